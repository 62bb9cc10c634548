import { LARGEST_SIZE, LOWEST_SIZE, sizeOf } from '../../language/syntax/sizes.js';
import { type Call, shown } from '../call/call.js';
import { Failure } from '../call/failure.js';

/** The size of a message that `--size` gives, in bytes; null where it was not given. */
export function sizeOfCall(call: Call): number | null {
    const value = call.value('size');
    if (value === undefined) return null;
    const [, figure = '', unit = ''] = /^\s*(\d+)\s*([A-Za-z]+)\s*$/.exec(value) ?? [];
    const bytes = figure === '' ? Number.NaN : (sizeOf(figure, unit) ?? Number.NaN);
    if (!(bytes >= LOWEST_SIZE && bytes <= LARGEST_SIZE))
        throw new Failure(`--size takes a whole number with KB, MB or GB, such as 12MB, and not ${shown(value)}.`);
    return bytes;
}
