import * as vscode from 'vscode';
import type { RouteComparisonParameters, RoutesOf, RouteTableParameters } from '../../server/protocol-documents.js';

/** The scheme of documents of routes: they lie on no disk, and are made by the server. */
export const ROUTES_SCHEME = 'mailtopo-routes';

/** What a document of routes shows. */
export type Shown =
    | { readonly kind: 'table'; readonly table: RouteTableParameters }
    | { readonly kind: 'comparison'; readonly comparison: RouteComparisonParameters };

/** The address of a document. All that it shows is in it, so that the document is made anew after the window is. */
export function addressOf(shown: Shown): vscode.Uri {
    const name = shown.kind === 'table' ? tableName(shown.table) : comparisonName(shown.comparison);
    return vscode.Uri.from({
        scheme: ROUTES_SCHEME,
        path: `/${name.replace(/[/\\]/g, '_')}.${shown.kind === 'table' ? 'mailtopo-routes' : 'mailtopo-comparison'}`,
        query: JSON.stringify(shown),
    });
}

/** What a document shows by its address; undefined for an address of another make. */
export function shownAt(uri: vscode.Uri): Shown | undefined {
    if (uri.scheme !== ROUTES_SCHEME) return undefined;
    try {
        const shown = JSON.parse(uri.query) as Partial<Shown> | null;
        return shown?.kind === 'table' || shown?.kind === 'comparison' ? (shown as Shown) : undefined;
    } catch {
        return undefined;
    }
}

/** The topologies that a document is of, the one that its names are looked up in first. */
export function topologiesOf(shown: Shown): readonly RoutesOf[] {
    return shown.kind === 'table' ? [shown.table] : [shown.comparison.after, shown.comparison.before];
}

function tableName(table: RouteTableParameters): string {
    const { from, to } = table;
    const name = nameOf(table);
    if (from === undefined) return to === undefined ? name : vscode.l10n.t('{0} to {1}', name, to);
    return to === undefined
        ? vscode.l10n.t('{0} from {1}', name, from)
        : vscode.l10n.t('{0} from {1} to {2}', name, from, to);
}

function comparisonName({ before, after }: RouteComparisonParameters): string {
    return `${nameOf(before)} ↔ ${nameOf(after)}`;
}

function nameOf({ uri, scenario }: RoutesOf): string {
    const name = vscode.Uri.parse(uri)
        .path.replace(/^.*\//, '')
        .replace(/\.mailtopo$/, '');
    return scenario === undefined ? name : `${name} (${scenario})`;
}
