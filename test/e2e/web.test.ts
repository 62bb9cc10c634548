import { describe, inject } from 'vitest';
import { checkWorkbench } from './checks.js';
import { checkMap } from './map-checks.js';

describe('VS Code in a browser alone, with the language server in a web worker', () => {
    checkMap(checkWorkbench('web', inject('webWorkbench').address));
});
