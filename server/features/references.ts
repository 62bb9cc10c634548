import type { Location, ReferenceParams } from 'vscode-languageserver';
import { locationOf } from '../convert.js';
import type { Workspace } from '../workspace.js';
import { namedAt, occurrencesIn, topologiesNaming } from './names.js';

/** Every place where a name is used, and declared where that is asked for. */
export function references(
    workspace: Workspace,
    { textDocument, position, context }: ReferenceParams,
): readonly Location[] {
    const named = namedAt(workspace, textDocument.uri, position);
    if (named === undefined) return [];
    return occurrencesIn(topologiesNaming(workspace, named), named.symbol)
        .filter((each) => context.includeDeclaration || !each.declares)
        .flatMap((each) => locationOf(workspace.project, each) ?? []);
}
