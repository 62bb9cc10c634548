import * as l10n from '@vscode/l10n';
import type { Fields } from './fields.js';
import { readExchangeSize } from './sizes-and-versions.js';
import { shown } from './unreadable.js';

/** The limit of a link or a connector, in bytes: null for none, undefined where the export does not say. */
export function sizeIn(fields: Fields): number | null | undefined {
    const text = fields.text('MaxMessageSize');
    if (text === undefined || text === null) return text;
    const bytes = readExchangeSize(text);
    if (bytes === undefined)
        throw fields.wrong(
            l10n.t(
                '`{0}` of {1} is {2}, and is to be `Unlimited` or a size like `10 MB (10,485,760 bytes)`.',
                'MaxMessageSize',
                shown(fields.name),
                shown(text),
            ),
        );
    return bytes;
}
