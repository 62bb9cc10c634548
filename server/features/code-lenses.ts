import * as l10n from '@vscode/l10n';
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { Analysis } from '../../language/project/analysis.js';
import type {
    Declaration,
    LinkDeclaration,
    Name,
    ScenarioDeclaration,
    SiteDeclaration,
} from '../../language/syntax/declarations.js';
import { figure } from '../../language/syntax/figures.js';
import { occurrencesOf } from '../../language/topology/symbols.js';
import { countingText, reachText } from '../../language/wording/counts.js';
import { effectText } from '../../language/wording/explain-scenario.js';
import { locationOf, rangeOf } from '../convert.js';
import { SHOW_ON_MAP_COMMAND, SHOW_REFERENCES_COMMAND } from '../protocol.js';
import type { Workspace } from '../workspace.js';

/** What a lens stands over, in words that outlast an edit. */
interface LensData {
    readonly uri: string;
    readonly kind: 'site' | 'link' | 'scenario';
    readonly key: string;
}

/**
 * Above each site how far it reaches, above each link its share of the routes, and how often it is named: a click shows
 * the places. Above each scenario what it does to the routes. Where the editor has a map, a second lens leads there.
 * What a lens says is found out once it comes on the screen: of a large file most never do.
 */
export function codeLenses(workspace: Workspace, { textDocument }: CodeLensParams): readonly CodeLens[] {
    const here = workspace.at(textDocument.uri);
    if (here === undefined || !workspace.settings.codeLens) return [];
    const { file, analysis } = here;
    return file.declarations.flatMap(({ start, declaration }) => {
        if (!hasLens(analysis, declaration)) return [];
        const { kind, name } = declaration;
        const range = rangeOf(file, start + name.start, start + name.end);
        const lens: CodeLens = { range, data: { uri: file.uri, kind, key: name.key } satisfies LensData };
        if (!workspace.showsMap) return [lens];
        const shown = {
            title: l10n.t('Show on map'),
            command: SHOW_ON_MAP_COMMAND,
            // A scenario is chosen by its name, sites and links by their keys.
            arguments: [file.uri, `${kind} ${kind === 'scenario' ? name.text : name.key}`],
        };
        return [lens, { range, command: shown }];
    });
}

/** A lens with what it says, and the places that a click on it shows. */
export function codeLensResolve(workspace: Workspace, lens: CodeLens): CodeLens {
    const data = lens.data as LensData | undefined;
    const here = data && workspace.at(data.uri);
    if (data === undefined || here === undefined) return lens;
    const { kind, key } = data;
    const says = titleOf(here.analysis, data);
    if (kind === 'scenario') return { ...lens, command: { title: says, command: '' } };
    const uses = occurrencesOf(here.analysis.topology, { space: kind, key }).filter((each) => !each.declares);
    const locations = uses.flatMap((use) => locationOf(workspace.project, use) ?? []);
    const title = says === '' ? says : `${says} · ${referencesText(uses.length)}`;
    const places = [here.file.uri, lens.range.start, locations];
    return { ...lens, command: { title, command: SHOW_REFERENCES_COMMAND, arguments: places } };
}

/** Whether a lens stands over a declaration: over the first of its name, and over a link that carries mail. */
function hasLens(
    { topology }: Analysis,
    declaration: Declaration,
): declaration is (SiteDeclaration | LinkDeclaration | ScenarioDeclaration) & { readonly name: Name } {
    if (declaration.kind !== 'site' && declaration.kind !== 'link' && declaration.kind !== 'scenario') return false;
    const key = declaration.name?.key;
    if (key === undefined) return false;
    switch (declaration.kind) {
        case 'site':
            return topology.siteByKey.get(key)?.declaration === declaration;
        case 'link': {
            const link = topology.linkByKey.get(key);
            return link?.declaration === declaration && !link.smtp && link.members.length > 1;
        }
        case 'scenario':
            return topology.scenarioByKey.get(key) === declaration;
    }
}

/** What a lens says of the routes; empty where the thing is gone since. */
function titleOf(analysis: Analysis, { kind, key }: LensData): string {
    const { topology, routing } = analysis;
    if (kind === 'scenario') {
        const scenario = analysis.scenarioNamed(key);
        if (scenario === undefined) return '';
        return routing.graph.siteCount <= SOON_COMPARED
            ? effectText(analysis.network, scenario)
            : l10n.t('Compare Routes With… tells what this does to the routes');
    }
    const load = routing.loadAtHand;
    if (load === null) return countingText();
    if (kind === 'link') {
        const link = topology.linkByKey.get(key);
        if (link === undefined) return '';
        const share = l10n.t('{0} of all routes', shareText(load.routesOverLink[link.index] ?? 0, load.routes));
        return link.members.length < 3
            ? share
            : l10n.t('{0} sites, each one hop from the others · {1}', link.members.length, share);
    }
    const site = topology.siteByKey.get(key);
    if (site === undefined) return '';
    const others = topology.sites.filter((each) => each.hasTransport && each.index !== site.index).length;
    const reached = load.reach[site.index] ?? 0;
    return site.hasTransport ? reachText(reached, others) : l10n.t('sends and receives no mail: no transport server');
}

/** How many sites a network may have for all its routes to be compared while a lens is shown. */
const SOON_COMPARED = 500;

/** A part of a whole in whole percent; what is there is never shown as nothing. */
function shareText(part: number, whole: number): string {
    const percent = whole === 0 ? 0 : (100 * part) / whole;
    return percent > 0 && percent < 1 ? l10n.t('under 1%') : l10n.t('{0}%', Math.round(percent));
}

function referencesText(count: number): string {
    return count === 1 ? l10n.t('1 reference') : l10n.t('{0} references', figure(count));
}
