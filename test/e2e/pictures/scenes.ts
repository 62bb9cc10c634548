import type { Workbench } from '../harness/workbench.js';

/** A picture: what is opened, and what is done until it shows what it is meant to show. */
export interface Scene {
    /** The picture's file name in docs/pictures/, without its ending. */
    readonly name: string;
    /** Brings the window to the moment of the picture; the folder is examples/. */
    readonly prepare: (workbench: Workbench) => Promise<void>;
}

export const scenes: readonly Scene[] = [
    {
        name: 'hints',
        async prepare(workbench) {
            const editor = await workbench.openFile('contoso/contoso.mailtopo');
            await editor.waitForLine('› London (hub) ›');
        },
    },
    {
        name: 'hover',
        async prepare(workbench) {
            const editor = await workbench.openFile('contoso/contoso.mailtopo');
            await editor.waitForLine('› London (hub) ›');
            await editor.hover('route Copenhagen', '->', 'London');
        },
    },
    {
        name: 'quick-fix',
        async prepare(workbench) {
            const editor = await workbench.openFile('contoso/contoso.mailtopo');
            await editor.replace('route Chicago -> "Hong Kong"', 'route Chigaco -> "Hong Kong"');
            await editor.waitForSquiggle('error');
            await workbench.problem('Chigaco');
            await editor.select('Chigaco');
            await workbench.showQuickFixes('Chicago');
        },
    },
];
