import * as l10n from '@vscode/l10n';
import type { CancellationToken, Location } from 'vscode-languageserver';
import { countErrors } from '../../language/project/errors-alone.js';
import { Failure, orFailure } from '../../language/questions/failure.js';
import { networkNamed } from '../../language/questions/network.js';
import { siteNamed } from '../../language/questions/sites.js';
import type { Network } from '../../language/routing/network.js';
import { figure } from '../../language/syntax/figures.js';
import { howToRaise } from '../../language/syntax/how-to-raise.js';
import { limit } from '../../language/syntax/limits.js';
import { writeName } from '../../language/syntax/names.js';
import { fileName, filePath, normalUri } from '../../language/syntax/uris.js';
import { ComparisonText } from '../../language/wording/comparison-text.js';
import { routesText, sitesText } from '../../language/wording/counts.js';
import { allSites, RouteTableText, routesIn, type TableSites } from '../../language/wording/route-table-text.js';
import { locationOf } from '../convert.js';
import type {
    KnownTopology,
    RouteComparisonParameters,
    RouteSiteParameters,
    RoutesOf,
    RouteTableParameters,
    TopologiesParameters,
} from '../protocol-documents.js';
import { readTopology } from '../read-topology.js';
import { inSlices } from '../slices.js';
import type { Workspace } from '../workspace.js';

/** The routes of a topology as a document; null where it is no longer wanted before it is done. */
export async function routeTable(
    workspace: Workspace,
    parameters: RouteTableParameters,
    token: Pick<CancellationToken, 'isCancellationRequested'>,
): Promise<string | null> {
    const found = await routesOf(workspace, parameters);
    if (typeof found === 'string') return found;
    const { network, notes } = found;
    const sites = orFailure(() => sitesAsked(network, parameters));
    if (sites instanceof Failure) return `${l10n.t('In {0} {1}', found.name, sites.message)}\n`;
    const heading = `${l10n.t('Routes of {0}', chosenText(found.name, parameters))}\n${notes}`.trimEnd();
    const count = routesIn(sites);
    if (count > limit('table-routes')) return tooMany(heading, network, count, found.file);
    const table = new RouteTableText(network, sites);
    const rows: string[] = [];
    const isDone = await inSlices(
        table.rows(),
        () => !token.isCancellationRequested,
        (row) => rows.push(row),
    );
    return isDone ? table.head(heading) + rows.join('') : null;
}

function sitesAsked({ topology }: Network, { from, to }: RouteTableParameters): TableSites {
    const asked = (name: string | undefined): readonly number[] =>
        name === undefined ? allSites(topology) : [siteNamed(topology, name).index];
    return { from: asked(from), to: asked(to) };
}

function chosenText(name: string, { from, to }: RouteTableParameters): string {
    if (from !== undefined && to !== undefined)
        return l10n.t('{0} from {1} to {2}', name, writeName(from), writeName(to));
    if (from !== undefined) return l10n.t('{0} from {1}', name, writeName(from));
    return to === undefined ? name : l10n.t('{0} to {1}', name, writeName(to));
}

/** What stands in place of a table that no editor could show: how to get a part of it. */
function tooMany(heading: string, { topology }: Network, count: number, file: string): string {
    const [sites, routes] = [sitesText(topology.sites.length), routesText(count)];
    return `${heading}
${l10n.t('{0}, {1}: more than a table shows, which is {2}.', sites, routes, figure(limit('table-routes')))}

    ${l10n.t('To see those from one site, or to one: Mailtopo: Choose Routes of Table…')}
    ${l10n.t('To have them all in a file:            {0}', `mailtopo routes ${file} --format csv`)}
    ${howToRaise('table-routes')}
`;
}

/** The routes in which two topologies differ as a document; null where it is no longer wanted before it is done. */
export async function routeComparison(
    workspace: Workspace,
    { before, after }: RouteComparisonParameters,
    token: Pick<CancellationToken, 'isCancellationRequested'>,
): Promise<string | null> {
    const [old, now] = [await routesOf(workspace, before), await routesOf(workspace, after)];
    if (typeof old === 'string') return old;
    if (typeof now === 'string') return now;
    const names = namesApart(old, now);
    const title = l10n.t('Routes of {0}, compared with {1}', names.now, names.old);
    const heading = `${title}\n${[...new Set([old.notes, now.notes])].join('')}`.trimEnd();
    const pieces: string[] = [];
    const isDone = await inSlices(
        new ComparisonText(old.network, now.network).pieces(heading),
        () => !token.isCancellationRequested,
        (piece) => {
            if (piece !== '') pieces.push(piece);
        },
    );
    return isDone ? pieces.join('') : null;
}

/** Of two files of one name the paths are told. */
function namesApart(old: Found, now: Found): { readonly old: string; readonly now: string } {
    if (old.name !== now.name || old.path === now.path) return { old: old.name, now: now.name };
    return { old: old.name.replace(old.file, old.path), now: now.name.replace(now.file, now.path) };
}

/** The topologies there are, those that a file is part of first. */
export function knownTopologies(workspace: Workspace, { uri }: TopologiesParameters): readonly KnownTopology[] {
    const file = uri === undefined ? undefined : normalUri(uri);
    const all = workspace.project.topologies().map(({ topology, scenarios }): KnownTopology => {
        const sites = sitesText(topology.sites.length);
        const organization = topology.organization?.name?.text;
        return {
            root: topology.root,
            description: organization === undefined ? sites : `${organization}, ${sites}`,
            scenarios: scenarios.map(({ declaration }) => declaration.name?.text ?? ''),
            isOfFile: file !== undefined && topology.files.includes(file),
        };
    });
    return [...all.filter(({ isOfFile }) => isOfFile), ...all.filter(({ isOfFile }) => !isOfFile)];
}

/** Where a site is declared, by its name as the documents write it. */
export async function routeSite(workspace: Workspace, parameters: RouteSiteParameters): Promise<Location | null> {
    const found = await routesOf(workspace, parameters);
    if (typeof found === 'string') return null;
    const site = orFailure(() => siteNamed(found.network.topology, parameters.name));
    if (site instanceof Failure) return null;
    return locationOf(found.project, { declaration: site.declaration, span: site.name }) ?? null;
}

interface Found {
    readonly network: Network;
    readonly project: Parameters<typeof locationOf>[0];
    /** The topology's root file, or the scenario in it, as a heading calls it. */
    readonly name: string;
    readonly file: string;
    readonly path: string;
    /** What is to be known of it before its routes are read: empty, or lines. */
    readonly notes: string;
}

/** The routes that are asked for, or why there are none. */
async function routesOf(workspace: Workspace, { uri, scenario }: RoutesOf): Promise<Found | string> {
    const read = await readTopology(workspace, uri);
    if (!('analysis' in read)) return `${l10n.t('{0} {1}.', filePath(uri), read.message)}\n`;
    const { project, analysis } = read;
    const { root, files } = analysis.topology;
    const network = orFailure(() => networkNamed(analysis, scenario));
    const file = fileName(root);
    if (network instanceof Failure) return `${l10n.t('In {0} {1}', file, network.message)}\n`;
    const name = scenario === undefined ? file : l10n.t('{0}, scenario {1}', file, writeName(scenario));
    const errors = countErrors(project, files);
    const notes = errors === 0 ? '' : `${errorsText(file, errors)}\n`;
    return { network, project, name, file, path: filePath(root), notes };
}

function errorsText(file: string, count: number): string {
    return count === 1
        ? l10n.t('{0} has 1 error: these are the routes of what could be read.', file)
        : l10n.t('{0} has {1} errors: these are the routes of what could be read.', file, figure(count));
}
