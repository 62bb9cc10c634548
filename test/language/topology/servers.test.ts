import { expect, test } from 'vitest';
import { hasTransport, roleOf, VERSIONS, versionOf } from '../../../language/topology/servers.js';
import type { Site } from '../../../language/topology/topology.js';
import { topologyOf } from '../../support/topology.js';

/** The first site of a text. */
function siteOf(text: string): Site {
    const [site] = topologyOf(text).topology.sites;
    return site ?? expect.fail('no site');
}

test.each([
    ['2003', true],
    ['2007', false],
    ['2010', false],
    ['2013', true],
    ['2016', true],
    ['2019', true],
    ['SE', true],
] as const)('R5.1, R11.1: a mailbox server of Exchange %s has transport: %s', (version, transport) => {
    expect(hasTransport(new Set(['mailbox']), version)).toBe(transport);
    expect(siteOf(`site A { server X : mailbox exchange ${version} }`).hasTransport).toBe(transport);
    expect(siteOf(`organization O exchange ${version}  site A { server X : mailbox }`).hasTransport).toBe(transport);
});

test('R5.1: a server of transport role has transport in every version, on one machine with a mailbox or not', () => {
    for (const version of VERSIONS) {
        expect(hasTransport(new Set(['transport']), version)).toBe(true);
        expect(hasTransport(new Set(['mailbox', 'transport']), version)).toBe(true);
    }
});

test('the other roles have no transport in any version', () => {
    for (const version of VERSIONS) {
        expect(hasTransport(new Set(['client-access', 'unified-messaging', 'edge']), version)).toBe(false);
        expect(hasTransport(new Set(), version)).toBe(false);
    }
});

test('a server’s own version counts before the organization’s, and 2007 where nothing is said', () => {
    const text =
        'site A { server Old : mailbox exchange 2010  server New : mailbox  server Typo : mailbox exchange 2014 }';
    const versions = (site: Site) => site.servers.map((server) => server.version);
    expect(versions(siteOf(text))).toEqual(['2010', '2007', '2007']);
    expect(versions(siteOf(`organization O exchange 2016  ${text}`))).toEqual(['2010', '2016', '2016']);
    expect(versions(siteOf(`organization O exchange 1999  ${text}`))).toEqual(['2010', '2007', '2007']);
    expect(versions(siteOf(`organization O  ${text}`))).toEqual(['2010', '2007', '2007']);
});

test('roles and versions are read without regard to case, and nothing else is one', () => {
    expect(roleOf('Transport')).toBe('transport');
    expect(roleOf('client-ACCESS')).toBe('client-access');
    expect(roleOf('hub')).toBeUndefined();
    expect(versionOf('se')).toBe('SE');
    expect(versionOf('2014')).toBeUndefined();
    expect(versionOf('')).toBeUndefined();
});

test('a role that is none is left out; the server stays', () => {
    const site = siteOf('site A { server X : transprot, mailbox }');
    expect(site.servers.map((server) => [...server.roles])).toEqual([['mailbox']]);
    expect(site).toMatchObject({ hasTransport: false, hasMailbox: true });
});

test('a site knows its servers and which of them have transport, in the order written', () => {
    const site = siteOf('site A { server B, A : mailbox  server D : transport  server C : transport, mailbox }');
    expect(site.servers.map((server) => server.name.text)).toEqual(['B', 'A', 'D', 'C']);
    expect(site.transportServers.map((server) => server.name.text)).toEqual(['D', 'C']);
    expect(site.servers.every((server) => server.site === 0)).toBe(true);
});

test('a topology without a single server is a sketch: every site sends, takes and keeps mail', () => {
    const { topology } = topologyOf('site A  site B { description "no server" subnet 10.0.0.0/8 }');
    expect(topology.sketch).toBe(true);
    for (const site of topology.sites) {
        expect(site).toMatchObject({ hasTransport: true, hasMailbox: true, servers: [], transportServers: [] });
    }
});

test('with the first server declared anywhere, sites have the servers they declare', () => {
    const { topology } = topologyOf('site A  site B { server B1 : client-access }  site C { server C1 : mailbox }');
    expect(topology.sketch).toBe(false);
    expect(topology.sites.map((site) => [site.hasTransport, site.hasMailbox])).toEqual([
        [false, false],
        [false, false],
        [false, true],
    ]);
});
