import type { BaseLanguageClient } from 'vscode-languageclient';

/** Asks the server; null while it does not run. */
export async function askServer<T>(client: BaseLanguageClient, request: string, parameters: object): Promise<T | null> {
    if (!client.isRunning()) return null;
    try {
        return await client.sendRequest<T | null>(request, parameters);
    } catch (error) {
        // It stopped meanwhile, which is said elsewhere.
        if (!client.isRunning()) return null;
        throw error;
    }
}
