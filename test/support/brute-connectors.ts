import { bruteRoute, compareNames, hasTransport, sendsMail } from './brute-force.js';
import { serversFor, siteOf } from './brute-servers.js';
import type { MailModel, ModelConnector, ModelEnd } from './random-mail.js';

/** A connector that takes a message, and where. */
export interface NamedCandidate {
    readonly name: string;
    readonly pattern: string;
    readonly spaceCost: number;
    readonly site: string;
    readonly servers: readonly string[];
    readonly cost: number;
}

/** The connector for a domain, by R9.2 and R9.3; null where there is none. */
export function bruteConnector(
    model: MailModel,
    from: ModelEnd,
    domain: string,
    size: number | null,
): NamedCandidate | null {
    const candidates = allConnectors(model).flatMap((connector) => candidatesOf(model, connector, from, domain, size));
    const best = candidates.sort((a, b) => {
        for (const [index, figure] of a.figures.entries()) {
            const other = b.figures[index] ?? Number.NaN;
            if (figure !== other) return figure - other;
        }
        return compareNames(a.name, b.name);
    })[0];
    if (best === undefined) return null;
    const { figures: _, ...named } = best;
    return named;
}

/** The declared ones, and one for `*` for each site with an Edge server (R9.7). */
export function allConnectors(model: MailModel): readonly ModelConnector[] {
    const edges = model.sites.flatMap((site) => {
        const sources = site.servers.filter((server) => server.roles.includes('edge')).map((server) => server.name);
        if (sources.length === 0) return [];
        const name = `EdgeSync - ${site.name} to Internet`;
        return [{ name, sources, spaces: [{ pattern: '*', cost: 100 }], limit: null, scoped: false, disabled: false }];
    });
    return [...model.connectors, ...edges];
}

/** What R9.3 compares, the lower the better, in its order. */
type Compared = NamedCandidate & { readonly figures: readonly number[] };

/** Every way in which a connector could take a message: over each site with source servers, by each address space. */
function candidatesOf(
    model: MailModel,
    { name, sources, spaces, limit, scoped, disabled }: ModelConnector,
    from: ModelEnd,
    domain: string,
    size: number | null,
): readonly Compared[] {
    if (disabled || (size !== null && limit !== null && size > limit)) return [];
    const bySite = model.sites.flatMap((site) => {
        // Others send no mail; and an Edge server is reached by the transport servers of its site (R9.7).
        const own = site.servers.filter(
            (server) =>
                sources.includes(server.name) &&
                (sendsMail(model, server) || (server.roles.includes('edge') && hasTransport(model, site))),
        );
        const path = bruteRoute(model, from.site, site.name).best;
        return own.length === 0 || path === null ? [] : [{ site, servers: own.map((server) => server.name), path }];
    });
    if (scoped && bySite.every(({ site }) => site.name !== from.site)) return [];
    // R9.6: the closest by R2.
    const closest = bySite.toSorted(
        (a, b) =>
            a.path.cost - b.path.cost ||
            a.path.path.length - b.path.path.length ||
            compareNames(a.site.name, b.site.name),
    )[0];
    if (closest === undefined) return [];
    const { site, servers, path } = closest;
    return spaces.flatMap(({ pattern, cost }) => {
        const labels = match(pattern.toLowerCase(), domain.toLowerCase());
        if (labels === null) return [];
        const spaceCost = cost ?? 1;
        const sum = path.cost + spaceCost;
        // Whichever of the servers that may send it does: it is a source server itself.
        const senders = sendersOf(model, from);
        const isItself = senders.length > 0 && senders.every((server) => servers.includes(server));
        const distance = isItself ? 0 : site.name === from.site ? 1 : 2;
        const figures = [-labels, sum, distance, path.path.length];
        return [
            {
                name,
                pattern,
                spaceCost,
                site: site.name,
                servers: isItself ? servers.filter((server) => senders.includes(server)) : servers,
                cost: sum,
                figures,
            },
        ];
    });
}

/** The names of the transport servers of which one sends what comes from an end. */
function sendersOf(model: MailModel, { site, server }: ModelEnd): readonly string[] {
    const all = server === null ? siteOf(model, site).servers.filter((each) => sendsMail(model, each)) : null;
    return (all ?? serversFor(model, site, server ?? '')).map((each) => each.name);
}

/** How specific an address space is for a domain: by how many labels it names, and most if it names all; null for no match. */
function match(pattern: string, domain: string): number | null {
    if (pattern === '*') return 0;
    if (pattern === domain) return 1000;
    if (!pattern.startsWith('*.')) return null;
    const suffix = pattern.slice(2);
    return domain === suffix || domain.endsWith(`.${suffix}`) ? suffix.split('.').length : null;
}
