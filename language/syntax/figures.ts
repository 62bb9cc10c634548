import * as l10n from '@vscode/l10n';

/** A whole number as a sentence shows it, with its thousands set apart as the user's language has it: `12,345`. */
export function figure(count: number): string {
    // A translation says in place of `en` which language it is.
    return count.toLocaleString(l10n.t('en'));
}
