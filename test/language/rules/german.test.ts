import { readFileSync } from 'node:fs';
import * as l10n from '@vscode/l10n';
import { afterEach, describe, expect, it } from 'vitest';
import { type Diagnostic, diagnosticsOf } from '../../../language/project/diagnostics.js';
import { Project } from '../../../language/project/project.js';
import { RULE_CODES } from '../../../language/rules/codes.js';
import { germanMessages } from '../../support/german.js';

/** What is wrong in the first example of a rule's page, in a folder where no other file exists. */
function diagnosticsOfPage(code: string): readonly Diagnostic[] {
    const page = readFileSync(new URL(`../../../docs/diagnostics/${code}.md`, import.meta.url), 'utf8');
    const [, text = ''] = /^```mailtopo(?: wrong)?\n([\s\S]*?)^```$/m.exec(page) ?? [];
    const project = new Project();
    project.setText('file:///page.mailtopo', text);
    for (const uri of project.wantedFiles())
        project.setProblem(uri, { kind: 'missing', message: l10n.t('is no file') });
    return [...diagnosticsOf(project).values()].flat();
}

/** All that a diagnostic says and offers. */
function wordsOf({ message, related, fixes }: Diagnostic): readonly string[] {
    return [message, ...related.map((each) => each.message), ...fixes().map(({ title }) => title)];
}

/** The numbers in some words, however their thousands are set apart. */
function figuresIn(words: readonly string[]): readonly string[] {
    return words.flatMap((each) => each.replace(/(\d)[.,](?=\d{3})/g, '$1').match(/\d+/g) ?? []).sort();
}

describe('the rules in German', () => {
    afterEach(() => l10n.config({ contents: {} }));

    it.each(RULE_CODES)('%s says all that it says in English, and nothing of it in English', (code) => {
        const english = diagnosticsOfPage(code).filter((each) => each.code === code);
        const words = english.map(wordsOf);
        l10n.config({ contents: { ...germanMessages() } });
        const german = diagnosticsOfPage(code).filter((each) => each.code === code);
        const translated = german.map(wordsOf);
        expect(english).not.toEqual([]);
        expect(german.map(({ start, end }) => [start, end])).toEqual(english.map(({ start, end }) => [start, end]));
        expect(translated.map((each) => each.length)).toEqual(words.map((each) => each.length));
        expect(translated.flat().filter((each) => words.flat().includes(each))).toEqual([]);
        expect(translated.map(figuresIn)).toEqual(words.map(figuresIn));
    });
});
