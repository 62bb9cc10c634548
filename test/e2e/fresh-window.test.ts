import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { type OwnWorkbench, openOwnWorkbench } from './harness/own-workbench.js';

const IBERIA = `site Madrid
site Lisbon
site Porto

link MAD-LIS: Madrid <-> Lisbon cost 10
link LIS-POR: Lisbon <-> Porto cost 10
link MAD-POR: Madrid <-> Porto cost 50
`;

const EXPORTS = ['AdSite.csv', 'AdSiteLink.csv'] as const;
const exported = (name: string): string => readFileSync(inRoot('test/e2e/workspace/exports', name), 'utf8');

let own: OwnWorkbench;
beforeAll(async () => {
    const assistant = inRoot('out/assistant.vsix');
    await createVSIX({ cwd: inRoot('test/e2e/assistant'), packagePath: assistant, dependencies: false });
    own = await openOwnWorkbench(
        {
            'empty.mailtopo': '',
            'planned.mailtopo': IBERIA.replace('cost 50', 'cost 15'),
            'today.mailtopo': IBERIA,
            ...Object.fromEntries(EXPORTS.map((name) => [name, exported(name)])),
        },
        { extensions: [assistant], settings: { 'chat.disableAIFeatures': false } },
    );
});
afterAll(async () => own?.close());
afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await own.workbench.keepEvidence(task.name);
    await own.workbench.discardAll();
});

test('two topologies that are chosen in the explorer are compared, in a window that has opened none', async () => {
    const { workbench } = own;
    await workbench.explorerMenu(['planned.mailtopo', 'today.mailtopo'], 'Compare Routes With…');
    const found = await workbench.routes('planned ↔ today.mailtopo-comparison');
    await found.waitForLine('2 of 6 routes');
    await workbench.keep('two chosen topologies compared');
});

test('exports are picked, and become a topology', async () => {
    const { workbench } = own;
    await workbench.commandThatAsks('Mailtopo: Import Exchange Exports…');
    await workbench.answerFileDialog(path.join(own.folder, EXPORTS[0]));
    const made = await workbench.untitled();
    await made.waitForLine('site ');
    await workbench.keep('picked exports');
});

test('exports that are dropped into a file are put in as a topology', async () => {
    const { workbench } = own;
    const text = await workbench.openFile('empty.mailtopo');
    await workbench.dropIntoEditor(EXPORTS[0], text);
    await text.waitForLine('site ');
    await workbench.keep('dropped exports');
});

test('an assistant asks the tools, and is told why where there is no answer', async () => {
    const { workbench } = own;
    await workbench.openFile('today.mailtopo').then((text) => text.waitForLine('MAD-POR: Madrid <-> Porto cost 50'));
    await workbench.command('Assistant: Ask Tools');
    const answers = await workbench.untitled();
    await answers.waitForLine('4 tools');
    const lines = (await answers.lines()).join('\n');
    expect(lines).toContain('20 · Madrid › Lisbon › Porto');
    expect(lines).toContain('It lost by cost: 50 is more than 20 (R2.1)');
    expect(lines).toMatch(/refused: .*Did you mean Porto\?/);
    await workbench.keep('tools asked by an assistant');
});
