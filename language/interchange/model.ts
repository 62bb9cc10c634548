import type { Role, Version } from '../topology/servers.js';

/**
 * A mail topology as plain data, by names: what stands between the exports that are read, the text that is written,
 * and the JSON of a topology. Sizes are in bytes, null for no limit; costs have no dimension.
 */
export interface Model {
    /** null where nothing is known of it. */
    readonly organization: ModelOrganization | null;
    readonly sites: readonly ModelSite[];
    readonly links: readonly ModelLink[];
    readonly connectors: readonly ModelConnector[];
}

export interface ModelOrganization {
    readonly name: string;
    /** The version of servers that say none of their own. */
    readonly version: Version;
}

export interface ModelSite {
    readonly name: string;
    readonly hub: boolean;
    readonly description: string | null;
    readonly subnets: readonly string[];
    readonly servers: readonly ModelServer[];
}

export interface ModelServer {
    readonly name: string;
    /** In the order of `ROLES`, one at least. */
    readonly roles: readonly Role[];
    /** null where it is not known. */
    readonly version: Version | null;
}

export interface ModelLink {
    readonly name: string;
    readonly smtp: boolean;
    readonly sites: readonly string[];
    /** The Active Directory cost. */
    readonly cost: number;
    readonly exchangeCost: number | null;
    readonly maxMessageSize: number | null;
    readonly description: string | null;
}

export interface ModelConnector {
    readonly name: string;
    readonly sources: readonly string[];
    readonly addressSpaces: readonly ModelAddressSpace[];
    readonly maxMessageSize: number | null;
    readonly smartHosts: readonly string[];
    readonly scoped: boolean;
    readonly disabled: boolean;
    readonly description: string | null;
}

export interface ModelAddressSpace {
    readonly pattern: string;
    readonly cost: number;
}
