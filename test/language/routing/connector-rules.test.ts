import { describe, expect, it } from 'vitest';
import { type Party, stepsOf } from '../../../language/routing/steps.js';
import { networkOf, topologyOf } from '../../support/topology.js';
import { fateOf, messageOf } from './named-mail.js';

/** R9, Send connectors: one small example a rule, with the answers worked out by hand. */

/** A - B - C in a row at cost 10, D off B at cost 10: two transport servers in A, one in the others. */
const SITES = `
    site A { server A1, A2 : transport, mailbox }
    site B { server B1 : transport, mailbox }
    site C { server C1 : transport, mailbox }
    site D { server D1 : transport, mailbox }
    link AB: A <-> B cost 10
    link BC: B <-> C cost 10
    link BD: B <-> D cost 10
`;

/** Which connector takes a message to joe at a domain, at which cost: `Out 11`; `none` where none does. */
function choice(connectors: string, from: string, domain = 'fabrikam.com'): string {
    const chosen = messageOf(SITES + connectors, from, `<joe@${domain}>`).choice?.chosen;
    return chosen == null ? 'none' : `${chosen.connector.name.text} ${chosen.cost}`;
}

/** Why each connector that is not chosen lost: `Out: cost`. */
function losers(connectors: string, from: string, domain = 'fabrikam.com'): readonly string[] {
    const found = messageOf(SITES + connectors, from, `<joe@${domain}>`).choice?.losers ?? [];
    return found.map(({ connector, lostBy }) => `${connector.name.text}: ${lostBy}`);
}

describe('R9.1 address spaces', () => {
    const out = (pattern: string) => `connector Out { source A1 address-space "${pattern}" }`;

    it.each([
        ['*', 'fabrikam.com', true],
        ['*', 'com', true],
        ['*.fabrikam.com', 'fabrikam.com', true],
        ['*.fabrikam.com', 'eu.fabrikam.com', true],
        ['*.fabrikam.com', 'a.b.fabrikam.com', true],
        ['*.fabrikam.com', 'notfabrikam.com', false],
        ['*.fabrikam.com', 'fabrikam.com.org', false],
        ['*.fabrikam.com', 'com', false],
        ['fabrikam.com', 'fabrikam.com', true],
        ['Fabrikam.COM', 'fabrikam.com', true],
        ['fabrikam.com', 'FABRIKAM.com', true],
        ['fabrikam.com', 'eu.fabrikam.com', false],
        // Not legal: it leads nowhere.
        ['*fabrikam.com', 'fabrikam.com', false],
    ])('%s covers %s: %s', (pattern, domain, covers) => {
        expect(choice(out(pattern), 'A', domain)).toBe(covers ? 'Out 1' : 'none');
    });

    it('cost 1 where none is written, and 1 to 100', () => {
        expect(choice(out('*'), 'A')).toBe('Out 1');
        expect(choice('connector Out { source A1 address-space "*" cost 100 }', 'A')).toBe('Out 100');
    });
});

describe('R9.2 candidates', () => {
    it('are enabled', () => {
        expect(choice('connector Out { source A1 address-space "*" disabled }', 'A')).toBe('none');
        expect(losers('connector Out { source A1 address-space "*" disabled }', 'A')).toEqual(['Out: disabled']);
    });

    it('are not scoped, or have a source server in the sender’s site', () => {
        const scoped = 'connector Out { source A1, C1 address-space "*" scoped }';
        expect([choice(scoped, 'A'), choice(scoped, 'B'), choice(scoped, 'C')]).toEqual(['Out 1', 'none', 'Out 1']);
        expect(losers(scoped, 'B')).toEqual(['Out: scoped']);
    });

    it('have an address space that matches', () => {
        expect(losers('connector Out { source A1 address-space "contoso.com" }', 'A')).toEqual(['Out: no-match']);
    });

    it('have a source server that can be reached', () => {
        const island = 'site I { server I1 : transport } connector Out { source I1 address-space "*" }';
        expect([choice(island, 'A'), losers(island, 'A')]).toEqual(['none', ['Out: unreachable']]);
        expect(choice(island, 'I')).toBe('Out 1');
        const none = 'connector Out { address-space "*" }';
        expect([choice(none, 'A'), losers(none, 'A')]).toEqual(['none', ['Out: without-source']]);
    });

    it('what is out of service plays no part', () => {
        const out = 'connector Near { source B1 address-space "*" } connector Far { source C1 address-space "*" }';
        expect(choice(`${out} scenario S { down server B1 }`, 'A')).toBe('Near 11');
    });
});

