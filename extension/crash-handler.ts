import type { ErrorHandler } from 'vscode-languageclient';

/** What the user is told of a server that crashes. */
export interface CrashTold {
    /** It is started again. */
    readonly restarting: () => void;
    /** It has crashed too often, and stays stopped. */
    readonly givenUp: () => void;
}

/**
 * The client's own restarts, up to a fifth crash within three minutes, told in words of ours.
 * @param usual what the client does by itself; it is there once the client is
 */
export function crashHandler(usual: () => ErrorHandler, told: CrashTold): ErrorHandler {
    let known: ErrorHandler | undefined;
    const handler = (): ErrorHandler => {
        known ??= usual();
        return known;
    };
    return {
        error: (error, message, count) => handler().error(error, message, count),
        async closed() {
            const result = await handler().closed();
            // Only the last answer, not to restart any more, comes with a message.
            if (result.message === undefined) told.restarting();
            else told.givenUp();
            // The client writes it to its log, and shows nothing beside.
            return { ...result, handled: true };
        },
    };
}
