import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import type { Analysis } from '../../language/project/analysis.js';
import type { Place, Placed } from '../../language/syntax/declarations.js';
import { type NamedThing, occurrencesOf } from '../../language/topology/symbols.js';
import { effectText } from '../../language/wording/explain-scenario.js';
import { counted } from '../../language/wording/names.js';
import { locationOf, rangeOf } from '../convert.js';
import { SHOW_ON_MAP_COMMAND, SHOW_REFERENCES_COMMAND } from '../protocol.js';
import type { Workspace } from '../workspace.js';

/**
 * Above each site how far it reaches, above each link its share of the routes, and how often it is named: a click shows
 * the places. Above each scenario what it does to the routes. Where the editor has a map, a second lens leads there.
 */
export function codeLenses(workspace: Workspace, { textDocument }: CodeLensParams): readonly CodeLens[] {
    const here = workspace.at(textDocument.uri);
    if (here === undefined || !workspace.settings.codeLens) return [];
    return here.file.declarations.flatMap((placed) => {
        const lens = lensOf(here.analysis, placed);
        if (lens === undefined) return [];
        const start = placed.start + lens.place.span.start;
        const range = rangeOf(here.file, start, placed.start + lens.place.span.end);
        const onMap = (key: string): CodeLens => ({
            range,
            command: { title: 'Show on map', command: SHOW_ON_MAP_COMMAND, arguments: [here.file.uri, key] },
        });
        if (lens.symbol === null) {
            const effect: CodeLens = { range, command: { title: lens.title, command: '' } };
            const name = lens.place.declaration.kind === 'scenario' ? lens.place.declaration.name?.text : undefined;
            return workspace.showsMap && name !== undefined ? [effect, onMap(`scenario ${name}`)] : [effect];
        }
        const uses = occurrencesOf(here.analysis.topology, lens.symbol).filter((each) => !each.declares);
        const locations = uses.flatMap((use) => locationOf(workspace.project, use) ?? []);
        const title = `${lens.title} · ${counted(uses.length, 'reference')}`;
        const references: CodeLens = {
            range,
            command: { title, command: SHOW_REFERENCES_COMMAND, arguments: [here.file.uri, range.start, locations] },
        };
        return workspace.showsMap ? [references, onMap(`${lens.symbol.space} ${lens.symbol.key}`)] : [references];
    });
}

interface Lens {
    readonly place: Place;
    readonly title: string;
    /** What is named elsewhere; null for a scenario, which is not. */
    readonly symbol: NamedThing | null;
}

function lensOf(analysis: Analysis, { declaration }: Placed): Lens | undefined {
    const { topology, routing } = analysis;
    if (declaration.kind !== 'site' && declaration.kind !== 'link' && declaration.kind !== 'scenario') return undefined;
    const name = declaration.name;
    if (name === null) return undefined;
    const place = { declaration, span: name };
    if (declaration.kind === 'scenario') {
        const scenario = analysis.scenarioAt(declaration);
        if (scenario === undefined) return undefined;
        return { place, symbol: null, title: effectText(analysis.network, scenario) };
    }
    const symbol = { space: declaration.kind, key: name.key } as const;
    if (declaration.kind === 'link') {
        const link = topology.linkByKey.get(name.key);
        if (link?.declaration !== declaration || link.smtp || link.members.length < 2) return undefined;
        const share = `${shareText(routing.load.routesOverLink[link.index] ?? 0, routing.load.routes)} of all routes`;
        return {
            place,
            symbol,
            title:
                link.members.length < 3
                    ? share
                    : `${link.members.length} sites, each one hop from the others · ${share}`,
        };
    }
    const site = topology.siteByKey.get(name.key);
    if (site?.declaration !== declaration) return undefined;
    const others = topology.sites.filter((each) => each.hasTransport && each.index !== site.index).length;
    const reached = routing.load.reach[site.index] ?? 0;
    const title = site.hasTransport
        ? `reaches ${reached} of ${counted(others, 'site')}`
        : 'sends and receives no mail: no transport server';
    return { place, symbol, title };
}

/** A part of a whole in whole percent; what is there is never shown as nothing. */
function shareText(part: number, whole: number): string {
    const percent = whole === 0 ? 0 : (100 * part) / whole;
    return percent > 0 && percent < 1 ? 'under 1%' : `${Math.round(percent)}%`;
}
