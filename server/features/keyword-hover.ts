import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { SourceFile } from '../../language/syntax/source-file.js';
import { explainKeyword } from '../../language/wording/keyword-help.js';
import { keywordHelp } from '../../language/wording/keywords.js';
import { rangeOf } from '../convert.js';

/** What the word or mark at an offset does in the language; null where none stands that is explained. */
export function keywordHover(file: SourceFile, offset: number): Hover | null {
    const token = file.tokens.holding(offset);
    if (token?.kind !== 'word' && token?.kind !== 'mark') return null;
    const kind = file.declarationAt(offset)?.declaration.kind;
    const help = keywordHelp(file.text.slice(token.start, token.end), kind);
    if (help === undefined) return null;
    return {
        contents: { kind: MarkupKind.Markdown, value: explainKeyword(help) },
        range: rangeOf(file, token.start, token.end),
    };
}
