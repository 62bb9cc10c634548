import type { Edit } from '../rules/finding.js';
import { type Location, locate } from './diagnostics.js';
import type { Project } from './project.js';

/** A stretch of a file's text and the text that is to stand there instead. */
export interface LocatedEdit extends Location {
    readonly text: string;
}

/** Where an edit stands now, with its lines taken into account; undefined where its declaration is gone. */
export function locateEdit(project: Project, edit: Edit): LocatedEdit | undefined {
    const at = locate(project, edit);
    const file = at && project.file(at.uri);
    if (at === undefined || file === undefined) return undefined;
    const located = { ...at, text: edit.text };
    if (edit.lines === 'take') return { ...located, ...wholeLines(file.text, at) };
    if (edit.lines === 'after') {
        const rest = restOfLine(file.text, at.end).trimEnd();
        const end = at.end + (/^[ \t]*\/\//.test(rest) ? rest.length : 0);
        return { ...located, start: end, end };
    }
    return located;
}

/** The span with the rest of its lines and their line break, where nothing else stands in them. */
function wholeLines(text: string, { start, end }: Location): { start: number; end: number } {
    let first = start;
    while (first > 0 && (text[first - 1] === ' ' || text[first - 1] === '\t')) first--;
    const rest = restOfLine(text, end);
    if ((first > 0 && !isBreak(text[first - 1])) || rest.trim() !== '') return { start, end };
    const last = end + rest.length;
    return { start: first, end: text.startsWith('\r\n', last) ? last + 2 : Math.min(text.length, last + 1) };
}

function restOfLine(text: string, at: number): string {
    let end = at;
    while (end < text.length && !isBreak(text[end])) end++;
    return text.slice(at, end);
}

function isBreak(unit: string | undefined): boolean {
    return unit === '\n' || unit === '\r';
}
