import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { SourceFile } from '../../language/syntax/source-file.js';
import { rangeOf } from '../convert.js';
import type { Workspace } from '../workspace.js';

interface Span {
    readonly start: number;
    readonly end: number;
}

/** For each position what can be selected around it, from the word outwards: word, list or member, braces, declaration, file. */
export function selectionRanges(
    workspace: Workspace,
    { textDocument, positions }: SelectionRangeParams,
): readonly SelectionRange[] {
    const file = workspace.project.file(textDocument.uri);
    if (file === undefined) return [];
    return positions.map((position) => {
        const spans = spansAround(file, file.lines.offsetAt(position));
        return (
            spans.reduceRight<SelectionRange | undefined>(
                (parent, span) => ({
                    range: rangeOf(file, span.start, span.end),
                    ...(parent === undefined ? {} : { parent }),
                }),
                undefined,
            ) ?? { range: { start: position, end: position } }
        );
    });
}

/** The spans around an offset, the smallest first, each within the next. */
function spansAround(file: SourceFile, offset: number): readonly Span[] {
    const holds = (span: Span): boolean => span.start <= offset && offset <= span.end;
    const candidates: Span[] = [{ start: 0, end: file.text.length }];
    for (const { start, declaration } of file.between(offset, offset)) {
        const whole = { start, end: start + declaration.length };
        if (!holds(whole)) continue;
        candidates.push(whole);
        for (const part of partsOf(file, whole)) if (holds(part)) candidates.push(part);
    }
    const token = file.tokens.holding(offset) ?? file.tokens.around(offset);
    if (token !== undefined) candidates.push({ start: token.start, end: token.end });
    const nested: Span[] = [];
    for (const span of candidates.sort((a, b) => a.end - a.start - (b.end - b.start))) {
        const inner = nested.at(-1);
        const grows =
            inner === undefined ||
            (span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start);
        if (grows && span.end > span.start) nested.push(span);
    }
    return nested;
}

/** What stands between braces, and each line of it; lists of names with their commas. */
function* partsOf(file: SourceFile, { start, end }: Span): Generator<Span> {
    const tokens = file.tokens.within(start, end).filter((token) => token.kind !== 'comment');
    const open = tokens.find((token) => file.text[token.start] === '{' && token.kind === 'mark');
    if (open !== undefined && file.text[end - 1] === '}') yield { start: open.end, end: end - 1 };
    let line: Span | undefined;
    for (const token of tokens) {
        const same = line !== undefined && !/[\r\n]/.test(file.text.slice(line.end, token.start));
        if (same && line !== undefined) line = { start: line.start, end: token.end };
        else {
            if (line !== undefined) yield line;
            line = { start: token.start, end: token.end };
        }
    }
    if (line !== undefined) yield line;
}
