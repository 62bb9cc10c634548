/** What is out of service, while the configuration is as it was (R2.5, R6). */
export interface Outage {
    /** Indices of site links: the network beneath them is down (R6.5). */
    readonly links: ReadonlySet<number>;
    /** Indices of sites: no server of theirs answers. */
    readonly sites: ReadonlySet<number>;
    /** Keys of servers. */
    readonly servers: ReadonlySet<string>;
}

/** Everything is in service. */
export const NO_OUTAGE: Outage = { links: new Set(), sites: new Set(), servers: new Set() };

/** Whether anything at all is out of service. */
export function isOutage({ links, sites, servers }: Outage): boolean {
    return links.size + sites.size + servers.size > 0;
}
