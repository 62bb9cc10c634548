import * as l10n from '@vscode/l10n';
import { lineBreakOf } from '../syntax/lines.js';
import { writeName } from '../syntax/names.js';
import type { SiteLink } from '../topology/topology.js';
import { siteName } from '../wording/names.js';
import { isFreeLinkName, keepsOrder, pairsAmong } from './links.js';
import { keepsOrderInScenarios, splitUses, usesInScenarios } from './links-in-scenarios.js';
import { indentAt, type Refactoring, type Selection, selected } from './refactoring.js';

/** The most sites of a link that is split: 190 pairs. */
const MOST_SITES = 20;

/** To make of a link of many sites one link for each two of them: each two are one hop apart as before (R1.2). */
export function splitLink(selection: Selection): readonly Refactoring[] {
    const { analysis, file } = selection;
    const { topology } = analysis;
    const placed = selected(selection);
    const [only] = placed;
    if (only === undefined || placed.length > 1 || only.declaration.kind !== 'link') return [];
    const { declaration, start } = only;
    const link = topology.links.find((each) => each.declaration === declaration);
    const last = declaration.sites.at(-1);
    if (link === undefined || last === undefined || declaration.problem !== null) return [];
    if (link.members.length < 3 || link.members.length > MOST_SITES || !namesAll(link)) return [];
    const uses = usesInScenarios(selection, link.name.key);
    if (uses === null) return [];
    const pairs = pairsAmong(link.members).map((pair) => ({ pair, name: nameOfPair(link, pair, topology.sites) }));
    const key = (site: number): string => topology.sites[site]?.name.key ?? '';
    const fits = pairs.every(
        ({ pair: [a, b], name }) =>
            isFreeLinkName(topology, name) &&
            keepsOrder(topology, link, name, [a, b]) &&
            keepsOrderInScenarios(selection, link, name, [key(a), key(b)]),
    );
    if (!fits) return [];
    const attributes = file.text.slice(start + last.end, start + declaration.length);
    const texts = pairs.map(({ pair: [a, b], name }) => {
        const sites = `${siteName(topology, a)} <-> ${siteName(topology, b)}`;
        return `${declaration.smtp ? 'smtp ' : ''}link ${writeName(name)}: ${sites}${attributes}`;
    });
    const text = texts.join(lineBreakOf(file.text) + indentAt(file, start));
    return [
        {
            title: l10n.t('Split link {0} into {1} links of two sites', writeName(link.name.text), texts.length),
            kind: 'rewrite',
            change: () => ({
                edits: [
                    { uri: file.uri, start, end: start + declaration.length, text },
                    ...splitUses(
                        uses,
                        pairs.map(({ name }) => name),
                    ),
                ],
            }),
        },
    ];
}

/** Whether every site that a link names is known. */
function namesAll({ declaration, members }: SiteLink): boolean {
    return new Set(declaration.sites.map((site) => site.key)).size === members.length;
}

function nameOfPair(link: SiteLink, pair: readonly number[], sites: readonly { name: { text: string } }[]): string {
    return [link.name.text, ...pair.map((site) => sites[site]?.name.text ?? '')].join('-');
}
