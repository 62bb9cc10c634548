import { linkKey, siteKey } from '../../language/map/map-graph.js';
import type { Scene } from '../../language/map/scene.js';
import { drawOutage, type Queue, type SceneOutage } from '../../language/map/scene-outage.js';
import { changeText, type WhatIf } from '../../language/map/what-if.js';
import type { Analysis } from '../../language/project/analysis.js';
import { whatIf } from '../../language/project/what-if.js';
import { heldFrom } from '../../language/routing/back-off.js';
import type { Network } from '../../language/routing/network.js';
import type { Scenario } from '../../language/routing/scenario-network.js';
import { nameKey, writeName } from '../../language/syntax/names.js';
import { effectText } from '../../language/wording/explain-scenario.js';

/** The scenario that things switched on the map make; null where nothing is switched. */
export function scenarioAsked(analysis: Analysis, asked: WhatIf | undefined): Scenario | null {
    if (asked === undefined || (asked.scenario === null && asked.changes.length === 0)) return null;
    const key = asked.scenario === null ? undefined : nameKey(asked.scenario);
    const chosen = analysis.scenarioNamed(key);
    if (chosen !== undefined && asked.changes.length === 0) return chosen;
    return whatIf(analysis.network, asked.changes.map(changeText), chosen?.declaration);
}

/** What is switched and what comes of it, in one line: `scenario "Line cut", down site Paris: holds up 4 of 6 routes`. */
export function captionOf({ network }: Analysis, asked: WhatIf, scenario: Scenario): string {
    const chosen = asked.scenario === null ? [] : [`scenario ${writeName(asked.scenario)}`];
    return `${[...chosen, ...asked.changes.map(changeText)].join(', ')}: ${effectText(network, scenario)}`;
}

/** What is out of service and where mail queues, as it is drawn on a scene. */
export function outageOn(scene: Scene, network: Network): SceneOutage {
    return drawOutage(scene, keysOutOfService(network), queuesIn(network));
}

/** The keys of the sites and links that are down. */
export function keysOutOfService({ topology, outage }: Network): readonly string[] {
    return [
        ...[...outage.sites].flatMap((site) => siteKey(topology.sites[site]?.name.text ?? '')),
        ...[...outage.links].flatMap((link) => linkKey(topology.links[link]?.name.text ?? '')),
    ];
}

/** Where mail queues, and that of how many routes: the fullest first (R6). */
export function queuesIn(network: Network): readonly Queue[] {
    const { topology, routing, availability } = network;
    if (availability.isWhole) return [];
    const counts = new Map<number, number>();
    const withMail = topology.sites.filter((site) => site.hasTransport).map((site) => site.index);
    for (const from of withMail) {
        const held = heldFrom(network, from);
        const tree = routing.tree(from);
        for (const to of withMail) {
            const at = held[to] ?? -1;
            if (to !== from && at >= 0 && tree.reaches(to)) counts.set(at, (counts.get(at) ?? 0) + 1);
        }
    }
    return [...counts]
        .sort((a, b) => b[1] - a[1])
        .map(([site, routes]) => ({ key: siteKey(topology.sites[site]?.name.text ?? ''), routes }));
}
