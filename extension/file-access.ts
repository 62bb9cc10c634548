import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { limit, limitInBytes } from '../language/syntax/limits.js';
import { decodeText } from '../server/decode-text.js';
import {
    FILES_REQUEST,
    READ_REQUEST,
    type ReadFailure,
    type ReadParameters,
    type ReadResult,
} from '../server/protocol.js';

/** Answers the server's requests for files, through the editor's own file systems. */
export function provideFiles(client: BaseLanguageClient): vscode.Disposable {
    return vscode.Disposable.from(
        client.onRequest(FILES_REQUEST, (token: vscode.CancellationToken) => listFiles(client, token)),
        client.onRequest<ReadResult, void>(READ_REQUEST, (parameters: ReadParameters) =>
            readFile(client.protocol2CodeConverter.asUri(parameters.uri)),
        ),
    );
}

async function listFiles(client: BaseLanguageClient, token: vscode.CancellationToken): Promise<readonly string[]> {
    const files = await vscode.workspace.findFiles('**/*.mailtopo', '**/node_modules/**', undefined, token);
    return files.map((file) => client.code2ProtocolConverter.asUri(file));
}

async function readFile(uri: vscode.Uri): Promise<ReadResult> {
    try {
        const { type, size } = await vscode.workspace.fs.stat(uri);
        if (type & vscode.FileType.Directory) return failure('folder', vscode.l10n.t('is a folder'));
        if (size > limitInBytes('file-megabytes'))
            return failure(
                'unreadable',
                vscode.l10n.t(
                    'is too large: {0} MB, where at most {1} MB are read (to raise the limit: `{2}` in the setting `mailtopo.limits`)',
                    Math.ceil(size / 2 ** 20),
                    limit('file-megabytes'),
                    'file-megabytes',
                ),
            );
        return { text: decodeText(await vscode.workspace.fs.readFile(uri)) };
    } catch (error) {
        return explain(error);
    }
}

function explain(error: unknown): ReadFailure {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (code === 'FileNotFound') return failure('missing', vscode.l10n.t('does not exist'));
    if (code === 'FileIsADirectory') return failure('folder', vscode.l10n.t('is a folder'));
    if (code === 'NoPermissions') return failure('unreadable', vscode.l10n.t('may not be read: permission denied'));
    return failure(
        'unreadable',
        vscode.l10n.t('cannot be read: {0}', error instanceof Error ? error.message : String(error)),
    );
}

function failure(error: ReadFailure['error'], message: string): ReadFailure {
    return { error, message };
}
