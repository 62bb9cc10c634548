import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnosticsOf } from '../../language/project/diagnostics.js';
import { checkAll } from '../../server/checking.js';
import { inlayHints } from '../../server/features/inlay-hints.js';
import { NO_PROGRESS } from '../../server/progress.js';
import { Workspace } from '../../server/workspace.js';
import { hintText } from '../support/features.js';
import { star } from '../support/star-network.js';

const FOLDER = 'file:///test';

/** A workspace of that many files in a folder, and the ones that were read, in order. */
function workspaceOf(count: number): { readonly workspace: Workspace; readonly read: string[] } {
    const read: string[] = [];
    const uris = Array.from({ length: count }, (_, index) => `${FOLDER}/${index}.mailtopo`);
    const files = {
        list: async () => uris,
        read: async (uri: string) => {
            read.push(uri);
            return { text: 'site A\n' };
        },
    };
    return { workspace: new Workspace(files, () => {}), read };
}

describe('reading the files of a workspace', () => {
    it('tells how many have been read', async () => {
        const { workspace, read } = workspaceOf(120);
        const told: string[] = [];
        await workspace.scan([FOLDER], {
            ...NO_PROGRESS,
            report: (message, part) => void told.push(`${message} ${Math.round(100 * part)}%`),
        });
        expect(told).toEqual(['0 of 120 files 0%', '50 of 120 files 42%', '100 of 120 files 83%']);
        expect(read.length).toBe(120);
    });

    it('stops between files when it is no longer wanted, and keeps what it has', async () => {
        const { workspace, read } = workspaceOf(120);
        const token = { isCancellationRequested: false };
        await workspace.scan([FOLDER], {
            report: (_, part) => {
                token.isCancellationRequested = part > 0;
            },
            token,
        });
        expect(read.length).toBeLessThan(120);
        expect(workspace.project.allFiles().length).toBe(read.length);
        expect(read.length).toBeGreaterThan(0);
    });
});

describe('checking a large topology', () => {
    const text = readFileSync(new URL('../../examples/real-networks/kdl.mailtopo', import.meta.url), 'utf8');

    it('finds what is found at once', async () => {
        const [slowly, atOnce] = [workspaceOf(0).workspace, workspaceOf(0).workspace];
        for (const workspace of [slowly, atOnce]) workspace.project.setText(`${FOLDER}/kdl.mailtopo`, text);
        const pauses: number[] = [];
        const messages = (all: ReadonlyMap<string, readonly Diagnostic[]>): readonly string[] =>
            [...all.values()].flat().map(({ code, message }) => `${code} ${message}`);
        const isDone = await checkAll(slowly, NO_PROGRESS, () => pauses.push(slowly.diagnostics().size));
        expect([isDone, slowly.isChecked, pauses]).toEqual([true, true, [1]]);
        const expected = messages(diagnosticsOf(atOnce.project));
        expect(expected.length).toBeGreaterThan(0);
        expect(messages(slowly.diagnostics())).toEqual(expected);
    });

    it('goes on where it was stopped: also where no rule is left, and hints only are to be found', async () => {
        const { workspace } = workspaceOf(0);
        const uri = `${FOLDER}/star.mailtopo`;
        const scenario = 'scenario "Link 7 is dear" {\n    set link L7 cost 2\n    expect * -> * reachable\n}';
        workspace.project.setText(uri, `${star(300)}\n${scenario}\n`);
        const token = { isCancellationRequested: false };
        const report = (): void => {
            token.isCancellationRequested = workspace.isChecked;
        };
        const range = { start: { line: 601, character: 0 }, end: { line: 610, character: 0 } };
        const hints = (): readonly string[] =>
            inlayHints(workspace, { textDocument: { uri }, range }).map((hint) => hintText(hint));
        expect([await checkAll(workspace, { report, token }), workspace.isChecked, hints()]).toEqual([false, true, []]);
        expect(await checkAll(workspace, NO_PROGRESS)).toBe(true);
        // 301 × 300 routes.
        expect(hints()).toEqual(['✓ holds for 90,300 routes · as before']);
    });
});
