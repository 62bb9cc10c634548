import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Output, type Stream } from '../../cli/terminal/io.js';
import { Progress } from '../../cli/terminal/progress.js';

describe('the progress bar', () => {
    let written = '';

    beforeEach(() => {
        written = '';
        vi.useFakeTimers({ toFake: ['performance'] });
    });
    afterEach(() => {
        vi.useRealTimers();
    });

    /** What a terminal or file is written while four steps are done, in so much time. */
    async function work(isTerminal: boolean, isWanted: boolean, milliseconds: number): Promise<string> {
        const stream = new Writable({
            write: (chunk: Buffer, _, done) => {
                written += chunk.toString();
                done();
            },
        });
        const errors = new Output(Object.assign(stream, { isTTY: isTerminal }) as Stream, {});
        const io = { input: Readable.from([]), output: errors, errors, folder: '/' };
        const progress = new Progress(io, 'Checking', isWanted);
        for (let done = 1; done <= 4; done++) {
            vi.advanceTimersByTime(milliseconds / 4);
            await progress.at(done, 4);
        }
        await progress.end();
        return written;
    }

    it('shows how much is done of what takes over a second, and goes away', async () => {
        const text = await work(true, true, 4_000);
        expect(text).toContain('\r\u001b[KChecking ██████░░░░░░░░░░░░░░░░░░ 25 %');
        expect(text.endsWith('100 %\r\u001b[K')).toBe(true);
    });

    it('is not there for what is done at once, for a file, and for JSON', async () => {
        expect(await work(true, true, 900)).toBe('');
        expect(await work(false, true, 4_000)).toBe('');
        expect(await work(true, false, 4_000)).toBe('');
    });
});
