import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../../language/project/diagnostics.js';
import { Project } from '../../../language/project/project.js';
import { RULE_SEVERITIES, type RuleCode } from '../../../language/rules/codes.js';

/** The rules whose pages show an example that stands by itself: a file that it imports matters by being there or not. */
const CODES = [
    'syntax-error',
    'unknown-name',
    'duplicate-name',
    'import-not-found',
    'redundant-import',
    'repeated-attribute',
    'site-without-link',
    'unreachable-site',
    'link-needs-two-sites',
    'repeated-site-in-link',
    'cost-out-of-range',
    'size-out-of-range',
    'redundant-exchange-cost',
    'redundant-link',
    'unused-link',
    'hub-site-off-path',
    'hub-site-without-transport',
    'hub-site-single-server',
    'mailbox-without-transport',
    'site-without-exchange-in-link',
    'name-decides-route',
    'asymmetric-route',
    'invalid-subnet',
    'subnet-in-two-sites',
    'expectation-failed',
    'message-too-large',
    'connector-without-source',
    'source-server-without-transport',
    'connector-unreachable',
    'connector-sources-in-several-sites',
    'no-matching-connector',
    'invalid-address',
    'invalid-address-space',
    'address-space-cost-out-of-range',
    'unused-address-space',
    'scenario-without-effect',
    'repeated-change',
    'unused-suppression',
] as const satisfies readonly RuleCode[];

const FOLDER = new URL('../../../docs/diagnostics/', import.meta.url);

/** The findings in a text in a folder where of all other files only `emea.mailtopo` exists. */
function codesIn(text: string): readonly string[] {
    const project = new Project();
    project.setText('file:///page.mailtopo', text);
    for (const uri of project.wantedFiles()) {
        if (uri.endsWith('/emea.mailtopo')) project.setText(uri, '');
        else project.setProblem(uri, { kind: 'missing', message: 'does not exist' });
    }
    return [...diagnosticsOf(project).values()].flat().map((each) => each.code);
}

describe('pages of the rules', () => {
    it('are there', () => {
        expect(readdirSync(FOLDER)).toEqual(expect.arrayContaining(CODES.map((code) => `${code}.md`)));
    });

    it.each(CODES)('%s: the first example has the finding, the mended one has none but hints', (code) => {
        const page = readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');
        const [before = '', after = ''] = [...page.matchAll(/^```mailtopo(?: wrong)?\n([\s\S]*?)^```$/gm)].map(
            ([, text = '']) => text,
        );
        expect(codesIn(before)).toContain(code);
        expect(codesIn(after)).not.toContain(code);
        expect(page).toContain(`Default severity: **${RULE_SEVERITIES[code]}**.`);
    });
});
