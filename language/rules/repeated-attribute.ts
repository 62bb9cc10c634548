import * as l10n from '@vscode/l10n';
import type { Declaration, LinkAttributes, Span } from '../syntax/declarations.js';
import { type DeclarationRule, type Finding, placeOf } from './finding.js';
import { takeOut } from './take-out.js';

/** An attribute that is given twice: the first counts. */
export const repeatedAttribute: DeclarationRule = {
    code: 'repeated-attribute',
    *checkDeclaration(declaration): Generator<Finding> {
        for (const [keyword, [first, ...repeated]] of attributesOf(declaration)) {
            if (first === undefined) continue;
            for (const each of repeated) yield repetition(declaration, keyword, first, each);
        }
    },
};

/** The attributes of a declaration that count once, by keyword, with the keyword and the value as one span. */
function attributesOf(declaration: Declaration): readonly (readonly [string, readonly Span[]])[] {
    switch (declaration.kind) {
        case 'site':
            return [['description', declaration.descriptions.map((each) => each.whole)]];
        case 'connector':
            return [
                ['max-message-size', declaration.maxMessageSizes],
                ['description', declaration.descriptions.map((each) => each.whole)],
            ];
        case 'link':
            return attributesOfLink(declaration);
        case 'set':
            return attributesOfLink(declaration.attributes);
        default:
            return [];
    }
}

function attributesOfLink({
    costs,
    maxMessageSizes,
    descriptions,
}: LinkAttributes): readonly (readonly [string, readonly Span[]])[] {
    return [
        ['cost', costs.filter((each) => each.kind === 'cost')],
        ['exchange-cost', costs.filter((each) => each.kind === 'exchange-cost')],
        ['max-message-size', maxMessageSizes],
        ['description', descriptions.map((each) => each.whole)],
    ];
}

function repetition(declaration: Declaration, keyword: string, first: Span, repeated: Span): Finding {
    const written = `\`${keyword}\``;
    return {
        code: 'repeated-attribute',
        place: placeOf(declaration, repeated),
        message: messageFor(declaration.kind, written),
        related: [{ place: placeOf(declaration, first), message: l10n.t('This one counts.') }],
        unnecessary: true,
        fixes: () => [
            {
                title: l10n.t('Take out the repeated {0}', written),
                edits: [takeOut(declaration, repeated, endBefore(declaration, repeated))],
                keepsMeaning: true,
            },
        ],
    };
}

function messageFor(kind: Declaration['kind'], keyword: string): string {
    if (kind === 'site') return l10n.t('This site gives {0} twice: the first counts, this one does not.', keyword);
    if (kind === 'connector')
        return l10n.t('This connector gives {0} twice: the first counts, this one does not.', keyword);
    return kind === 'link'
        ? l10n.t('This link gives {0} twice: the first counts, this one does not.', keyword)
        : l10n.t('This change gives {0} twice: the first counts, this one does not.', keyword);
}

/** Where the attribute before a repeated one ends: there is at least the one that it repeats. */
function endBefore(declaration: Declaration, { start }: Span): number {
    const ends = attributesOf(declaration).flatMap(([, spans]) => spans.map(({ end }) => end));
    return Math.max(...ends.filter((end) => end <= start));
}
