import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { EXPLORER_NAMES_REQUEST, type ExplorerNames } from '../../server/protocol.js';
import {
    type KnownTopology,
    type RoutesOf,
    type RouteTableParameters,
    TOPOLOGIES_REQUEST,
    type TopologiesParameters,
} from '../../server/protocol-documents.js';
import { askServer } from '../ask-server.js';
import type { ActiveFile } from '../views/active-file.js';
import { addressOf, type Shown, shownAt, topologiesOf } from './route-address.js';

/** Registers the commands that open documents of routes. */
export function registerRouteCommands(client: BaseLanguageClient, active: ActiveFile): vscode.Disposable {
    return vscode.Disposable.from(
        vscode.commands.registerCommand('mailtopo.openRouteTable', (clicked?: vscode.Uri) =>
            openTable(topologyAt(client, active, clicked)),
        ),
        vscode.commands.registerCommand('mailtopo.chooseTableRoutes', (clicked?: vscode.Uri) =>
            chooseRoutes(client, documentAt(clicked)),
        ),
        vscode.commands.registerCommand(
            'mailtopo.compareRoutes',
            (clicked?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
                const [first, second] = (selected ?? []).filter(isTopology);
                const isPair = first !== undefined && second !== undefined && selected?.length === 2;
                return isPair
                    ? compare({ uri: uriOf(client, first) }, { uri: uriOf(client, second) })
                    : compareWith(client, topologyAt(client, active, clicked));
            },
        ),
        vscode.commands.registerCommand('mailtopo.swapCompared', (clicked?: vscode.Uri) => {
            const shown = documentAt(clicked);
            if (shown?.kind !== 'comparison') return undefined;
            return compare(shown.comparison.after, shown.comparison.before);
        }),
    );
}

/** The topology that a command is about: of the file that was clicked on, of the document, or of the file turned to last. */
function topologyAt(
    client: BaseLanguageClient,
    active: ActiveFile,
    clicked: vscode.Uri | undefined,
): RoutesOf | undefined {
    const shown = documentAt(clicked);
    if (shown !== undefined) return topologiesOf(shown)[0];
    if (clicked !== undefined) return { uri: uriOf(client, clicked) };
    return active.uri && { uri: uriOf(client, active.uri) };
}

/** The document that a command is about: the one whose title was clicked on, or the active one. */
function documentAt(clicked: vscode.Uri | undefined): Shown | undefined {
    const uri = clicked ?? vscode.window.activeTextEditor?.document.uri;
    return uri && shownAt(uri);
}

