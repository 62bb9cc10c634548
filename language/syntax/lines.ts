/** A line and a column, both from 0; the column counts UTF-16 code units, as editors do. */
export interface Position {
    readonly line: number;
    readonly character: number;
}

/** Where the lines of a text begin: turns offsets into positions and back. */
export class Lines {
    private readonly starts: readonly number[];

    constructor(private readonly text: string) {
        const starts = [0];
        for (let at = 0; at < text.length; at++) {
            const unit = text.charCodeAt(at);
            // A carriage return and the line feed after it end one line.
            if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
        }
        this.starts = starts;
    }

    get count(): number {
        return this.starts.length;
    }

    /** The position of an offset; of one beyond the text, the text's end. */
    positionAt(offset: number): Position {
        const at = Math.max(0, Math.min(offset, this.text.length));
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.starts[middle] ?? 0) <= at) low = middle;
            else high = middle - 1;
        }
        return { line: low, character: at - (this.starts[low] ?? 0) };
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

/** How lines end in what is written: as in the file; where that is mixed, so that it is the same the next time. */
export function lineBreakOf(text: string): string {
    return ['\r\n', '\n', '\r'].find((each) => text.includes(each)) ?? '\n';
}
