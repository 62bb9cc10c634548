import { deliver } from '../expectations/delivery.js';
import { envelopesOf } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import type { Network } from '../routing/network.js';
import type { RouteDeclaration } from '../syntax/declarations.js';
import { explainDelivery } from './explain-delivery.js';

/** How many routes one explanation is of. */
const EXPLAINED_ROUTES = 3;

/** The answer to a `route` as Markdown: the copies that are sent, where there are several recipients, and each route. */
export function explainQuery(network: Network, route: RouteDeclaration): string {
    const [envelope] = envelopesOf(network.topology, route);
    if (envelope === undefined) return '';
    return explainDelivery(network, deliver(network, envelope, sizeOfQuery(route)), EXPLAINED_ROUTES);
}
