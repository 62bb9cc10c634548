import {
    type CancellationToken,
    CancellationTokenSource,
    type ClientCapabilities,
    type Connection,
    type WorkDoneProgressReporter,
} from 'vscode-languageserver';

/** How what takes long is going: said to the user, and stopped by whoever no longer wants it. */
export interface Progress {
    /** Says what is done now, and how much of all is done: a part of 1. */
    readonly report: (message: string, part: number) => void;
    readonly token: Pick<CancellationToken, 'isCancellationRequested'>;
}

/** Nobody waits, and nobody stops it. */
export const NO_PROGRESS: Progress = { report: () => {}, token: { isCancellationRequested: false } };

/** What is shorter than this is over before anyone could read of it. */
const UNTOLD_MILLISECONDS = 500;

/** Tells the editor of work that takes longer than half a second, if it can show that. */
export class ProgressTeller {
    private readonly canShow: boolean;

    /** @param now the time in milliseconds */
    constructor(
        private readonly connection: Pick<Connection, 'window'>,
        { window }: ClientCapabilities,
        private readonly now: () => number = Date.now,
    ) {
        this.canShow = window?.workDoneProgress ?? false;
    }

    /**
     * Does the work, and shows how it is going once it has taken half a second.
     * @param title what is done, in words for the user
     * @param cancellable whether the user may stop it
     */
    async during<R>(title: string, cancellable: boolean, work: (progress: Progress) => Promise<R>): Promise<R> {
        if (!this.canShow) return work(NO_PROGRESS);
        const source = new CancellationTokenSource();
        const begun = this.now();
        let asked: Promise<void> | undefined;
        let shown: WorkDoneProgressReporter | undefined;
        const begin = async (message: string, percentage: number): Promise<void> => {
            const created = await this.connection.window.createWorkDoneProgress();
            created.token.onCancellationRequested(() => source.cancel());
            created.begin(title, percentage, message, cancellable);
            shown = created;
        };
        const report = (message: string, part: number): void => {
            const percentage = Math.min(100, Math.round(100 * part));
            if (shown !== undefined) shown.report(percentage, message);
            // An editor that refuses it shows nothing.
            else if (this.now() - begun >= UNTOLD_MILLISECONDS) asked ??= begin(message, percentage).catch(() => {});
        };
        try {
            return await work({ report, token: source.token });
        } finally {
            await asked;
            shown?.done();
        }
    }
}
