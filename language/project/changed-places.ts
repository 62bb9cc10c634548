import type { Declaration, Placed } from '../syntax/declarations.js';
import type { SourceFile } from '../syntax/source-file.js';

/** What routes rest on: the others ask or state something of them. */
const MATTERS: ReadonlySet<Declaration['kind']> = new Set(['organization', 'import', 'site', 'link', 'connector']);

/**
 * Where a file differs from what it was, as far as it can matter to routes: the declarations that are new or read
 * otherwise, and of those that are gone the ones that follow where they stood.
 * @returns the offsets of declarations in the file as it is, in its order
 */
export function changedPlaces(before: SourceFile, after: SourceFile): readonly number[] {
    const now = topLevel(after);
    const old = topLevel(before);
    const isChanged = notIn(countsOf(old), now);
    const isGone = notIn(countsOf(now), old);
    const places = new Set(now.filter((_, at) => isChanged[at]).map(({ start }) => start));
    const indexOf = new Map(now.map(({ text }, index) => [text, index]));
    let next = now.length;
    for (const [at, { text }] of [...old.entries()].reverse()) {
        if (isGone[at] !== true) {
            next = indexOf.get(text) ?? next;
            continue;
        }
        // What took its place stands right before what followed it.
        if (isChanged[next - 1] === true) continue;
        const place = now[next] ?? now.at(-1);
        if (place !== undefined) places.add(place.start);
    }
    return [...places].sort((a, b) => a - b);
}

interface Written {
    readonly start: number;
    readonly text: string;
}

function topLevel({ declarations, text }: SourceFile): readonly Written[] {
    return declarations
        .filter(({ declaration }) => MATTERS.has(declaration.kind))
        .map(({ start, declaration }: Placed) => ({ start, text: text.slice(start, start + declaration.length) }));
}

function countsOf(all: readonly Written[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { text } of all) counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts;
}

/** For each whether its text is not, or not as often, among the others. */
function notIn(others: Map<string, number>, all: readonly Written[]): readonly boolean[] {
    return all.map(({ text }) => {
        const left = others.get(text) ?? 0;
        others.set(text, left - 1);
        return left <= 0;
    });
}
