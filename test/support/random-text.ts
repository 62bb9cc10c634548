import fc from 'fast-check';
import { tokensOf } from '../../language/syntax/tokens.js';

const name = fc.constantFrom(
    'London',
    'Paris',
    'A',
    'ROM-1',
    '"Site A"',
    '"link"',
    'MB',
    'LON-HT1',
    'Zürich',
    'face',
    '"0815"',
);
const names = (separator: string) => fc.array(name, { minLength: 1, maxLength: 3 }).map((list) => list.join(separator));
const size = fc.constantFrom('10 MB', '64 KB', 'unlimited');
const comment = fc.constantFrom(
    '',
    '',
    '',
    ' // a comment',
    ' /* one */',
    ' /** of\n * lines\n */',
    ' // mailtopo-disable-file unused-link',
);

const member = fc.oneof(
    fc.constant('description "a // b"'),
    fc.constantFrom('subnet 10.2.0.0/16', 'subnet 10.2.0.0/16, fd00::/8'),
    names(', ').map((servers) => `server ${servers} : transport, mailbox`),
    name.map((server) => `server ${server} : mailbox exchange 2010`),
);
const connectorMember = fc.oneof(
    names(', ').map((servers) => `source ${servers}`),
    fc.constantFrom(
        'address-space "*" cost 1, "*.fabrikam.com"',
        'max-message-size 25 MB',
        'smart-host "mail"',
        'scoped',
        'disabled',
    ),
);
const attribute = fc.oneof(
    fc.constantFrom('cost 50', 'exchange-cost 20', 'exchange-cost none', 'description "far"'),
    size.map((each) => `max-message-size ${each}`),
);
const clause = fc.oneof(
    fc.constantFrom('reachable', 'not reachable', 'direct', 'cost 5', 'hops <= 3', 'returned', 'connector Internet'),
    names(', ').map((sites) => `via ${sites}`),
    names(', ').map((sites) => `not through ${sites}`),
    name.map((site) => `queues-at ${site}`),
);
const block = (members: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
        .tuple(
            fc.array(
                fc
                    .tuple(
                        member.chain(() => members),
                        comment,
                    )
                    .map((each) => each.join('')),
                { maxLength: 3 },
            ),
            fc.boolean(),
        )
        .map(([list, broken]) => {
            const apart = broken || list.some((each) => each.includes('//') || each.includes('\n')) ? '\n' : ' ';
            return `{${apart}${list.join(apart)}${apart}}`;
        });

const declaration = fc.oneof(
    fc.constantFrom('organization Contoso exchange 2010', 'import "emea.mailtopo"'),
    fc
        .tuple(fc.constantFrom('site', 'hub site'), name, fc.oneof(fc.constant(''), block(member)))
        .map((each) => each.join(' ')),
    fc
        .tuple(name, names(' <-> '), fc.array(attribute, { maxLength: 2 }))
        .map(([link, sites, rest]) => `link ${link}: ${sites} ${rest.join(' ')}`),
    fc.tuple(name, names(', ')).map(([link, sites]) => `smtp link ${link}: ${sites}`),
    fc.tuple(name, block(connectorMember)).map((each) => `connector ${each.join(' ')}`),
    fc.tuple(name, names(', ')).map(([from, to]) => `route ${from} -> ${to} size 5 MB`),
    name.map((from) => `route ${from} -> <joe@fabrikam.com>`),
    fc
        .tuple(name, fc.constantFrom('*', 'Paris'), fc.array(clause, { maxLength: 3 }))
        .map(([from, to, rest]) => `expect ${from} -> ${to} ${rest.join(' ')}`),
);
const change = fc.oneof(
    name.map((each) => `set site ${each} not hub`),
    fc.tuple(name, attribute).map(([link, rest]) => `set link ${link} ${rest}`),
    name.map((each) => `down site ${each}`),
    name.map((each) => `remove connector ${each}`),
    declaration.filter((each) => !/^(organization|import)/.test(each)),
);
const scenario = fc.tuple(name, block(change)).map((each) => `scenario ${each.join(' ')}`);

/** A text that parses. */
export const validText: fc.Arbitrary<string> = fc
    .array(
        fc.tuple(comment, fc.oneof({ weight: 4, arbitrary: declaration }, { weight: 1, arbitrary: scenario }), comment),
        { maxLength: 6 },
    )
    .map((list) => list.map(([before, each, after]) => `${before.trim()}\n${each}${after}`).join('\n'));

/** A text that would parse, had not some of its words been left out, doubled or swapped. */
export const brokenText: fc.Arbitrary<string> = fc
    .tuple(
        validText,
        fc.array(fc.tuple(fc.nat(200), fc.constantFrom('drop', 'double', 'swap', 'brace', 'quote')), {
            minLength: 1,
            maxLength: 4,
        }),
    )
    .map(([text, changes]) =>
        changes.reduce((result, [where, how]) => {
            const tokens = [...tokensOf(result)];
            const token = tokens[where % Math.max(1, tokens.length)];
            if (token === undefined) return result;
            const own = result.slice(token.start, token.end);
            const replaced =
                { drop: '', double: `${own} ${own}`, swap: '->', brace: `${own} }`, quote: `"${own}` }[how] ?? own;
            return result.slice(0, token.start) + replaced + result.slice(token.end);
        }, text),
    );

const WORDS = [
    ...[
        'site',
        'hub',
        'link',
        'smtp',
        'scenario',
        'connector',
        'route',
        'expect',
        'set',
        'down',
        'remove',
        'organization',
        'import',
    ],
    ...[
        'server',
        'subnet',
        'description',
        'source',
        'cost',
        'exchange-cost',
        'max-message-size',
        'via',
        'not',
        'size',
        'scoped',
    ],
    ...[
        '{',
        '}',
        '{',
        '}',
        ':',
        ',',
        '->',
        '<->',
        '*',
        '<',
        '>=',
        '&',
        '-',
        '/',
        '"',
        '/*',
        '*/',
        '//',
        '<joe@fabrikam.com>',
        '10.2.0.0/16',
        '::/0',
    ],
    ...['A', 'face', 'London', '"Site A"', '5', '10', 'MB', 'transport', '12:', '/* c */', '// c\n', '/**\n * c\n */'],
];

/** Words of the language in any order. */
export const soup: fc.Arbitrary<string> = fc
    .array(fc.constantFrom(...WORDS), { maxLength: 40 })
    .map((words) => words.join(' '));

/** The same text with other white space between its words; line comments keep their line breaks. */
export function layoutOf(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
    const gap = fc.constantFrom(' ', '  ', '\t', '\n', '\n\n\n', '\r\n', ' \n  ', '', ' ');
    return fc.tuple(text, fc.array(gap, { minLength: 40, maxLength: 40 }), fc.boolean()).map(([source, gaps, kept]) => {
        if (kept) return source;
        let result = '';
        let at = 0;
        for (const [index, token] of [...tokensOf(source)].entries()) {
            const old = source.slice(at, token.start);
            const other = gaps[index % gaps.length] ?? ' ';
            // Words that a gap keeps apart stay apart, and what ends a line still ends it.
            const fits =
                old === ''
                    ? ''
                    : /[\r\n]/.test(old)
                      ? /[\r\n]/.test(other)
                          ? other
                          : `${other}\n`
                      : other === ''
                        ? ' '
                        : other;
            result += fits + source.slice(token.start, token.end);
            at = token.end;
        }
        return result + source.slice(at);
    });
}
