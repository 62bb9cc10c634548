import * as l10n from '@vscode/l10n';
import { writeName } from '../syntax/names.js';
import { choiceOf } from '../wording/names.js';

/** The longest text that a message shows in full. */
const LONGEST_SHOWN = 60;

/** A stretch of the text as a message shows it: in backticks, and short. */
export function literal(text: string): string {
    return `\`${shortened(text)}\``;
}

/** A name as it is written in a file, short enough for a message. */
export function shortName(name: string): string {
    return shortened(writeName(name));
}

function shortened(text: string): string {
    return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).toWellFormed()}…` : text;
}

/** The question after a misspelt word: ` Did you mean A, B or C?`; nothing where there is no candidate. */
export function didYouMean(candidates: readonly string[]): string {
    if (candidates.length === 0) return '';
    return ` ${l10n.t('Did you mean {0}?', choiceOf(candidates))}`;
}

/** The title of a fix that writes another text. */
export function changeTo(text: string): string {
    return l10n.t('Change to {0}', text);
}
