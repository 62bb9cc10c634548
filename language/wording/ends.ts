import type { Recipient } from '../routing/ends.js';
import { writeName } from '../syntax/names.js';
import type { Topology } from '../topology/topology.js';
import { siteName } from './names.js';

/** An end of a message as it is written in a file: a site, a server, an address. */
export function endText(topology: Topology, end: Recipient): string {
    switch (end.kind) {
        case 'site':
            return end.server === null ? siteName(topology, end.site) : writeName(end.server.name.text);
        case 'address':
            return `<${end.address.text}>`;
        case 'removed':
            return writeName(end.name);
    }
}
