import {
    ErrorCodes,
    type PrepareRenameParams,
    type Range,
    type RenameParams,
    ResponseError,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import { nameKey, unquote, writeName } from '../../language/syntax/names.js';
import type { NameSpace } from '../../language/syntax/names-in.js';
import { fileName } from '../../language/syntax/uris.js';
import { occurrencesOf } from '../../language/topology/symbols.js';
import type { Topology } from '../../language/topology/topology.js';
import { rangeOf, workspaceEdit } from '../convert.js';
import type { Workspace } from '../workspace.js';
import { type Named, namedAt, occurrencesIn, topologiesNaming } from './names.js';

/** What would be renamed: the name without its quotes, which come and go as the new name needs. */
export function prepareRename(
    workspace: Workspace,
    { textDocument, position }: PrepareRenameParams,
): { range: Range; placeholder: string } | null {
    const named = namedAt(workspace, textDocument.uri, position);
    if (named === undefined) return null;
    const { file, placed, use } = named;
    return {
        range: rangeOf(file, placed.start + use.name.start, placed.start + use.name.end),
        placeholder: use.name.text,
    };
}

/** Renames something everywhere, in all files. A name that is taken, or none, is refused with the reason. */
export function rename(workspace: Workspace, { textDocument, position, newName }: RenameParams): WorkspaceEdit | null {
    const named = namedAt(workspace, textDocument.uri, position);
    if (named === undefined) return null;
    const name = unquote(newName.trim());
    if (name.trim() === '') throw refusal('A name cannot be empty.');
    const topologies = topologiesNaming(workspace, named);
    refuseTaken(topologies, named.symbol, name);
    return workspaceEdit(
        workspace.project,
        occurrencesIn(topologies, named.symbol).map((each) => ({ ...each, text: writeName(name) })),
    );
}

function refuseTaken(topologies: readonly Topology[], symbol: Named['symbol'], name: string): void {
    const key = nameKey(name);
    if (key === symbol.key) return;
    // An end of a route may be a site or a server: a name of the one would capture what is said of the other.
    const spaces: readonly NameSpace[] =
        symbol.space === 'site' || symbol.space === 'server' ? ['site', 'server'] : [symbol.space];
    for (const topology of topologies) {
        const taken = spaces.find((space) => occurrencesOf(topology, { space, key }).some((each) => each.declares));
        if (taken !== undefined)
            throw refusal(
                `There is a ${taken} called ${writeName(name)} already, in the topology of ${fileName(topology.root)}.`,
            );
    }
}

function refusal(message: string): ResponseError {
    return new ResponseError(ErrorCodes.InvalidParams, message);
}
