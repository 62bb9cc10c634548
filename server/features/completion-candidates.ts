import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Analysis } from '../../language/project/analysis.js';
import type { Project } from '../../language/project/project.js';
import type { Network } from '../../language/routing/network.js';
import type { Expected } from '../../language/syntax/expected.js';
import { KEYWORDS } from '../../language/syntax/keywords.js';
import { nameKey, quote } from '../../language/syntax/names.js';
import { SIZE_UNITS } from '../../language/syntax/sizes.js';
import type { SourceFile } from '../../language/syntax/source-file.js';
import { tokensOf } from '../../language/syntax/tokens.js';
import { canSendOutside, ROLES, VERSIONS } from '../../language/topology/servers.js';
import type { Site } from '../../language/topology/topology.js';
import type { CompletionContext } from './completion-context.js';
import { connectorsOfClause, destinations, endOffer, sitesOfClause } from './completion-destinations.js';
import type { Candidate, Offer } from './completion-offers.js';

/** What fits where the grammar expects a value. */
export function offersFor(
    project: Project,
    analysis: Analysis,
    file: SourceFile,
    context: CompletionContext,
    expected: Expected & { kind: 'value' },
): readonly Offer[] {
    const network = context.declaration === undefined ? analysis.network : analysis.networkAt(context.declaration);
    const { topology } = network;
    const words = (list: Iterable<string>, description: string): readonly Offer[] =>
        [...list].map((text, index) =>
            known({
                text,
                kind: CompletionItemKind.EnumMember,
                literal: true,
                description,
                order: String(index).padStart(2, '0'),
            }),
        );
    switch (`${expected.type}.${expected.property}`) {
        case 'SiteRef.sites':
        case 'SiteRef.site':
            return sites(network, context);
        case 'End.from':
            return [...everySite(network), ...servers(network)];
        case 'End.to':
            return destinations(network, context);
        case 'ServerRef.servers':
            return servers(network, canSendOutside);
        case 'ServerRef.server':
            return servers(network);
        case 'Role.roles':
            return words(
                ROLES.filter((role) => !rolesBefore(context.before).includes(role)),
                l10n.t('role'),
            );
        case 'Version.version':
            return words(VERSIONS, l10n.t('version of Exchange'));
        case 'Size.unit':
            return words(SIZE_UNITS.keys(), l10n.t('unit of size'));
        case 'Size.size':
            return words(['unlimited'], l10n.t('no limit'));
        case 'AddressSpace.pattern':
            return words(['"*"'], l10n.t('every address'));
        case 'Import.path':
            return importPaths(project, file);
    }
    if (expected.property === 'link')
        return topology.links.map((link) =>
            known({
                text: link.name.text,
                kind: CompletionItemKind.Interface,
                description: l10n.t('cost {0}', link.cost),
                order: '',
            }),
        );
    if (expected.property === 'connector') return connectorsOfClause(network, context).map(known);
    return [];
}

/** The offer of what is known already. */
function known(candidate: Candidate): Offer {
    return { key: nameKey(candidate.text), nearness: 0, candidate: () => candidate };
}

function everySite(network: Network): readonly Offer[] {
    return network.topology.sites.map(({ index }) => endOffer(network, { kind: 'site', site: index, server: null }));
}

/** Sites for a list of sites, in a link, a change or a clause: those not in it yet. */
function sites(network: Network, context: CompletionContext): readonly Offer[] {
    const { declaration, before } = context;
    // The clause that is being written may lack too much to be one yet.
    const keyword = [...tokensOf(before)].findLast(
        (token) => token.kind === 'word' && KEYWORDS.has(before.slice(token.start, token.end)),
    );
    const start = keyword?.start ?? 0;
    const named =
        declaration?.kind === 'link'
            ? declaration.sites
            : declaration?.kind === 'expect'
              ? declaration.clauses.flatMap((clause) => clause.sites)
              : [];
    const written = new Set(
        named.filter((name) => name.start > start && name.end <= before.length).map((name) => name.key),
    );
    const all =
        declaration?.kind === 'expect'
            ? sitesOfClause(network, context, before.slice(start, keyword?.end ?? start))
            : everySite(network);
    return all.filter(({ key }) => !written.has(key));
}

function servers(
    network: Network,
    wanted: (server: Site['servers'][number]) => boolean = () => true,
): readonly Offer[] {
    return network.topology.sites.flatMap((site) =>
        site.servers.filter(wanted).map((server) => endOffer(network, { kind: 'site', site: site.index, server })),
    );
}

/** The other files, by their paths relative to this one. */
function importPaths(project: Project, file: SourceFile): readonly Offer[] {
    const own = URI.parse(file.uri);
    return project.allFiles().flatMap((other) => {
        const uri = URI.parse(other.uri);
        if (other.uri === file.uri || uri.scheme !== own.scheme || uri.authority !== own.authority) return [];
        const path = relativePath(own.path.split('/').slice(0, -1), uri.path.split('/'));
        const order = String(path.split('/').length).padStart(3, '0');
        return known({ text: quote(path), kind: CompletionItemKind.File, literal: true, order });
    });
}

function relativePath(folder: readonly string[], target: readonly string[]): string {
    let shared = 0;
    while (shared < folder.length && folder[shared] === target[shared]) shared++;
    return [...folder.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** What stands in the list that is being written, up to its last comma. */
function rolesBefore(before: string): readonly string[] {
    const list = before.slice(before.lastIndexOf(':') + 1).split(',');
    return list.slice(0, -1).map((role) => role.trim());
}
