import * as l10n from '@vscode/l10n';
import { LARGEST_SIZE, LOWEST_SIZE, sizeOf } from '../syntax/sizes.js';
import { Failure, shown } from './failure.js';

/**
 * The size of a message as a question gives it, in bytes; null where it gives none.
 * @param what what the question calls it: `--size`
 */
export function sizeAsked(value: string | undefined, what: string): number | null {
    if (value === undefined) return null;
    const [, figure = '', unit = ''] = /^\s*(\d+)\s*([A-Za-z]+)\s*$/.exec(value) ?? [];
    const bytes = figure === '' ? Number.NaN : (sizeOf(figure, unit) ?? Number.NaN);
    if (!(bytes >= LOWEST_SIZE && bytes <= LARGEST_SIZE))
        throw new Failure(
            l10n.t('{0} takes a whole number with KB, MB or GB, such as 12MB, and not {1}.', what, shown(value)),
        );
    return bytes;
}
