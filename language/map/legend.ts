import { LABEL_SIZE, MARGIN } from './measures.js';
import type { Scene, SceneSite } from './scene.js';
import { KIND_WORDS, SHAPES, type SiteKind, short } from './shapes.js';
import { siteClass } from './svg-class.js';
import { textWidth } from './text-width.js';

const ROW = 24;
const MARK = 34;
const GAP = 22;

/** What the shapes and lines of a picture mean: only those that it has. */
export function drawLegend(
    scene: Scene,
    withRoute: boolean,
): { readonly height: number; readonly parts: readonly string[] } {
    const size = Math.min(3, Math.max(1, scene.box.width / 1800));
    const entries = [...sites(scene.sites), ...lines(scene), ...(withRoute ? ROUTE : [])];
    if (entries.length === 0) return { height: 0, parts: [] };
    const room = scene.box.width / size - 2 * MARGIN;
    let [x, row] = [0, 0];
    const parts = entries.map(({ mark, words, className }) => {
        const width = MARK + textWidth(words) * LABEL_SIZE + GAP;
        if (x > 0 && x + width > room) [x, row] = [0, row + 1];
        const place = `translate(${short(x + MARGIN)} ${row * ROW + ROW / 2})`;
        x += width;
        return `<g class="${className}" transform="${place}">${mark}<text x="${MARK - 8}" y="4" font-size="${LABEL_SIZE}">${words}</text></g>`;
    });
    const top = scene.box.y + scene.box.height;
    const opening = `<g class="legend" transform="translate(${scene.box.x} ${top}) scale(${short(size)})">`;
    return { height: Math.ceil(((row + 1) * ROW + 12) * size), parts: [opening, ...parts, '</g>'] };
}

interface Entry {
    readonly mark: string;
    readonly words: string;
    readonly className: string;
}

function sites(all: readonly SceneSite[]): readonly Entry[] {
    const kinds = new Set(all.map(({ kind }) => kind));
    return (Object.keys(SHAPES) as SiteKind[])
        .filter((kind) => kinds.has(kind))
        .map((kind) => ({
            mark: `<g transform="translate(10 0) scale(.7)"><path class="mark" d="${SHAPES[kind]}"/></g>`,
            words: KIND_WORDS[kind],
            className: siteClass(kind),
        }));
}

function lines({ links }: Scene): readonly Entry[] {
    const line = (classes: string, width: number): string =>
        `<path class="link ${classes}" stroke-width="${width}" d="M0,0H22"/>`;
    const entry = (mark: string, words: string): Entry => ({ mark, words, className: 'key' });
    const some = (test: (link: Scene['links'][number]) => boolean, found: Entry): readonly Entry[] =>
        links.some(test) ? [found] : [];
    return [
        ...some(({ kind }) => kind === 'used', entry(line('used', 5), 'carries routes: the thicker, the more')),
        ...some(({ kind }) => kind === 'unused', entry(line('unused', 1.5), 'on no route')),
        ...some(({ kind }) => kind === 'smtp', entry(line('smtp', 1.5), 'SMTP link, not for mail')),
        ...some(
            ({ junction }) => junction !== null,
            entry('<rect class="junction" x="6" y="-5" width="10" height="10" rx="1.5"/>', 'one link of many sites'),
        ),
        ...some(
            ({ kind, costKind }) => kind === 'used' && costKind === 'Exchange',
            entry(line('used exchange', 3), 'Exch: an Exchange cost counts'),
        ),
    ];
}

const ROUTE: readonly Entry[] = [
    { mark: '<path class="route-path" stroke-width="13" d="M4,0H18"/>', words: 'path', className: 'key' },
    {
        mark: '<path class="leg" stroke-width="2.5" stroke-dasharray="7 4" d="M0,0H16"/><path class="leg-head" d="M22,0L14,-4.5L14,4.5Z"/>',
        words: 'leg',
        className: 'key',
    },
];
