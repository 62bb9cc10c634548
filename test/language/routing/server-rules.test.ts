import { describe, expect, it } from 'vitest';
import { servingTransport } from '../../../language/routing/serving-transport.js';
import { type Party, stepsOf } from '../../../language/routing/steps.js';
import { networkOf } from '../../support/topology.js';
import { fateOf, messageOf } from './named-mail.js';

/** R5, servers and the steps of a message: one small example a rule, with the answers worked out by hand. */

/** The steps of a message: number, from, to, protocol; `tls` or `rpc` where it is encrypted. */
function steps(text: string, from: string, to: string): readonly string[] {
    const network = networkOf(text);
    const { topology } = network;
    const party = (each: Party): string => {
        if (each.kind === 'servers') return each.servers.map((server) => server.name.text).join('+');
        if (each.kind === 'site') return `${each.role} of ${topology.sites[each.site]?.name.text}`;
        return each.kind === 'outside' ? ['outside', ...each.smartHosts].join(' ') : 'user';
    };
    return stepsOf(topology, messageOf(network, from, to)).map((step) => {
        const how = step.protocol === null ? '' : ` ${step.protocol}${step.encrypted === true ? ' encrypted' : ''}`;
        return `${step.step}: ${party(step.from)} > ${party(step.to)}${how}`;
    });
}

/** Paris with its roles apart, Lille with both on one machine; London, a hub site, between them. */
const ROLES_APART = `
    site Paris { server PAR-MB1, PAR-MB2 : mailbox  server PAR-HT1, PAR-HT2 : transport }
    hub site London { server LON-HT1 : transport }
    site Lille { server LIL-EX1 : transport, mailbox }
    site Lens { server LEN-MB1 : mailbox }
    link PAR-LON: Paris <-> London cost 1
    link LON-LIL: London <-> Lille cost 1
    link LIL-LEN: Lille <-> Lens cost 1
`;

/** The servers that serve another, by name. */
function serving(text: string, name: string): readonly string[] {
    const { topology } = networkOf(text);
    const server = topology.serverByKey.get(name.toUpperCase());
    if (server === undefined) throw new Error(`no server ${name}`);
    return servingTransport(topology, server).map((each) => each.name.text);
}

describe('R5.1 roles', () => {
    it.each(['2007', '2010'])('%s: a mailbox server alone sends nothing', (version) => {
        const text = `organization O exchange ${version}
            site A { server A1 : mailbox }  site B { server B1 : transport, mailbox }  link AB: A <-> B`;
        expect(fateOf(text, 'A', 'B')).toBe('unreachable: no-transport');
        expect(fateOf(text, 'B', 'A')).toBe('unreachable: no-transport');
    });

    it.each(['2003', '2013', '2016', '2019', 'SE'])('%s: every mailbox server has transport', (version) => {
        const text = `organization O exchange ${version}
            site A { server A1 : mailbox }  site B { server B1 : mailbox }  link AB: A <-> B`;
        expect(fateOf(text, 'A', 'B')).toBe('delivered');
        expect(serving(text, 'A1')).toEqual(['A1']);
    });
});

