import { existsSync, readFileSync } from 'node:fs';
import { Project } from '../../language/project/project.js';
import type { RuleCode } from '../../language/rules/codes.js';
import { readMarks } from './marks.js';

const PAGES = new URL('../../docs/diagnostics/', import.meta.url);
const MORE = new URL('../language/rules/findings/', import.meta.url);

/** The file that each example begins with. */
export const EXAMPLE = 'file:///test/main.mailtopo';

/**
 * All examples in the page of a rule, each a project of its own, and further ones for what the pages do not show: in
 * `findings/<code>.mailtopo`, with a line `//==` between two.
 */
export function projectsOf(code: RuleCode): readonly Project[] {
    const page = readFileSync(new URL(`${code}.md`, PAGES), 'utf8');
    const texts = [...page.matchAll(/^```mailtopo(?: wrong)?\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
    const more = new URL(`${code}.mailtopo`, MORE);
    if (existsSync(more)) texts.push(...readFileSync(more, 'utf8').split(/^\/\/==.*\n/m));
    return texts.map((text) => {
        const project = new Project();
        for (const file of readMarks(text)) project.setText(file.uri, file.text);
        for (const uri of project.wantedFiles()) {
            if (/\/emea\.mailtopo$|\/sites\/asia\.mailtopo$/.test(uri)) project.setText(uri, '');
            else project.setProblem(uri, { kind: 'missing', message: 'does not exist' });
        }
        return project;
    });
}
