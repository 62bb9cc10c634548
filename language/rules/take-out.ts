import type { Declaration, Span } from '../syntax/declarations.js';
import { type Edit, placeOf } from './finding.js';

/**
 * The edit that takes something out of a declaration, with its line where nothing else stands in it.
 * @param before where what stands before it ends, or undefined: a single character between them goes too
 */
export function takeOut(declaration: Declaration, span: Span, before?: number): Edit {
    // One character between two words is white space; two may be the end of a comment.
    const start = before === span.start - 1 ? before : span.start;
    return { ...placeOf(declaration, { start, end: span.end }), text: '', lines: 'take' };
}
