import * as l10n from '@vscode/l10n';
import { writeName } from '../syntax/names.js';
import type { Site, Topology } from '../topology/topology.js';
import { Failure } from './failure.js';
import { named, unknown } from './names.js';

/**
 * The site that a word of a question names, as it stands or in the quotes of the language.
 * @throws Failure where there is none of that name
 */
export function siteNamed(topology: Topology, word: string): Site {
    const site = named(topology.siteByKey, word);
    if (site !== undefined) return site;
    const server = named(topology.serverByKey, word);
    if (server !== undefined) {
        const its = writeName(topology.sites[server.site]?.name.text ?? '');
        throw new Failure(
            l10n.t('{0} is a server, in site {1}; a site is wanted here.', writeName(server.name.text), its),
        );
    }
    throw unknown('site', word, topology.sites);
}
