import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver';
import { endOf } from '../../language/expectations/pairs.js';
import { chooseConnector } from '../../language/routing/connector-choice.js';
import type { SiteEnd } from '../../language/routing/ends.js';
import { messageRoute } from '../../language/routing/message.js';
import type { Network } from '../../language/routing/network.js';
import type { Site } from '../../language/topology/topology.js';
import { hopsText } from '../../language/wording/counts.js';
import { siteName } from '../../language/wording/names.js';
import { unreachableText } from '../../language/wording/outcome.js';
import type { CompletionContext } from './completion-context.js';
import type { Candidate, Offer } from './completion-offers.js';

/** The sender of the `route` or `expect` that is being written; undefined for `*`, and for no known name. */
function senderOf(network: Network, { declaration }: CompletionContext): SiteEnd | undefined {
    if (declaration?.kind !== 'route' && declaration?.kind !== 'expect') return undefined;
    const from = declaration.from === null ? undefined : endOf(network.topology, declaration.from);
    return from?.kind === 'site' ? from : undefined;
}

/** The first site that the `expect` that is being written sends to. */
function recipientSiteOf({ topology }: Network, { declaration }: CompletionContext): number | undefined {
    const ends = declaration?.kind === 'expect' ? declaration.to.map((end) => endOf(topology, end)) : [];
    return ends.find((end) => end?.kind === 'site')?.site;
}

/**
 * A site or server.
 * @param from the sender; with none, nothing is to be known of a route there
 */
export function endOffer(network: Network, end: SiteEnd, from?: SiteEnd): Offer {
    return {
        key: end.server?.name.key ?? network.topology.sites[end.site]?.name.key ?? '',
        nearness: nearnessOf(network, from, end),
        candidate: () => destination(network, from, end),
    };
}

/** The nearest to the sender first, then what is at its own site, then what no mail reaches; with none, sites first. */
function nearnessOf({ routing }: Network, from: SiteEnd | undefined, { site, server }: SiteEnd): number {
    if (from === undefined) return server === null ? 0 : 1;
    return site === from.site ? Number.MAX_SAFE_INTEGER : routing.tree(from.site).cost(site);
}

function plain({ topology }: Network, { site, server }: SiteEnd): Candidate {
    if (server !== null)
        return {
            text: server.name.text,
            kind: CompletionItemKind.Variable,
            detail: [...server.roles].join(', '),
            description: l10n.t('server in {0}', siteName(topology, site)),
            order: '5',
        };
    const at = topology.sites[site] as Site;
    return { text: at.name.text, kind: CompletionItemKind.Class, description: kindText(at), order: '' };
}

function kindText({ hub, hasTransport }: Site): string {
    if (hub) return l10n.t('hub site');
    return hasTransport ? l10n.t('site') : l10n.t('site without transport');
}

/**
 * A site or server with the cost, hops and stops of the route there. The nearest come first, behind them the sender's
 * own site, then what no mail reaches, and why.
 * @param from the sender; with none, the candidate is as it is without a route
 */
function destination(network: Network, from: SiteEnd | undefined, to: SiteEnd): Candidate {
    const { topology } = network;
    const unrouted = plain(network, to);
    if (from === undefined) return unrouted;
    const message = messageRoute(network, from, to, null);
    const { path, stops } = message.route;
    const unreachable = message.outcome.kind === 'unreachable' ? message.outcome : undefined;
    const why = unreachable && unreachableText(topology, unreachable.why, message);
    const mark = unreachable === undefined ? '1' : '9';
    const route = { from, to };
    const description =
        unreachable?.why.kind === 'no-path' ? l10n.t('unreachable') : (why ?? unrouted.description ?? '');
    if (path === null) return { ...unrouted, description, route, order: `${mark} 3` };
    if (from.site === to.site) return { ...unrouted, description, route, order: `${mark} 2` };
    const [hops, via] = [hopsText(path.links.length), stops.map((stop) => siteName(topology, stop)).join(', ')];
    const detail =
        via === '' ? l10n.t('cost {0} · {1}', path.cost, hops) : l10n.t('cost {0} · {1} via {2}', path.cost, hops, via);
    return { ...unrouted, description, detail, route, order: `${mark} 1 ${String(path.cost).padStart(12, '0')}` };
}

/** Every site, and every server, as a destination. */
export function destinations(network: Network, context: CompletionContext): readonly Offer[] {
    const from = senderOf(network, context);
    const { sites } = network.topology;
    const ends: readonly SiteEnd[] = [
        ...sites.map(({ index }): SiteEnd => ({ kind: 'site', site: index, server: null })),
        ...sites.flatMap(({ index, servers }) =>
            servers.map((server): SiteEnd => ({ kind: 'site', site: index, server })),
        ),
    ];
    return ends.map((end) => endOffer(network, end, from));
}

/**
 * Sites for a clause, each with the route there from the sender: first those on the path to the destination, of which
 * after `via` only those count where the message stops, then the nearest; after `via` hub sites before others.
 */
export function sitesOfClause(network: Network, context: CompletionContext, clause: string): readonly Offer[] {
    const from = senderOf(network, context);
    const to = recipientSiteOf(network, context);
    const route = from === undefined || to === undefined ? undefined : network.routing.route(from.site, to);
    const wanted = (clause === 'via' ? route?.stops : route?.path?.sites) ?? [];
    return network.topology.sites.map((site): Offer => {
        const offer = endOffer(network, { kind: 'site', site: site.index, server: null }, from);
        const place = wanted.indexOf(site.index);
        const isBehind = clause === 'via' && !site.hub;
        const candidate = (): Candidate => {
            const routed = offer.candidate();
            if (place < 0) return { ...routed, order: `${isBehind ? '2' : '1'} ${routed.order}` };
            const is = clause === 'via' ? l10n.t('the message stops here') : l10n.t('on the path');
            return { ...routed, description: is, order: `0 ${String(place).padStart(5, '0')}` };
        };
        const nearness = place < 0 ? offer.nearness + (isBehind ? BEHIND : 0) : place - wanted.length;
        return { ...offer, nearness, candidate };
    });
}

/** More than any path costs. */
const BEHIND = 2 ** 50;

/** Connectors for a clause: the one that takes the mail to the address first, then the others that could, by cost. */
export function connectorsOfClause(network: Network, context: CompletionContext): readonly Candidate[] {
    const { topology } = network;
    const from = senderOf(network, context);
    const ends = context.declaration?.kind === 'expect' ? context.declaration.to : [];
    const to = ends.map((end) => endOf(topology, end)).find((end) => end?.kind === 'address');
    const choice =
        from === undefined || to?.kind !== 'address' ? null : chooseConnector(network, from, to.address.domain, null);
    return topology.connectors.map((connector): Candidate => {
        const plain: Candidate = {
            text: connector.name.text,
            kind: CompletionItemKind.Module,
            description: connector.addressSpaces.map(({ pattern }) => pattern).join(', '),
            order: '',
        };
        if (choice === null) return plain;
        const isChosen = choice.chosen?.connector === connector;
        const candidate = isChosen
            ? choice.chosen
            : choice.losers.find((each) => each.connector === connector)?.candidate;
        if (candidate == null) return { ...plain, description: l10n.t('does not take this mail'), order: '9' };
        const detail = l10n.t('cost {0}', candidate.cost);
        const order = String(candidate.cost).padStart(12, '0');
        if (isChosen) return { ...plain, detail, description: l10n.t('takes this mail'), order: `0 ${order}` };
        return { ...plain, detail, order: `1 ${order}` };
    });
}
