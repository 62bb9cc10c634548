import type { Position } from 'vscode-languageserver';
import type { Analysis } from '../../language/project/analysis.js';
import type { Placed } from '../../language/syntax/declarations.js';
import type { SourceFile } from '../../language/syntax/source-file.js';
import type { NameUse } from '../../language/syntax/names-in.js';
import { nameAt, type Occurrence, occurrencesOf, type Symbol, symbolOf } from '../../language/topology/symbols.js';
import type { Workspace } from '../workspace.js';

/** A name under the cursor, and what it stands for. */
export interface Named {
    readonly file: SourceFile;
    readonly analysis: Analysis;
    readonly placed: Placed;
    readonly use: NameUse;
    readonly symbol: Symbol;
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

/** Every place where something is named, in all topologies that the file is part of, each once. */
export function occurrencesInAll(workspace: Workspace, { file, symbol }: Named): readonly Occurrence[] {
    const found = new Map<unknown, Occurrence>();
    for (const { topology } of workspace.project.topologiesOf(file.uri)) {
        for (const occurrence of occurrencesOf(topology, symbol)) found.set(occurrence.name, occurrence);
    }
    return [...found.values()];
}
