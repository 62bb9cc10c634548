import { describe, expect, it } from 'vitest';
import { fanOut } from '../../../language/routing/fan-out.js';
import { networkOf } from '../../support/topology.js';

/** R7, delayed fan-out: one small example a rule, with the answers worked out by hand. */

/** The copies of a message and its splits, in their order: `A -> B for C, D`, `splits at B: paths-part`. */
function sent(text: string, from: string, ...to: readonly string[]): readonly string[] {
    const network = networkOf(text);
    const { sites } = network.topology;
    const index = (name: string): number => sites.findIndex((site) => site.name.text === name);
    const name = (site: number): string => sites[site]?.name.text ?? '';
    const { copies, splits } = fanOut(network, index(from), to.map(index));
    return [
        ...copies.map(
            (copy) => `${name(copy.from)} -> ${name(copy.to)} for ${copy.for.map((at) => to[at]).join(', ')}`,
        ),
        ...splits.map(({ at, why }) => `splits at ${name(at)}: ${why}`),
    ];
}

/**
 * S - X - Y in a row; from Y to C and D, from X to B. All have a server of the version given but those named, which have
 * none; hub sites by name.
 */
function tree(version: string, { hubs = '', bare = '', down = '' } = {}): string {
    const sites = [...'SXYBCD'].map((name) => {
        const servers = bare.includes(name) ? '' : ` { server ${name}1 : transport, mailbox }`;
        return `${hubs.includes(name) ? 'hub ' : ''}site ${name}${servers}`;
    });
    const links = ['SX', 'XY', 'XB', 'YC', 'YD'].map((name) => `link ${name}: ${name[0]} <-> ${name[1]} cost 1`);
    return [`organization O exchange ${version}`, ...sites, ...links, `scenario Down { ${down} }`].join('\n');
}

describe('R7.1 2007 and 2010: one copy as far as the paths go together', () => {
    it.each(['2007', '2010'])('%s: split at the last site they share', (version) => {
        expect(sent(tree(version), 'S', 'C', 'D')).toEqual([
            'S -> Y for C, D',
            'Y -> C for C',
            'Y -> D for D',
            'splits at Y: paths-part',
        ]);
    });

    it('with one copy for several in one site, each named in its turn', () => {
        expect(sent(tree('2007'), 'S', 'C', 'D', 'C')).toEqual([
            'S -> Y for C, D, C',
            'Y -> C for C, C',
            'Y -> D for D',
            'splits at Y: paths-part',
        ]);
    });

    it('and split again where a part goes on together', () => {
        expect(sent(tree('2007'), 'S', 'C', 'B', 'D')).toEqual([
            'S -> X for C, B, D',
            'X -> Y for C, D',
            'Y -> C for C',
            'Y -> D for D',
            'X -> B for B',
            'splits at X: paths-part',
            'splits at Y: paths-part',
        ]);
    });

    it('where they share only the source, it is split there', () => {
        expect(sent(tree('2007'), 'X', 'S', 'B')).toEqual(['X -> S for S', 'X -> B for B', 'splits at X: paths-part']);
    });

    it('a recipient on the way to another one ends what they share', () => {
        expect(sent(tree('2007'), 'S', 'X', 'C')).toEqual([
            'S -> X for X, C',
            'X -> C for C',
            'splits at X: paths-part',
        ]);
        // One at home as well.
        expect(sent(tree('2007'), 'S', 'S', 'C')).toEqual(['S -> C for C', 'splits at S: paths-part']);
    });

    it('recipients in one site have one copy, which is never split', () => {
        expect(sent(tree('2007'), 'S', 'C', 'C')).toEqual(['S -> C for C, C']);
        expect(sent(tree('2007'), 'S', 'C')).toEqual(['S -> C for C']);
        expect(sent(tree('2007'), 'S', 'S')).toEqual([]);
        expect(sent(tree('2007'), 'S')).toEqual([]);
    });

    it('a single recipient’s copy goes by the hub sites (R4.3)', () => {
        expect(sent(tree('2007', { hubs: 'XY' }), 'S', 'C')).toEqual(['S -> X for C', 'X -> Y for C', 'Y -> C for C']);
    });
});

