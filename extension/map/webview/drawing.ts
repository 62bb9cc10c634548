import type { PlacedLabel } from '../../../language/map/labels.js';
import type { Scene, SceneIsland, SceneLink, SceneSite } from '../../../language/map/scene.js';
import type { MapResult } from '../../../server/protocol.js';
import { svg } from './dom.js';

const NAME_SIZE = 12;
const COST_SIZE = 10;
const JUNCTION_SIZE = 10;

/** Something that keeps its size while the map grows: it is drawn at its unit around its point. */
interface Scaled {
    readonly element: Element;
    readonly x: number;
    readonly y: number;
    readonly unit: 'textUnit' | 'markUnit';
    /** The level of detail from which on it is shown. */
    readonly level: number;
}

/** A line that keeps its thickness while the map grows. */
interface Stroke {
    readonly element: Element;
    readonly thickness: number;
}

interface Item {
    readonly element: SVGElement;
    readonly scaled: readonly Scaled[];
    readonly strokes?: readonly Stroke[];
    /** All that it was drawn from: the same again is left as it is. */
    readonly source: string;
}

/** The map as elements. What did not change keeps its elements; what is new appears. */
export class Drawing {
    readonly under = svg('g', { class: 'under' });
    /** What lies around sites, under their marks and names. */
    readonly around = svg('g', { class: 'around' });
    readonly over = svg('g', { class: 'over' });
    /** All without texts, and all texts with what lies over them. */
    readonly shapes = svg('g', { class: 'world' });
    readonly texts = svg('g', { class: 'words' });
    private readonly layers = { islands: svg('g'), links: svg('g'), sites: svg('g'), names: svg('g'), costs: svg('g') };
    private readonly items = new Map<string, Item>();
    private outlines: MapResult['shapes'] | undefined;
    private scene: Scene | undefined;
    private level = -1;

    constructor() {
        const { islands, links, sites, names, costs } = this.layers;
        this.shapes.append(islands, this.under, links, this.around, sites);
        this.texts.append(names, costs, this.over);
    }

    /** Draws a scene, and takes away what is no more. */
    draw({ scene, shapes }: MapResult): void {
        const isFirst = this.scene === undefined;
        this.scene = scene;
        this.outlines = shapes;
        const kept = new Set<string>();
        const put = <T>(key: string, layer: SVGElement, source: T, make: (source: T) => Omit<Item, 'source'>): void => {
            kept.add(key);
            const text = JSON.stringify(source);
            const old = this.items.get(key);
            if (old?.source === text) return;
            const item = make(source);
            if (old !== undefined) old.element.replaceWith(item.element);
            else {
                if (!isFirst) item.element.classList.add('new');
                layer.append(item.element);
            }
            this.items.set(key, { ...item, source: text });
        };
        for (const island of scene.islands) {
            const sites = island.sites.join();
            put(`island ${sites}`, this.layers.islands, island.path, (path) => this.island(path));
            put(`name of island ${sites}`, this.layers.costs, island.label, (label) => this.islandName(label));
        }
        for (const link of scene.links) {
            put(link.key, this.layers.links, link, (each) => this.link(each));
            put(`cost ${link.key}`, this.layers.costs, link, (each) => this.cost(each));
        }
        for (const site of scene.sites) {
            put(site.key, this.layers.sites, site, (each) => this.site(each));
            put(`name ${site.key}`, this.layers.names, site, (each) => this.name(each));
        }
        for (const [key, { element }] of this.items) {
            if (kept.has(key)) continue;
            element.remove();
            this.items.delete(key);
        }
        this.level = -1;
    }

    /** Shows as much detail as a scale has room for; answers whether that is another level of detail than before. */
    setScale(scale: number): boolean {
        const levels = this.scene?.levels ?? [];
        const found = levels.findLastIndex((each) => each.scale <= scale);
        const level = Math.max(0, found);
        const units = levels[level];
        if (level === this.level || units === undefined) return false;
        this.level = level;
        for (const { scaled, strokes = [] } of this.items.values()) {
            for (const { element, thickness } of strokes)
                element.setAttribute('stroke-width', `${thickness * units.lineUnit}`);
            for (const { element, x, y, unit, level: from } of scaled) {
                element.classList.toggle('hidden', from > level);
                if (from <= level) element.setAttribute('transform', `translate(${x} ${y}) scale(${units[unit]})`);
            }
        }
        return true;
    }

    /** How thick lines are drawn now, for what is laid over them. */
    get lineUnit(): number {
        return this.scene?.levels[Math.max(0, this.level)]?.lineUnit ?? 1;
    }

