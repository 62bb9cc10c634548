import type { Position } from 'vscode-languageserver';
import type { Analysis } from '../../language/project/analysis.js';
import type { Placed } from '../../language/syntax/declarations.js';
import type { NameUse } from '../../language/syntax/names-in.js';
import type { SourceFile } from '../../language/syntax/source-file.js';
import { type NamedThing, nameAt, type Occurrence, occurrencesOf, symbolOf } from '../../language/topology/symbols.js';
import type { Topology } from '../../language/topology/topology.js';
import type { Workspace } from '../workspace.js';

/** A name under the cursor, and what it stands for. */
export interface Named {
    readonly file: SourceFile;
    readonly analysis: Analysis;
    readonly placed: Placed;
    readonly use: NameUse;
    readonly symbol: NamedThing;
}

/** The name at a position; undefined where there is none. */
export function namedAt(workspace: Workspace, uri: string, position: Position): Named | undefined {
    const here = workspace.at(uri);
    const offset = here?.file.lines.offsetAt(position) ?? 0;
    const placed = here?.file.declarationAt(offset);
    if (here === undefined || placed === undefined) return undefined;
    const use = nameAt(placed.declaration, offset - placed.start);
    return use && { ...here, placed, use, symbol: symbolOf(here.analysis.topology, use) };
}

/** Every place where something is named, in the topologies that the file is part of, each once. */
export function occurrencesInAll(workspace: Workspace, { file, symbol }: Named): readonly Occurrence[] {
    const topologies = workspace.project.topologiesOf(file.uri).map(({ topology }) => topology);
    return occurrencesIn(topologies, symbol);
}

/**
 * The topologies that a name is to be looked for in, when no use of it may be missed: those of the file, and those
 * that share with them a file that has the name. `today.mailtopo` and `proposed.mailtopo` may import the same sites.
 */
export function topologiesNaming(workspace: Workspace, { file, symbol }: Named): readonly Topology[] {
    const found = new Set<Topology>();
    const files = new Set([file.uri]);
    // A set is walked over in the order of insertion, what is inserted on the way too.
    for (const uri of files) {
        for (const { topology } of workspace.project.topologiesOf(uri)) {
            if (found.has(topology)) continue;
            found.add(topology);
            for (const { declaration } of occurrencesOf(topology, symbol)) files.add(declaration.uri);
        }
    }
    return [...found];
}

/** Every place where something is named, each once. */
export function occurrencesIn(topologies: readonly Topology[], symbol: NamedThing): readonly Occurrence[] {
    const found = new Map<unknown, Occurrence>();
    for (const topology of topologies) {
        for (const occurrence of occurrencesOf(topology, symbol)) found.set(occurrence.name, occurrence);
    }
    return [...found.values()];
}
