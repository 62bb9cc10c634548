import * as l10n from '@vscode/l10n';
import type { Declaration } from '../syntax/declarations.js';
import { pageAddress, ruleLink } from './documentation.js';

/** What a word of the language does, where it stands in a declaration of certain kinds. */
export interface KeywordHelp {
    readonly word: string;
    /** The kinds of declaration that it is explained for; every kind where it is left out. */
    readonly within?: readonly Declaration['kind'][];
    /** How it is written, with what follows it. */
    readonly form: string;
    /** What it does, as Markdown, in the language of the reader, which is known once the server runs. */
    readonly says: () => string;
    /** The numbers of the routing rules that it is about. */
    readonly rules: readonly string[];
    /** The part of the page of the language that describes it. */
    readonly section: string;
}

/** The explanation of a word as Markdown: its form, what it does, and where to read more. */
export function explainKeyword({ form, says, rules, section }: KeywordHelp): string {
    const title = l10n.t('The language: {0}', section.replaceAll('-', ' '));
    const page = `[${title}](${pageAddress(`language.md#${section}`)})`;
    return [`\`\`\`mailtopo\n${form}\n\`\`\``, says(), [...rules.map(ruleLink), page].join(' · ')].join('\n\n');
}
