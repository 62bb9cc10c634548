import { describe, expect, it } from 'vitest';
import type { WhatIfChange } from '../../language/map/what-if.js';
import type { MapExplanation, MapResult, MapRoute, MapWhatIf } from '../../server/protocol.js';
import { openServer } from '../support/server.js';

const MAIN = 'file:///test/main.mailtopo';

const CHAIN = `
hub site London
site Paris
site Depot
link LON-PAR: London <-> Paris cost 50
link LON-DEP: London <-> Depot cost 20
scenario "Line cut" { down link LON-DEP }
scenario Plain { set site London not hub }
`;

interface Asked {
    readonly whatIf: MapWhatIf | null;
    readonly route: MapRoute | undefined;
    readonly site: MapExplanation | null;
    readonly plain: MapResult;
    /** The map as a picture, with the route from Paris to Depot. */
    readonly picture: string;
}

/** What the map says of the chain with a scenario and changes laid over it. */
async function ask(changes: readonly WhatIfChange[], scenario: string | null = null): Promise<Asked> {
    const server = await openServer(CHAIN);
    await server.open(MAIN);
    const request = <T>(name: string, parameters: object): Promise<T> =>
        server.client.sendRequest<T>(`mailtopo/map${name}`, { uri: MAIN, ...parameters });
    try {
        const plain = await request<MapResult>('', {});
        const whatIf = { scenario, changes };
        const pairs = [{ from: 'site PARIS', to: 'site DEPOT' }];
        const [route] = await request<readonly MapRoute[]>('/routes', { pairs, whatIf });
        const answer = {
            plain,
            picture: await request<string>('/picture', { theme: 'light', pairs, whatIf }),
            whatIf: await request<MapWhatIf | null>('/whatIf', { whatIf }),
            route,
            site: await request<MapExplanation | null>('/explain', { key: 'site DEPOT', whatIf }),
        };
        expect(server.errors).toEqual([]);
        return answer;
    } finally {
        await server.stop();
    }
}

const short = (figure: number | undefined): number => Math.round((figure ?? Number.NaN) * 10) / 10;

const LINE_CUT: WhatIfChange = { kind: 'down', thing: 'link', name: 'LON-DEP' };

describe('what if, on the map', () => {
    it('offers the scenarios of the file, and says nothing where nothing is switched', async () => {
        const { plain, whatIf } = await ask([]);
        expect(plain.scenarios).toEqual(['Line cut', 'Plain']);
        expect(whatIf).toBeNull();
    });

    it.each([
        ['a change', [LINE_CUT], null],
        ['a scenario of the file', [], 'line CUT'],
    ] as const)('shows what an outage holds up, and where mail queues: %s', async (_, changes, scenario) => {
        const { whatIf, route, site } = await ask(changes, scenario);
        // Paris and London to Depot wait in London, the hub before the cut; Depot's own two stay in Depot (R6.1, R6.5).
        expect(whatIf?.summary).toBe('holds up 4 of 6 routes');
        expect(whatIf?.queues).toEqual([
            { key: 'site LONDON', routes: 2 },
            { key: 'site DEPOT', routes: 2 },
        ]);
        expect(whatIf?.down).toEqual(['link LON-DEP']);
        // The route is what it was (R2.5).
        expect(route?.drawing.sites).toEqual([1, 0, 2]);
        expect(route?.text).toContain('70 · Paris › London (hub) › Depot · queues at London');
        expect(site?.to?.routes.every(({ text }) => text.includes('queues at London'))).toBe(true);
    });

    it('shows what a hub flag changes, everything where it stood', async () => {
        const { whatIf, route, plain } = await ask([{ kind: 'hub', name: 'London', hub: false }]);
        expect(whatIf?.summary).toBe('alters 2 of 6 routes');
        expect(whatIf?.queues).toEqual([]);
        expect(route?.drawing.stops).toEqual([]);
        expect(whatIf?.scene.sites.map(({ kind }) => kind)).toEqual(['exchange', 'exchange', 'exchange']);
        expect(whatIf?.scene.sites.map(({ x, y }) => [x, y])).toEqual(plain.scene.sites.map(({ x, y }) => [x, y]));
    });

    it.each([
        ['a change', [LINE_CUT], null, 'down link LON-DEP: holds up 4 of 6 routes'],
        ['a scenario of the file', [], 'Line cut', 'scenario "Line cut": holds up 4 of 6 routes'],
    ] as const)('saves a picture of what the panel shows: %s', async (_, changes, scenario, caption) => {
        const { picture, whatIf } = await ask(changes, scenario);
        const [cross] = whatIf?.outage.crosses ?? [];
        expect(whatIf?.outage.queues.map(({ text }) => text)).toEqual(['2 queued', '2 queued']);
        expect(picture.match(/class="queue"[^>]*>2 queued</g)).toHaveLength(2);
        // One over the link, one in the legend.
        expect(picture.match(/class="cross"/g)).toHaveLength(2);
        expect(picture).toContain(`transform="translate(${short(cross?.x)} ${short(cross?.y)})"`);
        expect(picture).toContain(`>${caption}<`);
        expect(picture).toContain('class="route-path"');
    });

    it('saves a picture of what a scenario makes of routes and sites', async () => {
        const [before, after] = [(await ask([])).picture, (await ask([], 'Plain')).picture];
        // Two legs with a stop at the hub, which is none in the scenario: one leg, no hexagon.
        expect(before.match(/class="leg-badge"/g)).toHaveLength(2);
        expect(after.match(/class="leg-badge"/g)).toHaveLength(1);
        expect([before, after].map((picture) => picture.includes('<g class="hub">'))).toEqual([true, false]);
        expect(before).not.toContain('class="caption"');
        expect(after).toContain('scenario Plain: alters 2 of 6 routes');
        expect(after).not.toContain('class="cross"');
    });

    it('lays changes over a scenario of the file', async () => {
        const { whatIf } = await ask([{ kind: 'down', thing: 'site', name: 'Paris' }], 'Plain');
        expect(whatIf?.down).toEqual(['site PARIS']);
        expect(whatIf?.scene.sites[0]?.kind).toBe('exchange');
        expect(whatIf?.text).toBe('scenario "What if" {\n    down site Paris\n}\n');
    });
});
