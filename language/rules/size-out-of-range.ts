import type { Declaration, SizeAttribute, SizeValue } from '../syntax/declarations.js';
import { LARGEST_SIZE, LOWEST_LINK_LIMIT, LOWEST_SIZE, writeSize } from '../syntax/sizes.js';
import { type DeclarationRule, type Finding, placeOf } from './finding.js';
import { literal, shortName } from './literal.js';
import { type MisreadSize, misreadSize } from './misread-size.js';

/** A message size or a limit that is no size, or none that Exchange takes (R8.1). */
export const sizeOutOfRange: DeclarationRule = {
    code: 'size-out-of-range',
    *checkDeclaration(declaration): Generator<Finding> {
        for (const { size, of } of sizesIn(declaration)) {
            const wrong = misreadSize(size, of.isLimit) ?? outOfRange(size, of);
            if (wrong === null) continue;
            const place = placeOf(declaration, size);
            yield {
                code: 'size-out-of-range',
                severity: 'error',
                place,
                message: `${of.words}${wrong.message}`,
                fixes: () => wrong.texts.map((text) => ({ title: `Change to ${text}`, edits: [{ ...place, text }] })),
            };
        }
    },
};

/** What a size is of: in words that a sentence begins with, and the smallest that is taken. */
interface SizeUse {
    readonly words: string;
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
                    of: { words: 'The size of this message', lowest: LOWEST_SIZE, isLimit: false },
                };
            }
    }
}

function* limits(
    attributes: readonly SizeAttribute[],
    kind: string,
    name: string | undefined,
    lowest: number,
): Generator<{ readonly size: SizeValue; readonly of: SizeUse }> {
    const words = `The size limit of ${name === undefined ? `this ${kind}` : `${kind} ${shortName(name)}`}`;
    for (const { size } of attributes) if (size !== null) yield { size, of: { words, lowest, isLimit: true } };
}

function outOfRange({ bytes, figure, unit }: SizeValue, { lowest, isLimit }: SizeUse): MisreadSize | null {
    if (bytes === null || (bytes >= lowest && bytes <= LARGEST_SIZE)) return null;
    const written = literal(`${figure} ${unit}`);
    if (bytes > LARGEST_SIZE) {
        const counts = isLimit ? ' Until it is changed there is no limit.' : '';
        return {
            message: `, ${written}, is too large: the largest is ${largest()}.${counts}`,
            texts: isLimit ? ['unlimited'] : [],
        };
    }
    const text = writeSize(lowest);
    if (!isLimit) return { message: `, ${written}, is too small: a message has at least ${text} here.`, texts: [text] };
    const remedy =
        lowest === LOWEST_LINK_LIMIT
            ? `a site link takes limits of ${text} and up`
            : `a limit is at least ${text}; \`unlimited\` stands for none`;
    return {
        message: `, ${written}, is too small: ${remedy}. Until it is changed it counts as ${text}.`,
        texts: [text, 'unlimited'],
    };
}

function largest(): string {
    return `${(LARGEST_SIZE / 2 ** 30).toLocaleString('en')} GB`;
}
