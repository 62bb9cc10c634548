import { expect, test } from 'vitest';
import { SourceFile } from '../../../language/syntax/source-file.js';
import { buildTopology } from '../../../language/topology/build.js';
import type { SiteLink, Topology } from '../../../language/topology/topology.js';
import { topologyOf } from '../../support/topology.js';

function build(text: string): Topology {
    return topologyOf(text).topology;
}

/** The topology of several files, the root first. */
function buildFiles(files: Readonly<Record<string, string>>): Topology {
    return buildTopology(
        Object.entries(files).map(([uri, text]) => ({
            uri,
            declarations: SourceFile.read(uri, text).declarations.map((placed) => placed.declaration),
        })),
    );
}

function names(items: readonly { readonly name: { readonly text: string } }[]): readonly string[] {
    return items.map((item) => item.name.text);
}

function membersOf(topology: Topology, link: SiteLink | undefined): readonly (string | undefined)[] {
    return (link?.members ?? []).map((member) => topology.sites[member]?.name.text);
}

test('nothing at all is a topology without anything, on Exchange 2007', () => {
    const topology = build('');
    expect(topology).toMatchObject({ organization: null, version: '2007', sketch: true, sites: [], links: [] });
});

test('sites and links stand in the order of their declaration, and know their place', () => {
    const topology = build('link L: B <-> A  site B  site A  link K: A <-> B');
    expect(names(topology.sites)).toEqual(['B', 'A']);
    expect(topology.sites.map((site) => site.index)).toEqual([0, 1]);
    expect(names(topology.links)).toEqual(['L', 'K']);
    expect(topology.links.map((link) => link.index)).toEqual([0, 1]);
});

test('a link without attributes has the defaults: AD cost 100, no Exchange cost, no limit, no SMTP', () => {
    const [link] = build('site A  site B  link L: A <-> B').links;
    expect(link).toMatchObject({ adCost: 100, exchangeCost: null, cost: 100, maxMessageSize: null, smtp: false });
});

test('a link has the attributes that are written', () => {
    const [link] = build('site A  site B  smtp link L: A <-> B cost 5 exchange-cost 7 max-message-size 10 MB').links;
    expect(link).toMatchObject({ adCost: 5, exchangeCost: 7, cost: 7, maxMessageSize: 10_485_760, smtp: true });
});

test('of two attributes of a kind the first counts', () => {
    const text = 'cost 5 cost 6 exchange-cost none exchange-cost 2 max-message-size 1 MB max-message-size 2 MB';
    const [link] = build(`site A  site B  link L: A <-> B ${text}`).links;
    expect(link).toMatchObject({ adCost: 5, exchangeCost: null, cost: 5, maxMessageSize: 1_048_576 });
});

test.each([
    ['64 KB', 65_536],
    ['1 GB', 1_073_741_824],
    ['10 mb', 10_485_760],
    ['unlimited', null],
    ['10 furlongs', null],
    ['1.5 MB', null],
])('a size of %s is %s bytes', (size, bytes) => {
    const [link] = build(`site A  site B  link L: A <-> B max-message-size ${size}`).links;
    expect(link?.maxMessageSize).toBe(bytes);
});

test('R1.9: of two sites of one name the first counts, whatever the case', () => {
    const topology = build(`
        hub site Alpha { server A1 : transport }
        site ALPHA { server A2 : transport }
        site B
        link L: alpha <-> b
    `);
    expect(names(topology.sites)).toEqual(['Alpha', 'B']);
    expect(topology.sites[0]?.hub).toBe(true);
    expect(names(topology.sites[0]?.servers ?? [])).toEqual(['A1']);
    expect(topology.siteByKey.get('ALPHA')).toBe(topology.sites[0]);
    expect(topology.serverByKey.has('A2')).toBe(false);
});

test('R1.9: of two links of one name the first counts', () => {
    const topology = build('site A  site B  site C  link L: A <-> B cost 5  link l: B <-> C cost 1');
    expect(names(topology.links)).toEqual(['L']);
    expect(membersOf(topology, topology.links[0])).toEqual(['A', 'B']);
    expect(topology.linkByKey.get('L')).toBe(topology.links[0]);
});

