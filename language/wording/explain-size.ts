import * as l10n from '@vscode/l10n';
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
        const text = l10n.t('**Returned to its sender** (NDR): {0}.', tooLargeText(topology, message, code));
        const why =
            'limit' in outcome
                ? l10n.t('A size limit plays no part in choosing the path: no detour is tried (R8.2, R8.3).')
                : l10n.t('No other connector that covers the address takes it (R8.4).');
        return `${text} ${why}`;
    }
    if (limit === null)
        return l10n.t('At {0} the message fits: no link on the path has a size limit (R8.3).', writeSize(size));
    return l10n.t(
        'At {0} the message fits: the smallest limit on the path is {1}, of link {2} (R8.3).',
        writeSize(size),
        writeSize(limit.bytes),
        code(linkName(topology, limit.link)),
    );
}
