import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../language/project/diagnostics.js';
import { Project } from '../../language/project/project.js';
import { documentSymbols } from '../../server/features/document-symbols.js';
import { inlayHints } from '../../server/features/inlay-hints.js';
import { references } from '../../server/features/references.js';
import { semanticTokens } from '../../server/features/semantic-tokens.js';
import { Workspace } from '../../server/workspace.js';

const MAIN = 'file:///test/main.mailtopo';
const LINKS = 'file:///test/links.mailtopo';

const FILES: ReadonlyMap<string, string> = new Map([
    [
        MAIN,
        `organization Contoso exchange 2010
import "links.mailtopo"
// The core.
hub site London { server LON1, LON2 : transport  subnet 10.0.0.0/16 }
site Paris { server PAR1 : transport, mailbox }
site "Site A" { server A1 : mailbox, transport }
site Rome
/* Far out. */
site Oslo { server OSL1 : edge, transport }
connector Out { source LON1, OSL1 address-space "*" cost 5 }
route Paris -> "Site A"
route Rome -> <joe@fabrikam.com> size 12 MB
expect Paris -> London, Oslo reachable
scenario Outage { down site London }
scenario Move {
    set link PAR-LON cost 90
    site New { server NEW1 : transport }
    link NEW: New <-> Rome
    expect New -> Paris reachable
}
`,
    ],
    [
        LINKS,
        `link PAR-LON: Paris <-> London cost 20
link A-LON: "Site A" <-> London cost 30 exchange-cost 10
link MESH: Paris, "Site A", Rome cost 50
link OSL: Oslo <-> London max-message-size 10 MB
smtp link OLD: Rome, Oslo
`,
    ],
]);

const inserted = fc.constantFrom(
    ...['', ' ', '\n', '}', '{', '"', '/*', '*/', '//', ',', '0', 'x', '-', '\r', '×', '\n\n'],
    ...['London', 'Paris', '"Site A"', 'Rome', ' hub ', 'LON1', 'transport', 'cost 20', 'exchange-cost 5', ' not '],
    ...['\nsite New\n', '\nlink X: Paris <-> Rome\n', '\nroute Oslo -> Rome\n', '\nexpect * -> Rome reachable\n'],
    ...[
        '\nimport "links.mailtopo"\n',
        '\nimport "gone.mailtopo"\n',
        '\norganization Other\n',
        '\nscenario S {\n',
        '}\n',
    ],
    ...['// mailtopo-disable-next-line unknown-name\n', '// mailtopo-disable-file unused-link\n'],
);
const edits = fc.array(
    fc.record({ main: fc.boolean(), at: fc.nat(1200), length: fc.constantFrom(0, 0, 1, 2, 6, 30), text: inserted }),
    { minLength: 1, maxLength: 8 },
);

/** All that is shown of some files: what the editor asks for, and what it is told. */
function shown(texts: ReadonlyMap<string, string>, workspace: Workspace): object {
    const { project } = workspace;
    const whole = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
    const files = [...texts.keys()].map((uri) => {
        const textDocument = { uri };
        const file = project.file(uri);
        const places = [...(file?.all() ?? [])].map(({ start }) => file?.lines.positionAt(start + 6));
        return {
            declarations: file?.declarations,
            hints: inlayHints(workspace, { textDocument, range: whole }),
            symbols: documentSymbols(workspace, { textDocument }),
            colours: semanticTokens(workspace, uri).data,
            references: places.map((position) =>
                position === undefined
                    ? []
                    : references(workspace, { textDocument, position, context: { includeDeclaration: true } }),
            ),
        };
    });
    const diagnostics = [...diagnosticsOf(project)].map(([uri, found]) => [
        uri,
        found.map(({ fixes, ...rest }) => ({ ...rest, fixes: fixes().map((fix) => fix.title) })),
    ]);
    const routes = project
        .topologies()
        .map(({ topology, routing }) =>
            topology.sites.map((from) => topology.sites.map((to) => routing.route(from.index, to.index))),
        );
    return {
        files,
        diagnostics: sorted(diagnostics),
        routes,
        load: project.topologies().map(({ routing }) => routing.load),
    };
}

