import * as vscode from 'vscode';
import { writeBeside } from './write-beside.js';

/** Asks where a picture of the map is to be saved, beside the file it shows, and saves it there. */
export async function savePicture(uri: string, format: 'svg' | 'png', content: string | Uint8Array): Promise<void> {
    const source = vscode.Uri.parse(uri);
    const path = source.path.replace(/(\.mailtopo)?$/, `.${format}`);
    // An unsaved file has no folder to save beside.
    const isOnDisk = source.scheme !== 'untitled';
    const target = await vscode.window.showSaveDialog({
        ...(isOnDisk ? { defaultUri: source.with({ path }) } : {}),
        filters:
            format === 'svg'
                ? { [vscode.l10n.t('SVG picture')]: ['svg'] }
                : { [vscode.l10n.t('PNG picture')]: ['png'] },
        title: vscode.l10n.t('Save the map'),
    });
    if (target === undefined) return;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    try {
        // A name that no one else comes by.
        const beside = vscode.Uri.joinPath(target, '..', `.mailtopo-${crypto.randomUUID()}.tmp`);
        await writeBeside(vscode.workspace.fs, target, beside, bytes);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(
            vscode.l10n.t('The map could not be saved as {0}: {1}', target.path, reason),
        );
    }
}
