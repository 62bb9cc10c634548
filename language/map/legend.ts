import * as l10n from '@vscode/l10n';
import { labelOf } from './map-graph.js';
import { LABEL_SIZE, MARGIN } from './measures.js';
import type { Scene, SceneSite } from './scene.js';
import type { SceneChoice } from './scene-choice.js';
import type { SceneOutage } from './scene-outage.js';
import type { SceneRoute } from './scene-route.js';
import { CROSS, kindWords, SHAPES, type SiteKind, short } from './shapes.js';
import { siteClass } from './svg-class.js';
import { textWidth } from './text-width.js';
import { elementText } from './xml.js';

const ROW = 24;
const MARK = 34;
const GAP = 22;

/** What is drawn on top of a scene. */
export interface Drawings {
    readonly drawnRoutes?: readonly SceneRoute[] | undefined;
    readonly outage?: SceneOutage | undefined;
    readonly choice?: SceneChoice | undefined;
    /** What the picture supposes, and what comes of it: one line, broken where it is long. */
    readonly caption?: string | undefined;
}

/** What a picture supposes, and what its shapes and lines mean: only those that it has. */
export function drawLegend(
    scene: Scene,
    { drawnRoutes = [], outage, choice, caption }: Drawings,
): { readonly height: number; readonly parts: readonly string[] } {
    const size = Math.min(3, Math.max(1, scene.box.width / 1800));
    const entries = [
        ...sites(scene.sites),
        ...lines(scene),
        ...(drawnRoutes.length === 0 ? [] : route()),
        ...lit(scene, choice),
        ...((outage?.crosses.length ?? 0) > 0 ? [down()] : []),
    ];
    if (entries.length === 0) return { height: 0, parts: [] };
    const room = scene.box.width / size - 2 * MARGIN;
    const supposed = caption === undefined ? [] : brokenAt(caption, room / LABEL_SIZE);
    let [x, row] = [0, supposed.length];
    const parts = entries.map(({ mark, words, className }) => {
        const width = MARK + textWidth(words) * LABEL_SIZE + GAP;
        if (x > 0 && x + width > room) [x, row] = [0, row + 1];
        const place = `translate(${short(x + MARGIN)} ${row * ROW + ROW / 2})`;
        x += width;
        return `<g class="${className}" transform="${place}">${mark}<text x="${MARK - 8}" y="4" font-size="${LABEL_SIZE}">${elementText(words)}</text></g>`;
    });
    const top = scene.box.y + scene.box.height;
    const opening = `<g class="legend" transform="translate(${scene.box.x} ${top}) scale(${short(size)})">`;
    const lead = supposed.map(
        (words, line) =>
            `<text class="caption" x="${MARGIN}" y="${line * ROW + ROW / 2 + 4}" font-size="${LABEL_SIZE}">${elementText(words)}</text>`,
    );
    return { height: Math.ceil(((row + 1) * ROW + 12) * size), parts: [opening, ...lead, ...parts, '</g>'] };
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
            words: kindWords(kind),
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
        ...some(({ kind }) => kind === 'used', entry(line('used', 5), l10n.t('carries routes: the thicker, the more'))),
        ...some(({ kind }) => kind === 'unused', entry(line('unused', 1.5), l10n.t('on no route'))),
        ...some(({ kind }) => kind === 'smtp', entry(line('smtp', 1.5), l10n.t('SMTP link, not for mail'))),
        ...some(
            ({ junction }) => junction !== null,
            entry(
                '<rect class="junction" x="6" y="-5" width="10" height="10" rx="1.5"/>',
                l10n.t('one link of many sites'),
            ),
        ),
        ...some(
            ({ kind, costKind }) => kind === 'used' && costKind === 'Exchange',
            entry(line('used exchange', 3), l10n.t('Exch: an Exchange cost counts')),
        ),
    ];
}

function route(): readonly Entry[] {
    return [
        { mark: '<path class="route-path" stroke-width="13" d="M4,0H18"/>', words: l10n.t('path'), className: 'key' },
        {
            mark: '<path class="leg" stroke-width="2.5" stroke-dasharray="7 4" d="M0,0H16"/><path class="leg-head" d="M22,0L14,-4.5L14,4.5Z"/>',
            words: l10n.t('leg'),
            className: 'key',
        },
    ];
}

/** What it means that links are lit: nothing has to be said of the chosen link itself. */
function lit({ sites: all }: Scene, choice: SceneChoice | undefined): readonly Entry[] {
    const site = choice?.sites.length === 1 ? all[choice.sites[0] ?? -1] : undefined;
    if (choice === undefined || site === undefined) return [];
    const name = labelOf(site.name);
    const mark = '<path class="link" stroke-width="5" d="M0,0H22"/>';
    return [
        ...(choice.out.length > 0 ? [{ mark, words: l10n.t('mail from {0}', name), className: 'lit-out' }] : []),
        ...(choice.into.length > 0 ? [{ mark, words: l10n.t('only mail to {0}', name), className: 'lit-into' }] : []),
    ];
}

function down(): Entry {
    return {
        mark: `<path class="cross" transform="translate(10 0) scale(.7)" d="${CROSS}"/>`,
        words: l10n.t('out of service'),
        className: 'key',
    };
}

/** A text in lines of at most a width, at a font size of 1, broken between words. */
function brokenAt(text: string, most: number): readonly string[] {
    const lines: string[] = [];
    for (const word of text.split(/\s+/)) {
        const longer = `${lines.at(-1) ?? ''} ${word}`;
        if (lines.length > 0 && textWidth(longer) <= most) lines[lines.length - 1] = longer;
        else lines.push(word);
    }
    return lines;
}
