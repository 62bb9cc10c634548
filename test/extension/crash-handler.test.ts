import { describe, expect, it, vi } from 'vitest';
import type { CloseHandlerResult, ErrorHandler } from 'vscode-languageclient';
import { crashHandler } from '../../extension/crash-handler.js';

/** As the client numbers them: to stay stopped, and to start again. */
const [STOP, RESTART] = [1, 2];

/** A client that starts its server again four times, as the real one does within three minutes. */
function client(): () => ErrorHandler {
    let crashes = 0;
    const closed = (): CloseHandlerResult =>
        ++crashes <= 4 ? { action: RESTART } : { action: STOP, message: 'crashed 5 times' };
    return vi.fn(
        (): ErrorHandler => ({
            error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? 1 : 2 }),
            closed,
        }),
    );
}

function told() {
    return { restarting: vi.fn<() => void>(), givenUp: vi.fn<() => void>() };
}

describe('a server that crashes', () => {
    it('is started again four times, each told; after the fifth it is said once that it stays stopped', async () => {
        const words = told();
        const handler = crashHandler(client(), words);
        for (let crash = 1; crash <= 4; crash++) {
            expect(await handler.closed()).toEqual({ action: RESTART, handled: true });
            expect(words.restarting).toHaveBeenCalledTimes(crash);
            expect(words.givenUp).not.toHaveBeenCalled();
        }
        // The client shows nothing of its own beside it.
        expect(await handler.closed()).toMatchObject({ action: STOP, handled: true });
        expect(words.restarting).toHaveBeenCalledTimes(4);
        expect(words.givenUp).toHaveBeenCalledTimes(1);
    });

    it('is counted by one handler of the client, made when it is first needed', async () => {
        const usual = client();
        const handler = crashHandler(usual, told());
        expect(usual).not.toHaveBeenCalled();
        await handler.closed();
        await handler.closed();
        expect(usual).toHaveBeenCalledTimes(1);
    });

    it('has errors of the connection judged by the client', () => {
        const handler = crashHandler(client(), told());
        expect(handler.error(new Error('x'), undefined, 1)).toEqual({ action: 1 });
        expect(handler.error(new Error('x'), undefined, 4)).toEqual({ action: 2 });
    });
});
