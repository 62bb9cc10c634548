import * as l10n from '@vscode/l10n';
import type { Declaration, SizeAttribute, SizeValue } from '../syntax/declarations.js';
import { figure } from '../syntax/figures.js';
import { LARGEST_SIZE, LOWEST_LINK_LIMIT, LOWEST_SIZE, writeSize } from '../syntax/sizes.js';
import { type DeclarationRule, type Finding, placeOf } from './finding.js';
import { changeTo, literal, shortName } from './literal.js';
import { type MisreadSize, misreadSize } from './misread-size.js';

/** A message size or a limit that is no size, or none that Exchange takes (R8.1). */
export const sizeOutOfRange: DeclarationRule = {
    code: 'size-out-of-range',
    *checkDeclaration(declaration): Generator<Finding> {
        for (const { size, of } of sizesIn(declaration)) {
            const wrong = misreadSize(size, of) ?? outOfRange(size, of);
            if (wrong === null) continue;
            const place = placeOf(declaration, size);
            yield {
                code: 'size-out-of-range',
                place,
                message: wrong.message,
                fixes: () => wrong.texts.map((text) => ({ title: changeTo(text), edits: [{ ...place, text }] })),
            };
        }
    },
};

/** What a size is of: in words that a sentence begins with, and the smallest that is taken. */
interface SizeUse {
    readonly what: string;
    readonly lowest: number;
    readonly isLimit: boolean;
}

function* sizesIn(declaration: Declaration): Generator<{ readonly size: SizeValue; readonly of: SizeUse }> {
    switch (declaration.kind) {
        case 'link':
            yield* limits(declaration.maxMessageSizes, 'link', declaration.name?.text, LOWEST_LINK_LIMIT);
            return;
        case 'set':
            yield* limits(
                declaration.attributes.maxMessageSizes,
                'link',
                declaration.target?.name.text,
                LOWEST_LINK_LIMIT,
            );
            return;
        case 'connector':
            yield* limits(declaration.maxMessageSizes, 'connector', declaration.name?.text, LOWEST_SIZE);
            return;
        case 'route':
        case 'expect':
            if (declaration.size !== null) {
                yield {
                    size: declaration.size,
                    of: { what: l10n.t('The size of this message'), lowest: LOWEST_SIZE, isLimit: false },
                };
            }
    }
}

function* limits(
    attributes: readonly SizeAttribute[],
    kind: 'link' | 'connector',
    name: string | undefined,
    lowest: number,
): Generator<{ readonly size: SizeValue; readonly of: SizeUse }> {
    // Most links have no limit: their names are not looked up for a message that will not be.
    if (attributes.length === 0) return;
    const of = { what: limitOf(kind, name), lowest, isLimit: true };
    for (const { size } of attributes) if (size !== null) yield { size, of };
}

function limitOf(kind: 'link' | 'connector', name: string | undefined): string {
    if (kind === 'link')
        return name === undefined
            ? l10n.t('The size limit of this link')
            : l10n.t('The size limit of link {0}', shortName(name));
    return name === undefined
        ? l10n.t('The size limit of this connector')
        : l10n.t('The size limit of connector {0}', shortName(name));
}

function outOfRange(
    { bytes, figure: number, unit }: SizeValue,
    { what, lowest, isLimit }: SizeUse,
): MisreadSize | null {
    if (bytes === null || (bytes >= lowest && bytes <= LARGEST_SIZE)) return null;
    const written = literal(`${number} ${unit}`);
    if (bytes > LARGEST_SIZE) {
        return isLimit
            ? {
                  message: l10n.t(
                      '{0}, {1}, is too large: the largest is {2}. Until it is changed there is no limit.',
                      what,
                      written,
                      largest(),
                  ),
                  texts: ['unlimited'],
              }
            : { message: l10n.t('{0}, {1}, is too large: the largest is {2}.', what, written, largest()), texts: [] };
    }
    const text = writeSize(lowest);
    if (!isLimit) {
        const message = l10n.t('{0}, {1}, is too small: a message has at least {2} here.', what, written, text);
        return { message, texts: [text] };
    }
    const message =
        lowest === LOWEST_LINK_LIMIT
            ? l10n.t(
                  '{0}, {1}, is too small: a site link takes limits of {2} and up. Until it is changed it counts as {2}.',
                  what,
                  written,
                  text,
              )
            : l10n.t(
                  '{0}, {1}, is too small: a limit is at least {2}; `unlimited` stands for none. Until it is changed it counts as {2}.',
                  what,
                  written,
                  text,
              );
    return { message, texts: [text, 'unlimited'] };
}

function largest(): string {
    return `${figure(LARGEST_SIZE / 2 ** 30)} GB`;
}
