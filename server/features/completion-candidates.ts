import { CompletionItemKind } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { siteOfEnd } from '../../language/expectations/pairs.js';
import type { Analysis } from '../../language/project/analysis.js';
import type { Project } from '../../language/project/project.js';
import type { Network } from '../../language/routing/network.js';
import type { Expected } from '../../language/syntax/expected.js';
import { KEYWORDS } from '../../language/syntax/keywords.js';
import { quote } from '../../language/syntax/names.js';
import { SIZE_UNITS } from '../../language/syntax/sizes.js';
import type { SourceFile } from '../../language/syntax/source-file.js';
import { tokensOf } from '../../language/syntax/tokens.js';
import { canSendOutside, ROLES, VERSIONS } from '../../language/topology/servers.js';
import type { Site } from '../../language/topology/topology.js';
import { counted, siteName } from '../../language/wording/names.js';
import type { CompletionContext } from './completion-context.js';

/** Something that can be written, as a name or, `literal`, as it is. */
export interface Candidate {
    readonly text: string;
    readonly kind: CompletionItemKind;
    readonly literal?: boolean;
    /** Shown right after the label, and at the end of the line. */
    readonly detail?: string;
    readonly description?: string;
    /** Candidates are sorted by this first, then by name. */
    readonly order: string;
}

/** What fits where the grammar expects a value. */
export function candidatesFor(
    project: Project,
    analysis: Analysis,
    file: SourceFile,
    context: CompletionContext,
    expected: Expected & { kind: 'value' },
): readonly Candidate[] {
    const network = context.declaration === undefined ? analysis.network : analysis.networkAt(context.declaration);
    const { topology } = network;
    const words = (list: Iterable<string>, description: string): readonly Candidate[] =>
        [...list].map((text, index) => ({
            text,
            kind: CompletionItemKind.EnumMember,
            literal: true,
            description,
            order: String(index).padStart(2, '0'),
        }));
    switch (`${expected.type}.${expected.property}`) {
        case 'SiteRef.sites':
        case 'SiteRef.site':
            return sites(network, context);
        case 'End.from':
            return [...topology.sites.map(siteCandidate), ...servers(network, () => true)];
        case 'End.to':
            return destinations(network, context);
        case 'ServerRef.servers':
            return servers(network, canSendOutside);
        case 'ServerRef.server':
            return servers(network, () => true);
        case 'Role.roles':
            return words(
                ROLES.filter((role) => !new RegExp(`[:,]\\s*${role}\\s*,[^:]*$`).test(context.before)),
                'role',
            );
        case 'Version.version':
            return words(VERSIONS, 'version of Exchange');
        case 'Size.unit':
            return words(SIZE_UNITS.keys(), 'unit of size');
        case 'Size.size':
            return words(['unlimited'], 'no limit');
        case 'AddressSpace.pattern':
            return words(['"*"'], 'every address');
        case 'Import.path':
            return importPaths(project, file);
    }
    if (expected.property === 'link')
        return topology.links.map((link) => ({
            text: link.name.text,
            kind: CompletionItemKind.Interface,
            description: `cost ${link.cost}`,
            order: '',
        }));
    if (expected.property === 'connector') {
        return topology.connectors.map(({ name, addressSpaces }) => ({
            text: name.text,
            kind: CompletionItemKind.Module,
            description: addressSpaces.map(({ pattern }) => pattern).join(', '),
            order: '',
        }));
    }
    return [];
}

function siteCandidate(site: Site): Candidate {
    const description = site.hub ? 'hub site' : site.hasTransport ? 'site' : 'site without transport';
    return { text: site.name.text, kind: CompletionItemKind.Class, description, order: '' };
}

/** Sites for a list of sites, in a link or a clause: those not in it yet; after `via` hub sites first. */
function sites({ topology }: Network, { declaration, before }: CompletionContext): readonly Candidate[] {
    // The clause that is being written may lack too much to be one yet.
    const keyword = tokensOf(before).findLast(
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
    const isVia = before.startsWith('via', start);
    return topology.sites
        .filter((site) => !written.has(site.name.key))
        .map((site) => ({ ...siteCandidate(site), order: isVia && !site.hub ? '2' : '1' }));
}

/** Destinations, the nearest first, each with what the route to it costs and where it stops. */
function destinations(network: Network, context: CompletionContext): readonly Candidate[] {
    const { topology, routing } = network;
    const query = context.declaration;
    const from = query?.kind === 'route' || query?.kind === 'expect' ? siteOfEnd(topology, query.from) : undefined;
    const bySite = topology.sites.map((site): Candidate => {
        if (from === undefined) return siteCandidate(site);
        const { path, stops } = routing.route(from, site.index);
        if (site.index === from) return { ...siteCandidate(site), order: '8' };
        if (path === null) return { ...siteCandidate(site), description: 'unreachable', order: '9' };
        const via = stops.length === 0 ? '' : ` via ${stops.map((stop) => siteName(topology, stop)).join(', ')}`;
        const detail = `cost ${path.cost} · ${counted(path.links.length, 'hop')}${via}`;
        return { ...siteCandidate(site), detail, order: `1 ${String(path.cost).padStart(12, '0')}` };
    });
    return [...bySite, ...servers(network, () => true)];
}

function servers(
    { topology }: Network,
    wanted: (server: Parameters<typeof describeServer>[0]) => boolean,
): readonly Candidate[] {
    return topology.sites.flatMap((site) =>
        site.servers.filter(wanted).map((server) => ({
            ...describeServer(server),
            description: `server in ${siteName(topology, site.index)}`,
        })),
    );
}

function describeServer(server: Site['servers'][number]): Candidate {
    return {
        text: server.name.text,
        kind: CompletionItemKind.Variable,
        detail: [...server.roles].join(', '),
        order: '5',
    };
}

/** The other files, by their paths relative to this one. */
function importPaths(project: Project, file: SourceFile): readonly Candidate[] {
    const own = URI.parse(file.uri);
    return project.allFiles().flatMap((other) => {
        const uri = URI.parse(other.uri);
        if (other.uri === file.uri || uri.scheme !== own.scheme || uri.authority !== own.authority) return [];
        const path = relativePath(own.path.split('/').slice(0, -1), uri.path.split('/'));
        return [
            {
                text: quote(path),
                kind: CompletionItemKind.File,
                literal: true,
                order: String(path.split('/').length).padStart(3, '0'),
            },
        ];
    });
}

function relativePath(folder: readonly string[], target: readonly string[]): string {
    let shared = 0;
    while (shared < folder.length && folder[shared] === target[shared]) shared++;
    return [...folder.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}
