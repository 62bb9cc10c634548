import * as l10n from '@vscode/l10n';
import {
    type CancellationToken,
    ErrorCodes,
    type PrepareRenameParams,
    type Range,
    type RenameParams,
    ResponseError,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import { locateEdits } from '../../language/project/edits.js';
import { rerouted } from '../../language/refactorings/rename-effect.js';
import type { Edit } from '../../language/rules/finding.js';
import { sameItems } from '../../language/syntax/difference.js';
import { nameKey, unquote, writeName } from '../../language/syntax/names.js';
import type { NameSpace } from '../../language/syntax/names-in.js';
import { fileName } from '../../language/syntax/uris.js';
import { edgeConnectorName } from '../../language/topology/build-connectors.js';
import { occurrencesOf } from '../../language/topology/symbols.js';
import type { Topology } from '../../language/topology/topology.js';
import { rangeOf, textEdits } from '../convert.js';
import { resultOf } from '../slices.js';
import type { Workspace } from '../workspace.js';
import { type Named, namedAt, occurrencesIn, topologiesNaming } from './names.js';

/** What would be renamed: the name without its quotes, which come and go as the new name needs. */
export function prepareRename(
    workspace: Workspace,
    { textDocument, position }: PrepareRenameParams,
): { range: Range; placeholder: string } | null {
    const named = namedAt(workspace, textDocument.uri, position);
    if (named === undefined || isOfEdge(named)) return null;
    const { file, placed, use } = named;
    return {
        range: rangeOf(file, placed.start + use.name.start, placed.start + use.name.end),
        placeholder: use.name.text,
    };
}

/** A rename, and what it does to routes, in words; null where no route changes. */
export interface Renaming {
    readonly edit: WorkspaceEdit;
    readonly warning: string | null;
}

/**
 * Renames something everywhere, in all files. A name that is taken, or none, is refused with the reason, and so is
 * any where a file changes before its effect on routes is found. Where the new name would send mail another way (R2.3),
 * the edit is to be confirmed, by an editor that can ask.
 */
export async function rename(
    workspace: Workspace,
    { textDocument, position, newName }: RenameParams,
    token: Pick<CancellationToken, 'isCancellationRequested'>,
): Promise<Renaming | null> {
    const named = namedAt(workspace, textDocument.uri, position);
    if (named === undefined) return null;
    if (isOfEdge(named))
        throw refusal(l10n.t('An Edge subscription names its connector by its site: rename the site.'));
    const name = unquote(newName.trim());
    if (name.trim() === '') throw refusal(l10n.t('A name cannot be empty.'));
    const topologies = topologiesNaming(workspace, named);
    refuseTaken(topologies, named.symbol, name);
    const edits = locateEdits(workspace.project, [
        ...occurrencesIn(topologies, named.symbol).map((each) => ({ ...each, text: writeName(name) })),
        ...edgeConnectorEdits(topologies, named.symbol, name),
    ]);
    const changes = textEdits(workspace.project, edits);
    const roots = topologies.map(({ root }) => root);
    // Names of nothing else decide where mail goes.
    const decides = named.symbol.space === 'site' || named.symbol.space === 'connector';
    const texts = workspace.project.allFiles();
    const isCurrent = (): boolean => !token.isCancellationRequested && sameItems(workspace.project.allFiles(), texts);
    const found = decides ? await resultOf(rerouted(workspace.project, roots, edits), isCurrent) : { result: [] };
    if (found === undefined) {
        // Who gave it up knows. Places in a text that has changed since would be the wrong ones.
        if (token.isCancellationRequested) return null;
        throw refusal(l10n.t('Nothing is renamed: a file has changed meanwhile. Rename again.'));
    }
    const effects = found.result;
    if (effects.length === 0) return { edit: { changes }, warning: null };
    const warning = effects.join(' ');
    return { edit: workspace.confirmsEdits ? toConfirm(changes, warning) : { changes }, warning };
}

/** The edits, all under one annotation that the user has to confirm. */
function toConfirm(changes: Readonly<Record<string, readonly TextEdit[]>>, description: string): WorkspaceEdit {
    const annotationId = 'reroutes';
    return {
        changeAnnotations: {
            [annotationId]: { label: l10n.t('Rename re-routes mail'), needsConfirmation: true, description },
        },
        documentChanges: Object.entries(changes).map(([uri, edits]) => ({
            textDocument: { uri, version: null },
            edits: edits.map((edit) => ({ ...edit, annotationId })),
        })),
    };
}

/** Whether a name is that of a connector that an Edge subscription stands for (R9.7). */
function isOfEdge({ analysis, symbol }: Named): boolean {
    return symbol.space === 'connector' && analysis.topology.connectorByKey.get(symbol.key)?.declaration === null;
}

/** The connector of an Edge subscription has the name of its site within its own (R9.7). */
function edgeConnectorEdits(topologies: readonly Topology[], symbol: Named['symbol'], name: string): readonly Edit[] {
    if (symbol.space !== 'site') return [];
    const names = topologies.flatMap(({ siteByKey, connectorByKey }) => {
        const site = siteByKey.get(symbol.key);
        const key = site && nameKey(edgeConnectorName(site.name.text));
        return key !== undefined && connectorByKey.get(key)?.declaration === null ? [key] : [];
    });
    return [...new Set(names)].flatMap((key) =>
        occurrencesIn(topologies, { space: 'connector', key }).map((each) => ({
            ...each,
            text: writeName(edgeConnectorName(name)),
        })),
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
        if (taken !== undefined) throw refusal(takenText(taken, writeName(name), fileName(topology.root)));
    }
}

function takenText(space: NameSpace, name: string, root: string): string {
    switch (space) {
        case 'site':
            return l10n.t('There is a site called {0} already, in the topology of {1}.', name, root);
        case 'server':
            return l10n.t('There is a server called {0} already, in the topology of {1}.', name, root);
        case 'link':
            return l10n.t('There is a link called {0} already, in the topology of {1}.', name, root);
        case 'connector':
            return l10n.t('There is a connector called {0} already, in the topology of {1}.', name, root);
        case 'scenario':
            return l10n.t('There is a scenario called {0} already, in the topology of {1}.', name, root);
    }
}

function refusal(message: string): ResponseError {
    return new ResponseError(ErrorCodes.InvalidParams, message);
}
