import * as l10n from '@vscode/l10n';
import { quote, writeName } from '../syntax/names.js';
import { nameAt } from '../topology/symbols.js';
import type { Refactoring, Selection } from './refactoring.js';

/** To put the name at the cursor in quotes, or to take them away where the name needs none: it is the same name. */
export function quoteName({ file, start, end }: Selection): readonly Refactoring[] {
    const placed = file.declarationAt(start);
    const name = placed && nameAt(placed.declaration, start - placed.start)?.name;
    if (placed === undefined || name === undefined || placed.start + name.end < end) return [];
    const span = { uri: file.uri, start: placed.start + name.start, end: placed.start + name.end };
    const written = file.text.slice(span.start, span.end);
    const quoted = written.startsWith('"');
    const text = quoted ? writeName(name.text) : quote(name.text);
    if (text === written || (quoted && text.startsWith('"'))) return [];
    const title = quoted ? l10n.t('Take the quotes away: {0}', text) : l10n.t('Put the name in quotes: {0}', text);
    return [{ title, kind: 'rewrite', change: () => ({ edits: [{ ...span, text }] }) }];
}
