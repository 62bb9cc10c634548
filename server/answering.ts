import { type CancellationToken, type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { errorText } from './error-text.js';
import type { Workspace } from './workspace.js';

/** What a feature answers requests with. */
export interface Answering {
    /**
     * Answers a request, and nothing where it fails: the reason goes to the log, and the server lives on. Waits for
     * files that are being read.
     */
    readonly answer: <P, R>(
        feature: (workspace: Workspace, params: P) => R,
        nothing: R,
    ) => (params: P) => R | ResponseError | Promise<R | ResponseError>;
    /** The same for what only the text of one file decides: whatever is being read, it is answered. */
    readonly answerAtOnce: <P, R>(
        feature: (workspace: Workspace, params: P) => R,
        nothing: R,
    ) => (params: P) => R | ResponseError;
    /** As `answer`, for what is found in slices, while other requests are answered; null where it fails. */
    readonly answerLater: <P, R>(
        feature: (workspace: Workspace, params: P, token: CancellationToken) => Promise<R>,
    ) => (params: P, token: CancellationToken) => Promise<R | ResponseError | null>;
}

export function answering(connection: Pick<Connection, 'console'>, lifetime: Lifetime): Answering {
    const log = (name: string, error: unknown): void => connection.console.error(`${name}: ${errorText(error)}`);
    const answerAtOnce: Answering['answerAtOnce'] = (feature, nothing) => (params) => {
        try {
            return feature(lifetime.required(), params);
        } catch (error) {
            if (error instanceof ResponseError) return error;
            log(feature.name, error);
            return nothing;
        }
    };
    return {
        answer: (feature, nothing) => {
            const atOnce = answerAtOnce(feature, nothing);
            return (params) => {
                const reading = lifetime.present?.reading;
                return reading?.isOn ? reading.wait().then(() => atOnce(params)) : atOnce(params);
            };
        },
        answerAtOnce,
        answerLater: (feature) => async (params, token) => {
            const here = lifetime.required();
            await here.reading.wait();
            try {
                return await feature(here, params, token);
            } catch (error) {
                if (error instanceof ResponseError) return error;
                log(feature.name, error);
                return null;
            }
        },
    };
}

/** A feature with a list of its own, as the protocol's types want it. */
export function listed<P, R>(
    feature: (workspace: Workspace, params: P) => readonly R[],
): (workspace: Workspace, params: P) => R[] {
    const list = (workspace: Workspace, params: P): R[] => [...feature(workspace, params)];
    return Object.defineProperty(list, 'name', { value: feature.name });
}

/** How far the server has come: before and after it runs, the protocol has it refuse what it is asked. */
export class Lifetime {
    private workspace: Workspace | undefined;
    private isOver = false;

    /** @throws ResponseError where the editor has said once already what it is */
    refuseAnother(): void {
        if (this.workspace !== undefined)
            throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    }

    begin(workspace: Workspace): void {
        this.workspace = workspace;
    }

    end(): void {
        this.isOver = true;
    }

    /** The workspace while the server runs. */
    get present(): Workspace | undefined {
        return this.isOver ? undefined : this.workspace;
    }

    /** @throws ResponseError where there is none, or none any more */
    required(): Workspace {
        if (this.isOver)
            throw new ResponseError(
                ErrorCodes.InvalidRequest,
                'The server was asked to shut down, and answers no more.',
            );
        if (this.workspace === undefined)
            throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.');
        return this.workspace;
    }
}
