import { mergeConfig } from 'vitest/config';
import tests from './vitest.config.mjs';

/** The README's pictures are taken as the tests are run, with the same harness. */
const pictures = mergeConfig(tests, {});
pictures.test = { ...pictures.test, include: ['test/e2e/pictures/*.picture.ts'] };

export default pictures;
