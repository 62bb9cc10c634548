import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import type { FileContent, Files } from './files.js';
import { FILES_REQUEST, READ_REQUEST, type ReadParameters, type ReadResult } from './protocol.js';

/** The files as the editor sees them: for the browser, and for workspaces that are no folders of this machine. */
export function clientFiles(connection: Connection): Files {
    return {
        // An editor that knows no such request has no files to offer but those it opens.
        list: () => connection.sendRequest<readonly string[]>(FILES_REQUEST).catch(() => []),
        read: async (uri): Promise<FileContent> => {
            const parameters: ReadParameters = { uri };
            try {
                const answer = await connection.sendRequest<ReadResult>(READ_REQUEST, parameters);
                return 'text' in answer ? answer : { problem: { kind: answer.error, message: answer.message } };
            } catch {
                return {
                    problem: { kind: 'unreadable', message: l10n.t('cannot be read: the editor gave no answer') },
                };
            }
        },
    };
}
