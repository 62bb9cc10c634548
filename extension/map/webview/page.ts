import * as l10n from '@vscode/l10n';
import type { Scene, SceneSite } from '../../../language/map/scene.js';
import type { WhatIf } from '../../../language/map/what-if.js';
import { sameItems } from '../../../language/syntax/difference.js';
import type { MapPair, MapResult, MapRoute } from '../../../server/protocol.js';
import { Details } from './details.js';
import { html, svg } from './dom.js';
import { Drawing } from './drawing.js';
import { ask, keepState, keptState, tell } from './host.js';
import { act, keyAction } from './keys.js';
import { Overlay } from './overlay.js';
import { save } from './picture.js';
import { placesOf } from './places.js';
import { linkKeys, thingIn } from './scene-things.js';
import { SEARCH_SCALE, Search } from './search.js';
import { summaryOf } from './summary.js';
import { switchesOf } from './switches.js';
import { toolbar } from './tools.js';
import { View } from './view.js';
import { Walk } from './walk.js';
import { WhatIfBar } from './what-if-bar.js';

/** From how many sites on a map is too large to be written anew at each step of a zoom. */
const LARGE = 250;

/** The page: the map, the tools above it, the details beside it, and what is chosen. */
export class Page {
    private readonly drawing = new Drawing();
    private readonly overlay = new Overlay(this.drawing);
    private readonly frame = html(
        'div',
        { class: 'mailtopo-map', tabindex: '0', role: 'application', 'aria-roledescription': l10n.t('map') },
        svg('svg', { class: 'shapes' }, this.drawing.shapes),
        svg('svg', { class: 'texts' }, this.drawing.texts),
    );
    private readonly view: View;
    private readonly details = new Details((from, to) => this.choose(this.keyOf(from), this.keyOf(to)));
    private readonly search = new Search(
        (key) => this.goTo(key),
        () => this.frame.focus(),
    );
    private readonly spoken = html('div', { class: 'spoken', role: 'status', 'aria-live': 'polite' });
    private readonly none = html('p', { class: 'none hidden' });
    private readonly sheet = new CSSStyleSheet();
    private readonly whatIf = new WhatIfBar(() => void this.showWhatIf());
    private map: MapResult | undefined;
    private uri = '';
    /** The keys of what is chosen: a site or a link, the two ends of a route, or a site and the ends of several routes. */
    private chosen: readonly string[] = [];
    private routes: readonly MapRoute[] = [];
    private here: readonly string[] = [];
    /** Where it stood before the page was loaded anew, until it is elsewhere. */
    private hereBefore: readonly string[] = [];
    private readonly walk = new Walk(
        (site, words) => this.arrived(site, words),
        (words) => this.say(words),
    );

    constructor() {
        document.body.append(
            toolbar(this.search.element, {
                zoomBy: (factor) => this.view.zoomBy(factor),
                fit: () => this.scene && this.view.fit(this.scene),
                layOutAnew: () => this.layOutAnew(),
                save: (format) => void this.save(format),
            }),
            this.whatIf.element,
            this.none,
            html('main', { class: 'content' }, this.frame, this.details.element),
            this.spoken,
        );
        document.adoptedStyleSheets = [this.sheet];
        this.view = new View(this.frame, this.drawing, () => {
            this.settle();
            this.keep();
        });
        this.frame.addEventListener('click', (event) => this.clicked(event));
        this.frame.addEventListener('keydown', (event) => this.onKey(event));
        document.body.addEventListener('keydown', (event) => this.onEscape(event));
        this.frame.addEventListener('focus', () => this.showRings());
        this.frame.addEventListener('blur', () => this.showRings());
    }

    /** Shows a map: a new one as a whole, the same one after an edit from where the reader looks at it. */
    showMap(uri: string, map: MapResult): void {
        const before = this.map;
        const kept = before === undefined ? keptState() : undefined;
        this.map = map;
        this.uri = uri;
        this.none.classList.add('hidden');
        this.sheet.replaceSync(map.style);
        if (kept !== undefined) this.whatIf.restore(kept.whatIf);
        this.whatIf.offer(map.scenarios);
        this.drawScene();
        this.frame.setAttribute('aria-label', summaryOf(map));
        if (kept?.view) {
            this.view.restore(kept.view);
            this.chosen = kept.chosen;
            this.hereBefore = kept.here;
        } else if (before?.root !== map.root) {
            this.chosen = [];
            this.view.fit(map.scene);
        }
        void this.showWhatIf();
    }

