import * as l10n from '@vscode/l10n';
import { withoutRepeats } from '../expectations/pairs.js';
import type { Recipient, Sender } from '../routing/ends.js';
import { readAddress } from '../topology/domains.js';
import type { Topology } from '../topology/topology.js';
import { Failure, shown } from './failure.js';
import { named, unknown } from './names.js';

/**
 * The sender that a word of a question names: a site or a server.
 * @throws Failure where nothing has that name, and for an address
 */
export function senderNamed(topology: Topology, word: string): Sender {
    const end = recipientNamed(topology, word);
    if (end.kind === 'address')
        throw new Failure(
            l10n.t('{0} is an address; mail is sent from a site or a server of the topology.', end.address.text),
        );
    return end;
}

/**
 * The recipients that a word of a question names, without repeats: sites, servers and addresses, with commas between
 * them. A comma in quotes, or in a name that exists, is none of these.
 * @throws Failure where nothing has one of the names, and for what is no address
 */
export function recipientsNamed(topology: Topology, word: string): readonly Recipient[] {
    const recipients = cut(topology, word).map((each) => recipientNamed(topology, each));
    return withoutRepeats(recipients);
}

function recipientNamed(topology: Topology, word: string): Recipient {
    const known = endNamed(topology, word);
    if (known !== undefined) return known;
    if (word === '') throw new Failure(l10n.t('a recipient is empty; between two commas a name is wanted.'));
    if (word.includes('@')) {
        const address = readAddress(word);
        if (typeof address === 'string') throw new Failure(l10n.t('{0} is no address: {1}.', shown(word), address));
        return { kind: 'address', address };
    }
    throw unknown('site or server', word, [...topology.sites, ...topology.serverByKey.values()]);
}

/** What is called so: a site, a server, or what a scenario has taken out. */
function endNamed({ siteByKey, serverByKey, removed }: Topology, word: string): Sender | undefined {
    const site = named(siteByKey, word);
    if (site !== undefined) return { kind: 'site', site: site.index, server: null };
    const server = named(serverByKey, word);
    if (server !== undefined) return { kind: 'site', site: server.site, server };
    const name = named(removed.sites, word) ?? named(removed.servers, word);
    return name === undefined ? undefined : { kind: 'removed', name };
}

/** A word cut at its commas; of pieces that are a name together the longest run stays together. */
function cut(topology: Topology, word: string): readonly string[] {
    const pieces = word.match(/(?:"(?:\\.|[^"\\])*"|[^,])+|(?<=,)(?=,|$)|^(?=,|$)/g) ?? [];
    const ends: string[] = [];
    for (let at = 0; at < pieces.length; ) {
        let next = pieces.length;
        const joined = (): string => pieces.slice(at, next).join(',').trim();
        while (next > at + 1 && endNamed(topology, joined()) === undefined) next--;
        ends.push(joined());
        at = next;
    }
    return ends;
}
