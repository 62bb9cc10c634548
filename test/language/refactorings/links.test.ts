import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../../language/project/diagnostics.js';
import type { Project } from '../../../language/project/project.js';
import { compareNetworks } from '../../../language/routing/compare.js';
import { topologies } from '../../support/random-topology.js';
import { allRoutes, analysisOf, changed, projectOfText, refactoringsIn } from '../../support/refactorings.js';

const errors = (project: Project): number =>
    [...diagnosticsOf(project).values()].flat().filter(({ severity }) => severity === 'error').length;

/** Does each refactoring of a title that is offered at some link, and checks that no mail notices. */
function tryAt(project: Project, text: string, title: RegExp): number {
    let tried = 0;
    for (const { start, declaration } of project.allFiles()[0]?.declarations ?? []) {
        if (declaration.kind !== 'link') continue;
        for (const refactoring of refactoringsIn(project, start).filter((each) => title.test(each.title))) {
            const after = changed(project, refactoring.change());
            expect(allRoutes(after), `${refactoring.title}\n${text}`).toEqual(allRoutes(project));
            expect(errors(after)).toBeLessThanOrEqual(errors(project));
            tried++;
        }
    }
    return tried;
}

/** Checks that mail fares the same in the topology and in each scenario: its routes, where it waits, and its limits. */
function expectSameScenarios(before: Project, after: Project): void {
    const [a, b] = [before.topologies()[0], after.topologies()[0]];
    if (a === undefined || b === undefined) throw new Error('no topology');
    const networks = [a, b].map((each) => [each.network, ...each.scenarios.map(({ network }) => network)]);
    expect(networks[1]).toHaveLength(networks[0]?.length ?? 0);
    for (const [at, was] of (networks[0] ?? []).entries()) {
        const now = networks[1]?.[at] ?? was;
        for (const [x, y] of [
            [was, now],
            [now, was],
        ] as const)
            expect(compareNetworks(x, y)).toMatchObject({ altered: 0, lost: 0, gained: 0, held: 0 });
    }
    expect(errors(after)).toBeLessThanOrEqual(errors(before));
}

describe('splitting and joining links', () => {
    it('to split a link of many sites changes no route and no limit (R1.2, R1.6, R8.1)', () => {
        let tried = 0;
        fc.assert(
            fc.property(topologies, ({ text }) => {
                tried += tryAt(projectOfText(text).project, text, /^Split link/);
            }),
            { numRuns: 300 },
        );
        expect(tried).toBeGreaterThan(100);
    });

    it('to join links of two sites changes no route and no limit', () => {
        let tried = 0;
        fc.assert(
            fc.property(topologies, fc.constantFrom(1, 2, 7), fc.boolean(), ({ text }, cost, limited) => {
                // A clique beside what is drawn, in which it may tie with anything.
                const { topology } = analysisOf(projectOfText(text).project);
                const names = topology.sites.slice(0, 4).map(({ name }) => JSON.stringify(name.text));
                const limit = limited ? ' max-message-size 2 MB' : '';
                const links = names.flatMap((a, at) =>
                    names.slice(at + 1).map((b, to) => `link "m${at}${to}": ${a} <-> ${b} cost ${cost}${limit}`),
                );
                const whole = `${text}${links.join('\n')}\n`;
                tried += tryAt(projectOfText(whole).project, whole, /^Join/);
            }),
            { numRuns: 200 },
        );
        expect(tried).toBeGreaterThan(100);
    });

    it('to split or to join a link that scenarios name changes no route in them either', () => {
        let [split, joined] = [0, 0];
        const line = fc.constantFrom(
            'set link CORE cost 7',
            'set link CORE exchange-cost 2',
            'remove link CORE',
            'down link CORE',
        );
        const line2 = fc.constantFrom(
            '',
            'set link SIDE cost 7',
            'set link SIDE cost 3',
            'down link SIDE',
            'remove site S2',
            'remove site S3',
        );
        fc.assert(
            fc.property(line, line2, fc.integer({ min: 1, max: 9 }), fc.boolean(), (core, side, cost, limited) => {
                const limit = limited ? ' max-message-size 1 MB' : '';
                const text = `${['S0', 'S1', 'S2', 'S3'].map((name) => `site ${name}\n`).join('')}link CORE: S0, S1, S2 cost ${cost}
link SIDE: S0 <-> S1 cost 7${limit}
link OUT: S2 <-> S3 cost 1
scenario "One" {
    ${core}
    ${side}
}
scenario "Two" { ${core} }
scenario "Three" { set link OUT cost 9 }
`;
                const { project } = projectOfText(text);
                const at = text.indexOf('link CORE');
                const found = refactoringsIn(project, at).find(({ title }) => title.startsWith('Split'));
                if (found === undefined) return;
                split++;
                const pairs = changed(project, found.change());
                expectSameScenarios(project, pairs);
                const join = refactoringsIn(pairs, at).find(({ title }) => title.startsWith('Join'));
                if (join === undefined) return;
                joined++;
                const again = changed(pairs, join.change());
                expectSameScenarios(project, again);
                // Of lines that share one, blanks are left.
                expect(again.file('file:///test/main.mailtopo')?.text.replaceAll(/ +}/g, ' }')).toBe(text);
            }),
        );
        expect(split).toBeGreaterThan(20);
        expect(joined).toBeGreaterThan(20);
    });

    it('is offered of a link that scenarios name only where each of its links would fare the same', () => {
        const sites = 'site A\nsite B\nsite C\n';
        const pairs = 'link X-A-B: A <-> B cost 5\nlink X-A-C: A <-> C cost 5\nlink X-B-C: B <-> C cost 5\n';
        const offers = (text: string): readonly string[] =>
            refactoringsIn(projectOfText(text).project, text.indexOf('link')).map(({ title }) => title);
        const joins = 'Join 3 links to one link of 3 sites';
        expect(offers(`${sites}${pairs}scenario S { down link X-A-B }\n`)).not.toContain(joins);
        expect(offers(`${sites}${pairs}scenario S { down link X-A-B down link X-A-C down link X-B-C }\n`)).toContain(
            joins,
        );
        expect(
            offers(`${sites}${pairs}scenario S { down link X-A-B down link X-A-C }\nscenario T { down link X-B-C }\n`),
        ).not.toContain(joins);
    });

    it('to split and to join again gives the link back', () => {
        fc.assert(
            fc.property(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 1, max: 99 }), (count, cost) => {
                const names = Array.from({ length: count }, (_, index) => `S${index}`);
                const text = `${names.map((name) => `site ${name}\n`).join('')}link CORE: ${names.join(', ')} cost ${cost} max-message-size 5 MB\n`;
                const { project } = projectOfText(text);
                const at = text.indexOf('link CORE');
                const split = refactoringsIn(project, at).find(({ title }) => title.startsWith('Split'));
                const pairs = changed(project, split?.change() ?? { edits: [] });
                expect(analysisOf(pairs).topology.links).toHaveLength((count * (count - 1)) / 2);
                const join = refactoringsIn(pairs, at).find(({ title }) => title.startsWith('Join'));
                const again = changed(pairs, join?.change() ?? { edits: [] });
                expect(again.file('file:///test/main.mailtopo')?.text).toBe(text);
            }),
        );
    });
});
