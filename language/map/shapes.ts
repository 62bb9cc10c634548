import * as l10n from '@vscode/l10n';
import type { Site } from '../topology/topology.js';
import { HUB_RADIUS, ISLAND_RING_WIDTH, SITE_RADIUS } from './measures.js';

/**
 * What a site is to the mail, each with a shape of its own: a hub site that mail stops at, one that lies on no path
 * (R4.4), one without transport (R4.5), a site with Exchange, one with servers and no transport (R5.3), one without
 * Exchange (R1.8).
 */
export type SiteKind = 'hub' | 'idle-hub' | 'broken-hub' | 'exchange' | 'no-transport' | 'no-exchange';

/** What a site is to the mail. */
export function kindOf(site: Site, stops: number): SiteKind {
    if (site.hub) return site.hasTransport ? (stops > 0 ? 'hub' : 'idle-hub') : 'broken-hub';
    if (site.hasTransport) return 'exchange';
    return site.servers.length > 0 ? 'no-transport' : 'no-exchange';
}

/** Each kind in a few words. */
export function kindWords(kind: SiteKind): string {
    switch (kind) {
        case 'hub':
            return l10n.t('hub site');
        case 'idle-hub':
            return l10n.t('hub site, no mail stops here');
        case 'broken-hub':
            return l10n.t('hub site without transport');
        case 'exchange':
            return l10n.t('site with Exchange');
        case 'no-transport':
            return l10n.t('site without transport');
        case 'no-exchange':
            return l10n.t('site without Exchange');
    }
}

/** The outline of each kind around the origin, as the data of an SVG path; what is cut out is cut by the even-odd rule. */
export const SHAPES: Readonly<Record<SiteKind, string>> = {
    hub: polygon(6, HUB_RADIUS),
    'idle-hub': polygon(6, HUB_RADIUS) + polygon(6, HUB_RADIUS - 5),
    'broken-hub': `${polygon(6, HUB_RADIUS)}M-6,-4.5L-4.5,-6L6,4.5L4.5,6Z`,
    exchange: circle(SITE_RADIUS),
    'no-transport': polygon(3, SITE_RADIUS + 2, -90),
    'no-exchange': polygon(4, SITE_RADIUS - 1.5),
};

/** The ring around a site of an island, and the cross over what is out of service. */
export const ISLAND_RING = circle(SITE_RADIUS + ISLAND_RING_WIDTH);
export const HUB_ISLAND_RING = circle(HUB_RADIUS + ISLAND_RING_WIDTH);
export const CROSS = 'M-9,-9L9,9M9,-9L-9,9';

function polygon(corners: number, radius: number, turn = 0): string {
    const points = Array.from({ length: corners }, (_, corner) => {
        const angle = ((turn + (360 * corner) / corners) * Math.PI) / 180;
        return `${short(radius * Math.cos(angle))},${short(radius * Math.sin(angle))}`;
    });
    return `M${points.join('L')}Z`;
}

function circle(radius: number): string {
    return `M${-radius},0A${radius},${radius} 0 1 1 ${radius},0A${radius},${radius} 0 1 1 ${-radius},0Z`;
}

/** A figure with at most one decimal, without a zero that says nothing. */
export function short(figure: number): string {
    const rounded = Math.round(figure * 10) / 10;
    return `${Object.is(rounded, -0) ? 0 : rounded}`;
}
