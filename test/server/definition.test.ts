import { describe, expect, it } from 'vitest';
import type { Location } from 'vscode-languageserver-protocol';
import { checkDefinition, withServer } from '../support/features.js';
import { CLIENT_CAPABILITIES } from '../support/server.js';

describe('definition', () => {
    it('of a site in a link', () =>
        checkDefinition(`
site London
//   ^^^^^^
site Paris
link LP: Paris <-> Lon$0don
`));

    it('of a name in other case, at its end', () =>
        checkDefinition(`
site London
//   ^^^^^^
site Paris
route Paris -> LONDON$0
`));

    it('of a quoted name used in quotes', () =>
        checkDefinition(`
site "Site A"
//   ^^^^^^^^
site B
route B -> "site$0 a"
`));

    it('of a bare name used in quotes', () =>
        checkDefinition(`
site London
//   ^^^^^^
route "Lon$0don" -> London
`));

    it('of the declaration itself', () =>
        checkDefinition(`
site Lon$0don
//   ^^^^^^
`));

    it('of a site in another file', () =>
        checkDefinition(`
//- main.mailtopo
import "emea/sites.mailtopo"
route Paris -> Lon$0don
//- emea/sites.mailtopo
site London
//   ^^^^^^
site Paris
`));

    it('from an imported file to the file that imports it', () =>
        checkDefinition(`
//- main.mailtopo
import "links.mailtopo"
site London
//   ^^^^^^
site Paris
//- links.mailtopo
link LP: Lon$0don <-> Paris
`));

    it('leads to both of two declarations with one name', () =>
        checkDefinition(`
site London
//   ^^^^^^
site LONDON
//   ^^^^^^
route Lon$0don -> Paris
`));

    it('of a server at the end of a route', () =>
        checkDefinition(`
site London { server LON-HT1, LON-MB1 : transport, mailbox }
//                            ^^^^^^^
route LON-HT1 -> lon-m$0b1
`));

    it('of a server that a connector names', () =>
        checkDefinition(`
site London { server LON-HT1 : transport }
//                   ^^^^^^^
connector Internet {
    source LON-$0HT1
    address-space "*"
}
`));

    it('of a connector in an expect', () =>
        checkDefinition(`
site London
connector Internet { address-space "*" }
//        ^^^^^^^^
expect London -> <joe@fabrikam.com> connector Inter$0net
`));

    it('of what a scenario changes', () =>
        checkDefinition(`
site London
site Paris
link LON-PAR: London <-> Paris
//   ^^^^^^^
scenario "The line is cut" {
    down link LON-$0PAR
}
`));

    it('of a site in an expect of a scenario', () =>
        checkDefinition(`
site London
//   ^^^^^^
site Paris
scenario Hub {
    set site Paris hub
    expect Paris -> London not via Lon$0don
}
`));

    it('of a site that only a scenario declares', () =>
        checkDefinition(`
site London
scenario Growth {
    site Rome
//       ^^^^
    link LR: London <-> Ro$0me
}
`));

    it('works between declarations that do not parse', () =>
        checkDefinition(`
site Paris {{{
site London
//   ^^^^^^
link : <-> <->
route Paris -> Lon$0don
expect ->
`));

    it('works within a declaration that does not parse', () =>
        checkDefinition(`
site London
//   ^^^^^^
site Paris
link LP: Lon$0don <-> Paris cost cost
`));

    it('of an import is the file', () =>
        withServer(
            `
//- main.mailtopo
import "si$0tes.mailtopo"
//- sites.mailtopo
site London
`,
            async ({ request }) => {
                const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
                expect(await request('textDocument/definition')).toEqual([
                    {
                        originSelectionRange: { start: { line: 0, character: 7 }, end: { line: 0, character: 23 } },
                        targetUri: 'file:///test/sites.mailtopo',
                        targetRange: top,
                        targetSelectionRange: top,
                    },
                ]);
            },
        ));

    it.each([
        ['a keyword', 'si$0te London'],
        ['an unknown name', 'site London\nroute London -> Rom$0e'],
        ['an import of a missing file', 'import "mis$0sing.mailtopo"'],
        ['a comment', 'site London // Lon$0don'],
        ['the end of the text', 'site London\n\n$0'],
    ])('of %s there is none', (_, source) => checkDefinition(source));

    it('is a plain location for an editor that knows no more', () =>
        withServer(
            'site London\nroute London -> Lon$0don',
            async ({ request }) => {
                expect(await request<readonly Location[]>('textDocument/definition')).toEqual([
                    {
                        uri: 'file:///test/main.mailtopo',
                        range: { start: { line: 0, character: 5 }, end: { line: 0, character: 11 } },
                    },
                ]);
            },
            { capabilities: { ...CLIENT_CAPABILITIES, textDocument: {} } },
        ));
});
