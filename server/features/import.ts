import * as l10n from '@vscode/l10n';
import { importFiles } from '../../language/interchange/import.js';
import { figure } from '../../language/syntax/figures.js';
import { oneLine } from '../../language/wording/one-line.js';
import type { ImportAnswer, ImportParameters } from '../protocol.js';

/** How many problems are told. */
const TOLD = 5;

/** Makes a topology of exports of Active Directory and Exchange, as the command `mailtopo import` does. */
export function importExports(_: unknown, { files }: ImportParameters): ImportAnswer {
    const result = importFiles(files.map(({ name, base64 }) => ({ name, bytes: bytesOf(base64) })));
    if (result.kind === 'imported') return { text: result.text, notes: result.notes };
    const lines = result.errors.map(
        ({ file, line, message }) => `${oneLine(file)}${line === undefined ? '' : `:${line}`}: ${oneLine(message)}`,
    );
    const more = lines.length - TOLD;
    return { problem: [...lines.slice(0, TOLD), ...(more > 0 ? [andMore(more)] : [])].join(' ') };
}

function andMore(problems: number): string {
    return problems === 1 ? l10n.t('And 1 more problem.') : l10n.t('And {0} more problems.', figure(problems));
}

function bytesOf(base64: string): Uint8Array {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
