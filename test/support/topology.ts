import { Routing } from '../../language/routing/routing.js';
import { SourceFile } from '../../language/syntax/source-file.js';
import { buildTopology } from '../../language/topology/build.js';
import type { Topology } from '../../language/topology/topology.js';

/** The topology of one file's text, and its routes: for tests that need no workspace around it. */
export function topologyOf(text: string): { readonly topology: Topology; readonly routing: Routing } {
    const file = SourceFile.read('test:/main.mailtopo', text);
    const topology = buildTopology([
        { uri: file.uri, declarations: file.declarations.map((placed) => placed.declaration) },
    ]);
    return { topology, routing: Routing.of(topology) };
}
