import { isReachable, type MessageRoute } from '../routing/message.js';
import { writeSize } from '../syntax/sizes.js';
import type { Topology } from '../topology/topology.js';
import { code } from './markdown.js';
import { linkName } from './names.js';
import { tooLargeText } from './outcome.js';

/** What the size of a message means on its path (R8); empty where nothing is said of it. */
export function explainSize(topology: Topology, message: MessageRoute): string {
    const { size, limit, outcome } = message;
    if (size === null || !isReachable(message)) return '';
    if (outcome.kind === 'returned') {
        const text = `**Returned to its sender** (NDR): ${tooLargeText(topology, message, code)}.`;
        return 'limit' in outcome
            ? `${text} A size limit plays no part in choosing the path: no detour is tried (R8.2, R8.3).`
            : `${text} No other connector that covers the address takes it (R8.4).`;
    }
    if (limit === null) return `At ${writeSize(size)} the message fits: no link on the path has a size limit (R8.3).`;
    return `At ${writeSize(size)} the message fits: the smallest limit on the path is ${writeSize(limit.bytes)}, of link ${code(linkName(topology, limit.link))} (R8.3).`;
}
