import * as l10n from '@vscode/l10n';
import { figure } from '../syntax/figures.js';
import { compareNames, nameKey } from '../syntax/names.js';
import { DEFAULT_COST } from '../topology/costs.js';
import { ROLES, VERSIONS, type Version } from '../topology/servers.js';
import { readSubnet, writeSubnet } from '../topology/subnets.js';
import type { Fact, LinkFact, ServerFact, SiteFact, SubnetFact } from './facts.js';
import { type Contradiction, mergeFacts, type Sourced } from './merge-facts.js';
import type { Model, ModelConnector, ModelLink, ModelServer, ModelSite } from './model.js';
import { Remarks } from './remarks.js';
import { writableSize } from './write-model.js';

/** What the exports make together. */
export interface Assembled {
    readonly model: Model;
    /** What was left out, or taken as it is for want of better knowledge, each once. */
    readonly remarks: readonly string[];
    readonly contradictions: readonly Contradiction[];
}

/** Stands for the organization's name where no export tells it. */
const UNNAMED = 'Exchange organization';

/** Makes one topology of the facts of all files. */
export function assembleModel(facts: readonly Sourced<Fact>[]): Assembled {
    const remarks = new Remarks();
    for (const { fact } of facts) if (fact.kind === 'left-out') remarks.note(fact.remark, fact.name);
    const sites = mergeFacts('site', ofKind(facts, 'site'));
    const links = mergeFacts('link', ofKind(facts, 'link'));
    const servers = mergeFacts('server', ofKind(facts, 'server'));
    const subnets = mergeFacts('subnet', ofKind(facts, 'subnet'));
    const connectors = mergeFacts(
        'connector',
        ofKind(facts, 'connector').map(({ fact, source }) => ({ fact: fact.connector, source })),
    );
    const placed = placeServers(servers.merged, remarks);
    const names = new SiteNames(sites.merged, remarks);
    const modelLinks = links.merged.flatMap((link) => linkOf(link, names, remarks));
    for (const { site } of placed) names.named(site);
    const bySite = subnetsBySite(subnets.merged, names, remarks);
    const hubs = new Map(sites.merged.map((site) => [nameKey(site.name), site.hub]));
    const serversBySite = groupServers(placed);
    const organization = organizationOf(facts, placed, remarks);
    noteUnknownServers(connectors.merged, placed, remarks);
    noteHubs(sites.merged, names, remarks);
    return {
        model: {
            organization,
            sites: names.all().map((name): ModelSite => {
                const key = nameKey(name);
                return {
                    name,
                    hub: hubs.get(key) ?? false,
                    description: null,
                    subnets: bySite.get(key) ?? [],
                    servers: serversBySite.get(key) ?? [],
                };
            }),
            links: modelLinks,
            connectors: connectors.merged.map((connector) => sized(connector, roundedLimitOfConnector(), remarks)),
        },
        remarks: remarks.lines(),
        contradictions: [sites, links, servers, subnets, connectors].flatMap((each) => each.contradictions),
    };
}

function ofKind<K extends Fact['kind']>(
    facts: readonly Sourced<Fact>[],
    kind: K,
): readonly Sourced<Extract<Fact, { kind: K }>>[] {
    return facts.filter((each): each is Sourced<Extract<Fact, { kind: K }>> => each.fact.kind === kind);
}

/** The names of sites as their own export spells them, and of those that only others name. */
class SiteNames {
    private readonly byKey = new Map<string, string>();

    constructor(
        sites: readonly SiteFact[],
        private readonly remarks: Remarks,
    ) {
        for (const { name } of sites) this.byKey.set(nameKey(name), name);
    }

    /** A site that something names: it is there, even if no export of sites has it. */
    named(name: string): string {
        const key = nameKey(name);
        const known = this.byKey.get(key);
        if (known !== undefined) return known;
        this.byKey.set(key, name);
        this.remarks.note(l10n.t('Sites that links, servers or subnets name, and no export of sites has'), name);
        return name;
    }

    all(): readonly string[] {
        return [...this.byKey.values()];
    }
}

function noteHubs(sites: readonly SiteFact[], names: SiteNames, remarks: Remarks): void {
    const told = new Set(sites.filter((site) => site.hub !== undefined).map((site) => nameKey(site.name)));
    for (const name of names.all()) {
        if (!told.has(nameKey(name)))
            remarks.note(
                l10n.t('Whether they are hub sites no export tells (Get-AdSite does), so none is written'),
                name,
            );
    }
}

function linkOf(fact: LinkFact, names: SiteNames, remarks: Remarks): readonly ModelLink[] {
    const { name } = fact;
    const members = new Map((fact.sites ?? []).map((site) => [nameKey(site), site]));
    if (members.size === 0) {
        remarks.note(l10n.t('Left out: site links of which no export tells the sites'), name);
        return [];
    }
    if (fact.cost === undefined)
        remarks.note(
            l10n.t('No export tells the Active Directory cost, and {0} is written', figure(DEFAULT_COST)),
            name,
        );
    if (fact.exchangeCost === undefined) {
        remarks.note(l10n.t('No export tells an Exchange cost (Get-AdSiteLink does), so none is written'), name);
    }
    if (fact.maxMessageSize === undefined) {
        remarks.note(
            l10n.t('No export tells the maximum message size (Get-AdSiteLink does), so none is written'),
            name,
        );
    }
    const link: ModelLink = {
        name,
        smtp: false,
        sites: [...members.values()].map((site) => names.named(site)).sort(compareNames),
        cost: fact.cost ?? DEFAULT_COST,
        exchangeCost: fact.exchangeCost ?? null,
        maxMessageSize: fact.maxMessageSize ?? null,
        description: null,
    };
    return [sized(link, roundedLimitOfLink(), remarks)];
}

