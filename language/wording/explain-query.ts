import { deliver } from '../expectations/delivery.js';
import { envelopesOf } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import type { Network } from '../routing/network.js';
import type { RouteDeclaration } from '../syntax/declarations.js';
import { explainFanOut } from './explain-fan-out.js';
import { explainMessage } from './explain-message.js';

/** How many routes one explanation is of. */
const EXPLAINED_ROUTES = 3;

/** The answer to a `route` as Markdown: the copies that are sent, where there are several recipients, and each route. */
export function explainQuery(network: Network, route: RouteDeclaration): string {
    const [envelope] = envelopesOf(network.topology, route);
    if (envelope === undefined) return '';
    const delivery = deliver(network, envelope, sizeOfQuery(route));
    const explained = delivery.routes.slice(0, EXPLAINED_ROUTES).map((message) => explainMessage(network, message));
    const copies = explainFanOut(network.topology, delivery);
    const more = delivery.routes.length - EXPLAINED_ROUTES;
    return [...(copies === '' ? [] : [copies]), ...explained, ...(more > 0 ? [`And ${more} more.`] : [])].join(
        '\n\n---\n\n',
    );
}
