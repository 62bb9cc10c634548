import type { Delivery } from '../../language/expectations/delivery.js';
import type { Network } from '../../language/routing/network.js';
import { nameOfEnd, nameOfSite, type RouteRecord, routeRecord } from '../../language/wording/route-record.js';

/** A message to several recipients as JSON: schemas/message.schema.json. */
export interface DeliveryRecord {
    readonly from: string;
    readonly recipients: readonly RouteRecord[];
    /** In the order in which they are sent (R7): between which sites, and for which recipients. */
    readonly copies: readonly { readonly from: string; readonly to: string; readonly for: readonly string[] }[];
}

export function deliveryRecord(network: Network, { from, routes, fanOut, sent }: Delivery): DeliveryRecord {
    const { topology } = network;
    return {
        from: nameOfEnd(topology, from),
        recipients: routes.map((message) => routeRecord(network, message)),
        copies: fanOut.copies.map((copy) => ({
            from: nameOfSite(topology, copy.from),
            to: nameOfSite(topology, copy.to),
            for: copy.for.flatMap((place) => {
                const recipient = sent[place];
                return recipient === undefined ? [] : nameOfEnd(topology, recipient);
            }),
        })),
    };
}