test('of two servers of one name the first counts, in whatever sites', () => {
    const topology = build(`
        site A { server X : mailbox }
        site B { server x, Y : transport  server Y : mailbox }
    `);
    expect(topology.sites.map((site) => names(site.servers))).toEqual([['X'], ['Y']]);
    expect(topology.serverByKey.get('X')?.site).toBe(0);
    expect(topology.sites[0]?.hasTransport).toBe(false);
    expect([...(topology.serverByKey.get('Y')?.roles ?? [])]).toEqual(['transport']);
});

test('sites, links, servers, connectors and scenarios have a name space each', () => {
    const topology = build(`
        site X { server X : transport }
        site Y
        link X: X <-> Y
        connector X { source X }
        scenario X { set site Y hub }
    `);
    const { siteByKey, linkByKey, serverByKey, connectorByKey, scenarioByKey } = topology;
    for (const byKey of [siteByKey, linkByKey, serverByKey, connectorByKey, scenarioByKey]) {
        expect(byKey.get('X')?.name?.text).toBe('X');
    }
});

test('sites that nothing declares are left out of their link; the rest of it stays', () => {
    const topology = build('site A  site B  link L: A, Nowhere, B  link M: A <-> Nowhere');
    expect(membersOf(topology, topology.links[0])).toEqual(['A', 'B']);
    expect(membersOf(topology, topology.links[1])).toEqual(['A']);
    expect(topology.siteByKey.has('NOWHERE')).toBe(false);
});

test('a link of one site, once its unknown ones are left out, joins nothing and harms nothing', () => {
    const { routing } = topologyOf('site A  site B  link L: A <-> Nowhere  link M: B, b, B');
    expect(routing.route(0, 1).path).toBeNull();
    expect(routing.route(0, 0).path?.sites).toEqual([0]);
    expect(routing.load.linkIsUsed).toEqual([false, false]);
});

test('a site that a link names twice is in it once', () => {
    const topology = build('site A  site B  link L: A, B, a, A');
    expect(membersOf(topology, topology.links[0])).toEqual(['A', 'B']);
});

test('a site that is linked but not declared is no site', () => {
    expect(build('link L: A <-> B').sites).toEqual([]);
});

test('a scenario’s declarations and changes are not of the topology itself', () => {
    const topology = build(`
        site A  site B
        link AB: A <-> B cost 5
        scenario S {
            site C { server C1 : transport }
            link AC: A <-> C cost 1
            set site A hub
            set link AB cost 9
            remove site B
        }
    `);
    expect(names(topology.sites)).toEqual(['A', 'B']);
    expect(names(topology.links)).toEqual(['AB']);
    expect(topology.links[0]?.cost).toBe(5);
    expect(topology.sites[0]?.hub).toBe(false);
    expect(topology.sketch).toBe(true);
    expect(topology.scenarios).toHaveLength(1);
});

test('the files of a topology make one: names are found across them, and the root’s come first', () => {
    const topology = buildFiles({
        'test:/root.mailtopo': 'import "more.mailtopo"  organization O exchange 2010  site A  link AB: a <-> b cost 3',
        'test:/more.mailtopo':
            'organization P exchange 2019  hub site B { server B1 : mailbox }  site a { server A1 : edge }',
    });
    expect(topology.root).toBe('test:/root.mailtopo');
    expect(topology.files).toEqual(['test:/root.mailtopo', 'test:/more.mailtopo']);
    expect(topology.version).toBe('2010');
    expect(names(topology.sites)).toEqual(['A', 'B']);
    expect(membersOf(topology, topology.links[0])).toEqual(['A', 'B']);
    expect(topology.sites[1]).toMatchObject({ hub: true, hasMailbox: true, hasTransport: false });
});

test('routes, expects and scenarios are kept in the order written', () => {
    const topology = build('site A  site B  route A -> B  expect A -> B cost 1  route B -> A  scenario S { }');
    expect(topology.routes.map((route) => route.from?.kind === 'name' && route.from.text)).toEqual(['A', 'B']);
    expect(topology.expects).toHaveLength(1);
    expect(topology.scenarios).toHaveLength(1);
});

test('one broken declaration costs only itself', () => {
    const topology = build('site A\nlink : cost\nsite\nsite B\nlink L: A <-> B cost');
    expect(names(topology.sites)).toEqual(['A', 'B']);
    expect(names(topology.links)).toEqual(['L']);
    expect(topology.links[0]?.cost).toBe(100);
});
