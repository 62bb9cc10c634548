import { describe, it } from 'vitest';
import { checkLinks } from '../support/features.js';

describe('document links', () => {
    it('lead from an import to its file', () =>
        checkLinks(`
import "emea.mailtopo"
//      ^^^^^^^^^^^^^ file:///test/emea.mailtopo
import "asia/../links/world wide.mailtopo"
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ file:///test/links/world%20wide.mailtopo
`));

    it('lead from a file in a folder to one above it', () =>
        checkLinks(`
//- emea/sites.mailtopo
import "../main.mailtopo"
//      ^^^^^^^^^^^^^^^^ file:///test/main.mailtopo
//- main.mailtopo
site London
`));

    it('are none for an empty path or none at all', () => checkLinks('import ""\nimport\nimport 5\n'));

    it('are there around what does not parse', () =>
        checkLinks(`
site {{
import "emea.mailtopo"
//      ^^^^^^^^^^^^^ file:///test/emea.mailtopo
link ->
`));

    it('do not take in a closing quote that is missing', () =>
        checkLinks(`
import "emea.mailtopo
site London
`));
});
