import * as l10n from '@vscode/l10n';
import type { Routing } from '../routing/routing.js';
import { nameKey, writeName } from '../syntax/names.js';
import { allDeclarations } from '../topology/symbols.js';
import type { Site, Topology } from '../topology/topology.js';
import { siteName } from '../wording/names.js';
import { type Fix, wholeOf } from './finding.js';

/**
 * The site of an island that a link to it had best lead to: its first hub site that mail can stop at (R4.5), else the
 * one that its links join to the most others, of equal ones the first declared.
 */
export function bestSite({ graph }: Routing, island: readonly number[]): number {
    const hub = island.find((site) => graph.stops[site]);
    if (hub !== undefined) return hub;
    const joined = (site: number): number =>
        (graph.linksOf[site] ?? []).reduce((sum, link) => sum + (graph.links[link]?.members.length ?? 0) - 1, 0);
    return island.reduce((best, site) => (joined(site) > joined(best) ? site : best), island[0] ?? 0);
}

/** A link to be added between two sites, at the default cost, after the last link of the first site's file. */
export function joiningLinkFix(topology: Topology, from: number, to: number): Fix {
    const name = writeName(freeLinkName(topology, from, to));
    const text = `link ${name}: ${siteName(topology, from)} <-> ${siteName(topology, to)}`;
    const site = topology.sites[from] as Site;
    const links = topology.declarations.filter((each) => each.kind === 'link' && each.problem === null);
    const uri = site.declaration.uri;
    const before = links.findLast((link) => link.uri === uri) ?? links.at(-1);
    const anchor = before ?? topology.declarations.findLast((each) => each.uri === uri) ?? site.declaration;
    const span = { start: anchor.length, end: anchor.length };
    return {
        title: l10n.t('Add {0}', text),
        edits: [{ ...wholeOf(anchor), span, text: `${before === undefined ? '\n' : ''}\n${text}`, lines: 'after' }],
    };
}

function freeLinkName(topology: Topology, from: number, to: number): string {
    const taken = new Set<string>();
    for (const each of allDeclarations(topology))
        if (each.kind === 'link' && each.name !== null) taken.add(each.name.key);
    const wanted = `${topology.sites[from]?.name.text}-${topology.sites[to]?.name.text}`;
    for (let count = 1; ; count++) {
        const name = count === 1 ? wanted : `${wanted}-${count}`;
        if (!taken.has(nameKey(name))) return name;
    }
}