    /** Shows what would be with what is switched, or what is. */
    private async showWhatIf(): Promise<void> {
        const { value, isNothing } = this.whatIf;
        if (!isNothing) {
            const answer = await ask('whatIf', { whatIf: value });
            if (value !== this.whatIf.value) return;
            this.whatIf.show(answer);
        }
        this.drawScene();
        this.keep();
        void this.showChosen();
    }

    private drawScene(): void {
        const { map, scene } = this;
        if (map === undefined || scene === undefined) return;
        this.drawing.draw({ ...map, scene });
        this.search.scene = scene;
        this.view.isLarge = scene.sites.length > LARGE;
        this.frame.classList.toggle('large', this.view.isLarge);
        this.settle();
    }

    private showWhatIsDown(): void {
        this.overlay.showOutage(this.whatIf.shown?.outage ?? { crosses: [], queues: [] });
    }

    showNone(reason: string): void {
        if (this.map !== undefined) return;
        this.none.textContent = reason;
        this.none.classList.remove('hidden');
    }

    /** Marks where the cursor of the text stands, and moves there if that is out of sight. */
    showHere(keys: readonly string[]): void {
        this.here = keys;
        this.keep();
        this.showRings();
        // Nobody has moved it: the view stays where the reader left it.
        if (sameItems(keys, this.hereBefore)) return;
        if (keys.length > 0) this.hereBefore = [];
        const places = placesOf(this.scene, keys);
        if (places[0] !== undefined && !places.some((place) => this.view.sees(place))) this.view.centre(places[0]);
    }

    /** Lights up the routes that the mouse in the text points at; the chosen one again where it points at none. */
    light(routes: readonly MapRoute[]): void {
        const shown = routes.length > 0 ? routes : this.routes;
        this.overlay.showRoutes(
            shown.map(({ drawing }) => drawing),
            this.scene?.sites ?? [],
        );
    }

    /** Chooses a site, a link or a scenario, and brings it into view. */
    goTo(key: string): void {
        const [, scenario] = /^scenario (.*)$/s.exec(key) ?? [];
        if (scenario !== undefined) {
            this.whatIf.choose(scenario);
            this.frame.focus();
            return;
        }
        const [place] = placesOf(this.scene, [key]);
        if (place === undefined) return;
        this.view.centre(place, SEARCH_SCALE);
        if (this.siteOf(key) !== undefined) this.walk.standOn(key);
        this.choose(key);
        this.frame.focus();
    }

    /** Chooses the routes from one site to others, in a scenario or in none, and brings their beginning into view. */
    goToPairs(pairs: readonly MapPair[], scenario: string): void {
        const [first] = pairs;
        // Shown without the scenario they would be other routes than those that were meant.
        if (first === undefined || !this.whatIf.choose(scenario)) return;
        const keys = [first.from, ...pairs.map(({ to }) => to)];
        const places = placesOf(this.scene, keys);
        if (places[0] !== undefined && !places.every((place) => this.view.sees(place))) this.view.centre(places[0]);
        this.choose(...keys);
    }

    private get scene(): Scene | undefined {
        return this.whatIf.shown?.scene ?? this.map?.scene;
    }

    /** What is switched, as far as it is shown: nothing while the reader looks at what was before. */
    private get asShown(): WhatIf {
        return this.whatIf.shown === undefined ? { scenario: null, changes: [] } : this.whatIf.value;
    }

    private siteOf(key: string | undefined): SceneSite | undefined {
        return this.scene?.sites.find((site) => site.key === key);
    }

    private keyOf(site: number): string {
        return this.scene?.sites[site]?.key ?? '';
    }

    /** Shows the detail that fits the scale. */
    private settle(): void {
        if (!this.drawing.setScale(this.view.transform.k)) return;
        this.overlay.redraw(this.scene?.sites ?? []);
        this.showWhatIsDown();
        this.showRings();
    }

    private keep(): void {
        if (this.map === undefined) return;
        const { uri, chosen, here } = this;
        const whatIf = this.whatIf.value;
        keepState({ uri, chosen, here, whatIf, placements: this.map.placements, view: this.view.transform });
    }

