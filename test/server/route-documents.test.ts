import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, type Location } from 'vscode-languageserver-protocol';
import {
    ROUTE_COMPARISON_REQUEST,
    ROUTE_SITE_REQUEST,
    ROUTE_TABLE_REQUEST,
    type RouteComparisonParameters,
    type RouteTableParameters,
} from '../../server/protocol-documents.js';
import { MAIN } from '../support/route-changes.js';
import { openServer, type ServerOptions, type TestServer } from '../support/server.js';

const TRIANGLE = `
hub site London
site Paris
site "New York"
site Depot
link LP: London <-> Paris cost 10
link LN: London <-> "New York" cost 20
link PN: Paris <-> "New York" cost 50
scenario "By sea" { set link PN cost 5 }
`;

async function withServer(
    source: string,
    act: (server: TestServer) => Promise<void>,
    options: ServerOptions = {},
): Promise<void> {
    const server = await openServer(source, options);
    try {
        await act(server);
        expect(server.errors).toEqual([]);
    } finally {
        await server.stop();
    }
}

function table(server: TestServer, parameters: Partial<RouteTableParameters> = {}): Promise<string | null> {
    return server.client.sendRequest(ROUTE_TABLE_REQUEST, { uri: MAIN, ...parameters });
}

function comparison(server: TestServer, before: string, after: string): Promise<string | null> {
    const parameters: RouteComparisonParameters = { before: { uri: before }, after: { uri: after } };
    return server.client.sendRequest(ROUTE_COMPARISON_REQUEST, parameters);
}

describe('the route table', () => {
    it('has every route, those from a site together, and says what is wrong with the topology', () =>
        withServer(TRIANGLE, async (server) => {
            expect(await table(server)).toBe(`Routes of main.mailtopo
main.mailtopo has 1 error: these are the routes of what could be read.
12 routes, 6 of them unreachable

    FROM        TO          ROUTE

From London: 3 routes
    London      Paris       10 · London › Paris
    London      "New York"  20 · London › "New York"
    London      Depot       unreachable: no path leads there

From Paris: 3 routes
    Paris       London      10 · Paris › London
    Paris       "New York"  30 · Paris › London (hub) › "New York"
    Paris       Depot       unreachable: no path leads there

From "New York": 3 routes
    "New York"  London      20 · "New York" › London
    "New York"  Paris       30 · "New York" › London (hub) › Paris
    "New York"  Depot       unreachable: no path leads there

From Depot: 3 routes
    Depot       London      unreachable: no path leads there
    Depot       Paris       unreachable: no path leads there
    Depot       "New York"  unreachable: no path leads there
`);
        }));

    it('has those from one site, and to one', () =>
        withServer(TRIANGLE.replace('site Depot\n', ''), async (server) => {
            expect(await table(server, { from: 'paris' })).toBe(`Routes of main.mailtopo from paris
2 routes

    FROM        TO          ROUTE

From Paris: 2 routes
    Paris       London      10 · Paris › London
    Paris       "New York"  30 · Paris › London (hub) › "New York"
`);
            expect(await table(server, { from: 'Paris', to: 'New York', scenario: 'By sea' })).toBe(
                `Routes of main.mailtopo, scenario "By sea" from Paris to "New York"
1 route

    FROM        TO          ROUTE

From Paris: 1 route
    Paris       "New York"  5 · Paris › "New York"
`,
            );
        }));

    it('says what there is not: a site, a scenario, a file', () =>
        withServer(TRIANGLE, async (server) => {
            expect(await table(server, { from: 'Pariss' })).toBe(
                'In main.mailtopo there is no site Pariss in the topology. Did you mean Paris?\n',
            );
            expect(await table(server, { scenario: 'By air' })).toBe(
                'In main.mailtopo there is no scenario "By air" in the topology. It has "By sea".\n',
            );
            expect(await table(server, { uri: 'file:///test/gone.mailtopo' })).toBe(
                '/test/gone.mailtopo does not exist.\n',
            );
        }));

    it('is of the text as it is being edited', () =>
        withServer(TRIANGLE, async (server) => {
            await server.open(MAIN);
            await server.edit(MAIN, 'cost 10', 'cost 11');
            expect(await table(server, { from: 'London', to: 'Paris' })).toContain('11 · London › Paris');
        }));

    it('is not made where it is too long to be shown, and is of a part of it', () => {
        const sites = Array.from({ length: 500 }, (_, at) => `S${at}`);
        const links = sites.slice(1).map((site, at) => `link L${at}: S${at} <-> ${site} cost 1`);
        const source = `\n${sites.map((site) => `site ${site}`).join('\n')}\n${links.join('\n')}\n`;
        return withServer(source, async (server) => {
            const text = await table(server);
            expect(text).toContain('500 sites, 249,500 routes: more than a table shows, which is 200,000.');
            expect(text).toContain('To raise the limit: `table-routes` in the setting `mailtopo.limits`');
            expect(text).toContain('mailtopo routes main.mailtopo --format csv');
            expect(text?.split('\n').length).toBeLessThan(8);
            const part = await table(server, { to: 'S0' });
            expect(part?.split('\n').filter((line) => /^ {4}S\d+ +S0 /.test(line))).toHaveLength(499);
            expect(part).toContain('    S3    S0    3 · S3 › S2 › S1 › S0');
        });
    });

    it('is given up when it is no longer wanted', () =>
        withServer(TRIANGLE, async (server) => {
            const source = new CancellationTokenSource();
            const asked = server.client.sendRequest(ROUTE_TABLE_REQUEST, { uri: MAIN }, source.token);
            source.cancel();
            // Either it was done by then, or it is refused: the server lives on.
            await asked.catch(() => null);
            expect(await table(server, { from: 'London', to: 'Paris' })).toContain('10 · London › Paris');
        }));

    it('leads from a name to the site', () =>
        withServer(TRIANGLE, async (server) => {
            const at = (name: string): Promise<Location | null> =>
                server.client.sendRequest(ROUTE_SITE_REQUEST, { uri: MAIN, name });
            expect((await at('"New York"'))?.range.start).toEqual({ line: 2, character: 5 });
            expect((await at('Depot'))?.range.start).toEqual({ line: 3, character: 5 });
            expect(await at('Nowhere')).toBeNull();
        }));
});

