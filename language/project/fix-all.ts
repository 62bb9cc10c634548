import type { RuleCode } from '../rules/codes.js';
import type { Fix } from '../rules/finding.js';
import { type Diagnostic, diagnosticsOf, type SeveritySettings } from './diagnostics.js';
import { applyEdits, type LocatedEdit, locateEdits } from './edits.js';
import type { Project } from './project.js';

/** How often what is left is looked at again: a link that joins one site may be all that the next one lacked. */
const MOST_ROUNDS = 200;

/** The fix that is applied without asking which: one that leaves the meaning as it is. */
export function safeFix(diagnostic: Diagnostic): Fix | undefined {
    return diagnostic.fixes().find((fix) => fix.keepsMeaning);
}

/** The fix of a diagnostic when all of its kind are mended: the only one, or of several the one that is safe. */
export function onlyFix(diagnostic: Diagnostic): Fix | undefined {
    const fixes = diagnostic.fixes();
    return fixes.length === 1 ? fixes[0] : safeFix(diagnostic);
}

/** What is mended, and by which edits. */
interface Mend {
    readonly diagnostic: Diagnostic;
    readonly edits: readonly LocatedEdit[];
}

/**
 * What may be mended without asking, one after another: what is wrong, and mended by the same, in every topology that the
 * edits would change. A file may be part of several, and what is redundant in one carries mail in another. Whoever mends
 * one by one is told in which topology it is so.
 */
export function* mends(
    project: Project,
    diagnostics: readonly Diagnostic[],
    fixOf: (diagnostic: Diagnostic) => Fix | undefined,
): Generator<Mend> {
    for (const diagnostic of diagnostics) {
        const edits = locateEdits(project, fixOf(diagnostic)?.edits ?? []);
        if (edits.length > 0 && isSoEverywhere(project, diagnostics, { diagnostic, edits }, fixOf))
            yield { diagnostic, edits };
    }
}

function isSoEverywhere(
    project: Project,
    diagnostics: readonly Diagnostic[],
    { diagnostic, edits }: Mend,
    fixOf: (diagnostic: Diagnostic) => Fix | undefined,
): boolean {
    if (diagnostic.roots === null) return true;
    const { code, start, end } = diagnostic;
    const changed = [...new Set(edits.map(({ uri }) => uri))].flatMap((uri) => project.topologiesOf(uri));
    const left = new Set(changed.map(({ topology }) => topology.root));
    for (const root of diagnostic.roots) left.delete(root);
    // In another topology the same may be said in other words.
    for (const other of left.size === 0 ? [] : diagnostics) {
        if (other.code !== code || other.start !== start || other.end !== end) continue;
        const same = JSON.stringify(locateEdits(project, fixOf(other)?.edits ?? [])) === JSON.stringify(edits);
        if (same) for (const root of other.roots ?? []) left.delete(root);
    }
    return left.size === 0;
}

/**
 * Mends all that can be mended in a file: round by round, until nothing is left to mend, so that a second time changes
 * nothing. Fixes that touch each other wait for the next round; no two edits overlap.
 * @param severities the settings; only the rules that are not off are asked
 * @param fixOf which fix of a diagnostic to apply; undefined for none
 * @returns the edits, by stretches of the files as they are now
 */
export function fixAll(
    project: Project,
    uri: string,
    severities: SeveritySettings,
    fixOf: (diagnostic: Diagnostic) => Fix | undefined,
): readonly LocatedEdit[] {
    const first = editsOfRound(project, uri, severities, fixOf);
    if (first.length === 0) return [];
    const mended = project.copy();
    let [rounds, edits] = [1, first];
    for (; edits.length > 0 && rounds <= MOST_ROUNDS; rounds++) {
        for (const [file, own] of byFile(edits)) mended.setText(file, applyEdits(mended.file(file)?.text ?? '', own));
        edits = editsOfRound(mended, uri, severities, fixOf);
    }
    if (rounds === 2) return first;
    return mended.allFiles().flatMap((file) => {
        const before = project.file(file.uri)?.text ?? '';
        return before === file.text ? [] : [{ uri: file.uri, ...changedStretch(before, file.text) }];
    });
}

/** The edits of as many fixes as do not touch each other, each fix whole. */
function editsOfRound(
    project: Project,
    uri: string,
    severities: SeveritySettings,
    fixOf: (diagnostic: Diagnostic) => Fix | undefined,
): readonly LocatedEdit[] {
    const taken: LocatedEdit[] = [];
    for (const { edits } of mends(project, diagnosticsOf(project, severities).get(uri) ?? [], fixOf)) {
        if (edits.every((edit) => taken.every((other) => !touch(edit, other)))) taken.push(...edits);
    }
    return taken;
}

function touch(a: LocatedEdit, b: LocatedEdit): boolean {
    if (a.uri !== b.uri) return false;
    // Of two insertions at one place each would have been another had it known of the other.
    const inserts = a.start === a.end || b.start === b.end;
    return inserts ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}

function byFile(edits: readonly LocatedEdit[]): ReadonlyMap<string, readonly LocatedEdit[]> {
    const files = new Map<string, LocatedEdit[]>();
    for (const edit of edits) files.set(edit.uri, [...(files.get(edit.uri) ?? []), edit]);
    return files;
}

/** What lies between the beginning and the end that two texts share, never within a line break. */
function changedStretch(before: string, after: string): Omit<LocatedEdit, 'uri'> {
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start]) start++;
    let rest = 0;
    while (rest < most - start && before.at(-1 - rest) === after.at(-1 - rest)) rest++;
    if (before[start - 1] === '\r') start--;
    if (before.at(-rest) === '\n' && rest > 0) rest--;
    return { start, end: before.length - rest, text: after.slice(start, after.length - rest) };
}

/** The settings with which one rule alone speaks. */
export function onlyRule(codes: readonly RuleCode[], wanted: RuleCode, severities: SeveritySettings): SeveritySettings {
    return Object.fromEntries(codes.map((code) => [code, code === wanted ? (severities[code] ?? 'error') : 'off']));
}
