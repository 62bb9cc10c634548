import * as fc from 'fast-check';

/** A topology as plain data: what a generated text says, known without reading the text. Sites are told by index. */
export interface Model {
    readonly version: string | null;
    readonly sites: readonly ModelSite[];
    readonly links: readonly ModelLink[];
}

export interface ModelSite {
    readonly name: string;
    readonly hub: boolean;
    readonly servers: readonly ModelServer[];
}

export interface ModelServer {
    readonly name: string;
    readonly roles: readonly string[];
    readonly version: string | null;
}

export interface ModelLink {
    readonly name: string;
    readonly smtp: boolean;
    readonly members: readonly number[];
    readonly cost: number | null;
    readonly exchangeCost: number | null;
    /** In megabytes: no limit changes a path (R8.2). */
    readonly limit: number | null;
}

/** How a name is written where it is referred to: all of these mean the same name (R1.9). */
export interface Spelling {
    readonly letters: 'declared' | 'upper' | 'lower' | 'swapped';
    readonly quoted: boolean;
}

/** What may differ between two texts of one meaning: the order of declarations, and how references are spelled. */
export interface Layout {
    /** For each declaration, sites before links, what it is sorted by; equal ones stay in place. */
    readonly order: readonly number[];
    /** One for each reference, over and over. */
    readonly references: readonly Spelling[];
}

/** A topology with its text. */
export interface Written {
    readonly model: Model;
    readonly text: string;
}

/** Sites and links in the order of the model, names as declared. */
export const PLAIN: Layout = { order: [], references: [{ letters: 'declared', quoted: false }] };

/** The text of a model. */
export function write(model: Model, layout: Layout = PLAIN): Written {
    let references = 0;
    const refer = (name: string): string => {
        const spelling = layout.references[references++ % layout.references.length];
        return writtenName(recased(name, spelling?.letters ?? 'declared'), spelling?.quoted ?? false);
    };
    const sites = model.sites.map(writeSite);
    const links = model.links.map((link) => writeLink(link, model, refer));
    const declarations = [...sites, ...links].map((text, index) => ({ text, key: layout.order[index] ?? 0 }));
    declarations.sort((a, b) => a.key - b.key);
    const organization = model.version === null ? [] : [`organization Generated exchange ${model.version}`];
    const text = [...organization, ...declarations.map((each) => each.text), ''].join('\n');
    return Object.assign({ model, text }, { [fc.toStringMethod]: () => `\n${text}` });
}

/** How a site is written. */
export function writeSite({ hub, name, servers }: ModelSite): string {
    const members = servers.map(
        (server) =>
            `    server ${server.name} : ${server.roles.join(', ')}${server.version === null ? '' : ` exchange ${server.version}`}`,
    );
    const body = members.length === 0 ? '' : ` {\n${members.join('\n')}\n}`;
    return `${hub ? 'hub ' : ''}site ${writtenName(name, false)}${body}`;
}

function writeLink(link: ModelLink, model: Model, refer: (name: string) => string): string {
    const members = link.members.map((member) => refer(model.sites[member]?.name ?? ''));
    const attributes = [
        link.cost === null ? '' : ` cost ${link.cost}`,
        link.exchangeCost === null ? '' : ` exchange-cost ${link.exchangeCost}`,
        link.limit === null ? '' : ` max-message-size ${link.limit} MB`,
    ];
    const sites = members.join(members.length === 2 ? ' <-> ' : ', ');
    return `${link.smtp ? 'smtp ' : ''}link ${writtenName(link.name, false)}: ${sites}${attributes.join('')}`;
}

/** Only what is bare beyond doubt is left without quotes, so that nothing here has to know the language's keywords. */
export function writtenName(name: string, quoted: boolean): string {
    const bare = !quoted && name.toLowerCase() !== 'hub' && /^[A-Za-z_\u00c0-\u017e]\w*[\u00c0-\u017e]?$/.test(name);
    return bare ? name : JSON.stringify(name);
}

