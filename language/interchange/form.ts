import * as l10n from '@vscode/l10n';
import { Unreadable } from './unreadable.js';

/** The forms that exports come in. */
export type Form = 'clixml' | 'json' | 'csv' | 'ldif';

function expectedText(): string {
    return l10n.t(
        'What can be read is the output of Export-Clixml, ConvertTo-Json or Export-Csv of an Exchange or Active Directory cmdlet, or an LDIF of the configuration partition.',
    );
}

/** The delimiters of CSV: Export-Csv's own, those of cultures with a decimal comma, and tabs. */
const DELIMITERS = [',', ';', '\t'] as const;

/** What form a text is in: told by how it begins, not by a name. Throws `Unreadable` for none of them. */
export function formOf(text: string): Form {
    const start = text.slice(text.search(/\S|$/), 100_000);
    if (start === '') throw new Unreadable(`${l10n.t('This file is empty.')} ${expectedText()}`);
    if (start.startsWith('<')) return 'clixml';
    if (/^[[{]/.test(start)) return 'json';
    if (/^(?:version:|dn:|search:|ref:)/i.test(firstLine(start, isComment))) return 'ldif';
    if (/^#TYPE /i.test(start) || delimiterOf(firstLine(start)) !== null) return 'csv';
    throw new Unreadable(`${l10n.t('This file is none of the four forms.')} ${expectedText()}`);
}

/** The first line that says something, and is not passed over. */
function firstLine(text: string, isPassed = (line: string): boolean => line === ''): string {
    const lines = text.split(/\r\n|\n|\r/);
    return lines.find((line) => line.trim() !== '' && !isPassed(line.trim()))?.trimStart() ?? '';
}

/** Of LDIF; `#TYPE` begins a CSV. */
function isComment(line: string): boolean {
    return line.startsWith('#') && !/^#TYPE /i.test(line);
}

/** The delimiter of a CSV's line of column names, one of which has to be `Name` or `Identity`; null for no such line. */
export function delimiterOf(line: string): string | null {
    for (const delimiter of DELIMITERS) {
        const names = line.split(delimiter).map((name) =>
            name
                .trim()
                .replace(/^"(.*)"$/, '$1')
                .toLowerCase(),
        );
        const isNamed = names.some((name) => name === 'name' || name === 'identity');
        // One word alone is a column only in quotes, as Export-Csv writes it.
        if (isNamed && (names.length > 1 || line.trim().startsWith('"'))) return delimiter;
    }
    return null;
}
