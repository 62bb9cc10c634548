import type { Address } from '../topology/domains.js';
import type { Server } from '../topology/topology.js';

/** An end of a message within the organization: a site, or one of its servers, which stands for its site too. */
export interface SiteEnd {
    readonly kind: 'site';
    /** The index of the site. */
    readonly site: number;
    readonly server: Server | null;
}

/** A site or server that a scenario has taken out: no route leads from it or to it. */
export interface RemovedEnd {
    readonly kind: 'removed';
    readonly name: string;
}

/** A recipient outside the organization. */
export interface AddressEnd {
    readonly kind: 'address';
    readonly address: Address;
}

export type Sender = SiteEnd | RemovedEnd;
export type Recipient = SiteEnd | RemovedEnd | AddressEnd;
