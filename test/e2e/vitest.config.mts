import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        root: path.resolve(import.meta.dirname, '../..'),
        include: ['test/e2e/*.test.ts'],
        globalSetup: 'test/e2e/global-setup.ts',
        // One workbench at a time: two would make each other slow.
        fileParallelism: false,
        maxWorkers: 1,
        // The limits inside the harness, which tell what was waited for, are shorter.
        testTimeout: 240_000,
        hookTimeout: 240_000,
    },
});
