import type {
    ConnectorDeclaration,
    Declaration,
    ExpectDeclaration,
    LinkDeclaration,
    Name,
    OrganizationDeclaration,
    Place,
    RouteDeclaration,
    ScenarioDeclaration,
    SiteDeclaration,
} from '../syntax/declarations.js';
import type { Coverage } from './address-spaces.js';
import type { Role, Version } from './servers.js';

/** A server, as the first declaration of its name has it. */
export interface Server {
    readonly name: Name;
    /** The index of its site. */
    readonly site: number;
    readonly roles: ReadonlySet<Role>;
    readonly version: Version;
    readonly declaration: SiteDeclaration;
}

/** An Active Directory site. */
export interface Site {
    /** Its place in `Topology.sites`. */
    readonly index: number;
    readonly name: Name;
    /** Whether it carries the hub flag (R4.1). Only with transport of its own do messages stop there (R4.5). */
    readonly hub: boolean;
    readonly servers: readonly Server[];
    /** The servers that send and take mail; empty in a sketch, where every site is taken to have one. */
    readonly transportServers: readonly Server[];
    /** Whether mail can be sent from here and taken in here (R5.3). */
    readonly hasTransport: boolean;
    /** Whether there are mailboxes here. */
    readonly hasMailbox: boolean;
    readonly declaration: SiteDeclaration;
}

/** An IP site link, or an SMTP site link, which takes no part in mail routing (R1.7). */
export interface SiteLink {
    /** Its place in `Topology.links`. */
    readonly index: number;
    readonly name: Name;
    readonly smtp: boolean;
    /** The indices of its sites, each once, in the order written; every pair of them is one hop apart (R1.2). */
    readonly members: readonly number[];
    /** The Active Directory cost: 1 to 99,999, 100 where none is written (R1.5). */
    readonly adCost: number;
    /** The Exchange cost, null where there is none. It replaces the Active Directory cost (R1.4). */
    readonly exchangeCost: number | null;
    /** The cost that counts (R1.4). */
    readonly cost: number;
    /** The largest message it carries, in bytes; null for no limit (R8.1). */
    readonly maxMessageSize: number | null;
    readonly declaration: LinkDeclaration;
}

/** What a connector leads to (R9.1), as it is written, and at which cost: 1 to 100, without dimension. */
export interface AddressSpace {
    readonly pattern: string;
    readonly coverage: Coverage;
    readonly cost: number;
}

/** A send connector: a declared one, or the one that an Edge subscription stands for (R9.7). */
export interface Connector {
    /** Its place in `Topology.connectors`. */
    readonly index: number;
    readonly name: Name;
    /** The servers that can send over it, in use order: those with transport, and Edge Transport servers. */
    readonly sources: readonly Server[];
    /** The address spaces that are legal. */
    readonly addressSpaces: readonly AddressSpace[];
    /** The largest message it takes, in bytes; null for no limit (R8.4). */
    readonly maxMessageSize: number | null;
    readonly smartHosts: readonly string[];
    /** Whether only the sites of its source servers use it (R9.2). */
    readonly scoped: boolean;
    readonly disabled: boolean;
    /** null for an Edge subscription. */
    readonly declaration: ConnectorDeclaration | null;
    /** Where it is declared, or the Edge Transport server that stands for it. */
    readonly place: Place;
}

/** The names of what a scenario has taken out, by their keys; what is declared anew in the scenario is not among them. */
export interface Removed {
    readonly sites: ReadonlyMap<string, string>;
    readonly servers: ReadonlyMap<string, string>;
    readonly connectors: ReadonlyMap<string, string>;
}

/**
 * The meaning of a root file and all it imports: plain data, never changed after it is built. Of two declarations of
 * one name the first counts; names that nothing declares are left out. Rules that judge the text itself read
 * `declarations`.
 */
export interface Topology {
    /** The root file. */
    readonly root: string;
    /** All files of it, the root first. */
    readonly files: readonly string[];
    /** Every declaration of every file, those in scenarios only within their scenario. */
    readonly declarations: readonly Declaration[];
    readonly organization: OrganizationDeclaration | null;
    /** The organization's version of Exchange: 2007 where nothing is said. */
    readonly version: Version;
    /** Whether no server is declared anywhere: every site is then taken to have one. */
    readonly sketch: boolean;
    readonly sites: readonly Site[];
    readonly links: readonly SiteLink[];
    /** Declared ones in their order, then those of Edge subscriptions in the order of their sites. */
    readonly connectors: readonly Connector[];
    readonly siteByKey: ReadonlyMap<string, Site>;
    readonly linkByKey: ReadonlyMap<string, SiteLink>;
    readonly serverByKey: ReadonlyMap<string, Server>;
    readonly connectorByKey: ReadonlyMap<string, Connector>;
    readonly scenarioByKey: ReadonlyMap<string, ScenarioDeclaration>;
    /** What a scenario has taken out. */
    readonly removed: Removed;
    readonly routes: readonly RouteDeclaration[];
    readonly expects: readonly ExpectDeclaration[];
    readonly scenarios: readonly ScenarioDeclaration[];
}