    private clicked(event: MouseEvent): void {
        const target = event.target instanceof Element ? event.target.closest('[data-key]') : null;
        const key = target?.getAttribute('data-key');
        if (key == null) {
            this.choose();
            return;
        }
        if (this.siteOf(key) !== undefined) this.walk.standOn(key);
        this.pick(key);
    }

    /** A click: the first site of a route, or after it the second. */
    private pick(key: string): void {
        const [first, second] = this.chosen;
        const isPair = this.siteOf(first) !== undefined && this.siteOf(key) !== undefined;
        if (first !== undefined && second === undefined && isPair && first !== key) this.choose(first, key);
        else this.choose(key);
        tell({ kind: 'reveal', key });
    }

    private choose(...keys: readonly string[]): void {
        this.chosen = keys;
        this.keep();
        void this.showChosen();
    }

    /** Shows what is chosen, as it is now: after an edit some of it may be gone. */
    private async showChosen(): Promise<void> {
        const { chosen } = this;
        const known = chosen.filter((key) => this.drawing.elementOf(key) !== undefined);
        const [first, ...ends] = known;
        this.showRings();
        if (first === undefined) {
            this.showParts([], [], []);
            this.details.clear();
            return;
        }
        if (ends.length > 0) {
            const pairs = ends.map((to) => ({ from: first, to }));
            const routes = (await ask('routes', { pairs, whatIf: this.asShown })) ?? [];
            const [route] = routes;
            if (chosen !== this.chosen || route === undefined) return;
            this.showParts(routes, [], []);
            if (routes.length === 1) this.details.showRoute(route);
            else this.details.showRoutes(routes);
            this.say(routes.map(({ text }) => text).join('. '));
            return;
        }
        const thing = await ask('explain', { key: first, whatIf: this.asShown });
        if (chosen !== this.chosen || thing === null) return;
        const site = this.siteOf(first);
        const isLink = site === undefined;
        this.showParts(
            [],
            isLink ? [first] : linkKeys(this.scene, thing.from?.links),
            linkKeys(this.scene, thing.to?.links),
        );
        // Of what is, not of what would be: switches lead there and back.
        const switched = thingIn(this.map?.scene, first);
        this.details.showThing(thing, site?.index, this.whatIf.buttons(switchesOf(switched, thing.servers)));
    }

    private showParts(routes: readonly MapRoute[], out: readonly string[], into: readonly string[]): void {
        this.routes = routes;
        this.light([]);
        this.overlay.light(out, into);
    }

    private showRings(): void {
        const chosen = this.chosen.flatMap((key) => this.siteOf(key) ?? []);
        const focused = document.activeElement === this.frame ? this.siteOf(this.walk.at) : undefined;
        this.overlay.showRings(chosen, focused, placesOf(this.scene, this.here));
    }

    private onKey(event: KeyboardEvent): void {
        const action = keyAction(event);
        if (action === undefined || this.scene === undefined) return;
        act(action, this.scene, {
            walk: this.walk,
            view: this.view,
            pick: (key) => this.pick(key),
            clear: () => this.choose(),
            search: () => this.search.input.focus(),
        });
        event.preventDefault();
        event.stopPropagation();
    }

    /** Escape beside the map: what is chosen is taken back as on it. Fields and lists have their own use for it. */
    private onEscape(event: KeyboardEvent): void {
        const isField = event.target instanceof HTMLSelectElement || event.target === this.search.input;
        if (event.key !== 'Escape' || event.defaultPrevented || isField) return;
        this.choose();
        // The button that had the keyboard may have gone with what was chosen.
        if (document.activeElement === document.body) this.frame.focus();
        event.preventDefault();
    }

    /** The keyboard has come to a site. */
    private arrived(site: SceneSite, words: string): void {
        if (!this.view.sees(site)) this.view.centre(site);
        this.showRings();
        this.say(words);
    }

    /** Says something to those who hear the page. */
    private say(words: string): void {
        this.spoken.textContent = words;
    }

    private layOutAnew(): void {
        tell({ kind: 'anew' });
        this.map = this.map && { ...this.map, root: '' };
    }

    private save(format: 'svg' | 'png'): Promise<void> {
        const pairs = this.routes.map(({ drawing: { from, to } }) => ({ from: this.keyOf(from), to: this.keyOf(to) }));
        return save(format, { pairs, chosen: this.chosen, whatIf: this.asShown });
    }
}
