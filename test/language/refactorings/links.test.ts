import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../../language/project/diagnostics.js';
import type { Project } from '../../../language/project/project.js';
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
