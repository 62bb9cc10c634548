import * as fc from 'fast-check';
import { type MailModel, type ModelConnector, mailModels, writeConnector, writeMail } from './random-mail.js';
import { type ModelLink, type ModelSite, writeSite, writtenName } from './random-topology.js';

/** A topology, a scenario's changes to it, and the topology that has been edited to the same effect. */
export interface EditedMail {
    readonly before: MailModel;
    readonly after: MailModel;
    /** `before` with the changes as its only scenario. */
    readonly text: string;
    /** What the changes are of, by kind and name: `site a`, `link b`. */
    readonly touched: ReadonlySet<string>;
}

/** One line of a scenario, and what it does to a model. */
interface Edit {
    readonly line: string;
    /** What no second edit may be of. */
    readonly target: string;
    readonly apply: (model: MailModel) => MailModel;
}

const drawnEdit = fc.record({
    kind: fc.constantFrom(
        ...(['hub', 'hub', 'cost', 'cost', 'exchange-cost', 'limit', 'disabled', 'remove site'] as const),
        ...(['remove link', 'remove server', 'remove server', 'remove connector'] as const),
        ...(['add site', 'add link', 'add connector'] as const),
    ),
    at: fc.nat(20),
    value: fc.integer({ min: 1, max: 6 }),
    off: fc.boolean(),
});

type DrawnEdit = typeof drawnEdit extends fc.Arbitrary<infer T> ? T : never;

/** Topologies with the changes of a scenario: none, or some. */
export const edits: fc.Arbitrary<EditedMail> = fc
    .tuple(mailModels, fc.noBias(fc.array(drawnEdit, { maxLength: 5 })))
    .map(([before, drawn]) => {
        const made = new Map<string, Edit>();
        for (const each of drawn) {
            const edit = editOf(before, each);
            // What is removed is gone, whatever else is said of it.
            const thing = edit?.target.split('|')[0] ?? '';
            const isKnown = [...made.keys()].some((target) => target === edit?.target || target === `${thing}|remove`);
            if (edit !== null && !isKnown) made.set(edit.target, edit);
        }
        const kept = [...made.values()].filter(
            ({ target }) => target === removal(target) || !made.has(removal(target)),
        );
        // By hand: what goes first, then what is added, and links when it is known which sites there are.
        const turn = ({ target }: Edit): number =>
            target === removal(target) ? 0 : target === 'site Added|add' ? 1 : target.endsWith('|add') ? 2 : 1;
        const after = kept.toSorted((a, b) => turn(a) - turn(b)).reduce((model, edit) => edit.apply(model), before);
        const text = `${writeMail(before)}scenario Change {\n${kept.map((edit) => `${edit.line}\n`).join('')}}\n`;
        const touched = new Set(kept.map((edit) => edit.target.split('|')[0] ?? ''));
        return Object.assign({ before, after, text, touched }, { [fc.toStringMethod]: () => `\n${text}` });
    });

function removal(target: string): string {
    return `${target.split('|')[0]}|remove`;
}

function editOf(model: MailModel, drawn: DrawnEdit): Edit | null {
    const { kind, at } = drawn;
    const site = model.sites[at % model.sites.length];
    const link = model.links[at % model.links.length];
    const connector = model.connectors[at % model.connectors.length];
    const servers = model.sites.flatMap((each) => each.servers);
    const server = servers[at % servers.length];
    switch (kind) {
        case 'hub':
            return site === undefined ? null : setHub(site, !drawn.off);
        case 'cost':
        case 'exchange-cost':
        case 'limit':
            return link === undefined ? null : setLink(link, kind, drawn);
        case 'disabled':
            return connector === undefined ? null : setDisabled(connector, !drawn.off);
        case 'remove site':
            return site === undefined ? null : remove('site', site.name, (all) => withoutSite(all, site.name));
        case 'remove link':
            return link === undefined
                ? null
                : remove('link', link.name, (all) => ({
                      ...all,
                      links: all.links.filter((l) => l.name !== link.name),
                  }));
        case 'remove server':
            return server === undefined
                ? null
                : remove('server', server.name, (all) => withoutServer(all, server.name));
        case 'remove connector':
            return connector === undefined
                ? null
                : remove('connector', connector.name, (all) => ({
                      ...all,
                      connectors: all.connectors.filter((each) => each.name !== connector.name),
                  }));
        case 'add site':
            return addSite(drawn);
        case 'add link':
            return addLink(model, drawn);
        case 'add connector':
            return addConnector(servers[at % servers.length]?.name ?? 'NEW', drawn);
    }
}

