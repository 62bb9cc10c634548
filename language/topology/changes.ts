import type { LinkAttributes } from '../syntax/declarations.js';

/** What a scenario changes besides what it declares, by the keys of the names; of what it removes, the names. */
export interface Changes {
    readonly removedSites: ReadonlyMap<string, string>;
    readonly removedLinks: ReadonlySet<string>;
    readonly removedServers: ReadonlyMap<string, string>;
    readonly removedConnectors: ReadonlyMap<string, string>;
    readonly hubs: ReadonlyMap<string, boolean>;
    /** What counts before a link's own attributes. */
    readonly links: ReadonlyMap<string, LinkAttributes>;
    readonly disabled: ReadonlyMap<string, boolean>;
}

export const NO_CHANGES: Changes = {
    removedSites: new Map(),
    removedLinks: new Set(),
    removedServers: new Map(),
    removedConnectors: new Map(),
    hubs: new Map(),
    links: new Map(),
    disabled: new Map(),
};
