import * as vscode from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import { EXPLORER_REQUEST, type ExplorerAnswer, type ExplorerParameters } from '../../server/protocol.js';
import { ROUTE_SITE_REQUEST, type RouteSiteParameters } from '../../server/protocol-documents.js';
import { askServer } from '../ask-server.js';
import { ROUTES_SCHEME, shownAt, topologiesOf } from './route-address.js';

/** A name as the documents write it: in quotes or bare. */
const NAME = String.raw`"(?:[^"\\]|\\.)*"|[\p{L}_][\p{L}\p{M}\p{Nd}_.-]*`;

const NAMES = new RegExp(NAME, 'gu');

/** A row of a table: from and to. */
const ROW = new RegExp(`^ {4}(${NAME}) +(${NAME}) {2,}`, 'u');

/** A line that others belong to, of a table or of a comparison, and what the outline calls it, in the words of the server. */
export function headingPattern(): RegExp {
    const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    const from = literal(vscode.l10n.t('From {0}: {1}'))
        .replace(literal('{0}'), '(?<site>.+)')
        .replace(literal('{1}'), '(?<routes>\\d[^:]*)');
    const groups = [
        vscode.l10n.t('Lost'),
        vscode.l10n.t('Held up'),
        vscode.l10n.t('Altered'),
        vscode.l10n.t('Gained'),
        vscode.l10n.t('Mailbox servers'),
        vscode.l10n.t('Mail to the outside'),
    ];
    return new RegExp(`^(?:${from}|(?<group>${groups.map(literal).join('|')}): (?<changes>\\d[^:]*))$`, 'u');
}

/** Registers what helps in reading documents of routes: the outline, the way to a site's declaration, and reasons. */
export function registerRouteReading(client: BaseLanguageClient): vscode.Disposable {
    const selector: vscode.DocumentSelector = { scheme: ROUTES_SCHEME };
    return vscode.Disposable.from(
        vscode.languages.registerDocumentSymbolProvider(selector, { provideDocumentSymbols: outline }),
        vscode.languages.registerDefinitionProvider(selector, {
            provideDefinition: (document, position) => declared(client, document, position),
        }),
        vscode.languages.registerHoverProvider(selector, {
            provideHover: (document, position) => reason(client, document, position),
        }),
    );
}

function outline(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    const headings: { readonly line: number; readonly name: string; readonly detail: string }[] = [];
    const heading = headingPattern();
    let line = -1;
    for (const text of document.getText().split('\n')) {
        line++;
        const found = heading.exec(text)?.groups;
        if (found === undefined) continue;
        headings.push({ line, name: found.site ?? found.group ?? '', detail: found.routes ?? found.changes ?? '' });
    }
    return headings.map(({ line: start, name, detail }, at) => {
        const end = (headings[at + 1]?.line ?? document.lineCount) - 1;
        const range = new vscode.Range(start, 0, end, document.lineAt(end).text.length);
        const kind = shownAt(document.uri)?.kind === 'table' ? vscode.SymbolKind.Class : vscode.SymbolKind.Event;
        return new vscode.DocumentSymbol(name, detail, kind, range, document.lineAt(start).range);
    });
}

/** Where the site is declared that a position names. */
async function declared(
    client: BaseLanguageClient,
    document: vscode.TextDocument,
    position: vscode.Position,
): Promise<vscode.DefinitionLink[]> {
    const shown = shownAt(document.uri);
    const found = [...document.lineAt(position).text.matchAll(NAMES)].find(
        ({ index, 0: name }) => index <= position.character && position.character <= index + name.length,
    );
    if (shown === undefined || found === undefined) return [];
    const [name] = found;
    const origin = new vscode.Range(position.line, found.index, position.line, found.index + name.length);
    // A site that is gone is declared in what was before.
    for (const topology of topologiesOf(shown)) {
        const parameters: RouteSiteParameters = { ...topology, name };
        const location = await askServer<Location>(client, ROUTE_SITE_REQUEST, parameters);
        if (location === null) continue;
        const { uri, range } = client.protocol2CodeConverter.asLocation(location);
        return [{ originSelectionRange: origin, targetUri: uri, targetRange: range, targetSelectionRange: range }];
    }
    return [];
}

/** Why the route of a row of a table is what it is. */
async function reason(
    client: BaseLanguageClient,
    document: vscode.TextDocument,
    position: vscode.Position,
): Promise<vscode.Hover | undefined> {
    const shown = shownAt(document.uri);
    const [row, from, to] = ROW.exec(document.lineAt(position).text) ?? [];
    if (shown?.kind !== 'table' || row === undefined || from === undefined || to === undefined) return undefined;
    const { uri, scenario = '' } = shown.table;
    const parameters: ExplorerParameters = { uri, question: { from, to, size: '', scenario } };
    const answer = await askServer<ExplorerAnswer>(client, EXPLORER_REQUEST, parameters);
    if (answer === null || 'problem' in answer) return undefined;
    return new vscode.Hover(new vscode.MarkdownString(answer.explanation), document.lineAt(position).range);
}