describe('R5.2 the five steps', () => {
    it('are taken in order, the fourth for each connection', () => {
        expect(steps(ROLES_APART, 'PAR-MB1', 'LIL-EX1')).toEqual([
            '1: user > PAR-MB1',
            '2: PAR-MB1 > PAR-HT1+PAR-HT2',
            '3: PAR-MB1 > PAR-HT1+PAR-HT2 MAPI encrypted',
            '4: PAR-HT1+PAR-HT2 > LON-HT1 SMTP encrypted',
            '4: LON-HT1 > LIL-EX1 SMTP encrypted',
            '5: LIL-EX1 > LIL-EX1 MAPI encrypted',
        ]);
    });

    it('without the fourth where the same server serves both', () => {
        const text = 'site A { server M1, M2 : mailbox  server H1 : transport }';
        expect(steps(text, 'M1', 'M2')).toEqual([
            '1: user > M1',
            '2: M1 > H1',
            '3: M1 > H1 MAPI encrypted',
            '5: H1 > M2 MAPI encrypted',
        ]);
    });

    it('with those of a site where no server is named', () => {
        expect(steps(ROLES_APART, 'Paris', 'London')).toEqual([
            '1: user > PAR-MB1+PAR-MB2',
            '2: PAR-MB1+PAR-MB2 > PAR-HT1+PAR-HT2',
            '3: PAR-MB1+PAR-MB2 > PAR-HT1+PAR-HT2 MAPI encrypted',
            // London has no mailboxes: it ends with the transport server.
            '4: PAR-HT1+PAR-HT2 > LON-HT1 SMTP encrypted',
        ]);
    });

    it('in a sketch with servers that are taken to be there', () => {
        expect(steps('site A  site B  link AB: A <-> B', 'A', 'B')).toEqual([
            '1: user > mailbox of A',
            '2: mailbox of A > transport of A',
            '3: mailbox of A > transport of A MAPI encrypted',
            '4: transport of A > transport of B SMTP encrypted',
            '5: transport of B > mailbox of B MAPI encrypted',
        ]);
    });

    it('and none where no mail gets there', () => {
        expect(steps(ROLES_APART, 'Paris', 'Lens')).toEqual([]);
        expect(steps(ROLES_APART, 'Lens', 'Paris')).toEqual([]);
    });

    it('to the outside end with the connector', () => {
        const text = `${ROLES_APART}
            connector Relay { source PAR-HT2 address-space "*" smart-host "relay.isp.net" }`;
        expect(steps(text, 'PAR-HT1', '<joe@fabrikam.com>')).toEqual([
            '4: PAR-HT1 > PAR-HT2 SMTP encrypted',
            '4: PAR-HT2 > outside relay.isp.net SMTP',
        ]);
        expect(steps(text, 'PAR-HT2', '<joe@fabrikam.com>')).toEqual(['4: PAR-HT2 > outside relay.isp.net SMTP']);
        // Of the two that may have it, the other one has it too.
        expect(steps(text, 'PAR-MB1', '<joe@fabrikam.com>')).toEqual([
            '1: user > PAR-MB1',
            '2: PAR-MB1 > PAR-HT1+PAR-HT2',
            '3: PAR-MB1 > PAR-HT1+PAR-HT2 MAPI encrypted',
            '4: PAR-HT1+PAR-HT2 > PAR-HT2 SMTP encrypted',
            '4: PAR-HT2 > outside relay.isp.net SMTP',
        ]);
    });

    it('to the outside over an Edge server: encrypted up to it (R9.7)', () => {
        const text = `${ROLES_APART}
            site Border { server BOR-HT1 : transport  server BOR-ET1 : edge }
            link LON-BOR: London <-> Border cost 1
            connector Internet { source BOR-ET1 address-space "*" }`;
        expect(steps(text, 'LIL-EX1', '<joe@fabrikam.com>')).toEqual([
            '1: user > LIL-EX1',
            '2: LIL-EX1 > LIL-EX1',
            '3: LIL-EX1 > LIL-EX1 MAPI encrypted',
            '4: LIL-EX1 > LON-HT1 SMTP encrypted',
            '4: LON-HT1 > BOR-HT1 SMTP encrypted',
            '4: BOR-HT1 > BOR-ET1 SMTP encrypted',
            '4: BOR-ET1 > outside SMTP',
        ]);
    });

    it('of a site with servers of several kinds from those that are served alike', () => {
        const text = `
            site A {
                server A-MB1, A-MB2 : mailbox exchange 2007   server A-HT1 : transport exchange 2007
                server A-MB3 : mailbox exchange 2010          server A-HT2 : transport exchange 2010
            }
            site B { server B-EX1 : transport, mailbox  server B-MB1 : mailbox }
            link AB: A <-> B cost 1`;
        expect(steps(text, 'A', 'B')).toEqual([
            '1: user > A-MB1+A-MB2',
            '2: A-MB1+A-MB2 > A-HT1',
            '3: A-MB1+A-MB2 > A-HT1 MAPI encrypted',
            '4: A-HT1 > B-EX1 SMTP encrypted',
            // The mailbox server without transport is served by the same server, and is not on its machine.
            '5: B-EX1 > B-EX1 MAPI encrypted',
        ]);
    });
});

