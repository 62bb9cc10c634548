import { readFileSync } from 'node:fs';

/** The German translation, as VS Code gives it to the server. */
export function germanMessages(): Readonly<Record<string, string>> {
    return JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Readonly<Record<string, string>>;
}
