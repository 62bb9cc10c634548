import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { nameKey } from '../../language/syntax/names.js';
import { ABLE_CLIENT, afterEdit } from '../support/actions.js';
import { bruteRoutes, hasTransport } from '../support/brute-force.js';
import { withServer } from '../support/features.js';
import { positionAt } from '../support/positions.js';
import { type Model, topologies, write, writeSite } from '../support/random-topology.js';

/** Four sites in a ring: from S to D over A or B, at the same cost in as many hops; names decide. */
const RING = `
site S
site D
site $0A
site B
link SA: S <-> A cost 10
link SB: S <-> B cost 10
link AD: A <-> D cost 10
link BD: B <-> D cost 10
`;

const WORDS =
    '2 routes would go another way, since names decide between paths of equal cost and hops (R2.3): S -> D takes S › B › D in place of S › A › D; D -> S takes D › B › S in place of D › A › S.';

/** What the server answers to a rename, and what it tells the user besides. */
function renamed(
    source: string,
    newName: string,
    capabilities = ABLE_CLIENT,
): Promise<{ edit: WorkspaceEdit | null; told: readonly string[]; texts: ReadonlyMap<string, string> }> {
    return withServer(
        source,
        async ({ server, files, request }) => {
            const told: string[] = [];
            server.client.onNotification('window/showMessage', ({ message }: { message: string }) => {
                told.push(message);
            });
            const edit = await request<WorkspaceEdit | null>('textDocument/rename', { newName });
            await server.settled();
            return { edit, told, texts: new Map(files.map(({ uri, text }) => [uri, text])) };
        },
        { capabilities },
    );
}

