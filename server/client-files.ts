import type { Connection } from 'vscode-languageserver';
import type { ReadProblem } from '../language/syntax/uris.js';
import type { FileContent, Files } from './files.js';
import { FilesRequest, ReadRequest } from './protocol.js';

/** The files as the editor sees them: for the browser, and for workspaces that are no folders of this machine. */
export function clientFiles(connection: Connection): Files {
    return {
        list: () => connection.sendRequest(FilesRequest).catch(() => []),
        read: async (uri): Promise<FileContent> => {
            const answer = await connection.sendRequest(ReadRequest, { uri }).catch(() => ({ error: 'unreadable', message: '' }) as const);
            return 'text' in answer ? { text: answer.text } : { problem: problemOf(answer.error) };
        },
    };
}

function problemOf(kind: ReadProblem['kind']): ReadProblem {
    const messages: Readonly<Record<ReadProblem['kind'], string>> = {
        missing: 'does not exist',
        folder: 'is a folder',
        unreadable: 'cannot be read',
        binary: 'is no text file',
    };
    return { kind, message: messages[kind] };
}
