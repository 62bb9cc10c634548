import { describe, inject } from 'vitest';
import { checkWorkbench } from './checks.js';
import { checkMap } from './map-checks.js';
import { checkMapWhatIf } from './map-what-if-checks.js';

describe('VS Code in a browser alone, with the language server in a web worker', () => {
    const check = checkWorkbench('web', inject('webWorkbench').address);
    checkMap(check);
    checkMapWhatIf(check);
});
