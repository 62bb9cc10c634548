import type { LinkAttributes, LinkDeclaration, SizeAttribute } from '../syntax/declarations.js';
import { LARGEST_SIZE, LOWEST_LINK_LIMIT } from '../syntax/sizes.js';
import type { BuiltSites } from './build-sites.js';
import type { Changes } from './changes.js';
import { costsOf, effectiveCost } from './costs.js';
import { firstByKey, isNamed, type Named } from './first-by-key.js';
import type { SiteLink, Topology } from './topology.js';

/** The links that the files declare and the changes leave, then those that a scenario adds; of each name the first. */
export function buildLinks(
    declared: readonly LinkDeclaration[],
    added: readonly LinkDeclaration[],
    built: BuiltSites,
    changes: Changes,
    base: Topology | undefined,
): readonly SiteLink[] {
    const sitesStand = base?.sites.every((site, at) => site.name.key === built.sites[at]?.name.key) ?? false;
    const hasSameSites = sitesStand && base?.sites.length === built.sites.length;
    const hasSameLinks = added.length === 0 && changes.removedLinks.size === 0;
    if (base !== undefined && hasSameSites && hasSameLinks) return withChanges(base.links, built, changes);
    const kept = declared.filter((link) => !changes.removedLinks.has(link.name?.key ?? ''));
    return [...firstByKey([...kept, ...added]).values()].map((declaration, index): SiteLink => {
        const known = sitesStand ? base?.links[index] : undefined;
        const change = changes.links.get(declaration.name.key);
        // A site that a scenario adds may be one that a link named before it was there.
        const isWhole = known?.members.length === declaration.sites.length;
        if (known?.declaration === declaration && change === undefined && isWhole) return known;
        return buildLink(declaration, index, built, change);
    });
}

/** Links of which some have other attributes. */
function withChanges(links: readonly SiteLink[], built: BuiltSites, { links: changes }: Changes): readonly SiteLink[] {
    if (changes.size === 0) return links;
    return links.map((link) => {
        const change = changes.get(link.name.key);
        const { declaration, index } = link;
        return change === undefined || !isNamed(declaration) ? link : buildLink(declaration, index, built, change);
    });
}

/** @param change what a scenario says of the link */
export function buildLink(
    declaration: Named<LinkDeclaration>,
    index: number,
    { siteByKey }: BuiltSites,
    change: LinkAttributes | undefined,
): SiteLink {
    const members = new Set<number>();
    for (const name of declaration.sites) {
        const site = siteByKey.get(name.key);
        if (site !== undefined) members.add(site.index);
    }
    // Of two attributes of a kind the first counts: those of a change stand first.
    const costs = costsOf({ costs: [...(change?.costs ?? []), ...declaration.costs] });
    return {
        index,
        name: declaration.name,
        smtp: declaration.smtp,
        members: [...members],
        ...costs,
        cost: effectiveCost(costs),
        maxMessageSize: limitOf(
            [...(change?.maxMessageSizes ?? []), ...declaration.maxMessageSizes],
            LOWEST_LINK_LIMIT,
        ),
        declaration,
    };
}

/**
 * The limit that attributes give, in bytes; null for none. Of two the first counts, and what is no size is no limit. One
 * out of range is an error of its own, and the nearest legal one is taken: of too large ones, none.
 */
export function limitOf(attributes: readonly SizeAttribute[], lowest: number): number | null {
    const bytes = attributes[0]?.size?.bytes ?? null;
    return bytes === null || Number.isNaN(bytes) || bytes > LARGEST_SIZE ? null : Math.max(bytes, lowest);
}