function recased(name: string, letters: Spelling['letters']): string {
    if (letters === 'upper') return name.toUpperCase();
    if (letters === 'lower') return name.toLowerCase();
    if (letters === 'declared') return name;
    return [...name].map((c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join('');
}

/**
 * Names whose order goes wrong in every way but the right one: `_` stands between the capital and the small letters,
 * `ÿ` upper-cases to what comes after `Ā`, `A10` is before `A2`, and a dictionary has `é` before `z`.
 */
const NAMES = [
    ...['a', 'b', 'c', 'z', 'a_b', 'az', 'a_', 'A10', 'A2', '_x', 'x', 'ab', 'site_a'],
    ...['Site A', 'hub', '0815', 'a-b', 'a.b', 'ÿ', 'ā', 'é', 'ö', 'zé', 'Ж', 'say "a"', 'c:\\x'],
];

const letters = fc.constantFrom<Spelling['letters']>('declared', 'upper', 'lower', 'swapped');

/** Names of one kind, no two the same without regard to case. */
export function names(minLength: number, maxLength: number): fc.Arbitrary<string[]> {
    const name = fc.tuple(fc.constantFrom(...NAMES), letters).map(([text, as]) => recased(text, as));
    return fc.uniqueArray(name, { minLength, maxLength, selector: (text) => text.toUpperCase(), size: 'max' });
}

const siteNames = fc.oneof({ weight: 1, arbitrary: names(1, 3) }, { weight: 8, arbitrary: names(5, 7) });
const linkNames = fc.oneof({ weight: 1, arbitrary: names(0, 4) }, { weight: 6, arbitrary: names(6, 10) });

/** Small and few, so that sums are often equal; now and then the default of 100 and what is next to it. */
const cost = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 4, max: 6 }) },
    { weight: 1, arbitrary: fc.constantFrom(null, 99, 100, 101) },
);

const linkMembers = fc.oneof(
    { weight: 4, arbitrary: fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.nat(6), { minLength: 3, maxLength: 5 }) },
);

const drawnLink = fc.record({
    smtp: fc.oneof({ weight: 14, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    members: linkMembers,
    cost,
    exchangeCost: fc.oneof(
        { weight: 6, arbitrary: fc.constant(null) },
        { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 }) },
        { weight: 1, arbitrary: fc.constantFrom(100, 200_000) },
    ),
    limit: fc.option(fc.integer({ min: 1, max: 50 }), { freq: 2 }),
    /** Which link before it has the same sites; past the end for none. */
    parallelTo: fc.nat(150),
});

const VERSIONS = ['2003', '2007', '2010', '2013', '2016', '2019', 'SE'];
const version = fc.option(fc.constantFrom(...VERSIONS));

const drawnServers = fc.array(
    fc.record({
        roles: fc.oneof(
            fc.constant(['transport', 'mailbox']),
            fc.subarray(['transport', 'mailbox', 'client-access', 'unified-messaging', 'edge'], { minLength: 1 }),
        ),
        version,
    }),
    { maxLength: 2 },
);

// Drawn evenly: a bias to small and to extreme values makes islands, and hardly a tie.
const drawnModels = fc.noBias(
    fc.record({
        version,
        names: siteNames,
        hubs: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        servers: fc.option(fc.array(drawnServers, { minLength: 7, maxLength: 7 }), { freq: 2 }),
        linkNames,
        links: fc.array(drawnLink, { minLength: 10, maxLength: 10 }),
        /** The sites in a ring: two ways round to everywhere. */
        ring: fc.boolean(),
        /** All costs the same: then every second best path is as good. */
        evenCost: fc.option(fc.constantFrom(1, null, 7), { nil: undefined, freq: 2 }),
    }),
);

/** Topologies of 1 to 7 sites: ties, cliques, parallel links, islands, SMTP links, hubs with transport and without. */
export const models: fc.Arbitrary<Model> = drawnModels.map((drawn): Model => {
    const sites = drawn.names.map((name, site): ModelSite => {
        const servers = drawn.servers?.[site] ?? [];
        return {
            name,
            hub: drawn.hubs[site] ?? false,
            servers: servers.map((server, index) => ({ ...server, name: `S${site}_${index}` })),
        };
    });
    const links: ModelLink[] = [];
    for (const [index, name] of drawn.linkNames.entries()) {
        const { parallelTo, members, ...rest } = drawn.links[index] ?? raise('more names than links');
        const ofRing = drawn.ring && index < sites.length;
        const own = new Set((ofRing ? [index, index + 1] : members).map((member) => member % sites.length));
        const even = drawn.evenCost === undefined ? {} : { cost: drawn.evenCost, exchangeCost: null };
        links.push({ name, ...rest, ...even, members: links[parallelTo]?.members.toReversed() ?? [...own] });
    }
    return { version: drawn.version, sites, links };
});

/** Ways to write a model. */
export const layouts: fc.Arbitrary<Layout> = fc.record({
    order: fc.array(fc.nat(99), { minLength: 17, maxLength: 17 }),
    references: fc.array(fc.record({ letters, quoted: fc.boolean() }), { minLength: 1, maxLength: 12 }),
});

/** Topologies as texts: declarations in any order, references in any case. */
export const topologies: fc.Arbitrary<Written> = fc
    .tuple(models, layouts)
    .map(([model, layout]) => write(model, layout));

function raise(message: string): never {
    throw new Error(message);
}
