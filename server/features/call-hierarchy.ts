import * as l10n from '@vscode/l10n';
import type {
    CallHierarchyIncomingCall,
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    CallHierarchyPrepareParams,
} from 'vscode-languageserver';
import type { SiteEnd } from '../../language/routing/ends.js';
import { isReachable, messageRoute } from '../../language/routing/message.js';
import type { Network } from '../../language/routing/network.js';
import { routesOver, sitesAround } from '../../language/routing/sites-around.js';
import { figure } from '../../language/syntax/figures.js';
import { messageText } from '../../language/wording/message-line.js';
import { listOf, siteName } from '../../language/wording/names.js';
import type { Workspace } from '../workspace.js';
import { type Asked, askedOf, endItem, itemAt, restItem } from './call-hierarchy-items.js';
import { namedAt } from './names.js';

/** How many routes are listed; how many more there are is said. */
const MOST_LISTED = 100;

/** The site or server at the cursor, whose routes can be asked for. */
export function prepareCallHierarchy(
    workspace: Workspace,
    { textDocument, position }: CallHierarchyPrepareParams,
): CallHierarchyItem[] | null {
    const named = namedAt(workspace, textDocument.uri, position);
    if (named === undefined || (named.symbol.space !== 'site' && named.symbol.space !== 'server')) return null;
    const scenario = named.analysis.scenarioAt(named.placed.declaration)?.declaration.name?.key ?? null;
    const asked = { uri: named.file.uri, scenario, space: named.symbol.space, key: named.symbol.key };
    const item = itemAt(workspace, asked);
    return item === undefined ? null : [item];
}

/** The routes from a site or server: where its mail goes, the nearest first. */
export function outgoingCalls(
    workspace: Workspace,
    { item }: { readonly item: CallHierarchyItem },
): CallHierarchyOutgoingCall[] | null {
    const asked = askedOf(workspace, item);
    if (asked === undefined) return null;
    const others = othersOf(asked, (other) => [asked.end, other]);
    return listed(workspace, asked, item, others).map((to) => ({ to, fromRanges: [item.selectionRange] }));
}

/** The routes to a site or server: the sites whose mail comes here, and how much of it goes on over the site. */
export function incomingCalls(
    workspace: Workspace,
    { item }: { readonly item: CallHierarchyItem },
): CallHierarchyIncomingCall[] | null {
    const asked = askedOf(workspace, item);
    if (asked === undefined) return null;
    const others = othersOf(asked, (other) => [other, asked.end]);
    return listed(workspace, asked, item, others).map((from) => ({ from, fromRanges: [from.selectionRange] }));
}

/** A site at the other end, and what is said of the route. */
interface Other {
    readonly site: number;
    readonly detail: string;
}

interface Others {
    readonly routes: readonly Other[];
    readonly further: number;
    readonly cutOff: readonly number[];
}

function othersOf({ network, end }: Asked, ends: (other: SiteEnd) => readonly [from: SiteEnd, to: SiteEnd]): Others {
    const { nearest, further, cutOff } = sitesAround(network, end.site, MOST_LISTED);
    const routes = nearest.flatMap((site): Other | readonly [] => {
        const [from, to] = ends({ kind: 'site', site, server: null });
        const detail = detailOf(network, from, to, to === end);
        return detail === '' ? [] : { site, detail };
    });
    const hasMail =
        network.topology.sites[end.site]?.hasTransport && isReachable(messageRoute(network, end, end, null));
    return { routes, further: routes.length === 0 ? 0 : further, cutOff: hasMail ? cutOff : [] };
}

/** The route in one line, and how much of the sender's mail goes on over its end; empty where no mail goes there or on. */
function detailOf(network: Network, from: SiteEnd, to: SiteEnd, countsOver: boolean): string {
    const message = messageRoute(network, from, to, null);
    // A site without any server is an end that could be asked for, and no mail is sent from it or to it.
    const takesMail = [from, to].every(({ site }) => network.topology.sites[site]?.hasTransport);
    const over = countsOver && to.server === null ? routesOver(network, network.routing.tree(from.site), to.site) : 0;
    const goesOn = over === 0 ? '' : goesOnText(over);
    const route = takesMail && isReachable(message) ? messageText(network, message) : '';
    return [route, goesOn].filter((part) => part !== '').join(' · ');
}

/** The other ends as items, and what was left out as one more each. */
function listed(
    workspace: Workspace,
    asked: Asked,
    item: CallHierarchyItem,
    { routes, further, cutOff }: Others,
): readonly CallHierarchyItem[] {
    const { topology } = asked.network;
    const items = routes.flatMap(({ site, detail }) => {
        const other = endItem(workspace, asked, { kind: 'site', site, server: null });
        return other === undefined ? [] : [{ ...other, detail }];
    });
    const names = listOf(cutOff.map((site) => siteName(topology, site)));
    return [
        ...items,
        ...(further > 0 ? [restItem(item, moreSitesText(further), l10n.t('further away, not listed'))] : []),
        ...(cutOff.length > 0 ? [restItem(item, cutOffText(cutOff.length), names)] : []),
    ];
}

function goesOnText(count: number): string {
    return count === 1 ? l10n.t('on over it to 1 more site') : l10n.t('on over it to {0} more sites', figure(count));
}

function moreSitesText(count: number): string {
    return count === 1 ? l10n.t('1 more site') : l10n.t('{0} more sites', figure(count));
}

function cutOffText(count: number): string {
    return count === 1 ? l10n.t('1 site without a route') : l10n.t('{0} sites without a route', figure(count));
}
