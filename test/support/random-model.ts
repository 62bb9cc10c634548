import fc from 'fast-check';
import type { Model, ModelConnector, ModelLink, ModelServer, ModelSite } from '../../language/interchange/model.js';
import { nameKey } from '../../language/syntax/names.js';
import { ROLES, VERSIONS } from '../../language/topology/servers.js';

/** Names that try to be more than names: to end a quote, a comment, a line, a command. */
export const HOSTILE_NAMES: readonly string[] = [
    "x'; Remove-Mailbox *",
    '\u2018; Remove-Mailbox * #\u2019',
    'a\u201a\u201b\u2018\u2019b',
    '$(Remove-Mailbox *)',
    '`n',
    'two\nlines',
    'two\r\nsite Evil',
    '"quoted" \\ back',
    '// mailtopo-disable-file unknown-name',
    '*/ /* <# #>',
    'mailtopo-disable-file unknown-name',
    '\u2028# \u0085',
    'site',
    '0815',
    '$env:PATH',
    '-Confirm:$false',
];

/** Any name, hostile ones often. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
    fc.constantFrom(...HOSTILE_NAMES),
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
    fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,8}[a-z]$/),
);

const uniqueNames = (minLength: number, maxLength: number): fc.Arbitrary<readonly string[]> =>
    fc.uniqueArray(anyName, { minLength, maxLength, selector: nameKey });

const size = fc.option(fc.integer({ min: 64, max: 2_000_000 }).map((kilobytes) => kilobytes * 1024));
const cost = fc.integer({ min: 1, max: 99_999 });
const description = fc.option(fc.string({ maxLength: 20 }));

const subnets = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 })).map(([a, b]) => `10.${a}.${b}.0/24`),
    { maxLength: 2 },
);

const server = (name: string): fc.Arbitrary<ModelServer> =>
    fc.record({
        name: fc.constant(name),
        roles: fc.subarray([...ROLES], { minLength: 1 }),
        version: fc.constantFrom(...VERSIONS),
    });

const site = (name: string, servers: readonly ModelServer[]): fc.Arbitrary<ModelSite> =>
    fc.record({
        name: fc.constant(name),
        hub: fc.boolean(),
        description,
        subnets,
        servers: fc.constant(servers),
    });

const link = (name: string, sites: readonly string[]): fc.Arbitrary<ModelLink> =>
    fc.record({
        name: fc.constant(name),
        smtp: fc.boolean(),
        sites: fc.shuffledSubarray([...sites], { minLength: 1 }),
        cost,
        exchangeCost: fc.option(cost),
        maxMessageSize: size,
        description,
    });

const connector = (name: string, servers: readonly string[]): fc.Arbitrary<ModelConnector> =>
    fc.record({
        name: fc.constant(name),
        sources: fc.shuffledSubarray([...servers]),
        addressSpaces: fc.array(
            fc.record({
                pattern: fc.constantFrom('*', '*.contoso.com', 'fabrikam.com', 'a-b.example'),
                cost: fc.integer({ min: 1, max: 100 }),
            }),
            { maxLength: 3 },
        ),
        maxMessageSize: size,
        smartHosts: fc.array(fc.string({ minLength: 1, maxLength: 10 }), { maxLength: 2 }),
        scoped: fc.boolean(),
        disabled: fc.boolean(),
        description,
    });

const each = <I, T>(items: readonly I[], make: (item: I, index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
    fc.tuple(...items.map(make));

/** Any topology that the language can say, as a model. */
export const anyModel: fc.Arbitrary<Model> = fc
    .tuple(uniqueNames(1, 6), uniqueNames(0, 6), uniqueNames(0, 6), uniqueNames(0, 3))
    .chain(([sites, links, servers, connectors]) =>
        each(servers, server).chain((known) =>
            fc.record({
                organization: fc.option(fc.record({ name: anyName, version: fc.constantFrom(...VERSIONS) })),
                sites: each(sites, (name, index) =>
                    site(
                        name,
                        known.filter((_, at) => at % sites.length === index),
                    ),
                ),
                links: each(links, (name) => link(name, sites)),
                connectors: each(connectors, (name) => connector(name, servers)),
            }),
        ),
    );

/** A model with everything that has a name in the order of names, to be compared. */
export function inOrder(model: Model): Model {
    const byKey = <T extends { readonly name: string }>(all: readonly T[]): T[] =>
        [...all].sort((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1));
    return {
        organization: model.organization,
        sites: byKey(model.sites).map((each) => ({ ...each, servers: byKey(each.servers) })),
        links: byKey(model.links),
        connectors: byKey(model.connectors),
    };
}
