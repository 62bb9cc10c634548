import * as l10n from '@vscode/l10n';
import type { Delivery } from '../expectations/delivery.js';
import type { Network } from '../routing/network.js';
import { explainFanOut } from './explain-fan-out.js';
import { explainMessage } from './explain-message.js';

/**
 * What becomes of a message and why, as Markdown: the copies that are sent, where there are several recipients, and the
 * route to each.
 * @param most how many routes are explained; how many more there are is said
 */
export function explainDelivery(network: Network, delivery: Delivery, most = Number.POSITIVE_INFINITY): string {
    const { routes } = delivery;
    return [
        explainFanOut(network.topology, delivery),
        ...routes.slice(0, most).map((message) => explainMessage(network, message)),
        routes.length > most ? l10n.t('And {0} more.', routes.length - most) : '',
    ]
        .filter((part) => part !== '')
        .join('\n\n---\n\n');
}
