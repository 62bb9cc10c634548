import { describe, expect, it } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver-protocol';
import { checkOutline, checkWorkspaceSymbols, withServer } from '../support/features.js';

describe('document symbols', () => {
    it('of every declaration, in order, with the servers in their sites', () =>
        checkOutline(
            `
organization Contoso exchange 2010
import "links.mailtopo"
hub site London {
    server LON-HT1, LON-HT2 : transport
    server LON-MB1 : mailbox, client-access
}
site "Site A"
link LP: London <-> "Site A"
smtp link OLD: London <-> "Site A"
connector Internet { source LON-HT1 address-space "*" }
route London -> "Site A",
    LON-HT1 size 5 MB
expect * -> <joe@fabrikam.com> reachable
scenario "Plan B" {
    set site "Site A" hub
    site Rome { server ROM1 : mailbox }
    expect London -> Rome via "Site A"
}
`,
            `
Contoso · organization
links.mailtopo · import
London · hub site
    LON-HT1 · transport
    LON-HT2 · transport
    LON-MB1 · mailbox, client-access
Site A · site
LP · link
OLD · smtp link
Internet · connector
London -> "Site A", LON-HT1 · route
* -> <joe@fabrikam.com> · expect
Plan B · scenario
    Rome · site
        ROM1 · mailbox
    London -> Rome · expect
`,
        ));

    it('leave out what has no name, and keep what is broken', () =>
        checkOutline(
            `
site
site ""
site "  "
site A { server : , X
link LP A <-> B
route A ->
import ""
42
site B
`,
            `
A · site
LP · link
B · site
`,
        ));

    it('are none of an empty file', () => checkOutline('', ''));
});

describe('workspace symbols', () => {
    const FILES = `
//- main.mailtopo
import "emea/sites.mailtopo"
link LON-PAR: London <-> Paris
//   ^^^^^^^ LON-PAR
connector Lonely { address-space "*" }
//        ^^^^^^ Lonely
scenario "London is down" { down site London }
//       ^^^^^^^^^^^^^^^^ London is down
//- emea/sites.mailtopo
hub site London { server LON-HT1, PAR1 : transport }
//       ^^^^^^ London
//                       ^^^^^^^ LON-HT1
site Paris
//- other.mailtopo
site "São Long"
//   ^^^^^^^^^^ São Long
`;

    it('are found by letters in order, in any case, in every file', () => checkWorkspaceSymbols('lon', FILES));

    it('are found within scenarios', () =>
        checkWorkspaceSymbols('rome', 'scenario X {\n    site Rome\n//       ^^^^ Rome\n}\n'));

    it('are all without letters', () => checkWorkspaceSymbols('', 'site A\n//   ^ A\nlink AB: A <-> B\n//   ^^ AB\n'));

    it('are none for letters that nothing has', () => checkWorkspaceSymbols('xyz', 'site A\nsite B\n'));

    it('say the file that they are of', () =>
        withServer('//- main.mailtopo\n//- emea/sites.mailtopo\nsite Rome', async ({ server }) => {
            const found = await server.client.sendRequest<readonly SymbolInformation[]>('workspace/symbol', {
                query: 'rome',
            });
            expect(found.map(({ containerName }) => containerName)).toEqual(['sites.mailtopo']);
        }));
});
