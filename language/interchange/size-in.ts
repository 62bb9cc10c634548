import type { Fields } from './fields.js';
import { readExchangeSize } from './sizes-and-versions.js';

/** The limit of a link or a connector, in bytes: null for none, undefined where the export does not say. */
export function sizeIn(fields: Fields): number | null | undefined {
    const text = fields.text('MaxMessageSize');
    if (text === undefined || text === null) return text;
    const bytes = readExchangeSize(text);
    if (bytes === undefined)
        throw fields.wrong('MaxMessageSize', text, '`Unlimited` or a size like `10 MB (10,485,760 bytes)`');
    return bytes;
}