describe('R7.2 the split needs a transport server', () => {
    it('the last shared site that has one', () => {
        expect(sent(tree('2007', { bare: 'Y' }), 'S', 'C', 'D')).toEqual([
            'S -> X for C, D',
            'X -> C for C',
            'X -> D for D',
            'splits at X: no-transport-beyond',
        ]);
    });

    it('where none has, it is split at the source', () => {
        expect(sent(tree('2007', { bare: 'XY' }), 'S', 'C', 'D')).toEqual([
            'S -> C for C',
            'S -> D for D',
            'splits at S: no-transport-beyond',
        ]);
    });

    it('parts that go on together from there stay one copy (R7.1)', () => {
        expect(sent(tree('2007', { bare: 'X' }), 'S', 'C', 'B', 'D')).toEqual([
            'S -> Y for C, D',
            'Y -> C for C',
            'Y -> D for D',
            'S -> B for B',
            'splits at S: no-transport-beyond',
            'splits at Y: paths-part',
        ]);
    });

    it('nor does one that is down split it, or one that the network does not join (inferred)', () => {
        const split = ['S -> X for C, D', 'X -> C for C', 'X -> D for D', 'splits at X: no-transport-beyond'];
        expect(sent(tree('2007', { down: 'down site Y' }), 'S', 'C', 'D')).toEqual(split);
        expect(sent(tree('2007', { down: 'down link XY' }), 'S', 'C', 'D')).toEqual(split);
        expect(sent(tree('2007', { down: 'down link SX' }), 'S', 'C', 'D').at(-1)).toBe(
            'splits at S: no-transport-beyond',
        );
    });

    it('a hub site on what they share is a stop as ever, and the split is looked for again from there', () => {
        expect(sent(tree('2007', { hubs: 'X' }), 'S', 'C', 'D')).toEqual([
            'S -> X for C, D',
            'X -> Y for C, D',
            'Y -> C for C',
            'Y -> D for D',
            'splits at Y: paths-part',
        ]);
        // A stop that is down is still where the copy is to go: it waits before it (R6.3).
        expect(sent(tree('2007', { hubs: 'X', down: 'down site X' }), 'S', 'C', 'D')[0]).toBe('S -> X for C, D');
    });

    it('a hub site without transport is none (R4.5)', () => {
        expect(sent(tree('2007', { hubs: 'X', bare: 'X' }), 'S', 'C', 'D')[0]).toBe('S -> Y for C, D');
    });

    it('a bare recipient splits nothing on', () => {
        expect(sent(tree('2007', { bare: 'X' }), 'S', 'X', 'B')).toEqual([
            'S -> X for X',
            'S -> B for B',
            'splits at S: no-transport-beyond',
        ]);
    });
});

describe('R7.3 2013 and later: one copy only to a hub site', () => {
    it.each(['2013', '2016', '2019', 'SE'])('%s: without hub sites it is split at the source', (version) => {
        expect(sent(tree(version), 'S', 'C', 'D')).toEqual([
            'S -> C for C',
            'S -> D for D',
            'splits at S: next-stops-differ',
        ]);
    });

    it('with a hub site on both paths it is split there', () => {
        expect(sent(tree('2016', { hubs: 'X' }), 'S', 'C', 'D')).toEqual([
            'S -> X for C, D',
            'X -> C for C',
            'X -> D for D',
            'splits at X: next-stops-differ',
        ]);
        expect(sent(tree('2016', { hubs: 'XY' }), 'S', 'C', 'D', 'B')).toEqual([
            'S -> X for C, D, B',
            'X -> Y for C, D',
            'Y -> C for C',
            'Y -> D for D',
            'X -> B for B',
            'splits at X: next-stops-differ',
            'splits at Y: next-stops-differ',
        ]);
    });

    it('with a hub site on each path there is a copy to each', () => {
        const beyondS = 'site E { server E1 : transport, mailbox }\nlink SE: S <-> E cost 1';
        expect(sent(`${tree('2016', { hubs: 'SY' })}\n${beyondS}`, 'X', 'E', 'C')).toEqual([
            'X -> S for E',
            'S -> E for E',
            'X -> Y for C',
            'Y -> C for C',
            'splits at X: next-stops-differ',
        ]);
    });

    it('what is for the hub site itself has another next hop than what only stops there', () => {
        expect(sent(tree('2016', { hubs: 'X' }), 'S', 'X', 'C')).toEqual([
            'S -> X for X',
            'S -> X for C',
            'X -> C for C',
            'splits at S: next-stops-differ',
        ]);
    });

    it('one at home as well', () => {
        expect(sent(tree('2016', { hubs: 'X' }), 'S', 'S', 'C')).toEqual([
            'S -> X for C',
            'X -> C for C',
            'splits at S: next-stops-differ',
        ]);
    });

    it('each site splits by the version of its own transport servers: the organization’s, if one has it', () => {
        const mixed = (servers: string): string =>
            tree('2016').replace('site S { server S1 : transport, mailbox }', `site S { ${servers} }`);
        const [together, apart] = ['S -> Y for C, D', 'S -> C for C'];
        expect(sent(mixed('server S1 : transport exchange 2010'), 'S', 'C', 'D')[0]).toBe(together);
        expect(sent(mixed('server S1 : transport exchange 2010  server S2 : mailbox'), 'S', 'C', 'D')[0]).toBe(apart);
        // A server without transport has no say.
        expect(sent(mixed('server S1 : transport exchange 2010  server S2 : edge'), 'S', 'C', 'D')[0]).toBe(together);
        expect(sent(mixed('server S1 : mailbox exchange 2019'), 'S', 'C', 'D')[0]).toBe(apart);
    });
});

describe('R11.5 2003 splits at once', () => {
    it('whatever the paths have in common', () => {
        expect(sent(tree('2003', { hubs: 'X' }), 'S', 'C', 'D')).toEqual([
            'S -> X for C',
            'X -> C for C',
            'S -> X for D',
            'X -> D for D',
            'splits at S: at-once',
        ]);
    });
});
