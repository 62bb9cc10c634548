import * as l10n from '@vscode/l10n';
import type { MessageRoute } from '../routing/message.js';
import { type Party, type Step, stepsOf } from '../routing/steps.js';
import { writeName } from '../syntax/names.js';
import type { Server, Topology } from '../topology/topology.js';
import { code } from './markdown.js';
import { choiceOf, siteName } from './names.js';

/** How many servers a step names. */
const NAMED_SERVERS = 4;

/** Every step of a message, numbered as in R5.2; empty where no mail gets there. */
export function explainSteps(topology: Topology, message: MessageRoute): string {
    const steps = stepsOf(topology, message);
    if (steps.length === 0) return '';
    const lines = steps.map((step) => `- **${step.step}** ${capital(stepText(topology, step))}`);
    const heading =
        message.outcome.kind === 'queued'
            ? l10n.t('**Step by step**, once it gets through (R5)')
            : l10n.t('**Step by step** (R5)');
    return [heading, '', ...lines].join('\n');
}

function stepText(topology: Topology, step: Step): string {
    const [from, to] = [partyText(topology, step.from), partyText(topology, step.to)];
    const isSame = sameParty(step.from, step.to);
    const by = byText(step);
    switch (step.step) {
        case 1:
            return l10n.t('the user sends; the message lies in the mailbox on {0}.', placed(topology, step.to));
        case 2:
            return isSame ? l10n.t('{0} notifies its own transport.', from) : l10n.t('{0} notifies {1}.', from, to);
        case 3:
            if (isSame)
                return by === null
                    ? l10n.t('its transport collects the message, on the same machine.')
                    : l10n.t('its transport collects the message {0}, on the same machine.', by);
            return by === null
                ? l10n.t('{0} collects the message.', to)
                : l10n.t('{0} collects the message {1}.', to, by);
        case 4: {
            const there = placed(topology, step.to);
            return by === null
                ? l10n.t('{0} sends it to {1}.', from, there)
                : l10n.t('{0} sends it to {1} {2}.', from, there, by);
        }
        case 5:
            if (isSame)
                return by === null
                    ? l10n.t('its transport puts the message into the mailbox, on the same machine.')
                    : l10n.t('its transport puts the message into the mailbox {0}, on the same machine.', by);
            return by === null
                ? l10n.t('{0} puts it into the mailbox on {1}.', from, to)
                : l10n.t('{0} puts it into the mailbox on {1} {2}.', from, to, by);
    }
}

function byText({ protocol, encrypted }: Step): string | null {
    switch (protocol) {
        case null:
            return null;
        case 'MAPI':
            return l10n.t('by MAPI over encrypted RPC');
        case 'SMTP':
            return encrypted === true ? l10n.t('by SMTP over TLS') : l10n.t('by SMTP');
    }
}

function sameParty(a: Party, b: Party): boolean {
    if (a.kind !== 'servers' || b.kind !== 'servers') return false;
    return a.servers.length === b.servers.length && a.servers.every((server, at) => server === b.servers[at]);
}

function partyText(topology: Topology, party: Party): string {
    switch (party.kind) {
        case 'user':
            return l10n.t('the user');
        case 'site':
            return party.role === 'mailbox'
                ? l10n.t('the mailbox server in {0}', code(siteName(topology, party.site)))
                : l10n.t('the transport server in {0}', code(siteName(topology, party.site)));
        case 'outside':
            return party.smartHosts.length === 0
                ? l10n.t('the servers that DNS names for the domain')
                : l10n.t('the smart host {0}', choiceOf(party.smartHosts.map(code)));
        case 'servers':
            return serversText(party.servers);
    }
}

/** The same with the site of named servers, where a step leads to it. */
function placed(topology: Topology, party: Party): string {
    const text = partyText(topology, party);
    return party.kind === 'servers' ? l10n.t('{0} in {1}', text, code(siteName(topology, party.site))) : text;
}

/** Servers in use order: with several, whichever is next in turn, and the one after it if that does not answer (R3.2, R5.3). */
function serversText(servers: readonly Server[]): string {
    const names = servers.map((server) => code(writeName(server.name.text)));
    if (names.length <= 1) return names[0] ?? '';
    const more = names.length - NAMED_SERVERS;
    const shown = more > 0 ? [...names.slice(0, NAMED_SERVERS), l10n.t('{0} more', more)] : names;
    return l10n.t('{0} (round robin)', choiceOf(shown));
}

function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