describe('the comparison of routes', () => {
    const BOTH = `
//- main.mailtopo
site London
site Paris
site Rome
link LP: London <-> Paris cost 10
link PR: Paris <-> Rome cost 10
link LR: London <-> Rome cost 50
//- proposed.mailtopo
site London
site Paris
site Rome
site Oslo
link LP: London <-> Paris cost 10
link LR: London <-> Rome cost 15
link LO: London <-> Oslo cost 1
`;
    const PROPOSED = 'file:///test/proposed.mailtopo';

    it('tells each route that differs, with before, after and why', () =>
        withServer(BOTH, async (server) => {
            const text = await comparison(server, MAIN, PROPOSED);
            expect(
                text?.slice(0, text.indexOf('    Rome -> London')),
            ).toBe(`Routes of proposed.mailtopo, compared with main.mailtopo
alters 4, gains 6 of 12 routes
Sites added: Oslo

By what they differ
    6 routes: now reachable
    2 routes: London › Rome instead of London › Paris › Rome
    2 routes: Paris › London › Rome instead of Paris › Rome

Altered: 4 routes
    London -> Rome: London › Rome instead of London › Paris › Rome
        before  20 · London › Paris › Rome
                Next best: London › Rome, cost 50, 1 hop. It lost by cost: 50 is more than 20 (R2.1).
        after   15 · London › Rome
                There is no other path.
    Paris -> Rome: Paris › London › Rome instead of Paris › Rome
        before  10 · Paris › Rome
                Next best: Paris › London › Rome, cost 60, 2 hops. It lost by cost: 60 is more than 10 (R2.1).
        after   25 · Paris › London › Rome
                There is no other path.
`);
            expect(text).toContain(`
Gained: 6 routes
    London -> Oslo: now reachable
        before  unreachable
                one of the sites is not there.
        after   1 · London › Oslo
                There is no other path.
    Paris -> Oslo`);
            // The other way round, what was gained is lost.
            expect(await comparison(server, PROPOSED, MAIN)).toContain('loses 6');
        }));

    it('tells of mail to the outside and of mailbox servers, and follows the text as it is edited', () =>
        withServer(
            `
//- main.mailtopo
site London { server L1 : transport, mailbox }
site Paris { server P1 : transport, mailbox }
link LP: London <-> Paris cost 10
connector Internet { source L1 address-space "*" cost 1 }
//- proposed.mailtopo
site London { server L1 : transport, mailbox }
site Paris { server P1 : transport, mailbox  server P2 : mailbox }
link LP: London <-> Paris cost 10
connector Internet { source L1 address-space "*" cost 7 }
`,
            async (server) => {
                const text = await comparison(server, MAIN, PROPOSED);
                expect(text).toContain('changes the mail of 1 server · changes the way out\n');
                expect(text).toContain('Mailbox servers: 1 change\n    P2: delivered; before no mailboxes\n');
                expect(text).toMatch(
                    /Mail to the outside: 2 changes\n {4}London -> \S+: connector Internet in London, cost 7; before connector Internet in London, cost 1\n/,
                );
                await server.open(PROPOSED);
                await server.edit(PROPOSED, '"*" cost 7', '"*" cost 1');
                expect(await comparison(server, MAIN, PROPOSED)).not.toContain('Mail to the outside');
            },
        ));

    it('lays a scenario beside its topology', () =>
        withServer(TRIANGLE, async (server) => {
            const parameters: RouteComparisonParameters = {
                before: { uri: MAIN },
                after: { uri: MAIN, scenario: 'By sea' },
            };
            expect(await server.client.sendRequest(ROUTE_COMPARISON_REQUEST, parameters)).toMatch(
                /^Routes of main\.mailtopo, scenario "By sea", compared with main\.mailtopo\nmain\.mailtopo has 1 error: .*\nalters 4 of 6 routes\n/,
            );
        }));

    it('says that there is none', () =>
        withServer(BOTH, async (server) => {
            expect(await comparison(server, MAIN, MAIN)).toBe(
                'Routes of main.mailtopo, compared with main.mailtopo\nalters no route\n',
            );
        }));

    it('takes a file from outside of the workspace, which is not checked for that, and files of one name', () =>
        withServer(
            BOTH,
            async (server) => {
                const outside = 'file:///elsewhere/main.mailtopo';
                const text = await comparison(server, outside, MAIN);
                expect(text).toMatch(
                    /^Routes of \/test\/main\.mailtopo, compared with \/elsewhere\/main\.mailtopo\ngains 6 of 6 routes\n/,
                );
                expect(text).toContain('Sites added: London, Paris, Rome\nSites removed: Lima\n');
                expect(server.published.has(outside)).toBe(false);
                expect(await comparison(server, 'file:///elsewhere/none.mailtopo', MAIN)).toBe(
                    '/elsewhere/none.mailtopo does not exist.\n',
                );
            },
            { disk: { 'file:///elsewhere/main.mailtopo': { text: 'site Lima\n' } } },
        ));
});
