import { writtenName } from './names.mjs';
import { buildNetwork, chooseHubs, countRoutesThrough, findIslands, pathsFrom } from './paths.mjs';
import { statements } from './statements.mjs';

/** The comment at the top: what this is, whose it is, what was changed. */
function header(example, network, hubs, islands) {
    const connected =
        islands.length === 1
            ? 'All sites are connected.'
            : `It has ${islands.length} islands, as in the source: mail does not pass between them.`;
    return [
        `// ${example.about}: ${network.names.length} sites, ${network.links.length} site links.`,
        `// ${connected} ${example.note}`,
        '//',
        `// Source: The Internet Topology Zoo, network ${example.network}. S. Knight, H. X. Nguyen, N. Falkner, R. Bowden,`,
        '// M. Roughan: "The Internet Topology Zoo", IEEE Journal on Selected Areas in Communications 29(9), 2011.',
        '// https://doi.org/10.25909/30153949',
        '// Licence: Creative Commons Attribution 4.0 (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/',
        '// Changes: each place is a site and each line a site link, named after its two ends. Places with the same name',
        '// have a number added, a line from a place to itself is left out, and parallel lines are kept. A link costs as',
        '// much as its ends are kilometres apart (great circle, at least 1), or 100 where one of them is not located.',
        `// The ${hubs.size} hub sites are not in the source: this example chose well-connected places that are not too close`,
        '// to each other.',
    ];
}

/** A link line for each link, each with a name of its own. */
function linkLines(network, keywords, write) {
    const taken = new Set();
    return network.links.map(({ low, high, cost }) => {
        const ends = `${network.names[low]}-${network.names[high]}`;
        let name = ends;
        for (let copy = 2; taken.has(name.toUpperCase()); copy++) {
            name = `${ends}-${copy}`;
        }
        taken.add(name.toUpperCase());
        return `link ${writtenName(name, keywords)}: ${write(low)} <-> ${write(high)} cost ${cost}`;
    });
}

/** The whole text of one example. */
export function writeExample(example, zooNetwork, keywords) {
    const network = buildNetwork(zooNetwork);
    const write = (site) => writtenName(network.names[site], keywords);
    const allPaths = network.names.map((_, site) => pathsFrom(site, network));
    const through = countRoutesThrough(network, allPaths);
    const hubs = chooseHubs(network, allPaths, through, example);
    const islands = findIslands(allPaths);
    const sections = [
        header(example, network, hubs, islands),
        [`organization ${writtenName(example.network, keywords)} exchange 2019`],
        network.names.map((_, site) => `${hubs.has(site) ? 'hub ' : ''}site ${write(site)}`),
        linkLines(network, keywords, write),
        ...statements(network, allPaths, through, hubs, islands, write),
    ];
    return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
