import type { Analysis } from '../project/analysis.js';
import type { Project } from '../project/project.js';
import type { FileEdit } from '../rules/finding.js';
import type { Declaration, Placed } from '../syntax/declarations.js';
import type { NameSpace } from '../syntax/names-in.js';
import type { SourceFile } from '../syntax/source-file.js';
import { occurrencesOf } from '../topology/symbols.js';

/** What is selected in a file, and the topology that it is looked at in. */
export interface Selection {
    readonly project: Project;
    readonly analysis: Analysis;
    readonly file: SourceFile;
    /** Offsets in the file; equal where there is only a cursor. */
    readonly start: number;
    readonly end: number;
}

/** A change of the text that leaves the routes as they are. */
export interface Refactoring {
    /** What it does, in the imperative. */
    readonly title: string;
    readonly kind: 'rewrite' | 'move';
    /** What it changes, found when it is asked for. */
    readonly change: () => Change;
    /** Whether the change is dear to find. */
    readonly dear?: boolean;
}

/** Edits of files as they are, and files that come new. */
export interface Change {
    readonly edits: readonly FileEdit[];
    readonly created?: readonly { readonly uri: string; readonly text: string }[];
}

/** The declarations that a selection touches, those in scenarios too, without the scenarios around them. */
export function selected({ file, start, end }: Selection): readonly Placed[] {
    const touched = [...file.between(start, end)];
    const all = new Set(touched.map(({ declaration }) => declaration));
    return touched.filter(
        ({ declaration }) =>
            declaration.kind !== 'scenario' || !declaration.members.some((member) => all.has(member.declaration)),
    );
}

/** Whether something is named other than by a declaration of it, in any topology of the file. */
export function isNamedElsewhere({ project, file }: Selection, space: NameSpace, key: string): boolean {
    return project
        .topologiesOf(file.uri)
        .some(({ topology }) => occurrencesOf(topology, { space, key }).some((each) => !each.declares));
}

/** Whether nothing in the file's topologies is declared twice: then the order of declarations means nothing. */
export function orderMeansNothing({ project, file }: Selection): boolean {
    return project
        .topologiesOf(file.uri)
        .every((analysis) => analysis.findingsOf((code) => code === 'duplicate-name').length === 0);
}

/** The white space that the line of an offset begins with. */
export function indentAt(file: SourceFile, offset: number): string {
    const { line } = file.lines.positionAt(offset);
    return /^[ \t]*/.exec(file.text.slice(file.lines.offsetAt({ line, character: 0 }), offset))?.[0] ?? '';
}

/** The text of a declaration. */
export function textOf(file: SourceFile, { start, declaration }: Placed): string {
    return file.text.slice(start, start + declaration.length);
}

/** A declaration with the comments that belong to it: those right above it, and the one that ends its line. */
export interface Piece {
    readonly declaration: Declaration;
    readonly start: number;
    readonly end: number;
}

/** A declaration as a piece of whole lines, without the last line break; undefined where other things stand in them. */
export function pieceOf(file: SourceFile, { start: from, declaration }: Placed): Piece | undefined {
    const { lines, text, tokens } = file;
    const lineStart = (offset: number): number => lines.offsetAt({ line: lines.positionAt(offset).line, character: 0 });
    let start = lineStart(from);
    if (text.slice(start, from).trim() !== '') return undefined;
    for (let index = tokens.indexAt(start) - 1; index >= 0 && tokens.kindAt(index) === 'comment'; index--) {
        const comment = { start: tokens.startAt(index), end: tokens.endAt(index) };
        const isRightAbove = /^[ \t]*(?:(?:\r\n|\r|\n)[ \t]*)?$/.test(text.slice(comment.end, start));
        const ownsLine = text.slice(lineStart(comment.start), comment.start).trim() === '';
        const written = text.slice(comment.start, comment.end);
        if (!isRightAbove || !ownsLine || /^\/\/\s*#(?:end)?region\b|mailtopo-disable-file/.test(written)) break;
        start = lineStart(comment.start);
    }
    const end = lines.endOfLine(lines.positionAt(from + declaration.length).line);
    const rest = text.slice(from + declaration.length, end).trim();
    return rest === '' || rest.startsWith('//') ? { declaration, start, end } : undefined;
}
