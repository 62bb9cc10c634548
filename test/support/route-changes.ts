import type { CodeLens } from 'vscode-languageserver-protocol';
import {
    COMMITTED_REQUEST,
    type CommittedResult,
    EXPLAIN_CHANGE_REQUEST,
    ROUTE_CHANGES_NOTIFICATION,
    ROUTE_CHANGES_REQUEST,
    type RouteChanges,
} from '../../server/protocol.js';
import { openServer, type ServerOptions, type TestServer } from './server.js';

export const MAIN = 'file:///test/main.mailtopo';

/** An editor that shows what its edits do to the routes. */
export class RouteChangesClient {
    /** The files of the last commit; null where there is no repository. */
    committed: ReadonlyMap<string, string> | null = null;
    private notices = 0;
    private noticed: () => void = () => undefined;

    private constructor(readonly server: TestServer) {
        server.client.onNotification(ROUTE_CHANGES_NOTIFICATION, () => {
            this.notices++;
            this.noticed();
        });
        server.client.onRequest<CommittedResult, void>(
            COMMITTED_REQUEST,
            ({ uri }: { uri: string }): CommittedResult => {
                if (this.committed === null) return { state: 'none' };
                const text = this.committed.get(uri);
                return text === undefined ? { state: 'missing' } : { text };
            },
        );
    }

    static async open(source: string, options: ServerOptions = {}): Promise<RouteChangesClient> {
        const server = await openServer(source, { ...options, initializationOptions: { views: true } });
        return new RouteChangesClient(server);
    }

    changes(uri = MAIN): Promise<RouteChanges | null> {
        return this.server.client.sendRequest<RouteChanges | null>(ROUTE_CHANGES_REQUEST, { uri });
    }

    explain(from: string, to: string): Promise<string | null> {
        return this.server.client.sendRequest(EXPLAIN_CHANGE_REQUEST, { uri: MAIN, pair: { from, to } });
    }

    /** The lenses about route changes, each as `line: title`. */
    async lenses(uri = MAIN): Promise<readonly string[]> {
        const lenses = await this.server.client.sendRequest<readonly CodeLens[]>('textDocument/codeLens', {
            textDocument: { uri },
        });
        return lenses
            .filter(({ command }) => command?.command === 'mailtopo.showRouteChanges')
            .map(({ range, command }) => `${range.start.line}: ${command?.title}`);
    }

    /** Waits until what the server tells of is as wanted; it tells of every change. */
    async until(isWanted: (found: RouteChanges | null) => boolean): Promise<RouteChanges | null> {
        for (;;) {
            const seen = this.notices;
            const found = await this.changes();
            if (isWanted(found)) return found;
            if (seen === this.notices)
                await new Promise<void>((resolve) => {
                    this.noticed = resolve;
                });
        }
    }

    /** Waits until it is known what the edits do. */
    async found(): Promise<RouteChanges> {
        const found = await this.until((each) => each !== null && !each.isStale);
        if (found === null) throw new Error('nothing differs');
        return found;
    }
}

/** Opens the first file of a text in such an editor, and sees to it that the server reported no fault of its own. */
export async function withRouteChanges(
    source: string,
    act: (client: RouteChangesClient, server: TestServer) => Promise<void>,
    options: ServerOptions = {},
): Promise<void> {
    const client = await RouteChangesClient.open(source, options);
    try {
        await client.server.open(MAIN);
        await act(client, client.server);
        if (client.server.errors.length > 0) throw new Error(client.server.errors.join('\n'));
    } finally {
        await client.server.stop();
    }
}
