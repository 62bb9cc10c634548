import type { MessageRoute } from '../routing/message.js';
import { type Party, type Step, stepsOf } from '../routing/steps.js';
import { writeName } from '../syntax/names.js';
import type { Server, Topology } from '../topology/topology.js';
import { code } from './markdown.js';
import { siteName } from './names.js';

/** How many servers a step names. */
const NAMED_SERVERS = 4;

/** Every step of a message, numbered as in R5.2; empty where no mail gets there. */
export function explainSteps(topology: Topology, message: MessageRoute): string {
    const steps = stepsOf(topology, message);
    if (steps.length === 0) return '';
    const lines = steps.map((step) => `- **${step.step}** ${capital(stepText(topology, step))}`);
    const heading = message.outcome.kind === 'queued' ? '**Step by step**, once it gets through' : '**Step by step**';
    return [`${heading} (R5)`, '', ...lines].join('\n');
}

function stepText(topology: Topology, step: Step): string {
    const [from, to] = [partyText(topology, step.from), partyText(topology, step.to)];
    const isSame = sameParty(step.from, step.to);
    switch (step.step) {
        case 1:
            return `the user sends; the message lies in the mailbox on ${to}${placeText(topology, step.to)}.`;
        case 2:
            return isSame ? `${from} notifies its own transport.` : `${from} notifies ${to}.`;
        case 3:
            return isSame
                ? `its transport collects the message${by(step)}, on the same machine.`
                : `${to} collects the message${by(step)}.`;
        case 4:
            return `${from} sends it to ${to}${placeText(topology, step.to)}${by(step)}.`;
        case 5:
            return isSame
                ? `its transport puts the message into the mailbox${by(step)}, on the same machine.`
                : `${from} puts it into the mailbox on ${to}${by(step)}.`;
    }
}

function by({ protocol, encrypted }: Step): string {
    switch (protocol) {
        case null:
            return '';
        case 'MAPI':
            return ' by MAPI over encrypted RPC';
        case 'SMTP':
            return encrypted === true ? ' by SMTP over TLS' : ' by SMTP';
    }
}

function sameParty(a: Party, b: Party): boolean {
    if (a.kind !== 'servers' || b.kind !== 'servers') return false;
    return a.servers.length === b.servers.length && a.servers.every((server, at) => server === b.servers[at]);
}

function partyText(topology: Topology, party: Party): string {
    switch (party.kind) {
        case 'user':
            return 'the user';
        case 'site':
            return `the ${party.role} server in ${code(siteName(topology, party.site))}`;
        case 'outside':
            return party.smartHosts.length === 0
                ? 'the servers that DNS names for the domain'
                : `the smart host ${party.smartHosts.map(code).join(' or ')}`;
        case 'servers':
            return serversText(party.servers);
    }
}

/** The site of named servers, where a step leads to it. */
function placeText(topology: Topology, party: Party): string {
    return party.kind === 'servers' ? ` in ${code(siteName(topology, party.site))}` : '';
}

/** Servers in use order: with several, whichever is next in turn, and the one after it if that does not answer (R3.2, R5.3). */
function serversText(servers: readonly Server[]): string {
    const names = servers.map((server) => code(writeName(server.name.text)));
    const [only, ...others] = names;
    if (only === undefined || others.length === 0) return only ?? '';
    const more = names.length - NAMED_SERVERS;
    const shown = more > 0 ? [...names.slice(0, NAMED_SERVERS), `${more} more`] : names;
    return `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)} (round robin)`;
}

function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
