import * as l10n from '@vscode/l10n';
import { judge } from '../expectations/judge.js';
import type { Analysis } from '../project/analysis.js';
import type { Project } from '../project/project.js';
import type { Network } from '../routing/network.js';
import type { ExpectDeclaration, ScenarioDeclaration } from '../syntax/declarations.js';
import { figure } from '../syntax/figures.js';
import type { SourceFile } from '../syntax/source-file.js';
import { fileName } from '../syntax/uris.js';
import { failureText, tooManyRoutes } from '../wording/actual.js';
import { reasonFor } from '../wording/reason.js';

/** A file as its reader knows it, by its address. */
export type PathOf = (uri: string) => string;

/** An `expect` and whether it holds, as JSON: schemas/test.schema.json. */
export interface ExpectationRecord {
    readonly file: string;
    /** From 1. */
    readonly line: number;
    /** The scenario that it stands in. */
    readonly scenario: string | null;
    /** As it is written, on one line. */
    readonly text: string;
    readonly passed: boolean;
    /** What is so instead; null where it holds. */
    readonly actual: string | null;
}

/** An `expect` with why the first route for which it fails is as it is, as Markdown; null where it holds. */
export interface JudgedExpectation {
    readonly record: ExpectationRecord;
    readonly reason: string | null;
}

/** What is so instead, and why. */
interface Actual {
    readonly text: string;
    readonly reason: string | null;
}

/** How many of the pairs for which an `expect` fails are told. */
const TOLD = 5;

/** Every `expect` of every topology, in the order of files and lines; one that several topologies share, once. */
export function* expectationsOf(project: Project, path: PathOf): Generator<JudgedExpectation> {
    for (const { file, scenario, expect, start } of placedExpects(project)) {
        const actual = actualIn(project.topologiesOf(file.uri), expect);
        const passed = actual === null;
        const record = {
            ...placeRecord(path, { file, scenario, expect, start }),
            passed,
            actual: actual?.text ?? null,
        };
        yield { record, reason: actual?.reason ?? null };
    }
}

/** What each `expect` of a topology outside of its scenarios, which holds in one network, fails by in another one. */
export function* brokenExpectations(
    project: Project,
    path: PathOf,
    before: Network,
    after: Network,
): Generator<ExpectationRecord> {
    for (const placed of placedExpects(project)) {
        if (!before.topology.files.includes(placed.file.uri) || placed.scenario !== null) continue;
        if (judge(before, placed.expect).kind !== 'holds') continue;
        const actual = actualOf(after, placed.expect);
        if (actual !== null) yield { ...placeRecord(path, placed), passed: false, actual: actual.text };
    }
}

/** An `expect`, where it stands. */
interface PlacedExpect {
    readonly file: SourceFile;
    readonly scenario: ScenarioDeclaration | null;
    readonly expect: ExpectDeclaration;
    /** The offset in the text of its file. */
    readonly start: number;
}

function* placedExpects(project: Project): Generator<PlacedExpect> {
    const files = [...project.allFiles()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    for (const file of files) {
        for (const placed of file.declarations) {
            const { declaration } = placed;
            const scenario = declaration.kind === 'scenario' ? declaration : null;
            const members = scenario?.members.map((each) => ({ ...each, start: placed.start + each.start }));
            for (const { declaration: expect, start } of members ?? [placed])
                if (expect.kind === 'expect') yield { file, scenario, expect, start };
        }
    }
}

function placeRecord(
    path: PathOf,
    { file, scenario, expect, start }: PlacedExpect,
): Omit<ExpectationRecord, 'passed' | 'actual'> {
    return {
        file: path(file.uri),
        line: file.lines.positionAt(start).line + 1,
        scenario: scenario?.name?.text ?? null,
        text: file.text.slice(start, start + expect.length).replace(/\s+/g, ' '),
    };
}

/** What is so instead in any of the topologies; null where the `expect` holds in all. */
function actualIn(analyses: readonly Analysis[], expect: ExpectDeclaration): Actual | null {
    const told = analyses.map((analysis) => ({ analysis, actual: actualOf(analysis.networkAt(expect), expect) }));
    const failed = told.filter(({ actual }) => actual !== null);
    const first = failed[0];
    if (first === undefined || first.actual === null) return null;
    if (failed.length === analyses.length) return first.actual;
    const roots = failed.map(({ analysis }) => fileName(analysis.topology.root));
    return { ...first.actual, text: l10n.t('{0} (In the topology of {1}.)', first.actual.text, roots.join(', ')) };
}

/** An `expect` that cannot be judged counts as one that fails: a test that did not take place proves nothing. */
function actualOf(network: Network, expect: ExpectDeclaration): Actual | null {
    const verdict = judge(network, expect);
    switch (verdict.kind) {
        case 'holds':
            return null;
        case 'unknown':
            return {
                text: expect.problem?.message ?? l10n.t('Not judged: a name in it is declared nowhere.'),
                reason: null,
            };
        case 'too-many':
            return { text: tooManyRoutes(verdict.count), reason: null };
        case 'fails': {
            const told = verdict.failures.slice(0, TOLD).map((failure) => failureText(network, failure));
            const more = verdict.failures.length - told.length;
            const [first] = verdict.failures;
            return {
                text: [...told, ...(more > 0 ? [l10n.t('And {0} more.', figure(more))] : [])].join(' '),
                reason: first === undefined ? null : reasonFor(network, first.message),
            };
        }
    }
}
