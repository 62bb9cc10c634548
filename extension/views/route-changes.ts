import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    type ChangedRoute,
    EXPLAIN_CHANGE_REQUEST,
    type ExplainChangeParameters,
    ROUTE_CHANGES_NOTIFICATION,
    ROUTE_CHANGES_REQUEST,
    type RouteChanges,
    SHOW_ROUTE_CHANGES_COMMAND,
    SHOW_ROUTE_ON_MAP_COMMAND,
} from '../../server/protocol.js';
import { askServer } from '../ask-server.js';
import { figure } from '../figures.js';
import type { ActiveFile } from './active-file.js';

const VIEW = 'mailtopo.routeChanges';

const SINCE = { saved: vscode.l10n.t('since saved'), commit: vscode.l10n.t('since the last commit') } as const;

const KINDS = [
    ['lost', vscode.l10n.t('Lost'), 'error'],
    ['held', vscode.l10n.t('Held up'), 'clock'],
    ['altered', vscode.l10n.t('Altered'), 'arrow-swap'],
    ['gained', vscode.l10n.t('Gained'), 'add'],
] as const;

/** A row of the view. */
type Row =
    | { readonly row: 'group'; readonly label: string; readonly icon: string; readonly rows: readonly Row[] }
    | { readonly row: 'route'; readonly uri: string; readonly route: ChangedRoute }
    | { readonly row: 'text'; readonly label: string; readonly text: string; readonly tooltip?: vscode.MarkdownString };

/** Registers the view of route changes, the entry of the status bar, and what they offer. */
export function registerRouteChanges(client: BaseLanguageClient, active: ActiveFile): vscode.Disposable {
    const changes = new RouteChangesView(client, active);
    const since = (value: 'saved' | 'commit') => () =>
        vscode.workspace.getConfiguration('mailtopo').update('routeChanges.since', value, targetOf());
    return vscode.Disposable.from(
        changes,
        client.onNotification(ROUTE_CHANGES_NOTIFICATION, () => changes.refresh()),
        client.onDidChangeState(() => changes.refresh()),
        active.onDidTurn(() => changes.refresh()),
        vscode.commands.registerCommand(SHOW_ROUTE_CHANGES_COMMAND, () =>
            vscode.commands.executeCommand(`${VIEW}.focus`),
        ),
        vscode.commands.registerCommand('mailtopo.routeChangesSinceSaved', since('saved')),
        vscode.commands.registerCommand('mailtopo.routeChangesSinceCommit', since('commit')),
        vscode.commands.registerCommand('mailtopo.showChangedRouteOnMap', (row: Row) => {
            if (row.row !== 'route') return undefined;
            return vscode.commands.executeCommand(SHOW_ROUTE_ON_MAP_COMMAND, row.uri, [row.route.pair]);
        }),
    );
}

/** Where the choice is kept: with the folder that has one of its own, otherwise with the reader. */
function targetOf(): vscode.ConfigurationTarget {
    const inspected = vscode.workspace.getConfiguration('mailtopo').inspect('routeChanges.since');
    return inspected?.workspaceValue === undefined
        ? vscode.ConfigurationTarget.Global
        : vscode.ConfigurationTarget.Workspace;
}

class RouteChangesView implements vscode.TreeDataProvider<Row> {
    private readonly changed = new vscode.EventEmitter<undefined>();
    readonly onDidChangeTreeData = this.changed.event;
    private readonly view: vscode.TreeView<Row>;
    private readonly status: vscode.StatusBarItem;
    private rows: readonly Row[] = [];
    private asked = 0;

    constructor(
        private readonly client: BaseLanguageClient,
        private readonly active: ActiveFile,
    ) {
        this.view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
        this.status = vscode.window.createStatusBarItem(VIEW, vscode.StatusBarAlignment.Left, 20);
        this.status.name = vscode.l10n.t('Mailtopo Route Changes');
        this.status.command = SHOW_ROUTE_CHANGES_COMMAND;
    }

    dispose(): void {
        vscode.Disposable.from(this.view, this.status, this.changed).dispose();
    }

    /** Shows what is known now. */
    async refresh(): Promise<void> {
        const number = ++this.asked;
        const file = this.active.uri;
        const uri = file && this.client.code2ProtocolConverter.asUri(file);
        const found = uri && (await askServer<RouteChanges>(this.client, ROUTE_CHANGES_REQUEST, { uri }));
        // Another was asked for in the meantime.
        if (number !== this.asked) return;
        if (uri === undefined || !found) this.showNothing();
        else if (found.isStale) this.showStale(found);
        else this.show(uri, found);
    }

