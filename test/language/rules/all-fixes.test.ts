import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnosticsOf } from '../../../language/project/diagnostics.js';
import { applyEdits, type LocatedEdit, locateEdits } from '../../../language/project/edits.js';
import { fixAll, onlyFix, onlyRule, safeFix } from '../../../language/project/fix-all.js';
import { Project } from '../../../language/project/project.js';
import { RULE_SEVERITIES, type RuleCode } from '../../../language/rules/codes.js';
import { projectBelow } from '../../support/workspace-files.js';

const CODES = Object.keys(RULE_SEVERITIES) as readonly RuleCode[];
const PAGES = new URL('../../../docs/diagnostics/', import.meta.url);

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

/** All examples in the page of a rule, each a project of its own, and further ones for what the pages do not show. */
function projectsOf(code: RuleCode): readonly Project[] {
    const page = readFileSync(new URL(`${code}.md`, PAGES), 'utf8');
    const texts = [...page.matchAll(/^```mailtopo(?: wrong)?\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
    return [...texts, ...(MORE.get(code) ?? [])].map((text) => {
        const project = new Project();
        project.setText('file:///page.mailtopo', text);
        for (const uri of project.wantedFiles()) {
            if (/\/emea\.mailtopo$|\/sites\/asia\.mailtopo$/.test(uri)) project.setText(uri, '');
            else project.setProblem(uri, { kind: 'missing', message: 'does not exist' });
        }
        return project;
    });
}

const LINKED =
    'site A { server A1 : transport, mailbox }\nsite B { server B1 : mailbox, transport }\nlink AB: A <-> B\n';

const MORE: ReadonlyMap<string, readonly string[]> = new Map([
    ['import-not-found', ['import "sites\\asia.mailtopo"\nsite A\n']],
    [
        'subnet-in-two-sites',
        [
            'site A {\n    subnet 10.0.0.0/8, 10.1.0.0/16, 10.0.0.0/8\n}\n',
            'site A { subnet 10.0.0.0/8 }\nsite B {\n    subnet 10.0.0.0/8\n    description "b"\n}\nlink AB: A <-> B\n',
        ],
    ],
    [
        'duplicate-name',
        [
            `${LINKED}site C { server A1, C1 : transport, mailbox }\nlink AC: A <-> C\nlink ab: A <-> C\n`,
            `${LINKED}organization One\norganization Two\nsite a\nscenario X { down link AB }\nscenario x { down link AB }\n`,
        ],
    ],
    ['hub-site-without-transport', [`hub site H { server H1 : mailbox }\n${LINKED}link AH: A <-> H\n`]],
    [
        'source-server-without-transport',
        [
            `${LINKED}site C { server C1 : mailbox }\nlink AC: A <-> C\nconnector X {\n    source C1, A1\n    address-space "*"\n}\n`,
        ],
    ],
    [
        'connector-without-source',
        [`${LINKED}site C { server C1 : mailbox }\nlink AC: A <-> C\nconnector X { source C1 address-space "*" }\n`],
    ],
    [
        'message-too-large',
        [
            `${LINKED}site C { server C1 : transport }\nlink BC: B <-> C max-message-size 5 MB\nlink AB: A <-> B\nroute B -> C size 7 MB\n`,
        ],
    ],
    [
        'no-matching-connector',
        [`${LINKED}connector X { source A1 address-space "contoso.com" }\nroute B -> <joe@fabrikam.com>\n`],
    ],
    [
        'unused-address-space',
        [
            `${LINKED}connector X { source A1 address-space "*", "fabrikam.com" }\nconnector Y { source A1 address-space "fabrikam.com" cost 2, "contoso.com" }\n`,
        ],
    ],
    [
        'unused-link',
        ['site A\nsite B\nsite C\nlink AB: A <-> B cost 10\nlink BC: B <-> C cost 10\nlink AC: A <-> C cost 50\n'],
    ],
    ['syntax-error', ['site A\n/* not closed\nsite B\nlink AB: A <-> B\n']],
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
                const edits = fixAll(project, 'file:///page.mailtopo', severities, fixOf);
                expectApart(edits);
                const after = edited(project, edits);
                expectNoNewError(project, after, code);
                expect(fixAll(after, 'file:///page.mailtopo', severities, fixOf)).toEqual([]);
            }
        }
    });

    it('what is safe leaves every route as it is', () => {
        let compared = 0;
        for (const project of CODES.flatMap(projectsOf)) {
            const edits = fixAll(project, 'file:///page.mailtopo', {}, safeFix);
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