async function openTable(topology: RoutesOf | undefined): Promise<void> {
    if (topology === undefined) {
        tellToOpen();
        return;
    }
    // Beside the text, if that is what is looked at: the table follows it.
    const isBeside = vscode.window.activeTextEditor?.document.languageId === 'mailtopo';
    const { uri, scenario } = topology;
    const table: RouteTableParameters = { uri, ...(scenario === undefined ? {} : { scenario }) };
    await open({ kind: 'table', table }, isBeside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
}

async function chooseRoutes(client: BaseLanguageClient, shown: Shown | undefined): Promise<void> {
    if (shown?.kind !== 'table') return;
    const { uri } = shown.table;
    const names = await askServer<ExplorerNames>(client, EXPLORER_NAMES_REQUEST, { uri });
    if (names === null) return;
    const sites = names.senders
        .filter(({ kind }) => kind === 'site')
        .map(({ name, what }): Choice => ({ label: name, description: what, value: name }));
    const all: Choice = { label: vscode.l10n.t('All sites'), value: '' };
    const from = await choose(vscode.l10n.t('Routes from which site?'), all, sites, shown.table.from);
    if (from === undefined) return;
    const to = await choose(vscode.l10n.t('Routes to which site?'), all, sites, shown.table.to);
    if (to === undefined) return;
    const scenarios = names.scenarios.map(
        (name): Choice => ({ label: name, description: vscode.l10n.t('scenario'), value: name }),
    );
    const none = {
        label: vscode.l10n.t('No scenario'),
        description: vscode.l10n.t('the topology as it is'),
        value: '',
    };
    const scenario =
        scenarios.length === 0
            ? ''
            : await choose(vscode.l10n.t('Routes in which scenario?'), none, scenarios, shown.table.scenario);
    if (scenario === undefined) return;
    const table: RouteTableParameters = {
        uri,
        ...(from === '' ? {} : { from }),
        ...(to === '' ? {} : { to }),
        ...(scenario === '' ? {} : { scenario }),
    };
    await open({ kind: 'table', table }, vscode.ViewColumn.Active);
}

interface Choice extends vscode.QuickPickItem {
    readonly value: string;
}

/** A choice of all or one, that of now first; undefined where it was given up. */
async function choose(
    title: string,
    all: Choice,
    ones: readonly Choice[],
    now: string | undefined,
): Promise<string | undefined> {
    const current = ones.filter(({ value }) => value === now);
    const items = [...current, all, ...ones.filter((each) => !current.includes(each))];
    return (await vscode.window.showQuickPick(items, { title }))?.value;
}

/** Asks with what a topology is to be compared: with another one, or with a scenario of its own. */
async function compareWith(client: BaseLanguageClient, topology: RoutesOf | undefined): Promise<void> {
    if (topology === undefined) {
        tellToOpen();
        return;
    }
    const parameters: TopologiesParameters = { uri: topology.uri };
    const known = (await askServer<readonly KnownTopology[]>(client, TOPOLOGIES_REQUEST, parameters)) ?? [];
    const picked = await vscode.window.showQuickPick(partners(client, topology, known), {
        title: vscode.l10n.t('Compare the routes of {0} with those of', shortName(topology.uri)),
        placeHolder: vscode.l10n.t('What it was before: the differences are what has changed since'),
        matchOnDescription: true,
    });
    if (picked === undefined) return;
    const partner = picked.partner ?? (await browse(client));
    if (partner === undefined) return;
    // A scenario is what may come: its topology is what is.
    if (partner.uri === topology.uri && partner.scenario !== undefined) await compare(topology, partner);
    else await compare(partner, topology);
}

interface Partner extends vscode.QuickPickItem {
    /** Left out for one that is still to be chosen. */
    readonly partner?: RoutesOf;
}

function partners(client: BaseLanguageClient, { uri }: RoutesOf, known: readonly KnownTopology[]): readonly Partner[] {
    const others = known
        .filter(({ isOfFile }) => !isOfFile)
        .map(
            ({ root, description }): Partner => ({
                label: `$(file) ${shortName(root)}`,
                description: `${vscode.workspace.asRelativePath(client.protocol2CodeConverter.asUri(root))} · ${description}`,
                partner: { uri: root },
            }),
        );
    const scenarios = known
        .filter(({ isOfFile }) => isOfFile)
        .slice(0, 1)
        .flatMap(({ scenarios: names }) => names)
        .map(
            (scenario): Partner => ({
                label: `$(beaker) ${scenario}`,
                description: vscode.l10n.t('scenario'),
                partner: { uri, scenario },
            }),
        );
    const separator: Partner = { label: '', kind: vscode.QuickPickItemKind.Separator };
    return [...others, ...scenarios, separator, { label: `$(folder-opened) ${vscode.l10n.t('Browse…')}` }];
}

async function browse(client: BaseLanguageClient): Promise<RoutesOf | undefined> {
    const [file] =
        (await vscode.window.showOpenDialog({
            title: vscode.l10n.t('Compare Routes With'),
            openLabel: vscode.l10n.t('Compare'),
            filters: { [vscode.l10n.t('Mail topologies')]: ['mailtopo'] },
        })) ?? [];
    return file && { uri: uriOf(client, file) };
}

function compare(before: RoutesOf, after: RoutesOf): Promise<void> {
    return open({ kind: 'comparison', comparison: { before, after } }, vscode.ViewColumn.Active);
}

async function open(shown: Shown, viewColumn: vscode.ViewColumn): Promise<void> {
    await vscode.window.showTextDocument(addressOf(shown), { viewColumn, preview: false });
}

function tellToOpen(): void {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a .mailtopo file first: its routes can be shown.'));
}

function isTopology({ path }: vscode.Uri): boolean {
    return path.endsWith('.mailtopo');
}

function shortName(uri: string): string {
    return vscode.Uri.parse(uri).path.replace(/^.*\//, '');
}

function uriOf(client: BaseLanguageClient, uri: vscode.Uri): string {
    return client.code2ProtocolConverter.asUri(uri);
}
