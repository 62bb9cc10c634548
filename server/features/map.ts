import type { Location } from 'vscode-languageserver';
import { sitePairsOf } from '../../language/expectations/site-pairs.js';
import { type Layout, layOut } from '../../language/map/layout.js';
import { linkKey, siteKey } from '../../language/map/map-graph.js';
import { buildScene, type Scene } from '../../language/map/scene.js';
import { choiceOf } from '../../language/map/scene-choice.js';
import { drawRoute } from '../../language/map/scene-route.js';
import { SHAPES } from '../../language/map/shapes.js';
import { routesFrom, routesTo } from '../../language/map/site-routes.js';
import { SHAPE_STYLE } from '../../language/map/style.js';
import { sceneSvg } from '../../language/map/svg.js';
import { scenarioText, type WhatIf } from '../../language/map/what-if.js';
import type { Analysis } from '../../language/project/analysis.js';
import { messageOnRoute } from '../../language/routing/message.js';
import type { Network } from '../../language/routing/network.js';
import type { Scenario } from '../../language/routing/scenario-network.js';
import type { Declaration } from '../../language/syntax/declarations.js';
import { fileName } from '../../language/syntax/uris.js';
import type { Site, SiteLink, Topology } from '../../language/topology/topology.js';
import { explainLink } from '../../language/wording/explain-link.js';
import { explainMessage } from '../../language/wording/explain-message.js';
import { effectText, explainScenario } from '../../language/wording/explain-scenario.js';
import { describeSite } from '../../language/wording/explain-site.js';
import { messageText } from '../../language/wording/message-line.js';
import { locationOf } from '../convert.js';
import type {
    MapExplanation,
    MapPair,
    MapParameters,
    MapPictureParameters,
    MapResult,
    MapRoute,
    MapRoutesParameters,
    MapThingParameters,
    MapThings,
    MapThingsParameters,
    MapWhatIf,
    MapWhatIfParameters,
} from '../protocol.js';
import type { Workspace } from '../workspace.js';
import { captionOf, keysOutOfService, outageOn, queuesIn, scenarioAsked } from './map-what-if.js';
import { namedAt } from './names.js';

/** How many routes are drawn at a time. */
const MOST_PAIRS = 40;

/** Of how many topologies the places are remembered that were drawn and are so no longer. */
const MOST_PLACED = 100;

/** A map as it was last drawn. */
interface DrawnMap {
    readonly layout: Layout;
    readonly scene: Scene;
}

/** What a question is about. */
interface Asked {
    readonly network: Network;
    readonly scenario: Scenario | null;
    readonly layout: Layout;
    readonly scene: Scene;
}

/**
 * Draws the maps of a workspace, each once for each change, and remembers where everything stands. What was drawn goes
 * with the topology that it was drawn of.
 */
export class Maps {
    /** Where everything stood when a topology was drawn last, by its root file. */
    private readonly placed = new Map<string, Layout['placements']>();
    private readonly drawn = new WeakMap<Analysis, DrawnMap>();
    /** What was asked last with things switched, since several questions follow each other. */
    private readonly switched = new WeakMap<Analysis, { readonly key: string; readonly asked: Asked }>();

    /** All that is drawn of the topology that a file is part of. */
    readonly map = (workspace: Workspace, { uri, placements, anew }: MapParameters): MapResult | null => {
        const analysis = workspace.at(uri)?.analysis;
        if (analysis === undefined) return null;
        const { topology } = analysis;
        if (anew) {
            this.placed.delete(topology.root);
            this.drawn.delete(analysis);
        }
        const { layout, scene } = this.draw(analysis, anew ? [] : (placements ?? []));
        return {
            root: topology.root,
            title: titleOf(topology),
            scene,
            placements: layout.placements,
            shapes: SHAPES,
            style: SHAPE_STYLE,
            scenarios: analysis.scenarios.map(({ declaration }) => declaration.name?.text ?? ''),
        };
    };

