import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Properties last: most changes are noticed by an example, in less time. */
class ExamplesFirst extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
        const rank = ({ moduleId }: TestSpecification): number => (SLOW.test(moduleId) ? 1 : 0);
        return files.toSorted((one, other) => rank(one) - rank(other));
    }
}

const SLOW = /properties|robustness|all-fixes|coverage|large/;

/** The tests that show whether routing and the rules do what they should, for `npm run mutation`. */
export default defineConfig({
    test: {
        include: [
            'test/language/routing/**/*.test.ts',
            'test/language/rules/**/*.test.ts',
            'test/conformance/**/*.test.ts',
        ],
        setupFiles: ['test/support/seed.ts', 'test/mutation/soon.ts'],
        sequence: { sequencer: ExamplesFirst },
        isolate: false,
        maxWorkers: 1,
        testTimeout: 120_000,
        hookTimeout: 120_000,
    },
});
