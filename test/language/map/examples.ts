import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Layout, layOut } from '../../../language/map/layout.js';
import { buildScene, type Scene, type Viewing } from '../../../language/map/scene.js';
import type { Routing } from '../../../language/routing/routing.js';
import type { Topology } from '../../../language/topology/topology.js';
import { topologyOf } from '../../support/topology.js';

/** A topology with all that the map makes of it. */
export interface Drawn {
    readonly topology: Topology;
    readonly routing: Routing;
    readonly layout: Layout;
    readonly scene: Scene;
}

/** The map of a text. */
export function drawn(text: string, viewing: Viewing = 'picture', previous?: Layout): Drawn {
    const { topology, routing } = topologyOf(text);
    const layout = layOut(topology, routing, previous?.placements);
    return { topology, routing, layout, scene: buildScene(topology, routing, layout, viewing) };
}

/** The text of an example; Contoso's files as one. */
export function exampleText(name: string): string {
    const read = (file: string): string =>
        readFileSync(resolve(import.meta.dirname, '../../../examples', `${file}.mailtopo`), 'utf8');
    if (name !== 'contoso/contoso') return read(name);
    return ['emea', 'americas', 'asia-pacific', 'links', 'contoso']
        .map((file) => read(`contoso/${file}`).replace(/^import.*$/gm, ''))
        .join('\n');
}

export const EXAMPLES = [
    'contoso/contoso',
    'ideas/08-link-of-many-sites',
    'ideas/12-island',
    'ideas/13-site-without-transport',
    'ideas/14-common-mistakes',
    'real-networks/geant-2012',
    'real-networks/switch-l3',
    'real-networks/cogentco',
    'real-networks/kdl',
] as const;

/** The place of each node by its key. */
export function placesOf({ layout }: Drawn): Readonly<Record<string, string>> {
    return Object.fromEntries(
        layout.graph.nodes.map(({ key }, node) => [key, `${layout.places[node]?.x} ${layout.places[node]?.y}`]),
    );
}