    /** Routes as they are drawn, with the explanations that hovers give. */
    readonly routes = (
        workspace: Workspace,
        { uri, pairs, whatIf }: MapRoutesParameters,
    ): readonly MapRoute[] | null => {
        const analysis = workspace.at(uri)?.analysis;
        if (analysis === undefined) return null;
        const { network, scene } = this.asked(analysis, whatIf);
        const { topology } = network;
        return pairs.slice(0, MOST_PAIRS).flatMap((pair) => {
            const [from, to] = [siteOf(topology, pair.from), siteOf(topology, pair.to)];
            if (from === undefined || to === undefined) return [];
            const message = messageOnRoute(network, network.routing.route(from.index, to.index));
            return {
                drawing: drawRoute(scene, message.route),
                text: messageText(network, message),
                explanation: explainMessage(network, message),
            };
        });
    };

    /** What would be with things switched on the map: the scene, what becomes of the routes, and where mail queues. */
    readonly whatIf = (workspace: Workspace, { uri, whatIf: asked }: MapWhatIfParameters): MapWhatIf | null => {
        const analysis = workspace.at(uri)?.analysis;
        if (analysis === undefined) return null;
        const { scenario, scene } = this.asked(analysis, asked);
        if (scenario === null) return null;
        return {
            text: scenarioText(asked.changes),
            summary: effectText(analysis.network, scenario),
            explanation: explainScenario(analysis.network, scenario),
            scene,
            down: keysOutOfService(scenario.network),
            queues: queuesIn(scenario.network),
            outage: outageOn(scene, scenario.network),
        };
    };

    /** The map as an SVG file, with what is switched on it, everything where the reader has got used to it. */
    readonly picture = (
        workspace: Workspace,
        { uri, theme, pairs, chosen, whatIf }: MapPictureParameters,
    ): string | null => {
        const analysis = workspace.at(uri)?.analysis;
        if (analysis === undefined) return null;
        const { network, scenario, layout } = this.asked(analysis, whatIf);
        const { topology, routing } = network;
        const scene = buildScene(topology, routing, layout, 'picture');
        const drawnRoutes = (pairs ?? []).flatMap((pair) => {
            const [from, to] = [siteOf(topology, pair.from), siteOf(topology, pair.to)];
            return from && to ? [drawRoute(scene, routing.route(from.index, to.index))] : [];
        });
        const choice = chosen === undefined ? {} : { choice: choiceOf(scene, network, chosen) };
        const supposed =
            scenario === null || whatIf === undefined
                ? {}
                : { outage: outageOn(scene, network), caption: captionOf(analysis, whatIf, scenario) };
        return sceneSvg(scene, titleOf(topology), { theme, drawnRoutes, ...choice, ...supposed });
    };

    /** The network and the scene that a question is about: of the topology, or with things switched in it. */
    private asked(analysis: Analysis, asked: WhatIf | undefined): Asked {
        const drawn = this.draw(analysis, []);
        const scenario = scenarioAsked(analysis, asked);
        if (scenario === null) return { ...drawn, network: analysis.network, scenario };
        const key = JSON.stringify(asked);
        const known = this.switched.get(analysis);
        if (known?.key === key) return known.asked;
        const { network } = scenario;
        const layout = layOut(network.topology, network.routing, drawn.layout.placements);
        const scene = buildScene(network.topology, network.routing, layout, 'zoomed');
        const found = { network, scenario, layout, scene };
        this.switched.set(analysis, { key, asked: found });
        return found;
    }

    private draw(analysis: Analysis, placements: Layout['placements']): DrawnMap {
        const known = this.drawn.get(analysis);
        if (known !== undefined) return known;
        const { topology, routing } = analysis;
        const layout = layOut(topology, routing, this.placed.get(topology.root) ?? placements);
        const drawn = { layout, scene: buildScene(topology, routing, layout, 'zoomed') };
        this.drawn.set(analysis, drawn);
        this.remember(topology.root, layout.placements);
        return drawn;
    }

