import { closest } from '../../language/syntax/closest.js';
import { nameKey, unquote, writeName } from '../../language/syntax/names.js';
import type { Site, Topology } from '../../language/topology/topology.js';
import { didYouMean, Failure } from '../call/failure.js';

/**
 * The site that a word of the call names, as it stands or in the quotes of the language.
 * @throws Failure where there is none of that name
 */
export function siteNamed(topology: Topology, word: string): Site {
    const site = topology.siteByKey.get(nameKey(word)) ?? topology.siteByKey.get(nameKey(unquote(word)));
    if (site !== undefined) return site;
    const server = topology.serverByKey.get(nameKey(unquote(word)));
    if (server !== undefined) {
        const its = writeName(topology.sites[server.site]?.name.text ?? '');
        throw new Failure(`${writeName(server.name.text)} is a server, in site ${its}; a site is wanted here.`);
    }
    const names = topology.sites.map((each) => each.name.text);
    throw new Failure(
        `there is no site ${writeName(word)} in the topology.${didYouMean(closest(word, names).map(writeName))}`,
    );
}
