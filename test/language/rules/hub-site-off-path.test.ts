import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateEdit } from '../../../language/project/edits.js';
import { Project } from '../../../language/project/project.js';
import type { Graph } from '../../../language/routing/graph.js';
import type { Finding } from '../../../language/rules/finding.js';
import { MOST_NEIGHBOURS, missesOf, neighboursOf } from '../../../language/rules/hub-site-miss.js';
import { hubSiteOffPath } from '../../../language/rules/hub-site-off-path.js';
import { topologies } from '../../support/random-topology.js';
import { checkFix, checkRule, fixTitles } from '../../support/rules.js';
import { topologyOf } from '../../support/topology.js';

/** The figure "Misconfigured hub site" of jj916681. */
const FIGURE = `
site A
hub site B
site C
site D
link AB: A <-> B cost 15
link BD: B <-> D cost 15
link AC: A <-> C cost 10
link CD: C <-> D cost 10
`;

describe('hub-site-off-path', () => {
    it('names the closest miss by cost, the other way over a site', () => {
        checkRule(
            'hub-site-off-path',
            FIGURE.replace(
                'site B\n',
                'site B\n//       ^ No mail will ever stop at hub site B: it lies on no least-cost path between two other sites. The closest: A to D costs 20 over C, 30 through B. Mail would stop there if that way cost less than 20.\n',
            ),
        );
    });

    it('names the closest miss by cost, the other way direct', () => {
        // BO1 to BO2 misses by 2; to BO3 it costs 10 direct and 26 through the hub, from BO2 to BO3 20 and 26.
        checkRule(
            'hub-site-off-path',
            `
site BO1
site BO2
site BO3
hub site CO1
//       ^^^ No mail will ever stop at hub site CO1: it lies on no least-cost path between two other sites. The closest: BO1 to BO2 costs 10 direct, 12 through CO1. Mail would stop there if that way cost less than 10.
link BO1-BO2: BO1 <-> BO2 cost 10
link BO1-BO3: BO1 <-> BO3 cost 10
link BO1-CO1: BO1 <-> CO1 cost 6
link BO2-CO1: BO2 <-> CO1 cost 6
link BO3-CO1: BO3 <-> CO1 cost 20
`,
        );
    });

    it('says that it lost by hops (R2.2)', () => {
        checkRule(
            'hub-site-off-path',
            `
site A
hub site "Hub B"
//       ^^^^^^^ No mail will ever stop at hub site "Hub B": it lies on no least-cost path between two other sites. The closest: A to C costs 20 direct and the same through "Hub B", but with more hops. Mail would stop there if that way cost 1 less.
site C
link AB: A <-> "Hub B" cost 10
link BC: "Hub B" <-> C cost 10
link AC: A <-> C cost 20
`,
        );
    });

    it('says that it lost by name, which is closer than by hops (R2.3)', () => {
        // A to C: 20 direct. A to D: 20 over B, and over Hub as well.
        checkRule(
            'hub-site-off-path',
            `
site A
site B
site C
site D
hub site Hub
//       ^^^ No mail will ever stop at hub site Hub: it lies on no least-cost path between two other sites. The closest: A to D costs 20 over B and the same through Hub, in as many hops, but B comes before Hub by name. Mail would stop there if that way cost 1 less.
link AH: A <-> Hub cost 10
link CH: C <-> Hub cost 10
link DH: D <-> Hub cost 10
link AC: A <-> C cost 20
link CD: C <-> D cost 20
link AB: A <-> B cost 10
link BD: B <-> D cost 10
`,
        );
    });

    it('says that a site with one neighbour needs a second', () => {
        checkRule(
            'hub-site-off-path',
            `
hub site A
//       ^ No mail will ever stop at hub site A: it is linked to B alone, so what passes it would have to come back the same way. Link it to a second site.
site B
site C
link AB: A <-> B
link BC: B <-> C
`,
        );
    });

    it('says that in a link of many sites a lower cost would not help, and offers none', () => {
        const source = `
site A
hub site B
//       ^ No mail will ever stop at hub site B: it lies on no least-cost path between two other sites. The closest: A to C costs 100 direct, 200 through B. Both hops through B take link ALL, so a lower cost of it would not help: B needs another link.
site C
link ALL: A, B, C
`;
        checkRule('hub-site-off-path', source);
        expect(fixTitles('hub-site-off-path', source)).toEqual([]);
    });

    it('has nothing against a hub site inside a path, even if only one way (R2.4)', () => {
        checkRule('hub-site-off-path', 'site A\nhub site B\nsite C\nlink AB: A <-> B\nlink BC: B <-> C');
    });

    it('leaves hub sites without transport, without links and in other islands to the rules about these', () => {
        checkRule('hub-site-off-path', 'site A { server A1 : transport }\nhub site B\nlink AB: A <-> B');
        checkRule('hub-site-off-path', 'site A\nsite C\nhub site B\nlink AC: A <-> C');
        checkRule(
            'hub-site-off-path',
            'site A\nsite C\nsite E\nhub site B\nsite D\nlink ACE: A, C, E\nlink BD: B <-> D',
        );
    });

    it('says nothing while a link of the hub site is not finished', () => {
        checkRule('hub-site-off-path', 'site A\nhub site B\nsite C\nlink AB: A <-> B\nlink BC: B <->');
    });

    it('lowers one of the two links to the hub site by as much as is needed', () => {
        const titles = ['AB', 'BD'].map(
            (link) => `Set exchange-cost 4 on link ${link}, so that mail between A and D stops at B`,
        );
        expect(fixTitles('hub-site-off-path', FIGURE)).toEqual(titles);
        checkFix(
            'hub-site-off-path',
            titles[0] ?? '',
            FIGURE,
            FIGURE.replace('cost 15', 'cost 15 exchange-cost 4').slice(1),
        );
        checkFix(
            'hub-site-off-path',
            titles[1] ?? '',
            FIGURE,
            FIGURE.replace('D cost 15', 'D cost 15 exchange-cost 4').slice(1),
        );
    });

    it('writes in place of an Exchange cost, and after the sites where there is no cost', () => {
        // The way through B costs 30 + 100, over C 40.
        const before =
            'site A\nhub site B\nsite C\nsite D\nlink AB: A <-> B cost 1 exchange-cost 30 max-message-size 1 MB\nlink BD: B <-> D max-message-size 1 MB\nlink ACD: A, C, D cost 40\n';
        checkFix(
            'hub-site-off-path',
            'Set exchange-cost 9 on link BD, so that mail between A and D stops at B',
            before,
            before.replace('B <-> D', 'B <-> D exchange-cost 9'),
        );
        // 30 cannot become as much as 91 less.
        expect(fixTitles('hub-site-off-path', before)).toHaveLength(1);
        const equal = before.replace('cost 40', 'cost 130').replace('cost 1 exchange-cost 30', 'exchange-cost 30');
        checkFix(
            'hub-site-off-path',
            'Set exchange-cost 29 on link AB, so that mail between A and D stops at B',
            equal,
            equal.replace('exchange-cost 30', 'exchange-cost 29'),
        );
        const ofThree =
            'site A\nhub site B\nsite C\nsite D\nsite X\nlink ABX: A, B, X max-message-size 1 MB\nlink BD: B <-> D cost 30\nlink ACDX: A, C, D, X cost 40\n';
        checkFix(
            'hub-site-off-path',
            fixTitles('hub-site-off-path', ofThree)[0] ?? '',
            ofThree,
            ofThree.replace('A, B, X', 'A, B, X exchange-cost 9'),
        );
    });

    it('raises a link of the present path where neither can be low enough', () => {
        const before =
            'site A\nhub site B\nsite C\nlink AB: A <-> B cost 5\nlink BC: B <-> C cost 5\nlink AC: A <-> C cost 3\n';
        expect(fixTitles('hub-site-off-path', before)).toEqual([
            'Set exchange-cost 11 on link AC, so that mail between A and C stops at B',
        ]);
        checkFix(
            'hub-site-off-path',
            'Set exchange-cost 11 on link AC, so that mail between A and C stops at B',
            before,
            before.replace('cost 3', 'cost 3 exchange-cost 11'),
        );
    });

    it('offers no change that a third path would spoil', () => {
        // With AC at 11, mail would go over D for 4.
        const source =
            'site A\nhub site B\nsite C\nsite D\nlink AB: A <-> B cost 5\nlink BC: B <-> C cost 5\nlink AC: A <-> C cost 3\nlink AD: A <-> D cost 2\nlink CD: C <-> D cost 2\n';
        expect(fixTitles('hub-site-off-path', source)).toEqual([]);
    });

    it('goes on to the next pair where nothing helps the closest', () => {
        // A to C misses by 4 within one link. A to D misses by 4 as well: 6 direct, 10 through B.
        const source =
            'site A\nhub site B\nsite C\nsite D\nlink ABC: A, B, C cost 4\nlink BD: B <-> D cost 6\nlink AD: A <-> D cost 6\nlink CD: C <-> D cost 6\n';
        expect(fixTitles('hub-site-off-path', source)).toEqual([
            'Set exchange-cost 1 on link BD, so that mail between A and D stops at B',
        ]);
    });

    it('each fix makes the finding go away, in random topologies', () => {
        let tried = 0;
        fc.assert(
            fc.property(topologies, ({ text }) => {
                const before = read(text);
                for (const finding of findings(before)) {
                    for (const fix of finding.fixes?.() ?? []) {
                        tried++;
                        const edits = fix.edits.flatMap((edit) => locateEdit(before, edit) ?? []);
                        const after = edits.reduce(
                            (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
                            text,
                        );
                        expect(edits).toHaveLength(1);
                        expect(findings(read(after)).map(hubOf), `${fix.title}\n${after}`).not.toContain(
                            hubOf(finding),
                        );
                    }
                }
            }),
            { numRuns: 500, seed: 2007 },
        );
        expect(tried).toBeGreaterThan(50);
    });

    it('takes each neighbour by the link that counts (R1.6), the cheapest first, of equal ones the first declared', () => {
        const { topology, routing } = topologyOf(`
site H
site C
site B
site A
link Zeta: H <-> A cost 5
link alpha: H <-> A cost 5
link Omega: H <-> A cost 5
link Beta: H <-> A cost 7
link HB: H <-> B cost 3
link HC: H, C, B cost 5
`);
        const found = neighboursOf(routing, topology.siteByKey.get('H')?.index ?? -1);
        const name = (site: number): string => topology.sites[site]?.name.text ?? '';
        expect(found.map(({ site, link, cost }) => `${name(site)} ${topology.links[link]?.name.text} ${cost}`)).toEqual(
            ['B HB 3', 'C HC 5', 'A alpha 5'],
        );
    });

    it('looks at the cheapest of very many neighbours', () => {
        // Each is joined to the next for 1, and costs 1 less than that to the hub: with the last, all miss by as much.
        const count = MOST_NEIGHBOURS + 6;
        const sites = Array.from(
            { length: count },
            (_, at) => `site S${at}\nlink H${at}: H <-> S${at} cost ${200 - at}\n`,
        );
        const pairs = sites.slice(1).map((_, at) => `link P${at}: S${at} <-> S${at + 1} cost 1\n`);
        const { topology, routing } = topologyOf(`hub site H\n${sites.join('')}${pairs.join('')}`);
        const misses = missesOf(routing, 0);
        const name = (site: number | undefined): string | undefined => topology.sites[site ?? -1]?.name.text;
        expect(misses).toHaveLength((MOST_NEIGHBOURS * (MOST_NEIGHBOURS - 1)) / 2);
        expect([name(misses[0]?.from), name(misses[0]?.to)]).toEqual(['S6', 'S69']);
        expect((misses[0]?.cost ?? 0) - (misses[0]?.least ?? 0)).toBe(200 - 69 + 200 - 6 - (69 - 6));
    });

    it('no two sites miss by less than the closest neighbours, in random topologies', () => {
        let missed = 0;
        fc.assert(
            fc.property(topologies, ({ text }) => {
                const { routing } = topologyOf(text);
                for (let hub = 0; hub < routing.graph.siteCount; hub++) {
                    const [closest] = missesOf(routing, hub);
                    expect(closest === undefined ? Number.POSITIVE_INFINITY : closest.cost - closest.least).toBe(
                        bruteMiss(routing.graph, hub),
                    );
                    if (closest !== undefined && closest.cost > closest.least) missed++;
                }
            }),
            { numRuns: 100, seed: 2007 },
        );
        expect(missed).toBeGreaterThan(50);
    });
});

function read(text: string): Project {
    const project = new Project();
    project.setText('file:///test/main.mailtopo', text);
    return project;
}

function findings(project: Project): readonly Finding[] {
    return project.topologies().flatMap((analysis) => analysis.findingsOf((code) => code === hubSiteOffPath.code));
}

function hubOf({ place }: Finding): string {
    return place.declaration.kind === 'site' ? (place.declaration.name?.key ?? '') : '';
}

/** Over all paths without repeats between any two other sites: the least that one through the site costs too much. */
function bruteMiss(graph: Graph, hub: number): number {
    const least = new Map<string, number>();
    const through = new Map<string, number>();
    const lower = (map: Map<string, number>, key: string, cost: number) =>
        map.set(key, Math.min(cost, map.get(key) ?? cost));
    const walk = (path: readonly number[], cost: number): void => {
        const last = path.at(-1) ?? -1;
        lower(least, `${path[0]} ${last}`, cost);
        if (path.slice(1, -1).includes(hub)) lower(through, `${path[0]} ${last}`, cost);
        for (const link of graph.links) {
            if (!link.members.includes(last)) continue;
            for (const next of link.members) if (!path.includes(next)) walk([...path, next], cost + link.cost);
        }
    };
    for (let site = 0; site < graph.siteCount; site++) walk([site], 0);
    return Math.min(...[...through].map(([pair, cost]) => cost - (least.get(pair) ?? 0)));
}
