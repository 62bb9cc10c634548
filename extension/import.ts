import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { limit, limitInBytes } from '../language/syntax/limits.js';
import { IMPORT_REQUEST, type ImportAnswer, type ImportParameters } from '../server/protocol.js';
import { askServer } from './ask-server.js';

/** The endings of what Active Directory and Exchange export. */
const ENDINGS = ['xml', 'clixml', 'json', 'csv', 'ldf', 'ldif'];

/** A topology that was made of exports. */
type Imported = Extract<ImportAnswer, { readonly text: string }>;

/** Registers the import of exports: by a command, from the explorer's context menu, and by dropping them into a file. */
export function registerImport(client: BaseLanguageClient): vscode.Disposable {
    return vscode.Disposable.from(
        vscode.commands.registerCommand('mailtopo.import', (clicked?: vscode.Uri, selected?: vscode.Uri[]) =>
            importIntoNew(client, selected ?? (clicked === undefined ? undefined : [clicked])),
        ),
        vscode.languages.registerDocumentDropEditProvider(
            'mailtopo',
            { provideDocumentDropEdits: (_, __, data) => droppedExports(client, data) },
            {
                providedDropEditKinds: [DROP_KIND],
                dropMimeTypes: ['text/uri-list'],
            },
        ),
    );
}

const DROP_KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('mailtopo', 'import');

/** Opens the topology as a new file, that is saved where its user wants it. */
async function importIntoNew(client: BaseLanguageClient, given: readonly vscode.Uri[] | undefined): Promise<void> {
    const uris = given ?? (await pickExports());
    if (uris === undefined || uris.length === 0) return;
    const answer = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Importing exports') },
        () => importFrom(client, uris),
    );
    if (answer === null) return;
    const document = await vscode.workspace.openTextDocument({ language: 'mailtopo', content: answer.text });
    await vscode.window.showTextDocument(document);
    if (answer.notes.length > 0)
        void vscode.window.showInformationMessage(
            vscode.l10n.t('Left out, and said in a comment at its place: {0}', answer.notes.join(' ')),
        );
}

async function pickExports(): Promise<readonly vscode.Uri[] | undefined> {
    return vscode.window.showOpenDialog({
        title: vscode.l10n.t('Import Exports of Active Directory and Exchange'),
        openLabel: vscode.l10n.t('Import'),
        canSelectMany: true,
        filters: {
            [vscode.l10n.t('Exports')]: ENDINGS,
            [vscode.l10n.t('All Files')]: ['*'],
        },
    });
}

/** What is dropped is put in as text, if all of it are exports; else VS Code does what it does with files. */
async function droppedExports(
    client: BaseLanguageClient,
    data: vscode.DataTransfer,
): Promise<vscode.DocumentDropEdit | undefined> {
    const list = await data.get('text/uri-list')?.asString();
    const uris = (list ?? '')
        .split(/\r?\n/)
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => vscode.Uri.parse(line));
    if (uris.length === 0 || !uris.every(isExport)) return undefined;
    const answer = await importFrom(client, uris);
    return answer === null
        ? undefined
        : new vscode.DocumentDropEdit(answer.text, vscode.l10n.t('Import as Topology'), DROP_KIND);
}

function isExport({ path }: vscode.Uri): boolean {
    return ENDINGS.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}

/** The topology that files make; null where there is none, which the user is told. */
async function importFrom(client: BaseLanguageClient, uris: readonly vscode.Uri[]): Promise<Imported | null> {
    const answer = await answerFor(client, uris);
    if (answer === null || 'text' in answer) return answer;
    void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was imported. {0}', answer.problem));
    return null;
}

/** Reads files, and every file of a folder, and has the server make a topology of them; null while it does not run. */
async function answerFor(client: BaseLanguageClient, uris: readonly vscode.Uri[]): Promise<ImportAnswer | null> {
    try {
        const found = (await Promise.all(uris.map(filesBelow))).flat();
        if (found.length === 0) return { problem: vscode.l10n.t('The folder holds no file.') };
        let total = 0;
        const files: { name: string; base64: string }[] = [];
        for (const uri of found) {
            total += (await vscode.workspace.fs.stat(uri)).size;
            if (total > limitInBytes('export-megabytes'))
                return {
                    problem: vscode.l10n.t(
                        'The exports are too large: at most {0} MB are read together. Export fewer properties with `Select-Object`, import a part at a time, or raise `{1}` in the setting `mailtopo.limits`.',
                        limit('export-megabytes'),
                        'export-megabytes',
                    ),
                };
            const bytes = await vscode.workspace.fs.readFile(uri);
            files.push({ name: vscode.workspace.asRelativePath(uri), base64: base64Of(bytes) });
        }
        return await askServer<ImportAnswer>(client, IMPORT_REQUEST, { files } satisfies ImportParameters);
    } catch (error) {
        if (error instanceof vscode.FileSystemError)
            return { problem: vscode.l10n.t('A file cannot be read: {0}', error.message) };
        throw error;
    }
}

async function filesBelow(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
    const { type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) === 0) return [uri];
    const entries = await vscode.workspace.fs.readDirectory(uri);
    const names = entries.map(([name]) => name).filter((name) => !name.startsWith('.'));
    return (await Promise.all(names.sort().map((name) => filesBelow(vscode.Uri.joinPath(uri, name))))).flat();
}

/** In pieces: an argument for each byte of a large file would be too many. */
function base64Of(bytes: Uint8Array): string {
    const pieces: string[] = [];
    for (let at = 0; at < bytes.length; at += PIECE)
        pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
    return btoa(pieces.join(''));
}

const PIECE = 8_192;