    /** The one that was drawn longest ago is forgotten first. */
    private remember(root: string, placements: Layout['placements']): void {
        this.placed.delete(root);
        this.placed.set(root, placements);
        const [oldest] = this.placed.keys();
        if (this.placed.size > MOST_PLACED && oldest !== undefined) this.placed.delete(oldest);
    }
}

/** What is known of a site or a link, in the words of its hover, and all routes of a site. */
export function mapExplain(workspace: Workspace, { uri, key, whatIf }: MapThingParameters): MapExplanation | null {
    const analysis = workspace.at(uri)?.analysis;
    if (analysis === undefined) return null;
    const network = scenarioAsked(analysis, whatIf)?.network ?? analysis.network;
    const { topology, routing } = network;
    const [site, link] = [siteOf(topology, key), linkOf(topology, key)];
    if (site !== undefined)
        return {
            explanation: describeSite(topology, routing, site),
            from: routesFrom(network, site.index),
            to: routesTo(network, site.index),
            servers: site.servers.map(({ name }) => name.text),
        };
    if (link === undefined) return null;
    return { explanation: explainLink(topology, routing, link), from: null, to: null, servers: [] };
}

/** Where a site or a link is declared. */
export function mapPlace(workspace: Workspace, { uri, key }: MapThingParameters): Location | null {
    const topology = workspace.at(uri)?.analysis.topology;
    const thing = topology && (siteOf(topology, key) ?? linkOf(topology, key));
    if (thing === undefined) return null;
    return locationOf(workspace.project, { declaration: thing.declaration, span: thing.name }) ?? null;
}

/** What of the map a position of the text is about: the names there, or else what is declared there. */
export function mapThings(workspace: Workspace, { uri, position }: MapThingsParameters): MapThings | null {
    const here = workspace.at(uri);
    if (here === undefined) return null;
    const { topology } = here.analysis;
    const declaration = here.file.declarationAt(here.file.lines.offsetAt(position))?.declaration;
    const named = namedAt(workspace, uri, position)?.symbol;
    const keys = [
        named?.space === 'site' ? topology.siteByKey.get(named.key) : undefined,
        named?.space === 'server' ? topology.sites[topology.serverByKey.get(named.key)?.site ?? -1] : undefined,
    ].flatMap((site) => (site === undefined ? [] : siteKey(site.name.text)));
    if (named?.space === 'link' && topology.linkByKey.has(named.key)) keys.push(`link ${named.key}`);
    return {
        keys: keys.length > 0 ? keys : declaredKey(topology, declaration),
        pairs: pairsAt(here.analysis, declaration),
    };
}

function declaredKey(topology: Topology, declaration: Declaration | undefined): readonly string[] {
    const key = declaration?.kind === 'site' || declaration?.kind === 'link' ? (declaration.name?.key ?? '') : '';
    const [site, link] = [topology.siteByKey.get(key), topology.linkByKey.get(key)];
    if (declaration?.kind === 'site' && site !== undefined) return [siteKey(site.name.text)];
    if (declaration?.kind === 'link' && link !== undefined) return [linkKey(link.name.text)];
    return [];
}

function pairsAt(analysis: Analysis, declaration: Declaration | undefined): readonly MapPair[] {
    if (declaration?.kind !== 'route' && declaration?.kind !== 'expect') return [];
    const network = analysis.networkAt(declaration);
    const key = (site: number): string => siteKey(network.topology.sites[site]?.name.text ?? '');
    const shown: MapPair[] = [];
    for (const { from, to } of sitePairsOf(network, declaration)) {
        if (shown.length === MOST_PAIRS) break;
        shown.push({ from: key(from), to: key(to) });
    }
    return shown;
}

function siteOf(topology: Topology, key: string): Site | undefined {
    return key.startsWith('site ') ? topology.siteByKey.get(key.slice('site '.length)) : undefined;
}

function linkOf(topology: Topology, key: string): SiteLink | undefined {
    return key.startsWith('link ') ? topology.linkByKey.get(key.slice('link '.length)) : undefined;
}

function titleOf(topology: Topology): string {
    return topology.organization?.name?.text ?? fileName(topology.root);
}