function setHub({ name }: ModelSite, hub: boolean): Edit {
    return {
        line: `set site ${writtenName(name, false)} ${hub ? 'hub' : 'not hub'}`,
        target: `site ${name}|hub`,
        apply: (all) => ({ ...all, sites: all.sites.map((each) => (each.name === name ? { ...each, hub } : each)) }),
    };
}

function setLink({ name }: ModelLink, kind: 'cost' | 'exchange-cost' | 'limit', { value, off }: DrawnEdit): Edit {
    const text = {
        cost: `cost ${value}`,
        'exchange-cost': `exchange-cost ${off ? 'none' : value}`,
        limit: `max-message-size ${off ? 'unlimited' : `${value} MB`}`,
    }[kind];
    const change: Partial<ModelLink> = {
        cost: { cost: value },
        'exchange-cost': { exchangeCost: off ? null : value },
        limit: { limit: off ? null : value },
    }[kind];
    return {
        line: `set link ${writtenName(name, false)} ${text}`,
        target: `link ${name}|${kind}`,
        apply: (all) => ({
            ...all,
            links: all.links.map((each) => (each.name === name ? { ...each, ...change } : each)),
        }),
    };
}

function setDisabled({ name }: ModelConnector, disabled: boolean): Edit {
    return {
        line: `set connector ${writtenName(name, false)} ${disabled ? 'disabled' : 'not disabled'}`,
        target: `connector ${name}|disabled`,
        apply: (all) => ({
            ...all,
            connectors: all.connectors.map((each) => (each.name === name ? { ...each, disabled } : each)),
        }),
    };
}

function remove(kind: string, name: string, apply: Edit['apply']): Edit {
    return { line: `remove ${kind} ${writtenName(name, false)}`, target: `${kind} ${name}|remove`, apply };
}

/** Links lose the site, and are gone with their last; connectors lose its servers. */
function withoutSite(model: MailModel, name: string): MailModel {
    const index = model.sites.findIndex((site) => site.name === name);
    const servers = (model.sites[index]?.servers ?? []).map((server) => server.name);
    const links = model.links.map((link) => ({
        ...link,
        members: link.members.filter((at) => at !== index).map((at) => (at > index ? at - 1 : at)),
    }));
    return {
        ...servers.reduce(withoutServer, model),
        sites: model.sites.filter((site) => site.name !== name),
        links: links.filter((link) => link.members.length > 0),
    };
}

function withoutServer(model: MailModel, name: string): MailModel {
    return {
        ...model,
        sites: model.sites.map((site) => ({ ...site, servers: site.servers.filter((each) => each.name !== name) })),
        connectors: model.connectors.map((each) => ({ ...each, sources: each.sources.filter((s) => s !== name) })),
    };
}

function addSite({ off, value }: DrawnEdit): Edit {
    const roles = value > 3 ? ['transport', 'mailbox'] : ['edge'];
    const site: ModelSite = {
        name: 'Added',
        hub: off,
        servers: value === 1 ? [] : [{ name: 'NEW', roles, version: null }],
    };
    return {
        line: writeSite(site),
        target: 'site Added|add',
        apply: (all) => ({ ...all, sites: [...all.sites, site] }),
    };
}

/** From a site to one that may be added or removed by another change. */
function addLink(model: MailModel, { at, value, off }: DrawnEdit): Edit {
    const first = model.sites[at % model.sites.length]?.name ?? '';
    const second = off ? 'Added' : (model.sites[(at + value) % model.sites.length]?.name ?? '');
    return {
        line: `link AddedLink: ${writtenName(first, false)} <-> ${writtenName(second, false)} cost ${value}`,
        target: 'link AddedLink|add',
        apply: (all) => {
            const known = all.sites.flatMap(({ name }, index) => (name === first || name === second ? index : []));
            const link = { name: 'AddedLink', smtp: false, cost: value, exchangeCost: null, limit: null };
            return known.length === 0 ? all : { ...all, links: [...all.links, { ...link, members: known }] };
        },
    };
}

function addConnector(source: string, { value, off }: DrawnEdit): Edit {
    const connector: ModelConnector = {
        name: 'AddedConnector',
        sources: [source],
        spaces: [{ pattern: off ? '*' : '*.fabrikam.com', cost: value }],
        limit: value > 3 ? value : null,
        scoped: false,
        disabled: false,
    };
    return {
        line: writeConnector(connector),
        target: 'connector AddedConnector|add',
        apply: (all) => ({ ...all, connectors: [...all.connectors, connector] }),
    };
}
