import type { Span } from '../syntax/declarations.js';
import type { SourceFile } from '../syntax/source-file.js';

/** A word behind `mailtopo-disable-next-line` or `mailtopo-disable-file`: the code of a rule, or none. */
export interface Suppression extends Span {
    readonly code: string;
    /** The line (from 0) in which it turns findings off; null for all of the file. */
    readonly line: number | null;
    readonly comment: SuppressionComment;
    /** Whether it stands where a code has to: other words behind the first may say why. */
    readonly isCode: boolean;
}

/** A comment that turns findings off. */
export interface SuppressionComment extends Span {
    /** Where its words may begin: after `mailtopo-disable-file`. */
    readonly head: number;
    readonly words: readonly Suppression[];
}

const COMMENT = /^\/[/*]\s*mailtopo-disable-(next-line|file)(?![\w-])([^*]*)/;

/** Reads `// mailtopo-disable-next-line RULE` and `// mailtopo-disable-file RULE`, with one code or several, and why. */
export function suppressionsOf(file: SourceFile): readonly SuppressionComment[] {
    const comments = known.get(file) ?? readAll(file);
    known.set(file, comments);
    return comments;
}

/** Asked for with every diagnostic of a file. */
const known = new WeakMap<SourceFile, readonly SuppressionComment[]>();

function readAll(file: SourceFile): readonly SuppressionComment[] {
    if (!file.text.includes('mailtopo-disable-')) return [];
    return [...file.tokens.ofKind('comment')].flatMap((token) => {
        const text = file.text.slice(token.start, token.end);
        const [whole = '', scope, rest = ''] = COMMENT.exec(text) ?? [];
        if (scope === undefined) return [];
        const line = scope === 'file' ? null : file.lines.positionAt(token.end).line + 1;
        const head = token.start + whole.length - rest.length;
        const words: Suppression[] = [];
        const comment: SuppressionComment = { start: token.start, end: token.end, head, words };
        for (const found of rest.matchAll(/[^\s,:]+/g)) {
            const start = head + found.index;
            const isCode = words.length === 0 || rest.slice(0, found.index).trimEnd().endsWith(',');
            words.push({ start, end: start + found[0].length, code: found[0], line, comment, isCode });
        }
        return [comment];
    });
}
