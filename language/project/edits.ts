import type { Edit, FileEdit } from '../rules/finding.js';
import { type Location, locate } from './diagnostics.js';
import type { Project } from './project.js';

/** A stretch of a file's text and the text that is to stand there instead. */
export interface LocatedEdit extends Location {
    readonly text: string;
}

/** Where an edit stands now, with its lines taken into account; undefined where its declaration is gone. */
export function locateEdit(project: Project, edit: Edit | FileEdit): LocatedEdit | undefined {
    const at = 'declaration' in edit ? locate(project, edit) : { uri: edit.uri, start: edit.start, end: edit.end };
    const file = at && project.file(at.uri);
    if (at === undefined || file === undefined) return undefined;
    const located = { ...at, text: edit.text };
    if (edit.lines === 'take') return { ...located, ...wholeLines(file.text, at) };
    if (edit.lines === 'item') return { ...located, ...withComma(file.text, at) };
    if (edit.lines === 'word') {
        const [space = ''] = /^\s*/.exec(file.text.slice(at.end)) ?? [];
        return { ...located, end: at.end + space.length };
    }
    if (edit.lines === 'after') {
        const rest = restOfLine(file.text, at.end).trimEnd();
        const end = at.end + (/^[ \t]*\/\//.test(rest) ? rest.length : 0);
        return { ...located, start: end, end };
    }
    return located;
}

/** Edits as they stand now, each once; those whose declaration is gone are left out. */
export function locateEdits(project: Project, edits: readonly (Edit | FileEdit)[]): readonly LocatedEdit[] {
    const located = edits.flatMap((edit) => locateEdit(project, edit) ?? []);
    return [
        ...new Map(located.map((edit) => [JSON.stringify([edit.uri, edit.start, edit.end, edit.text]), edit])).values(),
    ];
}

/** A text after edits that do not overlap; of several insertions at one place the first stands first. */
export function applyEdits(text: string, edits: readonly Pick<LocatedEdit, 'start' | 'end' | 'text'>[]): string {
    let result = '';
    let at = 0;
    for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
        result += text.slice(at, edit.start) + edit.text;
        at = edit.end;
    }
    return result + text.slice(at);
}

/** The span with the rest of its lines and their line break, where nothing else stands in them. */
function wholeLines(text: string, { start, end }: Omit<Location, 'uri'>): { start: number; end: number } {
    let first = start;
    while (first > 0 && (text[first - 1] === ' ' || text[first - 1] === '\t')) first--;
    const rest = restOfLine(text, end);
    if ((first > 0 && !isBreak(text[first - 1])) || rest.trim() !== '') {
        // All that stands between two braces leaves no space between them.
        const after = rest.trimStart();
        const isAll = text[first - 1] === '{' && after.startsWith('}');
        return isAll ? { start: first, end: end + rest.length - after.length } : { start, end };
    }
    const last = end + rest.length;
    return { start: first, end: text.startsWith('\r\n', last) ? last + 2 : Math.min(text.length, last + 1) };
}

/** One of a list with the comma that parts it from the one before, else from the one after; else with its keyword. */
function withComma(text: string, { start, end }: Location): { start: number; end: number } {
    const before = text.slice(0, start).trimEnd();
    if (before.endsWith(',')) return { start: before.length - 1, end };
    const [comma] = /^\s*,\s*/.exec(text.slice(end)) ?? [];
    if (comma !== undefined) return { start, end: end + comma.length };
    const [keyword = ''] = /(?<![a-z-])[a-z-]+$/.exec(before) ?? [];
    return wholeLines(text, { start: before.length - keyword.length, end });
}

function restOfLine(text: string, at: number): string {
    let end = at;
    while (end < text.length && !isBreak(text[end])) end++;
    return text.slice(at, end);
}

function isBreak(unit: string | undefined): boolean {
    return unit === '\n' || unit === '\r';
}
