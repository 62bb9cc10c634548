import type { Candidate, ConnectorChoice, Loser } from '../routing/connector-choice.js';
import type { MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { writeName } from '../syntax/names.js';
import { writeSize } from '../syntax/sizes.js';
import { code } from './markdown.js';
import { counted, siteName } from './names.js';

/** How many connectors that were not chosen are named. */
const NAMED_LOSERS = 8;

/** Which connector takes a message and by what it was chosen; of every other why it was not (R9.2, R9.3). */
export function explainConnectors(network: Network, message: MessageRoute, choice: ConnectorChoice): string {
    const losers = choice.losers.map(
        (loser) => `- ${code(writeName(loser.connector.name.text))}: ${whyNot(message, choice, loser)}`,
    );
    const more = losers.length > NAMED_LOSERS ? [`- ${losers.length - NAMED_LOSERS} more.`] : [];
    const others = losers.length === 0 ? [] : ['Not chosen:', '', ...losers.slice(0, NAMED_LOSERS), ...more];
    return [chosenText(network, message, choice), others.join('\n')].filter((part) => part !== '').join('\n\n');
}

function chosenText(network: Network, { to }: MessageRoute, { chosen, losers }: ConnectorChoice): string {
    const domain = to.kind === 'address' ? code(to.address.domain.text) : '';
    if (chosen === null) {
        const reason = losers.length === 0 ? 'There is no send connector.' : 'None of the send connectors takes it.';
        return losers.some(({ lostBy }) => lostBy === 'too-small')
            ? `**No connector** takes a message of this size for ${domain}.`
            : `**No connector** for ${domain}: mail for it goes to the Unreachable queue (R9.5). ${reason}`;
    }
    const { connector, servers, site } = chosen;
    const sources = servers.map((server) => code(writeName(server.name.text))).join(', ');
    const isEdge = servers.some((server) => server.roles.has('edge'));
    const way = isEdge
        ? `by ${sources}, reached through any transport server in ${code(siteName(network.topology, site))} (R9.7)`
        : `by ${sources} in ${code(siteName(network.topology, site))}`;
    const next =
        connector.smartHosts.length === 0 ? '' : `, to the smart host ${connector.smartHosts.map(code).join(' or ')}`;
    const only = losers.length === 0 ? ' It is the only send connector.' : '';
    return `**Connector ${code(writeName(connector.name.text))}** ${way}${next}: ${costText(chosen)}.${only}`;
}

function costText({ space, pathCost, cost }: Candidate): string {
    return `address space ${code(space.pattern)}, cost ${cost} (path ${pathCost} and address space ${space.cost}, R9.3)`;
}

function whyNot(message: MessageRoute, { chosen }: ConnectorChoice, loser: Loser): string {
    const { connector, candidate } = loser;
    const other = candidate?.space.pattern ?? '';
    switch (loser.lostBy) {
        case 'disabled':
            return 'it is disabled (R9.2).';
        case 'too-small': {
            const [size, limit] = [message.size ?? 0, connector.maxMessageSize ?? 0];
            return `its limit is ${writeSize(limit)}, and the message is ${writeSize(size - limit)} over it (R8.4).`;
        }
        case 'scoped':
            return 'it is scoped, and none of its source servers is in the site of the sender (R9.2).';
        case 'no-match':
            return 'no address space of it covers the domain (R9.2).';
        case 'without-source':
            return 'it has no source server and is ignored, event 5014 (R9.6).';
        case 'unreachable':
            return 'none of its source servers can be reached, event 5016 (R9.6).';
        case 'less-specific':
            return `its address space ${code(other)} is less specific than ${code(chosen?.space.pattern ?? '')}, whatever it costs (R9.3, R9.4).`;
        case 'cost':
            return `its cost is ${candidate?.cost} (path ${candidate?.pathCost} and address space ${candidate?.space.cost}), more than ${chosen?.cost} (R9.3).`;
        case 'farther':
            return `its cost is the same, and its source server is farther: ${distanceText(candidate)} against ${distanceText(chosen)} (R9.3).`;
        case 'name':
            return `cost and distance are the same, and ${code(writeName(chosen?.connector.name.text ?? ''))} comes first by name (R9.3).`;
    }
}

function distanceText(candidate: Candidate | null): string {
    if (candidate === null) return '';
    if (candidate.distance === 0) return 'the sending server itself';
    return candidate.distance === 1 ? 'in the site of the sender' : `${counted(candidate.hops, 'hop')} away`;
}
