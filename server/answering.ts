import { type CancellationToken, type Connection, ResponseError } from 'vscode-languageserver';
import { errorText } from './error-text.js';
import type { Workspace } from './workspace.js';

/** What a feature answers requests with. */
export interface Answering {
    /** Answers a request, and nothing where it fails: the reason goes to the log, and the server lives on. */
    readonly answer: <P, R>(
        feature: (workspace: Workspace, params: P) => R,
        nothing: R,
    ) => (params: P) => R | ResponseError;
    /** The same for what is found in slices, while other requests are answered; null where it fails. */
    readonly answerLater: <P, R>(
        feature: (workspace: Workspace, params: P, token: CancellationToken) => Promise<R>,
    ) => (params: P, token: CancellationToken) => Promise<R | null>;
}

/** @param workspace there is none before the editor has said what it is */
export function answering(connection: Pick<Connection, 'console'>, workspace: () => Workspace | undefined): Answering {
    const log = (name: string, error: unknown): void => connection.console.error(`${name}: ${errorText(error)}`);
    return {
        answer: (feature, nothing) => (params) => {
            const here = workspace();
            try {
                return here === undefined ? nothing : feature(here, params);
            } catch (error) {
                if (error instanceof ResponseError) return error;
                log(feature.name, error);
                return nothing;
            }
        },
        answerLater: (feature) => async (params, token) => {
            const here = workspace();
            try {
                return here === undefined ? null : await feature(here, params, token);
            } catch (error) {
                log(feature.name, error);
                return null;
            }
        },
    };
}