/**
 * What has a limit, with one that the language can write.
 * @param remark what is said where that is another one
 */
export function sized<T extends ModelLink | ModelConnector>(item: T, remark: string, remarks: Remarks): T {
    if (item.maxMessageSize === null || writableSize(item.maxMessageSize) === item.maxMessageSize) return item;
    remarks.note(remark, item.name);
    return { ...item, maxMessageSize: writableSize(item.maxMessageSize) };
}

/** What `sized` says of a site link. */
export function roundedLimitOfLink(): string {
    return l10n.t('Limits that are no whole number of KB are written as the next lower one, of site links');
}

/** What `sized` says of a connector. */
export function roundedLimitOfConnector(): string {
    return l10n.t('Limits that are no whole number of KB are written as the next lower one, of connectors');
}

/** A server and the name of its site. */
interface Placed {
    readonly server: ModelServer;
    readonly site: string;
}

function placeServers(servers: readonly ServerFact[], remarks: Remarks): readonly Placed[] {
    return servers.flatMap(({ name, site, roles, version }): readonly Placed[] => {
        if (roles === undefined) {
            remarks.note(
                l10n.t('Left out: servers of which no export tells the roles (Get-ExchangeServer does)'),
                name,
            );
        } else if (roles.length === 0)
            remarks.note(l10n.t('Left out: servers without a role that takes part in mail routing'), name);
        else if (site === undefined || site === null)
            remarks.note(l10n.t('Left out: servers that are in no site'), name);
        else {
            if (version === undefined) {
                remarks.note(l10n.t("No export tells the version of Exchange, and the organization's is taken"), name);
            }

            return [
                {
                    site,
                    server: { name, roles: ROLES.filter((role) => roles.includes(role)), version: version ?? null },
                },
            ];
        }
        return [];
    });
}

function groupServers(placed: readonly Placed[]): ReadonlyMap<string, readonly ModelServer[]> {
    const bySite = new Map<string, ModelServer[]>();
    for (const { site, server } of placed) {
        const key = nameKey(site);
        const servers = bySite.get(key);
        if (servers === undefined) bySite.set(key, [server]);
        else servers.push(server);
    }
    return bySite;
}

function subnetsBySite(
    subnets: readonly SubnetFact[],
    names: SiteNames,
    remarks: Remarks,
): ReadonlyMap<string, readonly string[]> {
    const bySite = new Map<string, string[]>();
    for (const { name, site } of subnets) {
        const reading = readSubnet(name);
        if (site === null) remarks.note(l10n.t('Left out: subnets of no site'), name);
        else if (reading.kind !== 'subnet') remarks.note(l10n.t('Left out: subnets that cannot be read'), name);
        else {
            const key = nameKey(names.named(site));
            bySite.set(key, [...(bySite.get(key) ?? []), writeSubnet(reading.subnet)].sort());
        }
    }
    return bySite;
}

function organizationOf(
    facts: readonly Sourced<Fact>[],
    placed: readonly Placed[],
    remarks: Remarks,
): Model['organization'] {
    const names = new Map(ofKind(facts, 'organization').map(({ fact }) => [nameKey(fact.name), fact.name]));
    const [name] = names.values();
    if (names.size > 1) {
        remarks.note(
            l10n.t('The exports are of several organizations, and the first is written'),
            [...names.values()].join(' / '),
        );
    }
    const version = mostCommonVersion(placed);
    if (version === null) {
        if (placed.length === 0) {
            remarks.note(
                l10n.t('No export tells a server (Get-ExchangeServer does), so every site is taken to have one'),
            );
        }
        return name === undefined ? null : { name, version: '2007' };
    }
    if (placed.some(({ server }) => server.version === '2019')) {
        remarks.note(l10n.t('Exchange 2019 and SE have the same version number (15.2), and 2019 is written'));
    }
    if (name === undefined)
        remarks.note(l10n.t('No export tells the organization\'s name, and "{0}" is written', UNNAMED));
    return { name: name ?? UNNAMED, version };
}

/** The version of most servers; of two as common the newer. */
function mostCommonVersion(placed: readonly Placed[]): Version | null {
    const counts = VERSIONS.map((version) => ({
        version,
        count: placed.filter(({ server }) => server.version === version).length,
    }));
    const most = counts.reduce((best, each) => (each.count >= best.count ? each : best));
    return most.count === 0 ? null : most.version;
}

function noteUnknownServers(connectors: readonly ModelConnector[], placed: readonly Placed[], remarks: Remarks): void {
    const known = new Set(placed.map(({ server }) => nameKey(server.name)));
    for (const source of connectors.flatMap((connector) => connector.sources)) {
        if (!known.has(nameKey(source))) {
            remarks.note(
                l10n.t('Source servers of connectors that no export of servers has (Get-ExchangeServer does)'),
                source,
            );
        }
    }
}
