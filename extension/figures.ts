import * as vscode from 'vscode';

/** A whole number as a sentence shows it, with its thousands set apart as the user's language has it: `12,345`. */
export function figure(count: number): string {
    return count.toLocaleString(
        vscode.l10n.t({ message: 'en', comment: 'The language tag (BCP 47) that numbers are written by' }),
    );
}
