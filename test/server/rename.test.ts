import { describe, expect, it } from 'vitest';
import { checkRename, checkRenameRefused, withServer } from '../support/features.js';

describe('rename', () => {
    it('of a site, wherever it is named and however it is written', () =>
        checkRename(
            `
hub site London
site Paris
link LP: LONDON <-> Paris
route Paris -> "Lon$0don"
expect Paris -> London not through London
`,
            'Dublin',
            `
hub site Dublin
site Paris
link LP: Dublin <-> Paris
route Paris -> Dublin
expect Paris -> Dublin not through Dublin
`,
        ));

    it('puts the new name in quotes where it needs them', () =>
        checkRename(
            `
site Lon$0don
route London -> London
`,
            'Site A',
            `
site "Site A"
route "Site A" -> "Site A"
`,
        ));

    it('takes the quotes away where the new name needs none', () =>
        checkRename('site "Site $0A"\nroute "site a" -> "Site A"\n', 'Rome', 'site Rome\nroute Rome -> Rome\n'));

    it('understands a new name that is given in quotes', () =>
        checkRename(
            'site Lon$0don\nroute London -> London\n',
            '"Site A"',
            'site "Site A"\nroute "Site A" -> "Site A"\n',
        ));

    it('to a keyword, to digits, to a name with a quote', async () => {
        await checkRename('site Lon$0don\n', 'link', 'site "link"\n');
        await checkRename('site Lon$0don\n', '0815', 'site "0815"\n');
        await checkRename('site Lon$0don\n', 'the "old" one', 'site "the \\"old\\" one"\n');
        await checkRename('site Lon$0don\n', 'R&D', 'site "R&D"\n');
    });

    it('to the same name in other case', () =>
        checkRename('site Lon$0don\nroute london -> LONDON\n', 'LONDON', 'site LONDON\nroute LONDON -> LONDON\n'));

    it('to a name of other script', () =>
        checkRename('site Lon$0don\nroute London -> London\n', 'Лондон', 'site Лондон\nroute Лондон -> Лондон\n'));

    it('across files, from a file that only uses the name', () =>
        checkRename(
            `
//- main.mailtopo
import "sites.mailtopo"
import "links.mailtopo"
//- sites.mailtopo
site London
site Paris
//- links.mailtopo
link LP: Lon$0don <-> Paris
//- other.mailtopo
site London
`,
            'Dublin',
            `
//- main.mailtopo
import "sites.mailtopo"
import "links.mailtopo"
//- sites.mailtopo
site Dublin
site Paris
//- links.mailtopo
link LP: Dublin <-> Paris
//- other.mailtopo
site London
`,
        ));

    it('in every topology that shares the declaration', () =>
        checkRename(
            `
//- today.mailtopo
import "sites.mailtopo"
link LP: Lon$0don <-> Paris
//- proposed.mailtopo
import "sites.mailtopo"
link LP: London <-> Paris cost 1
//- sites.mailtopo
site London
site Paris
`,
            'Dublin',
            `
//- today.mailtopo
import "sites.mailtopo"
link LP: Dublin <-> Paris
//- proposed.mailtopo
import "sites.mailtopo"
link LP: Dublin <-> Paris cost 1
//- sites.mailtopo
site Dublin
site Paris
`,
        ));

    it('in scenarios', () =>
        checkRename(
            `
site London
link LP: London <-> Paris
scenario LP {
    set link LP cost 5
    down link L$0P
    remove link lp
    expect London -> Paris cost 5
}
`,
            'LON-PAR',
            `
site London
link LON-PAR: London <-> Paris
scenario LP {
    set link LON-PAR cost 5
    down link LON-PAR
    remove link LON-PAR
    expect London -> Paris cost 5
}
`,
        ));

    it('of a scenario', () => checkRename('scenario "Plan $0B" { }\n', 'Later', 'scenario Later { }\n'));

    it('of a server: its connectors and the ends of routes', () =>
        checkRename(
            `
site London { server LON-HT1, LON-HT2 : transport }
connector Internet { source LON-HT1, lon-h$0t2 address-space "*" }
route LON-HT2 -> London
`,
            'LON-HT3',
            `
site London { server LON-HT1, LON-HT3 : transport }
connector Internet { source LON-HT1, LON-HT3 address-space "*" }
route LON-HT3 -> London
`,
        ));

    it('of a connector', () =>
        checkRename(
            `
connector Inter$0net { address-space "*" }
scenario Closed { set connector internet disabled }
expect London -> <joe@fabrikam.com> connector Internet
`,
            'Outside world',
            `
connector "Outside world" { address-space "*" }
scenario Closed { set connector "Outside world" disabled }
expect London -> <joe@fabrikam.com> connector "Outside world"
`,
        ));

    it('around declarations that do not parse', () =>
        checkRename(
            `
site Lon$0don
link LP: London <-> Paris cost cost
site {
route London -> London
`,
            'Dublin',
            `
site Dublin
link LP: Dublin <-> Paris cost cost
site {
route Dublin -> Dublin
`,
        ));

    it('offers the name without its quotes', () =>
        withServer('site "Site $0A"', async ({ request }) => {
            const range = { start: { line: 0, character: 5 }, end: { line: 0, character: 13 } };
            expect(await request('textDocument/prepareRename')).toEqual({ range, placeholder: 'Site A' });
        }));

    it.each([
        ['a keyword', 'si$0te London'],
        ['a cost', 'link LP: London <-> Paris cost 5$00'],
        ['a comment', '// Lon$0don\nsite London'],
        ['the path of an import', 'import "si$0tes.mailtopo"'],
    ])('has nothing to rename at %s', (_, source) =>
        withServer(source, async ({ request }) => {
            expect(await request('textDocument/prepareRename')).toBeNull();
            expect(await request('textDocument/rename', { newName: 'Dublin' })).toBeNull();
        }),
    );
});

