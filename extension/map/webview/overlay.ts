import type { Point } from '../../../language/map/geometry.js';
import type { SceneSite } from '../../../language/map/scene.js';
import type { SceneOutage } from '../../../language/map/scene-outage.js';
import type { SceneRoute } from '../../../language/map/scene-route.js';
import { svg } from './dom.js';
import type { Drawing } from './drawing.js';
import type { Place } from './places.js';

/** How many pixels the line of a ring has at least. */
const THINNEST_RING = 2;
const CROSS = 'M-10,-10L10,10M10,-10L-10,10';

/** What is laid over the map: routes, the site the keyboard is on, the place of the text's cursor. */
export class Overlay {
    private readonly routes = { under: svg('g'), over: svg('g') };
    private readonly rings = svg('g');
    private readonly outage = svg('g');
    private lit: readonly Element[] = [];
    private drawn: readonly SceneRoute[] = [];

    constructor(private readonly drawing: Drawing) {
        drawing.under.append(this.routes.under);
        drawing.around.append(this.rings);
        drawing.over.append(this.outage, this.routes.over);
    }

    /** Draws routes: their paths under the links, their legs and stops over the sites. */
    showRoutes(routes: readonly SceneRoute[], sites: readonly SceneSite[]): void {
        this.drawn = routes;
        const [unit, thickness] = [this.drawing.markUnit, this.drawing.lineUnit];
        const thinnest = THINNEST_RING * this.drawing.textUnit;
        this.routes.under.replaceChildren(
            ...routes
                .filter(({ path }) => path !== '')
                .map(({ path }) => svg('path', { class: 'route-path', d: path, 'stroke-width': 13 * thickness })),
        );
        const legs = routes.length > 6 ? [] : routes.flatMap((route) => route.legs);
        this.routes.over.replaceChildren(
            ...routes.flatMap(({ stops }) =>
                stops.flatMap((stop) => {
                    const site = sites[stop];
                    return site === undefined ? [] : ring('stop', site, (site.radius + 4) * unit, thinnest);
                }),
            ),
            ...legs.flatMap(({ path, head }) => [
                svg('path', {
                    class: 'leg',
                    d: path,
                    'stroke-width': 2.5 * thickness,
                    'stroke-dasharray': `${7 * thickness} ${4 * thickness}`,
                }),
                svg('path', { class: 'leg-head', d: head, 'stroke-width': 3 * thickness }),
            ]),
            ...legs.map(({ at, number }) =>
                svg(
                    'g',
                    { transform: `translate(${at.x} ${at.y}) scale(${unit})` },
                    svg('circle', { class: 'leg-badge', r: 8 }),
                    svg('text', { class: 'leg-number', y: 3.6, 'font-size': 10, 'text-anchor': 'middle' }, `${number}`),
                ),
            ),
        );
    }

    /** Draws again what depends on the scale. */
    redraw(sites: readonly SceneSite[]): void {
        this.showRoutes(this.drawn, sites);
    }

    /** Lights up links: those that mail from a site takes, and those that mail to it takes alone. */
    light(out: Iterable<string>, into: Iterable<string>): void {
        for (const element of this.lit) element.classList.remove('lit-out', 'lit-into');
        const lit: Element[] = [];
        for (const [keys, name] of [
            [out, 'lit-out'],
            [into, 'lit-into'],
        ] as const)
            for (const key of keys) {
                const element = this.drawing.elementOf(key);
                element?.classList.add(name);
                if (element !== undefined) lit.push(element);
            }
        this.lit = lit;
    }

    /** Crosses over what is out of service, and at sites of how many routes mail queues there. */
    showOutage({ crosses, queues }: SceneOutage): void {
        const at = ({ x, y }: Point): string => `translate(${x} ${y}) scale(${this.drawing.markUnit})`;
        this.outage.replaceChildren(
            ...queues.map(({ at: place, x, y, anchor, text }) =>
                svg(
                    'g',
                    { transform: at(place) },
                    svg('text', { class: 'queue', x, y, 'font-size': 12, 'text-anchor': anchor }, text),
                ),
            ),
            ...crosses.map((place) => svg('path', { class: 'cross', d: CROSS, transform: at(place) })),
        );
    }

    /** Rings around sites: chosen ones, the one the keyboard is on, those that the text's cursor stands in. */
    showRings(chosen: readonly SceneSite[], focused: SceneSite | undefined, here: readonly Place[]): void {
        const [unit, thinnest] = [this.drawing.markUnit, THINNEST_RING * this.drawing.textUnit];
        this.rings.replaceChildren(
            ...here.map((place) => ring('here', place, (place.radius + 9) * unit, thinnest)),
            ...chosen.map((site) => ring('chosen', site, (site.radius + 6) * unit, thinnest)),
            ...(focused === undefined ? [] : [ring('focused', focused, (focused.radius + 12) * unit, thinnest)]),
        );
    }
}

/** @param thinnest how thick its line is at least, so that it is seen from afar too */
function ring(name: string, { x, y }: Point, r: number, thinnest: number): SVGElement {
    return svg('circle', { class: name, cx: x, cy: y, r, 'stroke-width': Math.max(r / 8, thinnest) });
}
