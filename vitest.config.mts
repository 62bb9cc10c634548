import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        include: ['test/**/*.test.ts'],
        setupFiles: ['test/support/seed.ts'],
        exclude: ['test/e2e/**', '**/node_modules/**'],
        // One for each core of the smallest machine the tests run on.
        maxWorkers: 2,
        // Only a test that hangs may meet its limit: a slow machine is no failure.
        testTimeout: 120_000,
        hookTimeout: 120_000,
    },
});
