import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    COMMIT_CHANGED_NOTIFICATION,
    COMMITTED_REQUEST,
    type CommittedResult,
    type FileParameters,
} from '../server/protocol.js';

/** What is used of the API that VS Code's own git extension offers to others, as its `git.d.ts` describes it. */
interface GitExtension {
    readonly enabled: boolean;
    readonly getAPI: (version: 1) => GitApi;
}

interface GitApi {
    readonly repositories: readonly Repository[];
    readonly onDidOpenRepository: vscode.Event<Repository>;
    readonly onDidCloseRepository: vscode.Event<Repository>;
    readonly getRepository: (uri: vscode.Uri) => Repository | null;
}

interface Repository {
    readonly state: { readonly HEAD?: { readonly commit?: string }; readonly onDidChange: vscode.Event<void> };
    readonly show: (ref: string, path: string) => Promise<string>;
}

/** Answers the server's requests for files as they are in the last commit, where VS Code has its git extension. */
export function provideCommits(client: BaseLanguageClient): vscode.Disposable {
    const subscriptions: vscode.Disposable[] = [];
    let known: Promise<GitApi | undefined> | undefined;
    const changed = (): void => {
        if (client.isRunning()) void client.sendNotification(COMMIT_CHANGED_NOTIFICATION);
    };
    const git = (): Promise<GitApi | undefined> => {
        known ??= findGit().then((api) => {
            if (api !== undefined) subscriptions.push(...follow(api, changed));
            return api;
        });
        return known;
    };
    subscriptions.push(
        client.onRequest<CommittedResult, void>(COMMITTED_REQUEST, async ({ uri }: FileParameters) =>
            inLastCommit(await git(), client.protocol2CodeConverter.asUri(uri)),
        ),
    );
    return new vscode.Disposable(() => vscode.Disposable.from(...subscriptions).dispose());
}

async function findGit(): Promise<GitApi | undefined> {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const git = await extension?.activate();
    return git?.enabled ? git.getAPI(1) : undefined;
}

async function inLastCommit(git: GitApi | undefined, uri: vscode.Uri): Promise<CommittedResult> {
    const repository = git?.getRepository(uri);
    if (!repository?.state.HEAD?.commit) return { state: 'none' };
    try {
        return { text: await repository.show('HEAD', uri.fsPath) };
    } catch {
        // Git knows of no such path there.
        return { state: 'missing' };
    }
}

/** Tells of every other last commit, and of repositories that come and go. */
function follow(git: GitApi, changed: () => void): readonly vscode.Disposable[] {
    const heads = new Map<Repository, string | undefined>();
    const watch = (repository: Repository): vscode.Disposable => {
        heads.set(repository, repository.state.HEAD?.commit);
        return repository.state.onDidChange(() => {
            const head = repository.state.HEAD?.commit;
            if (head === heads.get(repository)) return;
            heads.set(repository, head);
            changed();
        });
    };
    const watched = git.repositories.map(watch);
    return [
        new vscode.Disposable(() => vscode.Disposable.from(...watched).dispose()),
        git.onDidOpenRepository((repository) => {
            watched.push(watch(repository));
            changed();
        }),
        git.onDidCloseRepository(changed),
    ];
}
