import { describe, expect, it } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver-protocol';
import type { MapExplanation, MapPair, MapParameters, MapResult, MapRoute, MapThings } from '../../server/protocol.js';
import { readMarks } from '../support/marks.js';
import { positionAt } from '../support/positions.js';
import { openServer, type ServerOptions, type TestServer } from '../support/server.js';

const MAIN = 'file:///test/main.mailtopo';

const CHAIN = `
organization Contoso
hub site London
site Paris
site Depot
link LON-PAR: London <-> Paris cost 50
link LON-DEP: London <-> Depot cost 20
`;

/** Asks a server for its map. */
class MapClient {
    constructor(
        readonly server: TestServer,
        readonly uri = MAIN,
    ) {}

    private ask<T>(request: string, parameters: object = {}): Promise<T> {
        return this.server.client.sendRequest<T>(`mailtopo/map${request}`, { uri: this.uri, ...parameters });
    }

    map(parameters: Omit<MapParameters, 'uri'> = {}): Promise<MapResult> {
        return this.ask('', parameters);
    }

    routes(...pairs: readonly MapPair[]): Promise<readonly MapRoute[]> {
        return this.ask('/routes', { pairs });
    }

    explain(key: string): Promise<MapExplanation | null> {
        return this.ask('/explain', { key });
    }

    place(key: string): Promise<Location | null> {
        return this.ask('/place', { key });
    }

    picture(parameters: object = {}): Promise<string> {
        return this.ask('/picture', { theme: 'light', ...parameters });
    }

    things(line: number, character: number): Promise<MapThings> {
        return this.ask('/things', { position: { line, character } });
    }
}

async function withMap(
    text: string,
    check: (map: MapClient, server: TestServer) => Promise<void>,
    options: ServerOptions = {},
): Promise<void> {
    const server = await openServer(text, options);
    await server.open(MAIN);
    try {
        await check(new MapClient(server), server);
        expect(server.errors).toEqual([]);
    } finally {
        await server.stop();
    }
}

const placesOf = ({ scene }: MapResult) => Object.fromEntries(scene.sites.map(({ key, x, y }) => [key, [x, y]]));

