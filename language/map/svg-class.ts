import type { SiteKind } from './shapes.js';

/** The class of a kind of site in the style sheet; `exchange` alone is that of links. */
export function siteClass(kind: SiteKind): string {
    return kind === 'exchange' ? 'exchange-site' : kind;
}
