import type { Analysis } from '../../language/project/analysis.js';
import { Network } from '../../language/routing/network.js';
import { closest } from '../../language/syntax/closest.js';
import { nameKey, unquote, writeName } from '../../language/syntax/names.js';
import type { Outage } from '../../language/topology/outage.js';
import type { Topology } from '../../language/topology/topology.js';
import { type Call, shown } from '../call/call.js';
import { didYouMean, Failure } from '../call/failure.js';
import { named, unknown } from './names.js';

/**
 * What messages meet that a call asks about: the topology, or that of its `--scenario`.
 * @throws Failure where there is no such scenario
 */
export function networkOfCall(call: Call, analysis: Analysis): Network {
    const word = call.value('scenario');
    if (word === undefined) return analysis.network;
    const keys = [nameKey(word), nameKey(unquote(word))];
    const scenario = analysis.scenarios.find(({ declaration }) => keys.includes(declaration.name?.key ?? ''));
    if (scenario !== undefined) return scenario.network;
    const names = analysis.scenarios.map(({ declaration }) => declaration.name?.text ?? '');
    const near = closest(unquote(word), names).map(writeName);
    const all = names.length === 0 ? ' It has none.' : ` It has ${names.map(writeName).join(', ')}.`;
    const help = near.length > 0 ? didYouMean(near) : all;
    throw new Failure(`there is no scenario ${writeName(unquote(word))} in the topology.${help}`);
}

/**
 * The same with what `--down` takes out of service besides: what the scenario takes out is so too.
 * @throws Failure for what is no outage, and where there is nothing of a name
 */
export function withOutages(call: Call, { topology, routing, outage }: Network): Network {
    const words = call.values('down');
    if (words.length === 0) return new Network(topology, routing, outage);
    const links = new Set(outage.links);
    const sites = new Set(outage.sites);
    const servers = new Set(outage.servers);
    for (const word of words) {
        const { kind, name } = outageNamed(topology, word);
        if (kind === 'link') links.add(topology.linkByKey.get(name.key)?.index ?? -1);
        else if (kind === 'site') sites.add(topology.siteByKey.get(name.key)?.index ?? -1);
        else servers.add(name.key);
    }
    const all: Outage = { links, sites, servers };
    return new Network(topology, routing, all);
}

/** What a `--down` names. */
export interface Outed {
    readonly kind: 'link' | 'site' | 'server';
    readonly name: { readonly text: string; readonly key: string };
}

/** Reads `link:NAME`, `site:NAME` or `server:NAME`. */
export function outageNamed(topology: Topology, word: string): Outed {
    const [, kind, rest] = /^(link|site|server):\s*(.+)$/is.exec(word) ?? [];
    if (kind === undefined || rest === undefined)
        throw new Failure(`--down takes link:NAME, site:NAME or server:NAME, and not ${shown(word)}.`);
    switch (kind.toLowerCase()) {
        case 'link':
            return { kind: 'link', name: (named(topology.linkByKey, rest) ?? fail('link', rest, topology.links)).name };
        case 'site':
            return { kind: 'site', name: (named(topology.siteByKey, rest) ?? fail('site', rest, topology.sites)).name };
        default:
            return {
                kind: 'server',
                name: (named(topology.serverByKey, rest) ?? fail('server', rest, topology.serverByKey.values())).name,
            };
    }
}

function fail(...words: Parameters<typeof unknown>): never {
    throw unknown(...words);
}