describe('a rename is refused', () => {
    it('to the name of another site, in whatever case', () =>
        checkRenameRefused(
            'site Lon$0don\nsite Paris',
            'PARIS',
            'There is a site called PARIS already, in the topology of main.mailtopo.',
        ));

    it('to a name taken in another file', () =>
        checkRenameRefused(
            `
//- main.mailtopo
import "sites.mailtopo"
site Lon$0don
//- sites.mailtopo
site "New York"
`,
            'New York',
            'There is a site called "New York" already, in the topology of main.mailtopo.',
        ));

    it('to a name taken in another topology that shares the declaration', () =>
        checkRenameRefused(
            `
//- today.mailtopo
import "sites.mailtopo"
link LP: Lon$0don <-> London
//- proposed.mailtopo
import "sites.mailtopo"
site Rome
//- sites.mailtopo
site London
`,
            'Rome',
            'There is a site called Rome already, in the topology of proposed.mailtopo.',
        ));

    it('to a name that a scenario declares', () =>
        checkRenameRefused(
            `
site Lon$0don
scenario Growth {
    site Rome
    expect London -> Rome reachable
}
`,
            'Rome',
            'There is a site called Rome already',
        ));

    it('of a site to the name of a server: an end of a route could be either', () =>
        checkRenameRefused('site Lon$0don { server EX1 : mailbox }', 'ex1', 'There is a server called ex1 already'));

    it('to nothing', async () => {
        await checkRenameRefused('site Lon$0don', '', 'A name cannot be empty.');
        await checkRenameRefused('site Lon$0don', '  ', 'A name cannot be empty.');
        await checkRenameRefused('site Lon$0don', '""', 'A name cannot be empty.');
    });

    it('but not to a name of another name space', () =>
        checkRename('link L$0P: A <-> B\nsite A\nsite B\n', 'A', 'link A: A <-> B\nsite A\nsite B\n'));
});