    getTreeItem(row: Row): vscode.TreeItem {
        switch (row.row) {
            case 'group': {
                const item = new vscode.TreeItem(row.label, vscode.TreeItemCollapsibleState.Expanded);
                item.iconPath = new vscode.ThemeIcon(row.icon);
                return item;
            }
            case 'route': {
                const { ends, before, after, differences } = row.route;
                const item = new vscode.TreeItem(ends, vscode.TreeItemCollapsibleState.Collapsed);
                item.description = differences;
                item.contextValue = 'route';
                item.accessibilityInformation = {
                    label: vscode.l10n.t('{0}: {1}. Before {2}, after {3}', ends, differences, before, after),
                };
                return item;
            }
            case 'text': {
                const item = new vscode.TreeItem(row.label);
                item.description = row.text;
                item.tooltip = row.tooltip ?? row.text;
                item.accessibilityInformation = { label: `${row.label} ${row.text}` };
                return item;
            }
        }
    }

    async getChildren(row?: Row): Promise<Row[]> {
        if (row === undefined) return [...this.rows];
        if (row.row === 'group') return [...row.rows];
        return row.row === 'route' ? this.explained(row.uri, row.route) : [];
    }

    private async explained(uri: string, { pair, before, after }: ChangedRoute): Promise<Row[]> {
        const parameters: ExplainChangeParameters = { uri, pair };
        const why = await askServer<string>(this.client, EXPLAIN_CHANGE_REQUEST, parameters);
        const reasons = (why ?? '').split('\n\n').filter((each) => each !== '');
        return [
            { row: 'text', label: vscode.l10n.t('before'), text: before },
            { row: 'text', label: vscode.l10n.t('after'), text: after },
            ...reasons.map((markdown): Row => {
                const tooltip = new vscode.MarkdownString(markdown);
                return { row: 'text', label: vscode.l10n.t('why'), text: withoutMarks(markdown), tooltip };
            }),
        ];
    }

    private showNothing(): void {
        this.status.hide();
        this.view.message = '';
        this.view.badge = undefined;
        this.put([]);
    }

    /** The rows stay where they are until others are known, and it is said that they are of before. */
    private showStale({ root, since }: RouteChanges): void {
        this.status.text = `$(loading~spin) ${vscode.l10n.t('route changes')}`;
        this.status.tooltip = vscode.l10n.t('{0}, {1}: finding what becomes of the routes', root, SINCE[since]);
        this.status.backgroundColor = undefined;
        this.view.message = vscode.l10n.t(
            '{0}, {1}: finding what becomes of the routes; below is what was before the last edit.',
            root,
            SINCE[since],
        );
    }

    private show(uri: string, found: RouteChanges): void {
        const { root, since, summary, changes, outside, moreChanges, moreOutside } = found;
        this.status.text = `$(git-compare) ${summary}`;
        this.status.tooltip = vscode.l10n.t('{0}, {1}: {2}. Click to see each.', root, SINCE[since], summary);
        const isLosing = changes.some(({ kind }) => kind === 'lost');
        this.status.backgroundColor = isLosing ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
        this.status.show();
        this.view.message = `${root}, ${SINCE[since]}: ${summary}`;
        const total = changes.length + moreChanges + outside.length + moreOutside;
        this.view.badge = total === 0 ? undefined : { value: total, tooltip: summary };
        const groups = KINDS.map(([kind, label, icon]): Row & { row: 'group' } => ({
            row: 'group',
            label,
            icon,
            rows: changes.filter((each) => each.kind === kind).map((route) => ({ row: 'route', uri, route })),
        })).filter(({ rows }) => rows.length > 0);
        const lines = outside.map((line): Row => {
            const at = line.indexOf(': ');
            return { row: 'text', label: line.slice(0, at), text: line.slice(at + 2) };
        });
        this.put([
            ...groups,
            ...(moreChanges > 0 ? [more(moreChanges)] : []),
            ...(lines.length > 0
                ? [{ row: 'group', label: vscode.l10n.t('Mail to the outside'), icon: 'globe', rows: lines } as const]
                : []),
            ...(moreOutside > 0 ? [more(moreOutside)] : []),
        ]);
    }

    private put(rows: readonly Row[]): void {
        this.rows = rows;
        this.changed.fire(undefined);
    }
}

/** What the view leaves out, and how to get it. */
function more(count: number): Row {
    const text = vscode.l10n.t('all of them: {0}', 'mailtopo diff OLD NEW');
    return { row: 'text', label: vscode.l10n.t('and {0} more', figure(count)), text };
}

/** An explanation as plain text, for a row: its code and emphasis are all the Markdown that it has. */
function withoutMarks(markdown: string): string {
    return markdown.replace(/\*\*|`/g, '').replace(/\s+/g, ' ');
}
