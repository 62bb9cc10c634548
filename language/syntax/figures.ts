import * as l10n from '@vscode/l10n';

/** A whole number as a sentence shows it, with its thousands set apart as the user's language has it: `12,345`. */
export function figure(count: number): string {
    return count.toLocaleString(
        l10n.t({ message: 'en', comment: 'The language tag (BCP 47) that numbers are written by' }),
    );
}