describe('R9.3 which of them is chosen', () => {
    it('first the most specific address space, however dear', () => {
        const spaces = ['*', '*.com', '*.fabrikam.com', 'fabrikam.com', '*.eu.fabrikam.com'];
        const all = spaces
            .map((space, at) => `connector C${at} { source A1 address-space "${space}" cost ${10 * (at + 1)} }`)
            .join('\n');
        expect(choice(all, 'A', 'example.net')).toBe('C0 10');
        expect(choice(all, 'A', 'contoso.com')).toBe('C1 20');
        expect(choice(all, 'A', 'us.fabrikam.com')).toBe('C2 30');
        expect(choice(all, 'A', 'fabrikam.com')).toBe('C3 40');
        expect(choice(all, 'A', 'x.eu.fabrikam.com')).toBe('C4 50');
        expect(losers(all, 'A', 'fabrikam.com')).toEqual([
            'C4: no-match',
            'C0: less-specific',
            'C1: less-specific',
            'C2: less-specific',
        ]);
    });

    it('of one connector’s address spaces the most specific counts, and of equal ones the cheapest', () => {
        const many = 'connector Out { source A1 address-space "*" cost 1, "*.com" cost 9, "*.COM" cost 7 }';
        expect(choice(many, 'A')).toBe('Out 7');
        expect(choice(many, 'A', 'example.net')).toBe('Out 1');
        // Also where the general one, cheaper, comes after it.
        const generalLast = 'connector Out { source A1 address-space "*.com" cost 9, "*" cost 1 }';
        expect(choice(generalLast, 'A')).toBe('Out 9');
    });

    it('then the lowest sum of path and address space', () => {
        const out = (cost: number) => `
            connector Near { source A1 address-space "*" cost ${cost} }
            connector Far { source B1 address-space "*" cost 5 }`;
        expect(choice(out(14), 'A')).toBe('Near 14');
        expect(choice(out(16), 'A')).toBe('Far 15');
        expect(losers(out(16), 'A')).toEqual(['Near: cost']);
        expect(choice(out(16), 'B')).toBe('Far 5');
    });

    it('then the nearest: a source server in the sender’s site before one in another', () => {
        const out = `
            connector Z { source A1 address-space "*" cost 15 }
            connector Far { source B1 address-space "*" cost 5 }`;
        expect(choice(out, 'A')).toBe('Z 15');
        expect(losers(out, 'A')).toEqual(['Far: farther']);
    });

    it('the sending server itself before another one of its site', () => {
        const out = `
            connector One { source A1 address-space "*" }
            connector Two { source A2 address-space "*" }`;
        expect([choice(out, 'A1'), choice(out, 'A2'), choice(out, 'A')]).toEqual(['One 1', 'Two 1', 'One 1']);
        expect(losers(out, 'A2')).toEqual(['One: farther']);
        expect(losers(out, 'A')).toEqual(['Two: name']);
    });

    it('the sending server is the one that collects: it is nearest where no other can', () => {
        const site = (source: string) => `
            site M { server MB : mailbox  server HT1, HT2 : transport }  link BM: B <-> M cost 10
            connector Zone { source ${source} address-space "*" }
            connector Alpha { source HT1 address-space "*" }`;
        expect([choice(site('HT1, HT2'), 'MB'), choice(site('HT1, HT2'), 'M')]).toEqual(['Zone 1', 'Zone 1']);
        expect(choice(site('HT2'), 'MB')).toBe('Alpha 1');
        expect(choice(site('HT1, HT2'), 'HT1')).toBe('Alpha 1');
        const chosen = messageOf(SITES + site('HT1, HT2'), 'HT2', '<joe@fabrikam.com>').choice?.chosen;
        expect(chosen?.servers.map((server) => server.name.text)).toEqual(['HT2']);
    });

    it('then fewest hops', () => {
        const out = `
            link AC: A <-> C cost 20
            connector One { source D1 address-space "*" }
            connector Two { source C1 address-space "*" }`;
        // D: 20 in two hops; C: 20 in one.
        expect(choice(out, 'A')).toBe('Two 21');
        expect(losers(out, 'A')).toEqual(['One: farther']);
    });

    it('then the lowest name, without regard to case', () => {
        const out = `
            connector beta { source D1 address-space "*" }
            connector Alpha { source C1 address-space "*" }
            connector Zulu { source C1 address-space "*" }`;
        expect(choice(out, 'A')).toBe('Alpha 21');
        expect(losers(out, 'A')).toEqual(['beta: name', 'Zulu: name']);
    });
});

