import * as l10n from '@vscode/l10n';
import { closest } from '../syntax/closest.js';
import type { SizeValue } from '../syntax/declarations.js';
import { LARGEST_SIZE, SIZE_UNITS, writeSize } from '../syntax/sizes.js';
import { didYouMean, literal } from './literal.js';

/** What is wrong with a size, and the texts that may stand in its place. */
export interface MisreadSize {
    readonly message: string;
    readonly texts: readonly string[];
}

/**
 * Why a size is none; null for one that is, however large or small.
 * @param what what it is the size of, as a sentence begins with it: "The size of this message"
 */
export function misreadSize(
    { bytes, figure, unit }: SizeValue,
    { what, isLimit }: { readonly what: string; readonly isLimit: boolean },
): MisreadSize | null {
    if (bytes === null) {
        return isLimit
            ? null
            : {
                  message: l10n.t('{0} cannot be unlimited: give it as a whole number and `KB`, `MB` or `GB`.', what),
                  texts: [],
              };
    }
    if (!Number.isNaN(bytes)) return null;
    const form = isLimit
        ? l10n.t('a whole number and `KB`, `MB` or `GB`, or `unlimited`')
        : l10n.t('a whole number and `KB`, `MB` or `GB`');
    if (figure === '') {
        const near = isLimit ? closest(unit, ['unlimited']) : [];
        const fact = l10n.t('{0}, {1}, is no size.', what, literal(unit));
        return { message: `${fact}${didYouMean(near)} ${l10n.t('A size is {0}.', form)}`, texts: near };
    }
    if (unit === '') {
        const texts = ['MB', 'KB', 'GB'].flatMap((each) => sizeOf(figure, SIZE_UNITS.get(each)));
        return { message: l10n.t('{0}, {1}, lacks its unit: `KB`, `MB` or `GB`.', what, literal(figure)), texts };
    }
    const factor = SIZE_UNITS.get(unit.toUpperCase());
    if (factor !== undefined) {
        const rounded = `${Math.max(1, Math.round(Number(figure)))} ${unit.toUpperCase()}`;
        const [exact = rounded] = sizeOf(figure, factor);
        const written = literal(`${figure} ${unit}`);
        return {
            message: l10n.t('{0}, {1}, is no whole number: a size is {2}.', what, written, form),
            texts: [exact],
        };
    }
    const other = OTHER_UNITS.get(unit.toUpperCase());
    const factors =
        other === undefined ? closest(unit, SIZE_UNITS.keys()).map((each) => SIZE_UNITS.get(each)) : [other];
    const texts = factors.flatMap((each) => sizeOf(figure, each));
    const fact = l10n.t('{0} has the unknown unit {1}: a size is {2}.', what, literal(unit), form);
    return { message: `${fact}${didYouMean(texts)}`, texts };
}

/** Units that are none of the language's, nor close to one, by what they stand for elsewhere. */
const OTHER_UNITS: ReadonlyMap<string, number> = new Map([
    ['B', 1],
    ['BYTE', 1],
    ['BYTES', 1],
    ['TB', 2 ** 40],
    ['TIB', 2 ** 40],
]);

/** So many of a unit as a size is written, if there is a way. */
function sizeOf(figure: string, factor: number | undefined): readonly string[] {
    const bytes = Number(figure) * (factor ?? Number.NaN);
    const isSize = bytes > 0 && bytes <= LARGEST_SIZE && bytes % 2 ** 10 === 0;
    return isSize ? [writeSize(bytes)] : [];
}
