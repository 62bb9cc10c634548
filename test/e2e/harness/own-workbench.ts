import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vsixFile } from '../../../scripts/lib/vsix.mjs';
import { startWorkbenchServer } from '../../../scripts/lib/workbench-server.mjs';
import { testSettings } from '../../../scripts/lib/workbench-settings.mjs';
import { Workbench } from './workbench.js';

/** A workbench on a folder of its own, for what the others are not to have beside them. */
export interface OwnWorkbench {
    readonly workbench: Workbench;
    readonly folder: string;
    close(): Promise<void>;
}

/** What a workbench of one's own has besides the files of its folder. */
export interface Own {
    /** What else is done to the folder before it is opened. */
    readonly prepare?: (folder: string) => void;
    /** Settings besides those of all tests. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** The .vsix files of other extensions. */
    readonly extensions?: readonly string[];
}

/**
 * Writes the files of a folder and opens VS Code on it.
 * @param files their texts by their names
 */
export async function openOwnWorkbench(
    files: Readonly<Record<string, string>>,
    { prepare, settings = {}, extensions = [] }: Own = {},
): Promise<OwnWorkbench> {
    const home = mkdtempSync(path.join(tmpdir(), 'mailtopo-e2e-'));
    const cleanUp = (): void => rmSync(home, { recursive: true, force: true });
    try {
        const folder = path.join(home, 'workspace');
        mkdirSync(folder);
        for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
        prepare?.(folder);
        const server = await startWorkbenchServer({
            home: path.join(home, 'vscode'),
            extensions: [vsixFile(), ...extensions],
            settings: { ...testSettings, ...settings },
        });
        try {
            const workbench = await Workbench.open(server.url(folder));
            const close = async (): Promise<void> => {
                await workbench.close();
                await server.stop();
                cleanUp();
            };
            return { workbench, folder, close };
        } catch (error) {
            await server.stop();
            throw error;
        }
    } catch (error) {
        cleanUp();
        throw error;
    }
}
