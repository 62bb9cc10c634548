import { describe, inject } from 'vitest';
import { checkWorkbench } from './checks.js';

describe('VS Code in a browser alone, with the language server in a web worker', () => {
    checkWorkbench('web', inject('webWorkbench').address);
});