describe('R5.3 the closest transport server is one in the same site', () => {
    it('the one on the same machine always', () => {
        const text = 'site A { server A1, A2 : transport, mailbox  server A3 : transport }';
        expect(serving(text, 'A1')).toEqual(['A1']);
    });

    it('otherwise all of the site, in turn', () => {
        expect(serving(ROLES_APART, 'PAR-MB2')).toEqual(['PAR-HT1', 'PAR-HT2']);
    });

    it('never one in another site, so that such a site has no mail', () => {
        expect(serving(ROLES_APART, 'LEN-MB1')).toEqual([]);
        expect(fateOf(ROLES_APART, 'LEN-MB1', 'Paris')).toBe('unreachable: no-transport');
        expect(fateOf(ROLES_APART, 'Lens', '<joe@fabrikam.com>')).toBe('unreachable: no-transport');
        // It lies on paths all the same.
        const beyond = `${ROLES_APART} site Arras { server ARR-EX1 : transport, mailbox } link LEN-ARR: Lens <-> Arras cost 1`;
        expect(fateOf(beyond, 'Paris', 'Arras')).toBe('delivered');
    });

    it('a site without any server is taken to have one where it is an end', () => {
        const text = `${ROLES_APART} site Depot  link LON-DEP: London <-> Depot cost 1`;
        expect(fateOf(text, 'Paris', 'Depot')).toBe('delivered');
        expect(fateOf(text, 'Depot', 'Paris')).toBe('delivered');
    });

    it('to the outside it is the sender that counts, before any connector', () => {
        expect(fateOf(ROLES_APART, 'Paris', '<joe@fabrikam.com>')).toBe('unreachable: no-connector');
        const out = `${ROLES_APART} connector C { source PAR-HT1 address-space "*" }`;
        expect(fateOf(out, 'Paris', '<joe@fabrikam.com>')).toBe('delivered');
        expect(fateOf(out, 'Lens', '<joe@fabrikam.com>')).toBe('unreachable: no-transport');
    });

    it('a server with neither mailboxes nor transport has no mail', () => {
        const text = 'site A { server CAS : client-access  server A1 : transport, mailbox }';
        expect(fateOf(text, 'CAS', 'A1')).toBe('unreachable: unserved');
        expect(fateOf(text, 'A1', 'CAS')).toBe('unreachable: unserved');
    });
});

describe('R5.4 the rule of the beta routes no mail', () => {
    it('not even to a site next door', () => {
        expect(fateOf(ROLES_APART, 'LIL-EX1', 'LEN-MB1')).toBe('unreachable: no-transport');
    });
});

describe('R5.5 protocols', () => {
    it('2007 and 2010: even from a mailbox to itself by MAPI both ways', () => {
        const text = 'organization O exchange 2010  site A { server A1 : transport, mailbox }';
        expect(steps(text, 'A1', 'A1')).toEqual([
            '1: user > A1',
            '2: A1 > A1',
            '3: A1 > A1 MAPI encrypted',
            '5: A1 > A1 MAPI encrypted',
        ]);
    });

    it('from 2013 on steps 3 and 5 stay on the machine, and SMTP alone goes between machines', () => {
        const text = 'organization O exchange 2013  site A { server A1, A2 : mailbox }';
        expect(steps(text, 'A1', 'A2')).toEqual([
            '1: user > A1',
            '2: A1 > A1',
            '3: A1 > A1',
            '4: A1 > A2 SMTP encrypted',
            '5: A2 > A2',
        ]);
    });
});

describe('R5.6 servers of 2007 and 2010 in one site', () => {
    const MIXED = `
        site A {
            server M07 : mailbox exchange 2007   server H07 : transport exchange 2007
            server M10 : mailbox exchange 2010   server H10 : transport exchange 2010
        }
        site B { server M07B : mailbox exchange 2007  server H10B : transport exchange 2010 }
        link AB: A <-> B
    `;

    it('a transport server serves mailbox servers of its own version alone', () => {
        expect([serving(MIXED, 'M07'), serving(MIXED, 'M10'), serving(MIXED, 'M07B')]).toEqual([['H07'], ['H10'], []]);
        expect(fateOf(MIXED, 'M10', 'M07B')).toBe('unreachable: unserved');
    });

    it('between versions it goes from transport to transport, within one site too', () => {
        expect(steps(MIXED, 'M07', 'M10')).toEqual([
            '1: user > M07',
            '2: M07 > H07',
            '3: M07 > H07 MAPI encrypted',
            '4: H07 > H10 SMTP encrypted',
            '5: H10 > M10 MAPI encrypted',
        ]);
    });

    it('where those of its version are down, another takes the message and keeps it (R6.1)', () => {
        const down = `${MIXED} scenario S { down server H07 }`;
        expect(fateOf(down, 'B', 'M07')).toBe('queued at A: silent');
        expect(fateOf(down, 'B', 'M10')).toBe('delivered');
        expect(fateOf(down, 'M07', 'B')).toBe('queued at A: sender');
    });
});
