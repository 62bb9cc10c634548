import type { TextEdit } from './edit-between.js';
import { indexFrom, type Starts, startsAfter } from './starts.js';

/** A line and a column, both from 0; the column counts UTF-16 code units, as editors do. */
export interface Position {
    readonly line: number;
    readonly character: number;
}

/** Where the lines of a text begin: turns offsets into positions and back. */
export class Lines {
    private readonly starts: Starts;

    constructor(
        private readonly text: string,
        starts?: Starts,
    ) {
        this.starts = starts ?? Int32Array.from([0].concat(startsBetween(text, 1, text.length)));
    }

    /** The lines of the text that an edit makes of this one: looked for where the edit is alone. */
    after(text: string, { start, oldEnd, newEnd }: TextEdit): Lines {
        // Whether a line begins at an offset is told by the unit before it and the one behind.
        const from = indexFrom(this.starts, Math.max(1, start));
        const to = indexFrom(this.starts, oldEnd + 1);
        const between = startsBetween(text, Math.max(1, start), newEnd);
        return new Lines(text, startsAfter(this.starts, { from, to }, between, newEnd - oldEnd));
    }

    get count(): number {
        return this.starts.length;
    }

    /** Where the line begins that an offset is in. */
    startAround(offset: number): number {
        return this.starts[this.positionAt(offset).line] ?? 0;
    }

    /** The position of an offset; of one beyond the text, the text's end. */
    positionAt(offset: number): Position {
        const at = Math.max(0, Math.min(offset, this.text.length));
        const line = indexFrom(this.starts, at + 1) - 1;
        return { line, character: at - (this.starts[line] ?? 0) };
    }

    /** The offset of a position; one beyond its line is the line's end, one beyond the text the text's end. */
    offsetAt({ line, character }: Position): number {
        if (line < 0) return 0;
        const start = this.starts[line];
        if (start === undefined) return this.text.length;
        return Math.min(start + Math.max(0, character), this.endOfLine(line));
    }

    /** The offset at which a line ends, before its line break. */
    endOfLine(line: number): number {
        let end = this.starts[line + 1] ?? this.text.length;
        while (end > (this.starts[line] ?? 0) && /[\r\n]/.test(this.text[end - 1] ?? '')) end--;
        return end;
    }
}

/** The offsets from one to another, both included, at which a line begins. */
function startsBetween(text: string, from: number, to: number): readonly number[] {
    const starts: number[] = [];
    for (let at = from; at <= to; at++) {
        const unit = text.charCodeAt(at - 1);
        // A carriage return and the line feed after it end one line.
        if (unit === 10 || (unit === 13 && text.charCodeAt(at) !== 10)) starts.push(at);
    }
    return starts;
}

/** How lines end in what is written: as in the file; where that is mixed, so that it is the same the next time. */
export function lineBreakOf(text: string): string {
    return ['\r\n', '\n', '\r'].find((each) => text.includes(each)) ?? '\n';
}
