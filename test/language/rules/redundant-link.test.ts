import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replacingLinks } from '../../../language/rules/replacing-links.js';
import { bruteRoutes } from '../../support/brute-force.js';
import { topologies } from '../../support/random-topology.js';
import { checkFix, checkRule, fixTitles } from '../../support/rules.js';
import { topologyOf } from '../../support/topology.js';

describe('redundant-link', () => {
    it('marks a link beside a cheaper one', () => {
        checkRule(
            'redundant-link',
            `
site A
site B
link NEW: A <-> B cost 10
    link OLD: A <-> B
//  ^^^^^^^^^^^^^^^^^ Link OLD is redundant: NEW joins the same two sites for 10, this one for 100 (the default). Without it, mail goes the same way.
`,
        );
    });

    it.each([
        ['', '100 (the default)'],
        [' cost 100', '100'],
        [' cost 7 exchange-cost 100', '100'],
        [' cost 200', '200'],
    ])('says which cost is the default: `%s`', (cost, says) => {
        const link = `link OLD: A <-> B${cost}`;
        checkRule(
            'redundant-link',
            `
site A
site B
link NEW: A <-> B cost 10
    ${link}
//  ${'^'.repeat(link.length)} Link OLD is redundant: NEW joins the same two sites for 10, this one for ${says}. Without it, mail goes the same way.
`,
        );
    });

    it('marks of two equal links the one of the higher name (R1.6)', () => {
        checkRule(
            'redundant-link',
            `
site A
site B
    link line-2: A <-> B cost 30
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Link line-2 is redundant: Line-1 joins the same two sites for the same cost, 30, and of equal links the lower name counts. Without it, mail goes the same way.
link Line-1: B <-> A exchange-cost 30
`,
        );
    });

    it('marks a link of many sites that others cover between them', () => {
        checkRule(
            'redundant-link',
            `
site A
site B
site C
    link ALL: A, B, C cost 30
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ Link ALL is redundant: between each two of its sites one of AB (10), BC (20) and AC (30) costs no more than its 30. Without it, mail goes the same way.
link AB: A <-> B cost 10
link BC: B <-> C cost 20
link AC: A <-> C cost 30
`,
        );
    });

    it('marks a link that a larger one covers', () => {
        checkRule(
            'redundant-link',
            `
site A
site B
site C
link ALL: A, B, C cost 30
    link PART: B, C cost 31
//  ^^^^^^^^^^^^^^^^^^^^^^^ Link PART is redundant: ALL joins the same two sites for 30, this one for 31…
`,
        );
    });

    it('leaves a link that counts for one pair of its sites', () => {
        checkRule(
            'redundant-link',
            'site A\nsite B\nsite C\nlink ALL: A, B, C cost 30\nlink AB: A <-> B cost 10\nlink BC: B <-> C cost 10',
        );
    });

    it('leaves SMTP links, and is not impressed by them (R1.7)', () => {
        checkRule('redundant-link', 'site A\nsite B\nlink AB: A <-> B cost 30\nsmtp link OLD: A <-> B cost 1');
        checkRule('redundant-link', 'site A\nsite B\nlink AB: A <-> B cost 30\nsmtp link OLD: A <-> B cost 40');
    });

    it('says nothing of a link that is not finished, or that names a site that is not declared', () => {
        checkRule('redundant-link', 'site A\nsite B\nlink AB: A <-> B cost 10\nlink OLD: A <-> B <->');
        checkRule('redundant-link', 'site A\nsite B\nlink AB: A <-> B cost 10\nlink OLD: A, B, Cc');
    });

    it('takes the link out with its line', () => {
        const before = 'site A\nsite B\nlink NEW: A <-> B cost 10\nlink OLD: A <-> B\nroute A -> B\n';
        checkFix(
            'redundant-link',
            'Take out link OLD',
            before,
            'site A\nsite B\nlink NEW: A <-> B cost 10\nroute A -> B\n',
        );
        const windows = (text: string): string => text.replaceAll('\n', '\r\n');
        checkFix(
            'redundant-link',
            'Take out link OLD',
            windows(before),
            windows('site A\nsite B\nlink NEW: A <-> B cost 10\nroute A -> B\n'),
        );
    });

    it('offers nothing where a scenario would miss the link', () => {
        const pair = 'site A\nsite B\nlink NEW: A <-> B cost 10\nlink OLD: A <-> B\n';
        expect(fixTitles('redundant-link', pair)).toEqual(['Take out link OLD']);
        expect(fixTitles('redundant-link', `${pair}scenario X { down link NEW }\n`)).toEqual(['Take out link OLD']);
        expect(fixTitles('redundant-link', `${pair}scenario X { down link OLD }\n`)).toEqual([]);
        expect(fixTitles('redundant-link', `${pair}scenario X { remove link NEW }\n`)).toEqual([]);
    });

    it('leaves what else stands in the line', () => {
        checkFix(
            'redundant-link',
            'Take out link OLD',
            'site A site B link NEW: A <-> B cost 10 link OLD: A <-> B // since 2009\n',
            'site A site B link NEW: A <-> B cost 10  // since 2009\n',
        );
    });

    it('no route changes when all redundant links go, and every other link counts for some pair', () => {
        fc.assert(
            fc.property(topologies, ({ model, text }) => {
                const { topology, routing } = topologyOf(text);
                const redundant = topology.links
                    .filter((link) => replacingLinks(routing.graph, link.index) !== null)
                    .map((link) => link.name.text);
                const rest = { ...model, links: model.links.filter((link) => !redundant.includes(link.name)) };
                expect(bruteRoutes(rest)).toEqual(bruteRoutes(model));
                for (const link of rest.links) {
                    if (link.smtp || link.members.length < 2) continue;
                    const without = { ...rest, links: rest.links.filter((other) => other !== link) };
                    const counts = link.members.some((a) =>
                        link.members.some(
                            (b) => a < b && !without.links.some((other) => joins(other, a, b, costOf(link))),
                        ),
                    );
                    expect(counts, link.name).toBe(true);
                }
            }),
            { numRuns: 150 },
        );
    });

    it('answers for links of a thousand sites', () => {
        const names = Array.from({ length: 1000 }, (_, index) => `S${index}`);
        const links = ['A', 'B', 'C'].map((name, index) => `link ${name}: ${names.join(', ')} cost ${index + 1}`);
        const { routing } = topologyOf([...names.map((name) => `site ${name}`), ...links].join('\n'));
        expect([0, 1, 2].map((index) => replacingLinks(routing.graph, index))).toEqual([null, [0], [0]]);
    });
});

interface Costly {
    readonly smtp: boolean;
    readonly members: readonly number[];
    readonly cost: number | null;
    readonly exchangeCost: number | null;
}

function costOf(link: Costly): number {
    return link.exchangeCost ?? link.cost ?? 100;
}

function joins(link: Costly, a: number, b: number, cost: number): boolean {
    return !link.smtp && link.members.includes(a) && link.members.includes(b) && costOf(link) < cost;
}
