import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnosticsOf } from '../../../language/project/diagnostics.js';
import { applyEdits, type LocatedEdit, locateEdits } from '../../../language/project/edits.js';
import { fixAll, onlyFix, onlyRule, safeFix } from '../../../language/project/fix-all.js';
import type { Project } from '../../../language/project/project.js';
import { RULE_SEVERITIES, type RuleCode } from '../../../language/rules/codes.js';
import { EXAMPLE, projectsOf } from '../../support/rule-examples.js';
import { projectBelow } from '../../support/workspace-files.js';

const CODES = Object.keys(RULE_SEVERITIES) as readonly RuleCode[];
/** The codes that have no example here with a quick fix, and why there is none is said on their pages. */
const WITHOUT_FIX: ReadonlySet<string> = new Set([
    'hub-site-single-server',
    'site-without-exchange-in-link',
    'name-decides-route',
    'asymmetric-route',
    'connector-sources-in-several-sites',
    'connector-unreachable',
    'invalid-address',
    'scenario-without-effect',
]);

/** The fixes whose very purpose is that other mail gets there, or another way; the examples expect the mistake that they show. */
const REROUTES: ReadonlySet<RuleCode> = new Set([
    'hub-site-off-path',
    'site-without-link',
    'unreachable-site',
    'mailbox-without-transport',
    'message-too-large',
]);

function all(project: Project): readonly Diagnostic[] {
    return [...diagnosticsOf(project).values()].flat();
}

/** The same project with edits applied. */
function edited(project: Project, edits: readonly LocatedEdit[]): Project {
    const copy = project.copy();
    for (const uri of new Set(edits.map((edit) => edit.uri))) {
        const own = edits.filter((edit) => edit.uri === uri);
        copy.setText(uri, applyEdits(copy.file(uri)?.text ?? '', own));
    }
    return copy;
}

/** What edits of one file do not do: overlap. */
function expectApart(edits: readonly LocatedEdit[]): void {
    for (const uri of new Set(edits.map((edit) => edit.uri))) {
        const own = edits.filter((edit) => edit.uri === uri).sort((a, b) => a.start - b.start || a.end - b.end);
        for (const [at, edit] of own.entries()) expect(edit.start).toBeGreaterThanOrEqual(own[at - 1]?.end ?? 0);
    }
}

const key = ({ code, message }: Diagnostic): string => `${code}: ${message}`;

function errorsByCode(project: Project): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { code, severity } of all(project))
        if (severity === 'error') counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
}

function expectNoNewError(before: Project, after: Project, why: string, but?: RuleCode): void {
    const known = errorsByCode(before);
    for (const [code, count] of errorsByCode(after))
        if (code !== but) expect(count, `${why}: ${code}`).toBeLessThanOrEqual(known.get(code) ?? 0);
}

/** Tries every fix of every diagnostic; answers how many there were of a code. */
function tryAll(project: Project, code: RuleCode): number {
    let tried = 0;
    for (const diagnostic of all(project)) {
        for (const fix of diagnostic.fixes()) {
            const edits = locateEdits(project, fix.edits);
            expect(edits.length, fix.title).toBeGreaterThan(0);
            expectApart(edits);
            const after = edited(project, edits);
            const same = (of: Project): number => all(of).filter((each) => key(each) === key(diagnostic)).length;
            expect(same(after), `${fix.title} of ${key(diagnostic)}`).toBeLessThan(same(project));
            expectNoNewError(
                project,
                after,
                fix.title,
                REROUTES.has(diagnostic.code) ? 'expectation-failed' : undefined,
            );
            if (diagnostic.code === code) tried++;
        }
    }
    return tried;
}

describe('every fix of every diagnostic', () => {
    it.each(CODES)('%s: mends what it is for, brings no new error, and its edits do not overlap', (code) => {
        const tried = projectsOf(code).reduce((sum, project) => sum + tryAll(project, code), 0);
        if (WITHOUT_FIX.has(code)) expect(tried).toBe(0);
        else expect(tried).toBeGreaterThan(0);
    });

    it('does so in the examples, too', () => {
        expect(tryAll(projectBelow('examples'), 'unknown-name')).toBeGreaterThan(0);
    });

    it.each(CODES)('%s: all of a kind, and all that is safe, leave nothing for a second time', (code) => {
        for (const project of projectsOf(code)) {
            for (const [severities, fixOf] of [
                [{}, safeFix],
                [onlyRule(CODES, code, {}), onlyFix],
            ] as const) {
                const edits = fixAll(project, EXAMPLE, severities, fixOf);
                expectApart(edits);
                const after = edited(project, edits);
                expectNoNewError(project, after, code);
                expect(fixAll(after, EXAMPLE, severities, fixOf)).toEqual([]);
            }
        }
    });

    it('what is safe leaves every route as it is', () => {
        let compared = 0;
        for (const project of CODES.flatMap(projectsOf)) {
            const edits = fixAll(project, EXAMPLE, {}, safeFix);
            if (edits.length === 0) continue;
            expect(routesOf(edited(project, edits))).toEqual(routesOf(project));
            compared++;
        }
        expect(compared).toBeGreaterThan(8);
    });
});

function routesOf(project: Project): readonly unknown[] {
    return project
        .topologies()
        .flatMap(({ topology, routing }) =>
            topology.sites.flatMap(({ index }) => topology.sites.map((to) => routing.route(index, to.index))),
        );
}
