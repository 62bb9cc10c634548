import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../../language/project/diagnostics.js';
import { Project } from '../../../language/project/project.js';
import { RULE_SEVERITIES, type RuleCode } from '../../../language/rules/codes.js';

/** The rules about sites, links, hub sites and routes: their examples stand by themselves. */
const CODES = [
    'site-without-link',
    'unreachable-site',
    'redundant-link',
    'unused-link',
    'hub-site-off-path',
    'hub-site-without-transport',
    'hub-site-single-server',
    'mailbox-without-transport',
    'site-without-exchange-in-link',
    'name-decides-route',
    'asymmetric-route',
    'expectation-failed',
] as const satisfies readonly RuleCode[];

const FOLDER = new URL('../../../docs/diagnostics/', import.meta.url);

function codesIn(text: string): readonly string[] {
    const project = new Project();
    project.setText('file:///page.mailtopo', text);
    return [...diagnosticsOf(project).values()].flat().map((each) => each.code);
}

describe('pages of the rules', () => {
    it('are there', () => {
        expect(readdirSync(FOLDER)).toEqual(expect.arrayContaining(CODES.map((code) => `${code}.md`)));
    });

    it.each(CODES)('%s: the first example has the finding, the mended one has none but hints', (code) => {
        const page = readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');
        const [before = '', after = ''] = [...page.matchAll(/^```mailtopo\n([\s\S]*?)^```$/gm)].map(
            ([, text = '']) => text,
        );
        expect(codesIn(before)).toContain(code);
        expect(codesIn(after)).not.toContain(code);
        expect(page).toContain(`Default severity: **${RULE_SEVERITIES[code]}**.`);
    });
});
