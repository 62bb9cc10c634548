import type { SourceFile } from './source-file.js';

/** The text of the documentation comment that stands right over an offset, without its stars; empty where there is none. */
export function docCommentBefore(file: SourceFile, start: number): string {
    const next = file.tokens.findIndex((token) => token.start >= start);
    const token = file.tokens[(next < 0 ? file.tokens.length : next) - 1];
    const text = token?.kind === 'comment' ? file.text.slice(token.start, token.end) : '';
    if (!text.startsWith('/**') || text.length < 5) return '';
    const inner = text.slice(3, -2).split(/\r\n|\r|\n/);
    return inner
        .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
        .join('\n')
        .trim();
}
