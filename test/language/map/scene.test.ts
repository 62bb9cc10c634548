import { describe, expect, it } from 'vitest';
import { drawRoute } from '../../../language/map/scene-route.js';
import { type Drawn, drawn } from './examples.js';

const kinds = ({ scene }: Drawn) => Object.fromEntries(scene.sites.map(({ name, kind }) => [name, kind]));
const link = ({ scene }: Drawn, name: string) => scene.links.find((each) => each.name === name);

describe('a scene', () => {
    it('tells kinds of sites apart', () => {
        const all = drawn(`
            hub site Hub { server H1 : transport }
            hub site Idle { server I1 : transport }
            hub site Broken { server B1 : mailbox }
            site A { server A1 : transport, mailbox }
            site Silent { server S1 : mailbox }
            site Depot
            link HA: Hub <-> A
            link HI: Hub <-> Idle
            link HB: Hub <-> Broken
            link HS: Hub <-> Silent
            link HD: Hub <-> Depot
        `);
        expect(kinds(all)).toEqual({
            Hub: 'hub',
            Idle: 'idle-hub',
            Broken: 'broken-hub',
            A: 'exchange',
            Silent: 'no-transport',
            Depot: 'no-exchange',
        });
    });

    it('says of each link which cost counts, and how much', () => {
        const all = drawn(
            'site A\nsite B\nlink P: A <-> B cost 50\nlink Q: A <-> B cost 9 exchange-cost 60\nsmtp link R: A <-> B',
        );
        expect(link(all, 'P')).toMatchObject({ costKind: 'AD', kind: 'used', label: { text: 'AD 50' } });
        expect(link(all, 'Q')).toMatchObject({ costKind: 'Exchange', kind: 'unused', label: { text: 'Exch 60' } });
        expect(link(all, 'R')).toMatchObject({ kind: 'smtp', label: { text: 'SMTP' } });
        expect(link(all, 'Q')?.title).toBe('Q: A, B; Exchange cost 60 in place of AD cost 9; carries 0 of 2 routes');
    });

    it('draws parallel links apart', () => {
        const all = drawn('site A\nsite B\nlink P: A <-> B\nlink Q: B <-> A');
        expect(link(all, 'P')?.path).not.toBe(link(all, 'Q')?.path);
    });

    it('draws a link of many sites as one junction with a spoke for each', () => {
        const all = drawn('site A\nsite B\nsite C\nsite D\nlink L: A, B, C, D');
        expect(all.scene.links).toHaveLength(1);
        expect(all.scene.links[0]?.lines).toHaveLength(4);
        for (const { from } of all.scene.links[0]?.lines ?? []) expect(from).toEqual(all.scene.links[0]?.junction);
    });

    it('draws what carries more thicker', () => {
        // Of the 12 routes of the chain A-B-C-D, 6 go over its ends each and 8 over its middle.
        const all = drawn('site A\nsite B\nsite C\nsite D\nlink P: A <-> B\nlink Q: B <-> C\nlink R: C <-> D');
        const thickness = (name: string) => link(all, name)?.strokes[0]?.thickness ?? Number.NaN;
        expect(thickness('Q')).toBeGreaterThan(thickness('P'));
        expect(thickness('P')).toBe(thickness('R'));
    });

    it('draws each spoke of a link of many sites by what goes over it', () => {
        // Over A's spoke go the 8 routes between A and B here, C and D there; over C's and D's 6 each; none to E.
        const all = drawn(`
            site A { server A1 : transport }
            site B { server B1 : transport }
            site C { server C1 : transport }
            site D { server D1 : transport }
            site E { server E1 : mailbox }
            link L: A, C, D, E
            link AB: A <-> B
        `);
        const [a, c, d, e] = link(all, 'L')?.strokes ?? [];
        expect([a, c, d, e].map((spoke) => spoke?.kind)).toEqual(['used', 'used', 'used', 'unused']);
        expect(a?.thickness).toBeGreaterThan(c?.thickness ?? Number.NaN);
        expect(c?.thickness).toBe(d?.thickness);
        expect(c?.thickness).toBeGreaterThan(e?.thickness ?? Number.NaN);
        // A link of two sites with as many routes as a spoke is as thick.
        expect(link(all, 'AB')?.strokes[0]?.thickness).toBe(c?.thickness);
    });

    it('marks what is cut off as an island', () => {
        const all = drawn('site A\nsite B\nsite C\nsite D\nsite E\nlink P: A <-> B\nlink Q: B <-> C\nlink R: D <-> E');
        expect(all.scene.sites.filter(({ island }) => island).map(({ name }) => name)).toEqual(['D', 'E']);
        expect(all.scene.islands.map(({ label }) => label?.text)).toEqual(['Island of 2 sites']);
    });
});

describe('a route on a scene', () => {
    const all = drawn(`
        site A
        hub site H
        site B
        site C
        link AH: A <-> H
        link HBC: H, B, C
    `);
    const route = drawRoute(all.scene, all.routing.route(0, 2));

    it('follows the links through their junctions, in order', () => {
        const [a, h, b] = all.scene.sites;
        const junction = all.scene.links[1]?.junction;
        const points = [a, h, junction, b].map((place) => `${place?.x},${place?.y}`);
        expect(route.path).toBe(`M${points.join('L')}`);
    });

    it('has a leg from stop to stop', () => {
        expect(route.stops).toEqual([1]);
        expect(route.legs.map(({ from, to, number }) => [from, to, number])).toEqual([
            [0, 1, 1],
            [1, 2, 2],
        ]);
    });

    it('goes the other way along the same line for the way back', () => {
        const back = drawRoute(all.scene, all.routing.route(2, 0));
        expect(back.path.slice(1).split('L').reverse()).toEqual(route.path.slice(1).split('L'));
    });

    it('is empty where no path leads', () => {
        const cut = drawn('site A\nsite B');
        expect(drawRoute(cut.scene, cut.routing.route(0, 1))).toMatchObject({ path: '', legs: [], stops: [] });
    });
});
