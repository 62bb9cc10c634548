import * as l10n from '@vscode/l10n';
import type { Candidate, ConnectorChoice, Loser } from '../routing/connector-choice.js';
import type { MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { writeName } from '../syntax/names.js';
import { writeSize } from '../syntax/sizes.js';
import { hopsText } from './counts.js';
import { code } from './markdown.js';
import { choiceOf, siteName } from './names.js';

/** How many connectors that were not chosen are named. */
const NAMED_LOSERS = 8;

/** Which connector takes a message and by what it was chosen; of every other why it was not (R9.2, R9.3). */
export function explainConnectors(network: Network, message: MessageRoute, choice: ConnectorChoice): string {
    const losers = choice.losers.map(
        (loser) => `- ${code(writeName(loser.connector.name.text))}: ${whyNot(message, choice, loser)}`,
    );
    const more = losers.length > NAMED_LOSERS ? [`- ${l10n.t('{0} more.', losers.length - NAMED_LOSERS)}`] : [];
    const others = losers.length === 0 ? [] : [l10n.t('Not chosen:'), '', ...losers.slice(0, NAMED_LOSERS), ...more];
    return [chosenText(network, message, choice), others.join('\n')].filter((part) => part !== '').join('\n\n');
}

function chosenText(network: Network, { to }: MessageRoute, { chosen, losers }: ConnectorChoice): string {
    const domain = to.kind === 'address' ? code(to.address.domain.text) : '';
    if (chosen === null) {
        if (losers.some(({ lostBy }) => lostBy === 'too-small'))
            return l10n.t('**No connector** takes a message of this size for {0}.', domain);
        return losers.length === 0
            ? l10n.t(
                  '**No connector** for {0}: mail for it goes to the Unreachable queue (R9.5). There is no send connector.',
                  domain,
              )
            : l10n.t(
                  '**No connector** for {0}: mail for it goes to the Unreachable queue (R9.5). None of the send connectors takes it.',
                  domain,
              );
    }
    const { connector, servers, site, space, pathCost, cost } = chosen;
    const sources = servers.map((server) => code(writeName(server.name.text))).join(', ');
    const isEdge = servers.some((server) => server.roles.has('edge'));
    const place = code(siteName(network.topology, site));
    const way = isEdge
        ? l10n.t('by {0}, reached through any transport server in {1} (R9.7)', sources, place)
        : l10n.t('by {0} in {1}', sources, place);
    const hosts = choiceOf(connector.smartHosts.map(code));
    const text = l10n.t(
        '**Connector {0}** {1}: address space {2}, cost {3} (path {4} and address space {5}, R9.3).',
        code(writeName(connector.name.text)),
        hosts === '' ? way : l10n.t('{0}, to the smart host {1}', way, hosts),
        code(space.pattern),
        cost,
        pathCost,
        space.cost,
    );
    return losers.length === 0 ? `${text} ${l10n.t('It is the only send connector.')}` : text;
}

function whyNot(message: MessageRoute, { chosen }: ConnectorChoice, loser: Loser): string {
    const { connector, candidate } = loser;
    const other = candidate?.space.pattern ?? '';
    switch (loser.lostBy) {
        case 'disabled':
            return l10n.t('it is disabled (R9.2).');
        case 'too-small': {
            const [size, limit] = [message.size ?? 0, connector.maxMessageSize ?? 0];
            return l10n.t(
                'its limit is {0}, and the message is {1} over it (R8.4).',
                writeSize(limit),
                writeSize(size - limit),
            );
        }
        case 'scoped':
            return l10n.t('it is scoped, and none of its source servers is in the site of the sender (R9.2).');
        case 'no-match':
            return l10n.t('no address space of it covers the domain (R9.2).');
        case 'without-source':
            return l10n.t('it has no source server and is ignored, event 5014 (R9.6).');
        case 'unreachable':
            return l10n.t('none of its source servers can be reached, event 5016 (R9.6).');
        case 'less-specific':
            return l10n.t(
                'its address space {0} is less specific than {1}, whatever it costs (R9.3, R9.4).',
                code(other),
                code(chosen?.space.pattern ?? ''),
            );
        case 'cost':
            return l10n.t(
                'its cost is {0} (path {1} and address space {2}), more than {3} (R9.3).',
                candidate?.cost ?? 0,
                candidate?.pathCost ?? 0,
                candidate?.space.cost ?? 0,
                chosen?.cost ?? 0,
            );
        case 'farther':
            return l10n.t(
                'its cost is the same, and its source server is farther: {0} against {1} (R9.3).',
                distanceText(candidate),
                distanceText(chosen),
            );
        case 'name':
            return l10n.t(
                'cost and distance are the same, and {0} comes first by name (R9.3).',
                code(writeName(chosen?.connector.name.text ?? '')),
            );
    }
}

function distanceText(candidate: Candidate | null): string {
    if (candidate === null) return '';
    if (candidate.distance === 0) return l10n.t('the sending server itself');
    return candidate.distance === 1
        ? l10n.t('in the site of the sender')
        : l10n.t('{0} away', hopsText(candidate.hops));
}
