import { expect } from 'vitest';
import { IMPORT_REQUEST, type ImportAnswer } from '../../server/protocol.js';
import { openServer } from './server.js';

/** What a server makes of the exports that an editor gives it, by their names; of its options, those it is started with. */
export async function importing(
    files: Readonly<Record<string, Uint8Array | string>>,
    initializationOptions: object = {},
): Promise<ImportAnswer> {
    const server = await openServer('', { initializationOptions });
    try {
        return await server.client.sendRequest<ImportAnswer>(IMPORT_REQUEST, {
            files: Object.entries(files).map(([name, bytes]) => ({
                name,
                base64: Buffer.from(bytes).toString('base64'),
            })),
        });
    } finally {
        expect(server.errors).toEqual([]);
        await server.stop();
    }
}
