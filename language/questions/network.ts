import * as l10n from '@vscode/l10n';
import type { Analysis } from '../project/analysis.js';
import { Network } from '../routing/network.js';
import type { Scenario } from '../routing/scenario-network.js';
import { closest } from '../syntax/closest.js';
import { nameKey, unquote, writeName } from '../syntax/names.js';
import type { Outage } from '../topology/outage.js';
import type { Topology } from '../topology/topology.js';
import { didYouMean, Failure, shown } from './failure.js';
import { named, unknown } from './names.js';

/**
 * What messages meet that a question is about: the topology, or a scenario of it.
 * @throws Failure where there is no such scenario
 */
export function networkNamed(analysis: Analysis, word: string | undefined): Network {
    return word === undefined ? analysis.network : scenarioNamed(analysis, word).network;
}

/**
 * The scenario that a word of a question names, as it stands or in the quotes of the language.
 * @throws Failure where there is none of that name
 */
export function scenarioNamed(analysis: Analysis, word: string): Scenario {
    const keys = [nameKey(word), nameKey(unquote(word))];
    const scenario = analysis.scenarios.find(({ declaration }) => keys.includes(declaration.name?.key ?? ''));
    if (scenario !== undefined) return scenario;
    const names = analysis.scenarios.map(({ declaration }) => declaration.name?.text ?? '');
    const near = closest(unquote(word), names).map(writeName);
    const all =
        names.length === 0
            ? ` ${l10n.t('It has none.')}`
            : ` ${l10n.t('It has {0}.', names.map(writeName).join(', '))}`;
    const help = near.length > 0 ? didYouMean(near) : all;
    throw new Failure(`${l10n.t('there is no scenario {0} in the topology.', writeName(unquote(word)))}${help}`);
}

/**
 * The same with what a question takes out of service besides: what the scenario takes out is so too.
 * @param what what the question calls it: `--down`
 * @throws Failure for what is no outage, and where there is nothing of a name
 */
export function withOutages({ topology, routing, outage }: Network, words: readonly string[], what: string): Network {
    if (words.length === 0) return new Network(topology, routing, outage);
    const links = new Set(outage.links);
    const sites = new Set(outage.sites);
    const servers = new Set(outage.servers);
    for (const word of words) {
        const { kind, name } = outageNamed(topology, word, what);
        if (kind === 'link') links.add(topology.linkByKey.get(name.key)?.index ?? -1);
        else if (kind === 'site') sites.add(topology.siteByKey.get(name.key)?.index ?? -1);
        else servers.add(name.key);
    }
    const all: Outage = { links, sites, servers };
    return new Network(topology, routing, all);
}

/** What an outage names. */
export interface Outed {
    readonly kind: 'link' | 'site' | 'server';
    readonly name: { readonly text: string; readonly key: string };
}

/**
 * Reads `link:NAME`, `site:NAME` or `server:NAME`.
 * @param what what the question calls it: `--down`
 * @throws Failure for what is no outage, and where there is nothing of that name
 */
export function outageNamed(topology: Topology, word: string, what: string): Outed {
    const [, kind, rest] = /^(link|site|server):\s*(.+)$/is.exec(word) ?? [];
    if (kind === undefined || rest === undefined)
        throw new Failure(l10n.t('{0} takes link:NAME, site:NAME or server:NAME, and not {1}.', what, shown(word)));
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
