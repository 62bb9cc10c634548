import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, type WorkDoneProgressReporter } from 'vscode-languageserver';
import { type Progress, ProgressTeller } from '../../server/progress.js';

/** An editor that writes down what it is told, on a clock that the test turns. */
class Editor {
    readonly told: string[] = [];
    readonly cancel = new CancellationTokenSource();
    time = 0;

    teller(canShow = true, refuses = false): ProgressTeller {
        const reporter = {
            token: this.cancel.token,
            begin: (title: string, percentage?: number, message?: string, cancellable?: boolean) =>
                void this.told.push(`begin ${title} ${percentage}% ${message}${cancellable ? ' cancellable' : ''}`),
            report: (percentage: number, message: string) => void this.told.push(`report ${percentage}% ${message}`),
            done: () => void this.told.push('done'),
        };
        const createWorkDoneProgress = async () => {
            this.told.push('create');
            if (refuses) throw new Error('refused');
            return reporter as unknown as WorkDoneProgressReporter & { token: CancellationTokenSource['token'] };
        };
        const connection = { window: { createWorkDoneProgress } } as unknown as ConstructorParameters<
            typeof ProgressTeller
        >[0];
        return new ProgressTeller(connection, { window: { workDoneProgress: canShow } }, () => this.time);
    }
}

/** Lets what has been promised come. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Three steps, 300 milliseconds each. */
const threeSteps =
    (editor: Editor) =>
    async ({ report }: Progress): Promise<string> => {
        for (const step of [1, 2, 3]) {
            editor.time += 300;
            report(`step ${step}`, step / 3);
            await turn();
        }
        return 'result';
    };

describe('progress', () => {
    it('of what takes longer than half a second is shown from then on, and ends with it', async () => {
        const editor = new Editor();
        expect(await editor.teller().during('Reading', true, threeSteps(editor))).toBe('result');
        expect(editor.told).toEqual(['create', 'begin Reading 67% step 2 cancellable', 'report 100% step 3', 'done']);
    });

    it('of what is over before is not shown', async () => {
        const editor = new Editor();
        await editor.teller().during('Reading', true, async ({ report }) => {
            editor.time += 499;
            report('almost', 0.9);
        });
        expect(editor.told).toEqual([]);
    });

    it('ends with work that fails', async () => {
        const editor = new Editor();
        const failing = editor.teller().during('Reading', false, async ({ report }) => {
            editor.time += 600;
            report('here', 0.5);
            throw new Error('broken');
        });
        await expect(failing).rejects.toThrow('broken');
        expect(editor.told).toEqual(['create', 'begin Reading 50% here', 'done']);
    });

    it('that the user stops is stopped', async () => {
        const editor = new Editor();
        const stopped = await editor.teller().during('Reading', true, async ({ report, token }) => {
            editor.time += 600;
            report('here', 0.5);
            await turn();
            const before = token.isCancellationRequested;
            editor.cancel.cancel();
            return [before, token.isCancellationRequested];
        });
        expect(stopped).toEqual([false, true]);
    });

    it.each([
        ['cannot show it', false, false, []],
        ['refuses it', true, true, ['create']],
    ])('is done without where the editor %s', async (_, canShow, refuses, told) => {
        const editor = new Editor();
        expect(await editor.teller(canShow, refuses).during('Reading', true, threeSteps(editor))).toBe('result');
        expect(editor.told).toEqual(told);
    });
});
