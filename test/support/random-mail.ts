import * as fc from 'fast-check';
import {
    type Layout,
    type Model,
    type ModelServer,
    models,
    names,
    PLAIN,
    write,
    writtenName,
} from './random-topology.js';

/** A topology as plain data, with what messages meet besides its sites and links (R5 to R9). */
export interface MailModel extends Model {
    readonly connectors: readonly ModelConnector[];
}

export interface ModelConnector {
    readonly name: string;
    /** Names of servers, of any role. */
    readonly sources: readonly string[];
    readonly spaces: readonly { readonly pattern: string; readonly cost: number | null }[];
    /** In megabytes. */
    readonly limit: number | null;
    readonly scoped: boolean;
    readonly disabled: boolean;
}

/** What is out of service, by name. */
export interface ModelOutage {
    readonly links: readonly string[];
    readonly sites: readonly string[];
    readonly servers: readonly string[];
}

/** A network in which something may be out of service, with its text: the outage is its only scenario. */
export interface WrittenMail {
    readonly model: MailModel;
    readonly outage: ModelOutage;
    readonly text: string;
}

/** An end of a message: a site, or one of its servers. */
export interface ModelEnd {
    readonly site: string;
    readonly server: string | null;
}

/** The ends that a model has: each site, and each server. */
export function endsOf(model: Model): readonly ModelEnd[] {
    return model.sites.flatMap((site): ModelEnd[] => [
        { site: site.name, server: null },
        ...site.servers.map((server) => ({ site: site.name, server: server.name })),
    ]);
}

/** The text of a model with its connectors. */
export function writeMail(model: MailModel, layout: Layout = PLAIN): string {
    return write(model, layout).text + model.connectors.map(writeConnector).join('');
}

/** How a connector is written. */
export function writeConnector({ name, sources, spaces, limit, scoped, disabled }: ModelConnector): string {
    const members = [
        sources.length === 0 ? '' : `source ${sources.join(', ')}`,
        ...spaces.map(({ pattern, cost }) => `address-space "${pattern}"${cost === null ? '' : ` cost ${cost}`}`),
        limit === null ? '' : `max-message-size ${limit} MB`,
        scoped ? 'scoped' : '',
        disabled ? 'disabled' : '',
    ];
    return `connector ${writtenName(name, false)} {\n${members.map((member) => `    ${member}\n`).join('')}}\n`;
}

/** A scenario in which something is out of service. */
export function writeOutage({ links, sites, servers }: ModelOutage): string {
    const down = [
        ...links.map((link) => `down link ${writtenName(link, false)}`),
        ...sites.map((site) => `down site ${writtenName(site, false)}`),
        ...servers.map((server) => `down server ${server}`),
    ];
    return `scenario Outage {\n${down.map((line) => `    ${line}\n`).join('')}}\n`;
}

const versions = fc.constantFrom('2003', '2007', '2010', '2013', '2016', '2019', 'SE');

const server = fc.record({
    roles: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(['transport', 'mailbox'], ['transport'], ['mailbox']) },
        { weight: 1, arbitrary: fc.constantFrom(['edge'], ['client-access'], ['mailbox', 'unified-messaging']) },
    ),
    version: versions,
});

const PATTERNS = [
    ...['*', '*.com', '*.fabrikam.com', 'fabrikam.com', 'mail.fabrikam.com', '*.MAIL.fabrikam.com'],
    ...['*.brikam.com', 'contoso.com'],
];

/** Domains that address spaces cover in every way, and hardly: without regard to case, and by whole labels alone. */
export const DOMAINS = ['fabrikam.com', 'Mail.Fabrikam.com', 'a.mail.fabrikam.com', 'contoso.com', 'example.net'];

const connector = fc.record({
    /** Picks among all servers, by their place. */
    sources: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
    spaces: fc.array(
        fc.record({
            pattern: fc.constantFrom('*', '*.com', ...PATTERNS),
            cost: fc.constantFrom(null, 1, 2, 3, 5, 100),
        }),
        { minLength: 1, maxLength: 3 },
    ),
    limit: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 2 }),
    scoped: fc.constantFrom(false, false, false, true),
    disabled: fc.constantFrom(false, false, false, false, false, true),
});

/** Topologies with servers of all roles and versions, connectors of all kinds, and limits that matter. */
export const mailModels: fc.Arbitrary<MailModel> = fc.noBias(
    fc
        .record({
            model: models,
            /** Each server of its own version, or all of the organization's. */
            mixed: fc.boolean(),
            /** Two versions are the rule in a migration, and few servers of many versions serve nobody. */
            pair: fc.tuple(versions, versions),
            servers: fc.option(
                fc.array(fc.array(server, { maxLength: 3, size: 'max' }), { minLength: 7, maxLength: 7 }),
                { freq: 12 },
            ),
            connectorNames: names(0, 5),
            connectors: fc.array(connector, { minLength: 5, maxLength: 5 }),
        })
        .map(({ model, mixed, pair, servers, connectorNames, connectors }): MailModel => {
            const sites = model.sites.map((site, at) => ({
                ...site,
                servers: (servers?.[at] ?? []).map(({ roles, version }, index): ModelServer => {
                    const one = version > '2010' ? pair[0] : pair[1];
                    return { name: `S${at}_${index}`, roles, version: mixed ? one : null };
                }),
            }));
            const serverNames = sites.flatMap((site) => site.servers.map((each) => each.name));
            return {
                ...model,
                sites,
                links: model.links.map((link) => ({
                    ...link,
                    limit: link.limit === null ? null : (link.limit % 6) + 1,
                })),
                connectors: connectorNames.map((name, index) => {
                    const { sources, ...rest } = connectors[index] ?? raise('more names than connectors');
                    return { name, ...rest, sources: sources.flatMap((at) => serverNames[at] ?? []) };
                }),
            };
        }),
);

/** Nothing, or some of the links, sites and servers, by their places. */
const drawnOutage = fc.oneof(
    { weight: 1, arbitrary: fc.constant({ links: [], sites: [], servers: [] }) },
    {
        weight: 5,
        arbitrary: fc.noBias(
            fc.record({
                links: fc.uniqueArray(fc.nat(9), { maxLength: 3 }),
                sites: fc.uniqueArray(fc.nat(6), { maxLength: 2 }),
                servers: fc.uniqueArray(fc.nat(11), { maxLength: 4 }),
            }),
        ),
    },
);

/** Networks in which something may be out of service. */
export const networks: fc.Arbitrary<WrittenMail> = fc.tuple(mailModels, drawnOutage).map(([model, drawn]) => {
    const named = (places: readonly number[], things: readonly { readonly name: string }[]): readonly string[] =>
        places.flatMap((place) => things[place]?.name ?? []);
    const outage = {
        links: named(drawn.links, model.links),
        sites: named(drawn.sites, model.sites),
        servers: named(
            drawn.servers,
            model.sites.flatMap((site) => site.servers),
        ),
    };
    const text = writeMail(model) + writeOutage(outage);
    return Object.assign({ model, outage, text }, { [fc.toStringMethod]: () => `\n${text}` });
});

/** Sizes of messages in megabytes, at and around the limits that are drawn; null where nothing is said. */
export const sizes: fc.Arbitrary<number | null> = fc.option(fc.integer({ min: 1, max: 7 }), { freq: 2 });

function raise(message: string): never {
    throw new Error(message);
}
