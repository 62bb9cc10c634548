import * as l10n from '@vscode/l10n';
import { locateEdit } from '../project/edits.js';
import { takeOutWhole } from '../rules/take-out.js';
import type { Declaration, LinkDeclaration } from '../syntax/declarations.js';
import { writeName } from '../syntax/names.js';
import type { SiteLink, Topology } from '../topology/topology.js';
import { siteName } from '../wording/names.js';
import { isFreeLinkName, keepsOrder, pairsAmong } from './links.js';
import { joinUses, keepsOrderInScenarios, saySame, usesInScenarios } from './links-in-scenarios.js';
import { type Refactoring, type Selection, selected } from './refactoring.js';

/**
 * To make one link of links of two sites that cost the same, if they join each two of three sites or more: those that
 * are selected, or those around the one at the cursor.
 */
export function joinLinks(selection: Selection): readonly Refactoring[] {
    const { analysis, file } = selection;
    const { topology } = analysis;
    const own = topology.links.filter((link) => link.declaration.uri === file.uri && isPlainPair(link));
    const placed = new Set<Declaration>(selected(selection).map(({ declaration }) => declaration));
    const chosen = own.filter((link) => placed.has(link.declaration));
    const [first] = chosen;
    if (first === undefined || chosen.length < placed.size) return [];
    const alike = (chosen.length > 1 ? chosen : own).filter((link) => link === first || isAlike(link, first));
    const usesOf = new Map(alike.map((link) => [link, usesInScenarios(selection, link.name.key)]));
    const firstUses = usesOf.get(first) ?? null;
    const free = alike.filter((link) => {
        const uses = usesOf.get(link) ?? null;
        return uses !== null && firstUses !== null && saySame([firstUses, uses]);
    });
    const clique = cliqueAround(free, first);
    if (clique === null || (chosen.length > 1 && clique.links.length < chosen.length)) return [];
    const name = nameOf(topology, clique);
    const key = (site: number): string => topology.sites[site]?.name.key ?? '';
    const fits = clique.links.every((link) => {
        const [a = -1, b = -1] = link.members;
        return (
            keepsOrder(topology, link, name, [a, b]) && keepsOrderInScenarios(selection, link, name, [key(a), key(b)])
        );
    });
    const uses = clique.links.map((link) => usesOf.get(link) ?? []);
    if (!fits || !isFreeLinkName(topology, name)) return [];
    return [
        {
            title: l10n.t('Join {0} links to one link of {1} sites', clique.links.length, clique.sites.length),
            kind: 'rewrite',
            change: () => ({ edits: [...editsFor(selection, clique, name), ...joinUses(selection, uses, name)] }),
        },
    ];
}

/** Sites each two of which one of the links joins. */
interface Clique {
    readonly sites: readonly number[];
    readonly links: readonly SiteLink[];
}

function isPlainPair({ declaration, members }: SiteLink): boolean {
    return declaration.problem === null && members.length === 2 && declaration.sites.length === 2;
}

function isAlike(a: SiteLink, b: SiteLink): boolean {
    const what = ({ smtp, adCost, exchangeCost, maxMessageSize, declaration }: SiteLink): string =>
        JSON.stringify([smtp, adCost, exchangeCost, maxMessageSize, declaration.descriptions.map((each) => each.text)]);
    return what(a) === what(b);
}

/** The sites around a link that are joined to all taken before them, in the order of the file; null for less than three. */
function cliqueAround(links: readonly SiteLink[], first: SiteLink): Clique | null {
    const linkOf = new Map(links.toReversed().map((link) => [pairKey(link.members), link]));
    linkOf.set(pairKey(first.members), first);
    const sites = [...first.members];
    if (!links.includes(first)) return null;
    for (const site of new Set(links.flatMap((link) => link.members)))
        if (!sites.includes(site) && sites.every((other) => linkOf.has(pairKey([site, other])))) sites.push(site);
    if (sites.length < 3) return null;
    return { sites, links: pairsAmong(sites).flatMap((pair) => linkOf.get(pairKey(pair)) ?? []) };
}

function pairKey(sites: readonly number[]): string {
    return [...sites].sort((a, b) => a - b).join();
}

/** What the names begin with if all are of the form `CORE-Paris-London`; else the names of the sites in a row. */
function nameOf({ sites }: Topology, { sites: members, links }: Clique): string {
    const nameOfSite = (site: number | undefined): string => sites[site ?? -1]?.name.text ?? '';
    const stems = links.map(({ name, members: [a, b] }) => {
        const ends = [`-${nameOfSite(a)}-${nameOfSite(b)}`, `-${nameOfSite(b)}-${nameOfSite(a)}`];
        const end = ends.find((each) => name.text.endsWith(each));
        return end === undefined ? '' : name.text.slice(0, -end.length);
    });
    const [stem = ''] = stems;
    return stem !== '' && stems.every((each) => each === stem) ? stem : members.map(nameOfSite).join('-');
}

/** The first of the links is written anew, the others go. */
function editsFor(
    { project, file, analysis }: Selection,
    { sites, links }: Clique,
    name: string,
): ReturnType<Refactoring['change']>['edits'] {
    const inOrder = links
        .map(({ declaration }) => ({ declaration, start: file.startOf(declaration) ?? 0 }))
        .sort((a, b) => a.start - b.start);
    return inOrder.flatMap(({ declaration, start }, at) => {
        if (at > 0) return locateEdit(project, takeOutWhole(declaration)) ?? [];
        const end = start + declaration.length;
        const attributes = file.text.slice(start + endOfSites(declaration), end);
        const members = sites.map((site) => siteName(analysis.topology, site)).join(', ');
        const text = `${declaration.smtp ? 'smtp ' : ''}link ${writeName(name)}: ${members}${attributes}`;
        return { uri: file.uri, start, end, text };
    });
}

function endOfSites({ sites }: LinkDeclaration): number {
    return sites.at(-1)?.end ?? 0;
}