describe('the map', () => {
    it('shows the topology of a file and of what it imports', () =>
        withMap(
            `
//- main.mailtopo
import "more.mailtopo"
site London
//- more.mailtopo
site Paris
link LP: London <-> Paris`,
            async (map, server) => {
                const { root, title, scene } = await map.map();
                expect([root, title]).toEqual([MAIN, 'main.mailtopo']);
                expect(scene.sites.map(({ key }) => key)).toEqual(['site LONDON', 'site PARIS']);
                const imported = await new MapClient(server, 'file:///test/more.mailtopo').map();
                expect(imported.root).toBe(MAIN);
            },
        ));

    it('follows an edit, says so, and moves nothing else', () =>
        withMap(CHAIN, async (map, server) => {
            let told = 0;
            let tell = (): void => {};
            server.client.onNotification('mailtopo/map/changed', () => {
                told++;
                tell();
            });
            await server.edit(MAIN, 'cost 20', 'cost 25');
            expect(told).toBe(0);
            const before = await map.map();
            const changed = new Promise<void>((resolve) => {
                tell = resolve;
            });
            await server.edit(MAIN, 'site Depot', 'site Depot\nsite Oslo\nlink LON-OSL: London <-> Oslo');
            await changed;
            const { 'site OSLO': oslo, ...others } = placesOf(await map.map());
            expect(oslo).toBeDefined();
            expect(others).toEqual(placesOf(before));
        }));

    it('takes up where a server before it left off, and begins anew where that is wanted', () =>
        withMap(CHAIN, async (map) => {
            const placements = [
                { key: 'site LONDON', x: 1000, y: 0 },
                { key: 'site PARIS', x: 1300, y: 0 },
                { key: 'site DEPOT', x: 700, y: 0 },
            ];
            const taken = await map.map({ placements });
            expect(placesOf(taken)).toEqual({
                'site LONDON': [1000, 0],
                'site PARIS': [1300, 0],
                'site DEPOT': [700, 0],
            });
            expect(placesOf(await map.map({ anew: true }))).not.toEqual(placesOf(taken));
        }));

    it('explains a route as the hover does', () =>
        withMap(`${CHAIN}route Paris -> Depot`, async (map, server) => {
            const [route] = await map.routes({ from: 'site PARIS', to: 'site DEPOT' });
            expect(route?.text).toBe('70 · Paris › London (hub) › Depot');
            expect(route?.drawing).toMatchObject({ sites: [1, 0, 2], links: [0, 1], stops: [0] });
            const hover = await server.client.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
                textDocument: { uri: MAIN },
                position: { line: 6, character: 'route Paris '.length },
            });
            expect(route?.explanation).toBe(hover.contents.value);
        }));

    it('leaves out routes of sites that are gone', () =>
        withMap(CHAIN, async (map) => {
            expect(await map.routes({ from: 'site PARIS', to: 'site GONE' })).toEqual([]);
            expect(await map.explain('site GONE')).toBeNull();
            expect(await map.place('link GONE')).toBeNull();
        }));

    it('knows where mail of a site goes and comes from', () =>
        withMap(CHAIN, async (map) => {
            const site = await map.explain('site PARIS');
            expect(site?.explanation).toContain('Paris');
            expect(site?.from?.routes.map(({ text }) => text)).toEqual([
                '50 · Paris › London',
                '70 · Paris › London (hub) › Depot',
            ]);
            expect(site?.to?.routes.map(({ text }) => text)).toEqual([
                '50 · London › Paris',
                '70 · Depot › London (hub) › Paris',
            ]);
            expect([site?.from?.links, site?.from?.count]).toEqual([[0, 1], 2]);
            const link = await map.explain('link LON-DEP');
            expect(link?.explanation).toContain('Carries 4 of 6 routes');
            expect(link?.from).toBeNull();
        }));

    it('leads from a thing to its text and back', () =>
        withMap(`${CHAIN}route Paris -> London, Depot`, async (map) => {
            const place = await map.place('site PARIS');
            expect(place).toEqual({
                uri: MAIN,
                range: { start: { line: 2, character: 5 }, end: { line: 2, character: 10 } },
            });
            expect(await map.things(2, 7)).toEqual({ keys: ['site PARIS'], pairs: [] });
            expect(await map.things(4, 1)).toEqual({ keys: ['link LON-PAR'], pairs: [] });
            expect(await map.things(4, 16)).toEqual({ keys: ['site LONDON'], pairs: [] });
            expect(await map.things(0, 3)).toEqual({ keys: [], pairs: [] });
            expect((await map.things(6, 13)).pairs).toEqual([
                { from: 'site PARIS', to: 'site LONDON' },
                { from: 'site PARIS', to: 'site DEPOT' },
            ]);
        }));

    it('leads from a server to its site', () => {
        const source = 'site London { server L$0ON1 : transport }';
        const [file] = readMarks(source);
        const { line, character } = positionAt(file?.text ?? '', file?.cursor ?? 0);
        return withMap(source, async (map) => {
            expect((await map.things(line, character)).keys).toEqual(['site LONDON']);
        });
    });

    it('is a picture of the map as it stands', () =>
        withMap(CHAIN, async (map, server) => {
            await map.map();
            await server.edit(MAIN, 'site Depot', 'site Depot\nsite Oslo\nlink LON-OSL: London <-> Oslo');
            const { scene } = await map.map();
            const picture = await map.picture({ pairs: [{ from: 'site PARIS', to: 'site OSLO' }] });
            for (const { x, y } of scene.sites) expect(picture).toContain(`translate(${x} ${y})`);
            expect(picture).toContain('class="route-path"');
        }));

    it('is a picture of every route that is drawn, and of none of a site that is gone', () =>
        withMap(CHAIN, async (map) => {
            const routes = async (...pairs: readonly object[]) =>
                (await map.picture({ pairs })).match(/<path class="route-path"[^>]*d="[^"]*"/g) ?? [];
            const [out, back] = [
                { from: 'site PARIS', to: 'site DEPOT' },
                { from: 'site LONDON', to: 'site PARIS' },
            ];
            const both = await routes(out, back);
            // The last one is that of the legend.
            expect(both).toEqual([...(await routes(out)).slice(0, -1), ...(await routes(back))]);
            expect(both).toHaveLength(3);
            expect(await routes({ from: 'site PARIS', to: 'site GONE' })).toEqual([]);
        }));

    // R2.4: mail from Athens to Foggia goes by Catania, the answer by Bari; nothing from Athens takes EDI-FOG.
    it('is a picture of what is chosen: rings, the links that its mail takes, and those that only mail to it takes', () =>
        withMap(
            [
                ...['Athens', 'Bari', 'Catania', 'Dubrovnik', 'Edirne', 'Foggia'].map((name) => `site ${name}`),
                'link ATH-BRI: Athens <-> Bari',
                'link BRI-EDI: Bari <-> Edirne',
                'link EDI-FOG: Edirne <-> Foggia',
                'link ATH-CTA: Athens <-> Catania',
                'link CTA-DBV: Catania <-> Dubrovnik',
                'link DBV-FOG: Dubrovnik <-> Foggia',
            ].join('\n'),
            async (map) => {
                const shown = async (...chosen: readonly string[]) => {
                    const picture = await map.picture({ chosen });
                    const links = (name: string) =>
                        Array.from(
                            picture.matchAll(new RegExp(`<g class="${name}"><title>(.{7})`, 'g')),
                            ([, link]) => link,
                        );
                    const rings = picture.match(/class="chosen"/g)?.length ?? 0;
                    return { out: links('lit-out'), into: links('lit-into'), rings, picture };
                };
                const nothing = { out: [], into: [], rings: 0 };
                const athens = await shown('site ATHENS');
                expect(athens).toMatchObject({
                    out: ['ATH-BRI', 'BRI-EDI', 'ATH-CTA', 'CTA-DBV', 'DBV-FOG'],
                    into: ['EDI-FOG'],
                    rings: 1,
                });
                expect(athens.picture).toContain('>mail from Athens<');
                expect(athens.picture).toContain('>only mail to Athens<');
                expect(await shown('link EDI-FOG')).toMatchObject({ ...nothing, out: ['EDI-FOG'] });
                expect(await shown('site ATHENS', 'site FOGGIA')).toMatchObject({ ...nothing, rings: 2 });
                expect(await shown()).toMatchObject(nothing);
            },
        ));

    it('answers nothing for a file that is not there', () =>
        withMap(CHAIN, async (_, server) => {
            const nowhere = new MapClient(server, 'file:///test/none.mailtopo');
            expect(await nowhere.map()).toBeNull();
            expect(await nowhere.routes()).toBeNull();
            expect(await nowhere.picture()).toBeNull();
            expect(await nowhere.things(0, 0)).toBeNull();
        }));

    it.each([true, false])('is offered by lenses where the editor has one: %s', (shown) =>
        withMap(
            `${CHAIN}\nscenario "Line cut" { down link LON-DEP }\n`,
            async (_, server) => {
                const lenses = await server.client.sendRequest<readonly CodeLens[]>('textDocument/codeLens', {
                    textDocument: { uri: MAIN },
                });
                const offered = lenses.filter(({ command }) => command?.title === 'Show on map');
                expect(offered.map(({ command }) => command?.arguments)).toEqual(
                    shown
                        ? [
                              'site LONDON',
                              'site PARIS',
                              'site DEPOT',
                              'link LON-PAR',
                              'link LON-DEP',
                              'scenario Line cut',
                          ].map((key) => [MAIN, key])
                        : [],
                );
            },
            { initializationOptions: { map: shown } },
        ),
    );
});