/** Where names are said to be unknown. */
function unknownNames(diagnostics: ReturnType<typeof diagnosticsOf>): readonly string[] {
    return [...diagnostics].flatMap(([uri, found]) =>
        found.flatMap(({ code, start, end }) => (code === 'unknown-name' ? [`${uri} ${start}-${end}`] : [])),
    );
}

/** In the order of the files' addresses: which was read first does not matter. */
function sorted(lists: readonly (readonly unknown[])[]): readonly unknown[] {
    return lists.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

/** A workspace that has read some texts. */
function read(texts: ReadonlyMap<string, string>): Workspace {
    const workspace = new Workspace({ list: async () => [], read: async () => ({ text: '' }) }, () => {});
    for (const [uri, text] of texts) workspace.project.setText(uri, text);
    workspace.project.setProblem('file:///test/gone.mailtopo', { kind: 'missing', message: 'does not exist' });
    return workspace;
}

describe('what is shown after edits', () => {
    it('is what a server shows that reads the texts anew', () => {
        fc.assert(
            fc.property(edits, fc.boolean(), (changes, looksBetween) => {
                const texts = new Map(FILES);
                const edited = read(texts);
                for (const { main, at, length, text } of changes) {
                    const uri = main ? MAIN : LINKS;
                    const before = texts.get(uri) ?? '';
                    const start = at % (before.length + 1);
                    texts.set(uri, before.slice(0, start) + text + before.slice(start + length));
                    edited.project.setText(uri, texts.get(uri) ?? '');
                    // What is known so far says something of every file, and spoils nothing that comes after it.
                    const soFar = diagnosticsOf(edited.project, {}, true);
                    expect(soFar.size).toBe(texts.size);
                    // A name that was unknown, and is not any more, is not told of to whoever has just declared it.
                    const fresh = unknownNames(diagnosticsOf(read(texts).project));
                    for (const name of unknownNames(soFar)) expect(fresh).toContain(name);
                    if (looksBetween) expect(shown(texts, edited)).toEqual(shown(texts, read(texts)));
                }
                expect(shown(texts, edited)).toEqual(shown(texts, read(texts)));
            }),
            { numRuns: 300 },
        );
    });

    it('is said of what is edited before the rules have looked at the whole', () => {
        const project = new Project();
        const lines = Array.from({ length: 10 }, (_, at) => `site S${at}\nlink L${at}: S${at} <-> S0\n`);
        const codes = (): readonly string[] =>
            [...diagnosticsOf(project, {}, true).values()].flat().map(({ code, message }) => `${code} ${message}`);
        project.setText(MAIN, lines.join(''));
        diagnosticsOf(project);
        project.setText(MAIN, lines.with(5, 'site Renamed\nlink L5: S5 <-> S0 cost 0\n').join(''));
        expect(codes()).toContainEqual(expect.stringContaining('unknown-name No site is called `S5`'));
        expect(codes()).toContainEqual(expect.stringContaining('cost-out-of-range'));
        project.setText(MAIN, lines.join(''));
        expect(codes().filter((each) => /unknown-name|cost-out-of-range/.test(each))).toEqual([]);
    });

    it('leaves out of scenarios what an edit may have mended', () => {
        const project = new Project();
        const text = 'site Paris\nsite Rome\nlink L: Paris <-> Rome\nscenario Outage { down site Rome }\n';
        const unknown = (soFar: boolean): number => unknownNames(diagnosticsOf(project, {}, soFar)).length;
        project.setText(MAIN, text);
        project.setText(MAIN, text.replace('site Rome', 'site Rom'));
        expect(unknown(false)).toBe(2);
        project.setText(MAIN, text);
        expect(unknown(true)).toBe(0);
    });
});