    /** How large marks are drawn now, for what is laid over them. */
    get markUnit(): number {
        return this.scene?.levels[Math.max(0, this.level)]?.markUnit ?? 1;
    }

    /** How large texts are drawn now: what is so many times as large has so many pixels, however far out. */
    get textUnit(): number {
        return this.scene?.levels[Math.max(0, this.level)]?.textUnit ?? 1;
    }

    /** The element of a site or a link. */
    elementOf(key: string): SVGElement | undefined {
        return this.items.get(key)?.element;
    }

    private site({ key, x, y, kind, island, radius, title }: SceneSite): Omit<Item, 'source'> {
        const mark = svg('g');
        if (kind === 'idle-hub' || kind === 'broken-hub')
            mark.append(svg('path', { class: 'back', d: this.shape('hub') }));
        mark.append(svg('path', { class: 'mark', d: this.shape(kind) }));
        if (island) mark.append(svg('circle', { class: 'ring', r: radius + 5 }));
        // Larger than it looks, for fingers and unsteady hands.
        mark.append(svg('circle', { class: 'target', r: radius + 5 }));
        const element = svg('g', { class: `site ${siteClass(kind)}`, 'data-key': key }, svg('title', {}, title), mark);
        return { element, scaled: [{ element: mark, x, y, unit: 'markUnit', level: 0 }] };
    }

    private name({ key, kind, label }: SceneSite): Omit<Item, 'source'> {
        const element = svg('g', { class: `name ${siteClass(kind)}`, 'data-key': key });
        return { element, scaled: label === null ? [] : [this.label(element, label, NAME_SIZE, '')] };
    }

    private link({ key, costKind, path, strokes: lines, junction, title }: SceneLink): Omit<Item, 'source'> {
        const strokes = lines.map(({ kind, path: line, thickness }) => {
            const exchange = kind === 'used' && costKind === 'Exchange' ? ' exchange' : '';
            const attributes = { class: `link ${kind}${exchange}`, d: line, 'stroke-width': thickness };
            return { element: svg('path', attributes), thickness };
        });
        const element = svg(
            'g',
            { class: 'link-group', 'data-key': key },
            svg('title', {}, title),
            svg('path', { class: 'link-target', d: path }),
            ...strokes.map((stroke) => stroke.element),
        );
        if (junction === null) return { element, scaled: [], strokes };
        const half = JUNCTION_SIZE / 2;
        const mark = svg('rect', {
            class: 'junction',
            x: -half,
            y: -half,
            width: JUNCTION_SIZE,
            height: JUNCTION_SIZE,
            rx: 1.5,
        });
        element.append(mark);
        return { element, scaled: [{ element: mark, ...junction, unit: 'markUnit', level: 0 }], strokes };
    }

    private cost({ key, label, kind, costKind }: SceneLink): Omit<Item, 'source'> {
        const element = svg('g', { class: 'cost-group', 'data-key': key });
        if (label === null) return { element, scaled: [] };
        const exchange = kind !== 'smtp' && costKind === 'Exchange' ? ' exchange' : '';
        const { x, y, width, height } = label.box;
        const ground = svg('rect', { class: 'ground', x, y, width, height, rx: height / 2 });
        return { element, scaled: [this.label(element, label, COST_SIZE, `cost${exchange}`, ground)] };
    }

    private island(path: string): Omit<Item, 'source'> {
        return { element: svg('path', { class: 'island-area', d: path }), scaled: [] };
    }

    private islandName(label: SceneIsland['label']): Omit<Item, 'source'> {
        const element = svg('g', { class: 'island-name' });
        return { element, scaled: label === null ? [] : [this.label(element, label, NAME_SIZE, 'island-label')] };
    }

    private label(parent: Element, label: PlacedLabel, size: number, className: string, ground?: Element): Scaled {
        const { x, y, anchor, text } = label;
        const words = svg('text', { class: className, x, y, 'text-anchor': anchor, 'font-size': size }, text);
        const group = svg('g', { class: 'label' }, ...(ground === undefined ? [] : [ground]), words);
        parent.append(group);
        return { element: group, x: label.at.x, y: label.at.y, unit: 'textUnit', level: label.level };
    }

    private shape(kind: SceneSite['kind']): string {
        return this.outlines?.[kind] ?? '';
    }
}

/** The class of a kind of site in the style sheet; `exchange` alone is that of links. */
function siteClass(kind: SceneSite['kind']): string {
    return kind === 'exchange' ? 'exchange-site' : kind;
}
