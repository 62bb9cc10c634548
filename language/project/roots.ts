/**
 * The root files among files that import each other: those that no other file imports, and of a ring that nothing
 * else imports the file that comes first. Every file can be reached from at least one root.
 * @param imports for each file those it imports; what is not a key of the map is ignored
 */
export function rootsOf(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
    // A file that finishes late in a depth-first walk is imported by none that finishes earlier, but in a ring.
    const files = [...imports.keys()].sort();
    const finished: string[] = [];
    const seen = new Set<string>();
    for (const file of files) visit(file, imports, seen, finished);
    const covered = new Set<string>();
    const roots: string[] = [];
    for (const file of finished.reverse()) {
        if (covered.has(file)) continue;
        const reached: string[] = [];
        visit(file, imports, covered, reached);
        roots.push(firstOfRing(file, reached, imports));
    }
    return roots.sort();
}

/** A file and all that it imports, also through others: the file first, then in the order of imports. */
export function filesOf(root: string, imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
    const files = new Set([root]);
    // A set is walked over in the order of insertion, those inserted on the way too.
    for (const file of files) for (const next of imports.get(file) ?? []) if (imports.has(next)) files.add(next);
    return [...files];
}

/** Depth first, without recursion: a chain of imports may be long. Files are added to `finished` as they are left. */
function visit(
    start: string,
    imports: ReadonlyMap<string, readonly string[]>,
    seen: Set<string>,
    finished: string[],
): void {
    if (seen.has(start)) return;
    seen.add(start);
    const stack = [{ file: start, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const child = imports.get(top.file)?.[top.next++];
        if (child === undefined) {
            finished.push(top.file);
            stack.pop();
        } else if (imports.has(child) && !seen.has(child)) {
            seen.add(child);
            stack.push({ file: child, next: 0 });
        }
    }
}

/** Of the files in a ring with `root` the first by address; `root` itself where there is no ring. */
function firstOfRing(
    root: string,
    reached: readonly string[],
    imports: ReadonlyMap<string, readonly string[]>,
): string {
    const among = new Set(reached);
    const importers = new Map<string, string[]>();
    for (const file of reached) {
        for (const imported of imports.get(file) ?? []) {
            if (among.has(imported)) importers.set(imported, [...(importers.get(imported) ?? []), file]);
        }
    }
    return [...filesOf(root, importers)].sort()[0] ?? root;
}