describe('R9.4 no falling back', () => {
    const OUT = `${SITES}
        connector Partner { source C1 address-space "fabrikam.com" }
        connector Internet { source A1 address-space "*" }
    `;

    it('more specific beats cheaper', () => {
        expect(fateOf(OUT, 'A', '<joe@fabrikam.com>')).toBe('delivered');
        expect(messageOf(OUT, 'A', '<joe@fabrikam.com>').choice?.chosen?.connector.name.text).toBe('Partner');
    });

    it('where the specific one fails, mail waits, though a general one would take it', () => {
        expect(fateOf(`${OUT} scenario S { down site C }`, 'A', '<joe@fabrikam.com>')).toBe('queued at B: silent');
        expect(fateOf(`${OUT} scenario S { down site C }`, 'A', '<joe@contoso.com>')).toBe('delivered');
        expect(fateOf(`${OUT} scenario S { down link BC }`, 'A', '<joe@fabrikam.com>')).toBe('queued at B: cut-off');
    });

    it('any transport server of the site takes it, and keeps it for the source server (R6.1)', () => {
        const two = OUT.replace('source C1', 'source C2').replace('server C1 :', 'server C1, C2 :');
        expect(fateOf(`${two} scenario S { down server C2 }`, 'A', '<joe@fabrikam.com>')).toBe('queued at C: silent');
        expect(fateOf(`${two} scenario S { down server C1 }`, 'A', '<joe@fabrikam.com>')).toBe('delivered');
    });
});

describe('R9.5 no match', () => {
    it('goes to the Unreachable queue', () => {
        expect(fateOf(SITES, 'A', '<joe@fabrikam.com>')).toBe('unreachable: no-connector');
        const other = `${SITES} connector Out { source A1 address-space "contoso.com" }`;
        expect(fateOf(other, 'A', '<joe@fabrikam.com>')).toBe('unreachable: no-connector');
    });
});

describe('R9.6 source servers', () => {
    const site = (connectors: string, from: string): string => {
        const network = networkOf(SITES + connectors);
        const chosen = messageOf(network, from, '<joe@fabrikam.com>').choice?.chosen;
        const servers = chosen?.servers.map((server) => server.name.text).join('+');
        return `${network.topology.sites[chosen?.site ?? -1]?.name.text} ${servers}`;
    };

    it('in several sites: the closest is used, sender by sender', () => {
        const out = 'connector Out { source C1, A2, A1 address-space "*" }';
        expect(['A', 'A1', 'C', 'D'].map((from) => site(out, from))).toEqual(['A A2+A1', 'A A1', 'C C1', 'A A2+A1']);
        const messages = ['B', 'D'].map((from) => messageOf(SITES + out, from, '<joe@fabrikam.com>').cost);
        expect(messages).toEqual([11, 21]);
    });

    it('equally near ones: the fewest hops, then the lowest site name (R2)', () => {
        expect(site('connector Out { source D1, C1 address-space "*" }', 'A')).toBe('C C1');
        expect(site('link AD: A <-> D cost 20 connector Out { source C1, D1 address-space "*" }', 'A')).toBe('D D1');
    });

    it('those that send no mail are none', () => {
        const out =
            'site M { server M1 : mailbox  server M2 : client-access } connector Out { source M1, M2 address-space "*" }';
        expect(losers(out, 'A')).toEqual(['Out: without-source']);
    });

    it('one that cannot be reached does not count', () => {
        const out = 'site I { server I1 : transport } connector Out { source I1, C1 address-space "*" }';
        expect(site(out, 'A')).toBe('C C1');
    });
});

