import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../../language/project/diagnostics.js';
import type { Project } from '../../../language/project/project.js';
import { compareNames } from '../../../language/syntax/names.js';
import { DOMAINS, endsOf, mailModels, sizes, writeMail } from '../../support/random-mail.js';
import { topologies, writtenName } from '../../support/random-topology.js';
import { allRoutes, analysisOf, changed, projectOfText, refactoringsIn } from '../../support/refactorings.js';

/** What a topology says, whatever the order in which it says it. */
function meaning(project: Project): unknown {
    const { topology } = analysisOf(project);
    const name = (site: number): string => topology.sites[site]?.name.key ?? '';
    return {
        version: topology.version,
        sketch: topology.sketch,
        sites: topology.sites
            .map(({ name: { text }, hub, servers }) =>
                JSON.stringify([text, hub, servers.map((each) => [each.name.text, [...each.roles], each.version])]),
            )
            .sort(),
        links: topology.links
            .map((each) =>
                JSON.stringify([
                    each.name.text,
                    each.smtp,
                    each.members.map(name).sort(),
                    each.adCost,
                    each.exchangeCost,
                    each.maxMessageSize,
                ]),
            )
            .sort(),
    };
}

describe('moving sites to a file of their own', () => {
    it('leaves the topology as it is, however many are moved', () => {
        let tried = 0;
        fc.assert(
            fc.property(topologies, fc.nat(), fc.nat(), ({ text }, from, length) => {
                const { project } = projectOfText(text);
                const start = from % text.length;
                const end = Math.min(text.length, start + (length % 80));
                const [move] = refactoringsIn(project, start, end).filter(({ kind }) => kind === 'move');
                if (move === undefined) return;
                const after = changed(project, move.change());
                expect(after.allFiles()).toHaveLength(2);
                expect(after.topologies()).toHaveLength(1);
                expect(meaning(after)).toEqual(meaning(project));
                expect(allRoutes(after)).toEqual(allRoutes(project));
                tried++;
            }),
            { numRuns: 600 },
        );
        expect(tried).toBeGreaterThan(60);
    });
});

describe('sorting', () => {
    it('leaves the topology as it is, and the names in their order', () => {
        let tried = 0;
        fc.assert(
            fc.property(topologies, fc.nat(), ({ text }, where) => {
                const { project } = projectOfText(text);
                for (const { title, change } of refactoringsIn(project, where % text.length)) {
                    const [, kind] = /^Sort the (site|link)s of this file/.exec(title) ?? [];
                    if (!title.startsWith('Sort')) continue;
                    const after = changed(project, change());
                    expect(meaning(after)).toEqual(meaning(project));
                    tried++;
                    if (kind === undefined) continue;
                    const { topology } = analysisOf(after);
                    const names = (kind === 'site' ? topology.sites : topology.links).map((each) => each.name.text);
                    expect(names).toEqual([...names].sort(compareNames));
                }
            }),
            { numRuns: 300 },
        );
        expect(tried).toBeGreaterThan(150);
    });
});

/** Topologies with `route`s between sites, servers and addresses, to one recipient or two, with a size or none. */
const textWithRoutes: fc.Arbitrary<string> = fc
    .tuple(
        mailModels,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.option(fc.nat()), sizes), { minLength: 4, maxLength: 4 }),
    )
    .map(([model, drawn]) => {
        const ends = endsOf(model).map(({ site, server }) => server ?? writtenName(site, false));
        const recipients = [...ends, ...DOMAINS.map((domain) => `<joe@${domain}>`)];
        const routes = drawn.map(([from, to, other, size]) => {
            const second = other === null ? '' : `, ${recipients[other % recipients.length]}`;
            const ofSize = size === null ? '' : ` size ${size} MB`;
            return `route ${ends[from % ends.length]} -> ${recipients[to % recipients.length]}${second}${ofSize}\n`;
        });
        return writeMail(model) + routes.join('');
    });

const failures = (project: Project): readonly string[] =>
    [...diagnosticsOf(project).values()]
        .flat()
        .filter(
            ({ code, severity }) => code === 'expectation-failed' || (code === 'syntax-error' && severity === 'error'),
        )
        .map(({ message }) => message);

describe('expecting what is so', () => {
    it('writes for all routes of a site what holds at once', () => {
        let written = 0;
        fc.assert(
            fc.property(topologies, fc.nat(), ({ text }, where) => {
                const { project, file } = projectOfText(text);
                const sites = file.declarations.filter(({ declaration }) => declaration.kind === 'site');
                const site = sites[where % sites.length];
                const [, count = '0'] =
                    refactoringsIn(project, site?.start ?? 0)
                        .map(({ title }) => /^Expect the (\d+) routes/.exec(title))
                        .find((found) => found !== null) ?? [];
                const expectAll = refactoringsIn(project, site?.start ?? 0).find(({ title }) =>
                    title.startsWith('Expect'),
                );
                if (expectAll === undefined) return;
                const after = changed(project, expectAll.change());
                expect(failures(after)).toEqual([]);
                expect(analysisOf(after).topology.expects).toHaveLength(Number(count));
                written += Number(count);
                // A second time there is nothing more to write.
                const again = refactoringsIn(after, site?.start ?? 0);
                expect(again.find(({ title }) => title === expectAll.title)?.change().edits).toEqual([]);
            }),
            { numRuns: 200 },
        );
        expect(written).toBeGreaterThan(500);
    });

    it('turns each route into an expectation that holds and says what is so, and back into the same route', () => {
        let turned = 0;
        fc.assert(
            fc.property(textWithRoutes, (text) => {
                const { project, file } = projectOfText(text);
                for (const { start, declaration } of file.declarations) {
                    if (declaration.kind !== 'route') continue;
                    const turn = refactoringsIn(project, start).find(
                        ({ title }) => title === 'Turn `route` into `expect`',
                    );
                    // Of two recipients with nothing in common nothing can be said in one statement.
                    if (turn === undefined && declaration.to.length > 1) continue;
                    expect(turn, text.slice(start, start + declaration.length)).toBeDefined();
                    const after = changed(project, turn?.change() ?? { edits: [] });
                    expect(failures(after), text).toEqual([]);
                    const [expectation] = analysisOf(after).topology.expects;
                    expect(expectation?.clauses.length).toBeGreaterThan(0);
                    const back = refactoringsIn(after, start).find(
                        ({ title }) => title === 'Turn `expect` into `route`',
                    );
                    const again = changed(after, back?.change() ?? { edits: [] });
                    expect(again.allFiles()[0]?.text).toBe(text);
                    turned++;
                }
            }),
            { numRuns: 150 },
        );
        expect(turned).toBeGreaterThan(300);
    });
});