describe('a rename that would send mail another way', () => {
    it('is to be confirmed, and says which routes change', async () => {
        const { edit, told, texts } = await renamed(RING, 'Z');
        expect(Object.values(edit?.changeAnnotations ?? {})).toEqual([
            { label: 'Rename re-routes mail', needsConfirmation: true, description: WORDS.replaceAll(' A ', ' Z ') },
        ]);
        const [id] = Object.keys(edit?.changeAnnotations ?? {});
        const edits = ((edit?.documentChanges ?? []) as TextDocumentEdit[]).flatMap((change) => change.edits);
        expect(edits).toHaveLength(3);
        for (const each of edits) expect(each).toMatchObject({ annotationId: id });
        expect(afterEdit(texts, edit ?? {})['main.mailtopo']).toContain('link SA: S <-> Z cost 10');
        // Why it is to be confirmed not every editor shows where it asks.
        expect(told).toEqual([WORDS.replaceAll(' A ', ' Z ')]);
    });

    it('is told in a message where the editor cannot ask', async () => {
        const { edit, told } = await renamed(RING, 'Z', { workspace: { configuration: true } });
        expect(told).toEqual([WORDS.replaceAll(' A ', ' Z ')]);
        expect(edit?.changeAnnotations).toBeUndefined();
        expect(Object.values(edit?.changes ?? {}).flat()).toHaveLength(3);
    });

    it('names the first three of many', async () => {
        const more = RING.replace('$0A', 'A').replace('site B', 'site $0B');
        const many = `${more}site E\nsite F\nsite G\nlink DE: D <-> E\nlink DF: D <-> F\nlink DG: D <-> G\n`;
        const { edit } = await renamed(many, '0');
        const [annotation] = Object.values(edit?.changeAnnotations ?? {});
        expect(annotation?.description).toMatch(/^8 routes would go another way, .*; and 5 more\.$/);
    });

    it('is refused where a file changes before it is known what is re-routed', () => {
        // So many that it takes several turns of other work to know.
        const numbers = Array.from({ length: 400 }, (_, index) => index);
        const more = numbers
            .map((at) => `site T${at}\nlink D${at}: D <-> T${at}\nlink E${at}: S <-> T${at}\n`)
            .join('');
        return withServer(`${RING}${more}`, async ({ server, file, request }) => {
            const renaming = request('textDocument/rename', { newName: 'Z' });
            const start = { line: 0, character: 0 };
            await server.client.sendNotification('textDocument/didChange', {
                textDocument: { uri: file.uri, version: 2 },
                contentChanges: [{ range: { start, end: start }, text: ' ' }],
            });
            await expect(renaming).rejects.toThrow('Nothing is renamed: a file has changed meanwhile. Rename again.');
            expect(await request('textDocument/rename', { newName: 'Z' })).not.toBeNull();
        });
    });

    it('is none where the order of names stays, or costs decide', async () => {
        expect((await renamed(RING, 'Ab')).edit?.changeAnnotations).toBeUndefined();
        expect((await renamed(RING, 'a')).edit?.changeAnnotations).toBeUndefined();
        expect((await renamed(RING.replace('cost 10', 'cost 9'), 'Z')).edit?.changeAnnotations).toBeUndefined();
    });

    it('of a link is none: names of links decide no path', async () => {
        const { edit } = await renamed(RING.replace('$0', '').replace('link SA', 'link $0SA'), 'ZZ');
        expect(edit?.changeAnnotations).toBeUndefined();
        expect(edit?.changes).toBeDefined();
    });

    it('is told of a connector that names alone decide on, and of none that costs do (R9.3)', async () => {
        const source = `
site London { server L1, L2 : transport, mailbox }
site Paris { server P1 : transport, mailbox }
link LP: London <-> Paris cost 10
connector $0Alpha { source L1 address-space "*" cost 1 }
connector Beta { source L2 address-space "*" cost 1 }
`;
        const warning = async (text: string, name: string) =>
            Object.values((await renamed(text, name)).edit?.changeAnnotations ?? {})[0]?.description;
        expect(await warning(source, 'Zeta')).toBe(
            'Mail from 2 pairs of site and domain would leave another way, since names decide between connectors and source sites that are equal in all else (R9.3, R9.6): London -> any-other-domain takes connector Beta in London in place of connector Zeta in London; Paris -> any-other-domain takes connector Beta in London in place of connector Zeta in London.',
        );
        expect(await warning(source, 'Alpha2')).toBeUndefined();
        expect(await warning(source.replace('"*" cost 1', '"*" cost 2'), 'Zeta')).toBeUndefined();
    });

    it('is told of the site of a connector that names of sites decide on (R9.6)', async () => {
        const source = `
site Hub { server H1 : transport, mailbox }
site $0A { server A1 : transport }
site B { server B1 : transport }
link HA: Hub <-> A cost 10
link HB: Hub <-> B cost 10
connector Out { source A1, B1 address-space "*" cost 1 }
`;
        const { edit } = await renamed(source, 'Z');
        expect(Object.values(edit?.changeAnnotations ?? {})[0]?.description).toContain(
            'Hub -> any-other-domain takes connector Out in B in place of connector Out in Z',
        );
    });

    it('is told of scenarios in which alone names decide', async () => {
        const tied = RING.replace('link SA: S <-> A cost 10', 'link SA: S <-> A cost 5');
        const scenario = 'scenario "Dear line" { set link SA cost 10 }\n';
        const { edit } = await renamed(`${tied}${scenario}`, 'Z');
        const [annotation] = Object.values(edit?.changeAnnotations ?? {});
        expect(annotation?.description).toMatch(
            /^2 routes in scenario "Dear line" would go another way, .* \(R2\.3\): S -> D takes S › B › D in place of S › Z › D; D -> S takes D › B › S in place of D › Z › S\.$/,
        );
        // What is so with and without its changes is told once.
        const both = await renamed(`${RING}scenario "Line is down" { down link BD }\n`, 'Z');
        expect(Object.values(both.edit?.changeAnnotations ?? {})[0]?.description).toBe(WORDS.replaceAll(' A ', ' Z '));
    });

    it('is told exactly where a search through all paths finds another', () =>
        withServer(
            '',
            async ({ server, file, request }) => {
                let [warned, quiet] = [0, 0];
                await fc.assert(
                    fc.asyncProperty(
                        topologies,
                        fc.nat(),
                        fc.constantFrom('!', '~', 'm m'),
                        async ({ model }, where, newName) => {
                            const { text } = write(model);
                            const site = model.sites[where % model.sites.length];
                            if (
                                site === undefined ||
                                model.sites.some(({ name }) => nameKey(name) === nameKey(newName))
                            )
                                return;
                            await server.change(file.uri, text);
                            const at = placeOfSite(model, text, model.sites.indexOf(site));
                            const edit = await request<WorkspaceEdit>('textDocument/rename', { position: at, newName });
                            const count = reroutes(model, site.name, newName);
                            // An Edge subscription's connector has the name of its site, and may be another than is chosen.
                            const [told] = Object.values(edit.changeAnnotations ?? {});
                            const [, said = '0'] = /(\d+) routes? would go/.exec(told?.description ?? '') ?? [];
                            expect(Number(said), text).toBe(count);
                            if (count > 0) warned++;
                            else quiet++;
                        },
                    ),
                    { numRuns: 500 },
                );
                expect(warned).toBeGreaterThan(5);
                expect(quiet).toBeGreaterThan(20);
            },
            { capabilities: ABLE_CLIENT },
        ));
});

/** A place in the name of a site, where it is declared. */
function placeOfSite(model: Model, text: string, index: number): Position {
    const sites = model.sites.map(writeSite);
    const start = text.indexOf(sites.join('\n')) + sites.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
    return positionAt(text, start + (sites[index] ?? '').indexOf('site ') + 'site '.length);
}

/** How many routes between two sites with mail take another path when a site is called otherwise. */
function reroutes(model: Model, name: string, newName: string): number {
    const rename = (old: string): string => (old === name ? newName : old);
    const after = { ...model, sites: model.sites.map((site) => ({ ...site, name: rename(site.name) })) };
    const withMail = new Set(after.sites.filter((site) => hasTransport(after, site)).map((site) => site.name));
    const was = bruteRoutes(model).map(({ best }) => best?.path.map(rename).join(' > '));
    return bruteRoutes(after).filter(
        ({ from, to, best }, at) => withMail.has(from) && withMail.has(to) && best?.path.join(' > ') !== was[at],
    ).length;
}
