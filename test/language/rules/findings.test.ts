import { expect, it, test } from 'vitest';
import { type Diagnostic, diagnosticsOf } from '../../../language/project/diagnostics.js';
import { applyEdits, locateEdits } from '../../../language/project/edits.js';
import type { Project } from '../../../language/project/project.js';
import { RULES } from '../../../language/rules/all-rules.js';
import { RULE_CODES } from '../../../language/rules/codes.js';
import type { Fix } from '../../../language/rules/finding.js';
import { EXAMPLE, projectsOf } from '../../support/rule-examples.js';

/** What a rule says of its page's examples, with all that goes with it: a file for each rule, to be read. */
it.each(RULE_CODES)('%s', async (code) => {
    const texts = projectsOf(code).map((project, at) => {
        const found = [...diagnosticsOf(project).values()].flat().filter((each) => each.code === code);
        return [`== example ${at + 1}`, ...found.flatMap((each) => told(project, each))].join('\n');
    });
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(`findings/${code}.txt`);
});

test('each rule goes by the code of what it finds', () => {
    // What comments turn off for nothing is found once all rules have spoken, and by none of them.
    const codes = RULE_CODES.filter((code) => code !== 'unused-suppression');
    expect(RULES.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
});

function told(project: Project, diagnostic: Diagnostic): readonly string[] {
    const { severity, message, related, unnecessary } = diagnostic;
    return [
        `${place(project, diagnostic)} ${severity}${unnecessary ? ', shown faded' : ''}`,
        `    ${message}`,
        ...related.map((each) => `    see ${place(project, each)} ${each.message}`),
        ...diagnostic.fixes().flatMap((fix) => done(project, fix)),
    ];
}

function place(project: Project, { uri, start, end }: Pick<Diagnostic, 'uri' | 'start' | 'end'>): string {
    const file = project.file(uri);
    const { line = 0, character = 0 } = file?.lines.positionAt(start) ?? {};
    return `${nameOf(uri)}${line + 1}:${character + 1} ${JSON.stringify(file?.text.slice(start, end))}`;
}

/** The file, for one that is not the first. */
function nameOf(uri: string): string {
    return uri === EXAMPLE ? '' : `${uri.split('/').at(-1)}:`;
}

/** A fix, with the lines that it changes. */
function done(project: Project, fix: Fix): readonly string[] {
    const edits = locateEdits(project, fix.edits);
    const changed = [...new Set(edits.map(({ uri }) => uri))].flatMap((uri) => {
        const text = project.file(uri)?.text ?? '';
        const after = applyEdits(
            text,
            edits.filter((each) => each.uri === uri),
        );
        return changedLines(text, after).map((line) => nameOf(uri) + line);
    });
    return [
        `    fix: ${fix.title}${fix.keepsMeaning ? ' (means the same)' : ''}`,
        ...changed.map((line) => `      ${line}`),
    ];
}

/** The lines that differ, and what is between them, each with its number before or after. */
function changedLines(before: string, after: string): readonly string[] {
    const [old, now] = [before, after].map((text) => text.split('\n')) as [string[], string[]];
    let first = 1;
    while (old.length > 0 && now.length > 0 && old[0] === now[0]) {
        old.shift();
        now.shift();
        first++;
    }
    while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
        old.pop();
        now.pop();
    }
    const shown = (sign: string, lines: readonly string[]): readonly string[] =>
        lines.map((line, at) => `${first + at} ${sign} ${line}`.trimEnd());
    return [...shown('-', old), ...shown('+', now)];
}
