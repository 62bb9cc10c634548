import { describe, expect, it } from 'vitest';
import { type WritableFiles, writeBeside } from '../../extension/map/write-beside.js';

const OLD = new Uint8Array([1]);
const NEW = new Uint8Array([2, 3, 4, 5]);

/** A disk with a picture on it, on which one thing fails. */
function disk(failing: 'writeFile' | 'rename' | 'delete' | null) {
    const files = new Map<string, Uint8Array>([['map.svg', OLD]]);
    const fail = (what: string): void => {
        if (what === failing) throw new Error(`no ${what}`);
    };
    const access: WritableFiles<string> = {
        writeFile: async (uri, bytes) => {
            // A disk that is full has taken a part.
            if (failing === 'writeFile') files.set(uri, bytes.subarray(0, 2));
            fail('writeFile');
            files.set(uri, bytes);
        },
        rename: async (from, to, { overwrite }) => {
            fail('rename');
            const bytes = files.get(from);
            if (bytes === undefined || (files.has(to) && !overwrite)) throw new Error('cannot be renamed');
            files.delete(from);
            files.set(to, bytes);
        },
        delete: async (uri) => {
            fail('delete');
            if (!files.delete(uri)) throw new Error('not found');
        },
    };
    return { files, access };
}

describe('a picture that is saved', () => {
    it('takes the place of the one before as a whole', async () => {
        const { files, access } = disk(null);
        await writeBeside(access, 'map.svg', '.map.tmp', NEW);
        expect([...files]).toEqual([['map.svg', NEW]]);
    });

    it.each(['writeFile', 'rename'] as const)(
        'leaves the one before where %s fails, and nothing beside',
        async (what) => {
            const { files, access } = disk(what);
            await expect(writeBeside(access, 'map.svg', '.map.tmp', NEW)).rejects.toThrow(`no ${what}`);
            expect([...files]).toEqual([['map.svg', OLD]]);
        },
    );

    it('tells why it could not be written, and not that nothing could be cleared away', async () => {
        const { access } = disk('writeFile');
        const broken = { ...access, delete: () => Promise.reject(new Error('no delete')) };
        await expect(writeBeside(broken, 'map.svg', '.map.tmp', NEW)).rejects.toThrow('no writeFile');
    });
});
