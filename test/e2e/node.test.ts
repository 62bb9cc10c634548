import { describe, inject } from 'vitest';
import { checkWorkbench } from './checks.js';

describe('VS Code with the language server in a process', () => {
    checkWorkbench('node', inject('nodeWorkbench').address);
});
