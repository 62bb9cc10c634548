import * as l10n from '@vscode/l10n';
import { figure } from '../syntax/figures.js';

/** What is said in place of a figure of a large network that is not known yet. */
export function countingText(): string {
    return l10n.t('The routes of this network are being counted.');
}

/** `1 hop`, `3 hops`. */
export function hopsText(count: number): string {
    return count === 1 ? l10n.t('1 hop') : l10n.t('{0} hops', figure(count));
}

/** `1 route`, `3 routes`. */
export function routesText(count: number): string {
    return count === 1 ? l10n.t('1 route') : l10n.t('{0} routes', figure(count));
}

/** `1 site`, `3 sites`. */
export function sitesText(count: number): string {
    return count === 1 ? l10n.t('1 site') : l10n.t('{0} sites', figure(count));
}

/** `1 link`, `3 links`. */
export function linksText(count: number): string {
    return count === 1 ? l10n.t('1 link') : l10n.t('{0} links', figure(count));
}

/** `1 change`, `3 changes`. */
export function changesText(count: number): string {
    return count === 1 ? l10n.t('1 change') : l10n.t('{0} changes', figure(count));
}

/** How many of some routes: `12 of 132 routes`. */
export function ofRoutesText(count: number, all: number): string {
    return all === 1
        ? l10n.t('{0} of 1 route', figure(count))
        : l10n.t('{0} of {1} routes', figure(count), figure(all));
}

/** How many of the other sites a site reaches: `reaches 3 of 5 sites`. */
export function reachText(count: number, all: number): string {
    return all === 1 ? l10n.t('reaches {0} of 1 site', count) : l10n.t('reaches {0} of {1} sites', count, figure(all));
}
