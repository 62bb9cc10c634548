import { describe, expect, it } from 'vitest';
import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver-protocol';
import { checkHints, hintText, withServer } from '../support/features.js';
import { everything } from '../support/positions.js';
import { star } from '../support/star-network.js';

describe('inlay hints', () => {
    it('of a route: its cost, its path, its stops', () =>
        checkHints(`
site Paris
hub site London
//       ^^^^^^ 2 routes stop here
site "Site A"
link PL: Paris <-> London cost 50
//                        ^^^^^^^ carries 4 of 6 routes
link LA: London <-> "Site A" cost 20
//                           ^^^^^^^ carries 4 of 6 routes
route Paris -> "Site A"
//             ^^^^^^^^ 70 · Paris › London (hub) › "Site A"
`));

    it('of links: of several sites, too dear, and SMTP', () =>
        // Every pair is one hop over CORE; SLOW costs 100.
        checkHints(`
site A
site B
site C
link CORE: A, B, C cost 10
//                 ^^^^^^^ carries 6 of 6 routes
link SLOW: A <-> B
//               ^ carries 0 of 6 routes
smtp link OLD: A <-> C cost 1
//                     ^^^^^^ SMTP: carries no mail between sites
`));

    it('of routes decided by name, within a site, to nowhere', () =>
        // A square: A to D goes over B, B to C over A, both ways; the other pairs are linked.
        checkHints(`
site A { server A1, A2 : transport }
site B { server B1 : transport }
site C { server C1 : transport }
site D { server D1 : transport }
site E { server E1 : transport }
link AB: A <-> B
//             ^ carries 6 of 12 routes
link AC: A <-> C
//             ^ carries 4 of 12 routes
link BD: B <-> D
//             ^ carries 4 of 12 routes
link CD: C <-> D
//             ^ carries 2 of 12 routes
route A -> D
//         ^ 200 · A › B › D · decided by name
route A1 -> A2
//          ^^ stays within A
route A -> E
//         ^ unreachable: no path leads there
`));

    it('of a route to several destinations, the first three', () =>
        checkHints(`
site A
site B
site C
site D
site E
link CORE: A, B, C, D, E cost 10
//                       ^^^^^^^ carries 20 of 20 routes
route A -> B, C
//            ^ 10 · A › B | 10 · A › C · splits at A
route A -> B, C, D, E
//                  ^ 10 · A › B | 10 · A › C | 10 · A › D | and 1 more · splits at A
`));

    it('of an expect that holds, and of one that does not', () =>
        checkHints(`
hub site A
//       ^ 0 routes stop here
site B
link AB: A <-> B cost 10
//               ^^^^^^^ carries 2 of 2 routes
expect A -> B cost 10
//            ^^^^^^^ ✓ holds
expect A -> B cost 20
//            ^^^^^^^ ✗ is 10 · A › B
expect * -> * reachable
//            ^^^^^^^^^ ✓ holds for 2 routes
expect * -> * cost > 10
//            ^^^^^^^^^ ✗ fails for 2 of 2 routes, first: 10 · A › B
expect A -> B
//          ^ ✓ holds
`));

    it('of hub sites: one without transport is none, and one route stops, not stop', () =>
        // From A to D: B before D is lower than Y. From D to A: C before A is lower than X. So one way passes X.
        checkHints(`
site A { server A1 : transport }
site D { server D1 : transport }
hub site X { server X1 : transport }
//       ^ 1 route stops here
hub site B
site C
site Y
link AX: A <-> X
//             ^ carries 3 of 6 routes
link XB: X <-> B
//             ^ carries 3 of 6 routes
link BD: B <-> D
//             ^ carries 3 of 6 routes
link AC: A <-> C
//             ^ carries 1 of 6 routes
link CY: C <-> Y
//             ^ carries 1 of 6 routes
link YD: Y <-> D
//             ^ carries 1 of 6 routes
`));

    it('stand at the end of what goes on over several lines, before a comment, and after the name of a site', () =>
        checkHints(`
hub site A {
//       ^ 0 routes stop here
    server A1 : transport
}
site B { server B1 : transport }
link AB:
    A <-> B // two sites
//        ^ carries 2 of 2 routes
`));

    it('are there before and after what does not parse', () =>
        checkHints(`
link AB: A <-> B cost 10
//               ^^^^^^^ carries 2 of 2 routes
site A
site {
site B
link X: A <-> -> cost
route A -> B
//         ^ 10 · A › B
route A ->
expect
expect A -> B direct
//            ^^^^^^ ✓ holds
`));

    it('of names in other case, from other files', () =>
        checkHints(`
//- main.mailtopo
import "sites.mailtopo"
link LP: london <-> PARIS cost 7
//                        ^^^^^^ carries 2 of 2 routes
route LONDON -> "paris"
//              ^^^^^^^ 7 · London › Paris
//- sites.mailtopo
site London
site Paris
`));

    it('are none where a name is unknown', () =>
        checkHints(`
site A
site B
link AB: A <-> B
//             ^ carries 2 of 2 routes
route A -> Rome
expect A -> B via Rome
`));

    it('of a file of two topologies are those of the first', () =>
        checkHints(`
//- sites.mailtopo
site A
site B
route A -> B
//         ^ 10 · A › B
//- a.mailtopo
import "sites.mailtopo"
link AB: A <-> B cost 10
//- b.mailtopo
import "sites.mailtopo"
link AB: A <-> B cost 20
`));

    it('lead to the sites that they name', () =>
        withServer(
            `
//- main.mailtopo
import "sites.mailtopo"
link AB: A <-> B cost 10
route A -> B
//- sites.mailtopo
site A
site B
`,
            async ({ file, request }) => {
                const hints = await request<readonly InlayHint[]>('textDocument/inlayHint', {
                    range: everything(file.text),
                });
                const route = hints.find((hint) => hintText(hint).includes('›'));
                const parts = (route?.label ?? []) as readonly InlayHintLabelPart[];
                const leading = parts.map(({ value, location }) => [value, location?.uri, location?.range.start.line]);
                expect(leading).toEqual([
                    ['10 · ', undefined, undefined],
                    ['A', 'file:///test/sites.mailtopo', 0],
                    [' › ', undefined, undefined],
                    ['B', 'file:///test/sites.mailtopo', 1],
                ]);
            },
        ));

    it('are answered for the lines asked for alone', () =>
        withServer('link AB: A <-> B cost 10\nroute A -> B\nroute B -> A\nsite A\nsite B\n', async ({ request }) => {
            const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
            const hints = await request<readonly InlayHint[]>('textDocument/inlayHint', { range });
            expect(hints.map(hintText)).toEqual(['10 · B › A']);
        }));

    const all = 'expect * -> * reachable';
    it.each<[string, object, string]>([
        ['', {}, '✓ holds for 22,350 routes'],
        // Nor where no rule judges it.
        ['', { 'expectation-failed': 'off' }, '✓ holds for 22,350 routes'],
        // What is so without the scenario is judged for this alone.
        [
            `scenario "Link 7 is dear" {\n    set link L7 cost 2\n    ${all}\n}`,
            {},
            '✓ holds for 22,350 routes · as before',
        ],
    ])(
        'of an `expect` of very many routes: not waited for, and there when it is judged %j %j',
        (scenario, diagnostics, hint) =>
            withServer(
                'site A\n',
                async ({ server, file, request }) => {
                    await server.change(file.uri, `${star(149)}\nroute A -> B7\n${scenario || all}\n`);
                    const range = { start: { line: 299, character: 0 }, end: { line: 310, character: 0 } };
                    const asked = (): Promise<readonly InlayHint[]> => request('textDocument/inlayHint', { range });
                    expect((await asked()).map(hintText)).toEqual(['1 · A › B7']);
                    await server.settled();
                    expect((await asked()).map(hintText)).toEqual(['1 · A › B7', hint]);
                },
                { settings: { diagnostics } },
            ),
    );

    const rulesThatCount = ['hub-site-off-path', 'hub-site-single-server', 'name-decides-route', 'unused-link'];
    it.each<[string, string, object, string]>([
        ['a link', 'link AB: A <-> B7 cost 5', {}, 'carries 0 of 361,802 routes'],
        [
            'a link, where no rule counts its routes',
            'link AB: A <-> B7 cost 5',
            Object.fromEntries(rulesThatCount.map((code) => [code, 'off'])),
            'carries 0 of 361,802 routes',
        ],
        // One branch more: 603 × 602 routes, of which it sends and receives 602 each.
        [
            'a link of a scenario',
            'scenario "More" {\n    site C\n    link AC: A <-> C\n}',
            {},
            'carries 1,204 of 363,006 routes',
        ],
    ])('of %s in a network of very many routes: there when they are counted', (_, declared, diagnostics, hint) =>
        withServer(
            'site A\n',
            async ({ server, file, request }) => {
                await server.change(file.uri, `${star(601)}\n${declared}\n`);
                await server.settled();
                const range = { start: { line: 1203, character: 0 }, end: { line: 1210, character: 0 } };
                const hints = await request<readonly InlayHint[]>('textDocument/inlayHint', { range });
                expect(hints.map(hintText)).toEqual([hint]);
            },
            { settings: { diagnostics } },
        ),
    );

    it.each([
        ['routes', ['0 routes stop here', 'carries 2 of 2 routes', '✓ holds']],
        ['links', ['0 routes stop here', '10 · A › B', '✓ holds']],
        ['expectations', ['0 routes stop here', 'carries 2 of 2 routes', '10 · A › B']],
        ['hubs', ['carries 2 of 2 routes', '10 · A › B', '✓ holds']],
    ])('of %s can be turned off', (kind, left) =>
        withServer(
            'hub site A\nlink AB: A <-> B cost 10\nroute A -> B\nexpect A -> B direct\nsite B\n',
            async ({ file, request }) => {
                const hints = await request<readonly InlayHint[]>('textDocument/inlayHint', {
                    range: everything(file.text),
                });
                expect(hints.map(hintText)).toEqual(left);
            },
            { settings: { inlayHints: { [kind]: false } } },
        ),
    );
});
