import type { SourceFile } from './source-file.js';

/** The text of the documentation comment that stands right over an offset, without its stars; empty where there is none. */
export function docCommentBefore(file: SourceFile, start: number): string {
    const before = file.tokens.indexAt(start) - 1;
    const token = before < 0 ? undefined : file.tokens.at(before);
    const text = token?.kind === 'comment' ? file.text.slice(token.start, token.end) : '';
    if (!text.startsWith('/**') || text.length < 5) return '';
    const inner = text.slice(3, -2).split(/\r\n|\r|\n/);
    return inner
        .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
        .join('\n')
        .trim();
}