describe('R9.7 Edge subscriptions', () => {
    const EDGE = `${SITES}
        site E { server E1 : transport, mailbox  server EDGE1, EDGE2 : edge }
        link BE: B <-> E cost 10
    `;
    const JOE = '<joe@fabrikam.com>';

    it('stand for a connector for everything, at cost 100 (EDGE16)', () => {
        const { connectors } = topologyOf(EDGE).topology;
        expect(
            connectors.map(({ name, addressSpaces, sources, scoped, disabled }) => [
                ...[name.text, addressSpaces.map(({ pattern, cost }) => `${pattern} ${cost}`)],
                ...[sources.map((server) => server.name.text), scoped, disabled],
            ]),
        ).toEqual([['EdgeSync - E to Internet', ['* 100'], ['EDGE1', 'EDGE2'], false, false]]);
        expect(messageOf(EDGE, 'A', JOE).cost).toBe(120);
    });

    it('one that is declared under its name counts instead', () => {
        const declared = `${EDGE} connector "edgesync - e to internet" { source EDGE1 address-space "*" cost 7 }`;
        expect(topologyOf(declared).topology.connectors).toHaveLength(1);
        expect(messageOf(declared, 'A', JOE).cost).toBe(27);
    });

    it('an Edge server is reached through its site alone, by any transport server there', () => {
        expect(fateOf(EDGE, 'A', JOE)).toBe('delivered');
        expect(fateOf(`${EDGE} scenario S { down server EDGE1 }`, 'A', JOE)).toBe('delivered');
        expect(fateOf(`${EDGE} scenario S { down server EDGE1 down server EDGE2 }`, 'A', JOE)).toBe(
            'queued at E: silent',
        );
        expect(fateOf(`${EDGE} scenario S { down server E1 }`, 'A', JOE)).toBe('queued at B: silent');
        const alone = EDGE.replace('server E1 : transport, mailbox', '');
        expect(fateOf(alone, 'A', JOE)).toBe('unreachable: no-connector');
    });

    /** The parties of each connection. */
    const hops = (text: string, from: string, to: string): readonly string[] => {
        const network = networkOf(text);
        const name = (party: Party): string =>
            party.kind === 'servers' ? party.servers.map((server) => server.name.text).join('+') : party.kind;
        return stepsOf(network.topology, messageOf(network, from, to))
            .filter(({ step }) => step === 4)
            .map((step) => `${name(step.from)} > ${name(step.to)}`);
    };

    it('in steps: to the transport of the site, to the Edge server, out', () => {
        expect(hops(EDGE, 'B1', JOE)).toEqual(['B1 > E1', 'E1 > EDGE1+EDGE2', 'EDGE1+EDGE2 > outside']);
        expect(hops(EDGE, 'E1', JOE)).toEqual(['E1 > EDGE1+EDGE2', 'EDGE1+EDGE2 > outside']);
    });

    it('an Edge server as an end: what it has goes through its site, and so does what it gets', () => {
        expect(hops(EDGE, 'EDGE1', 'B1')).toEqual(['EDGE1 > E1', 'E1 > B1']);
        expect(hops(EDGE, 'B1', 'EDGE1')).toEqual(['B1 > E1', 'E1 > EDGE1']);
        expect(fateOf(`${EDGE} scenario S { down server E1 }`, 'EDGE1', 'B1')).toBe('queued at E: sender');
        expect(fateOf(`${EDGE} scenario S { down server EDGE1 }`, 'EDGE1', 'B1')).toBe('queued at E: sender');
        expect(fateOf(`${EDGE} scenario S { down server EDGE1 }`, 'B1', 'EDGE1')).toBe('queued at E: silent');
        expect(fateOf(`${EDGE} scenario S { down server EDGE1 }`, 'B1', 'EDGE2')).toBe('delivered');
    });
});
