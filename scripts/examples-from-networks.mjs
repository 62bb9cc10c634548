#!/usr/bin/env node
/**
 * Writes examples/real-networks/ from a file of real telecommunication networks.
 *
 *     node scripts/examples-from-networks.mjs <topology-zoo.json> [folder]
 *
 * The file is `{network: {"sites": [name], "links": [[from, to, cost]]}}`. What the examples expect is computed here, by
 * a plain reading of the routing rules (R2, R4) that shares nothing with the product: the two check each other.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The networks that become examples. `hubs` is how many hub sites to choose, `apart` how many hops must lie between
 * any two of them.
 */
const EXAMPLES = [
    {
        network: 'Geant2012',
        file: 'geant-2012.mailtopo',
        about: "GÉANT, which joins Europe's research networks, in 2012",
        note: 'Sites are named by country code, as in the source.',
        hubs: 4,
        apart: 2,
    },
    {
        network: 'SwitchL3',
        file: 'switch-l3.mailtopo',
        about: 'SWITCH, the network of the Swiss universities',
        note: 'Many of its names need quotes, because of a space, a bracket or both.',
        hubs: 4,
        apart: 2,
    },
    {
        network: 'Cogentco',
        file: 'cogentco.mailtopo',
        about: 'Cogent, a carrier in North America and Europe',
        note: 'The source leaves some places without a name: they are called None.',
        hubs: 6,
        apart: 4,
    },
    {
        network: 'Kdl',
        file: 'kdl.mailtopo',
        about: 'KDL (Kentucky Data Link), a carrier in the United States',
        note: 'The source leaves some places without a name: they are called None.',
        hubs: 10,
        apart: 8,
    },
];

/** An error that is the caller's to mend: shown as one line. */
class UsageError extends Error {}

// ---------------------------------------------------------------------------------------------------------------------
// Names
// ---------------------------------------------------------------------------------------------------------------------

/** The keywords of the language, read from its grammar. */
function readKeywords() {
    const grammar = readText(join(project, 'language', 'mailtopo.langium'));
    const withoutComments = grammar.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
    return new Set([...withoutComments.matchAll(/'([a-z][a-z-]*)'/g)].map((match) => match[1]));
}

/** A name as it is written in a file: bare where the language allows it, quoted elsewhere. */
function writtenName(name, keywords) {
    const bare = /^[\p{L}_](?:-*[\p{L}\p{Nd}_.])*$/u.test(name) && !keywords.has(name);
    return bare ? name : `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** -1, 0 or 1, as the code units of two texts decide. */
function compareText(left, right) {
    if (left === right) {
        return 0;
    }
    return left < right ? -1 : 1;
}

/** The order a reader expects in a list: accents do not matter, and `None (2)` comes before `None (10)`. */
function compareForReading(left, right) {
    return compareText(readingKey(left), readingKey(right)) || compareText(left, right);
}

/** A text that sorts as its name is read. */
function readingKey(name) {
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    return plain.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}

/** Whether a person gave the place this name. */
function isNamed(name) {
    return /\p{L}/u.test(name) && !/^None\b/.test(name);
}

// ---------------------------------------------------------------------------------------------------------------------
// The network and its least-cost paths
// ---------------------------------------------------------------------------------------------------------------------

/**
 * A network with its sites in reading order and numbered by it. `rank` is a site's place in the alphanumeric order that
 * decides between equal paths (R2.3). `neighbours` has one entry per pair of sites, at the lowest cost (R1.6).
 */
function buildNetwork({ sites, links }) {
    const names = [...sites].sort(compareForReading);
    const number = new Map(names.map((name, index) => [name, index]));
    const byName = names.map((_, index) => index);
    byName.sort((left, right) => compareText(names[left].toUpperCase(), names[right].toUpperCase()));
    const rank = new Array(names.length);
    byName.forEach((site, position) => {
        rank[site] = position;
    });
    const neighbours = names.map(() => new Map());
    const numbered = links.map(([from, to, cost]) => {
        const [low, high] = [number.get(from), number.get(to)].sort((left, right) => left - right);
        const known = neighbours[low].get(high) ?? Number.POSITIVE_INFINITY;
        neighbours[low].set(high, Math.min(known, cost));
        neighbours[high].set(low, Math.min(known, cost));
        return { low, high, cost };
    });
    numbered.sort((left, right) => left.low - right.low || left.high - right.high || left.cost - right.cost);
    return { names, rank, neighbours, links: numbered };
}

/**
 * Everything one site needs to know about its paths: cost and hops to each other site, the site before each on its
 * chosen path, and what decided (R2.1 `cost`, R2.2 `hops`, R2.3 `name`). Sites in `order` are sorted by cost and hops.
 */
function pathsFrom(source, network) {
    const size = network.names.length;
    const cost = new Array(size).fill(Number.POSITIVE_INFINITY);
    const hops = new Array(size).fill(Number.POSITIVE_INFINITY);
    const done = new Array(size).fill(false);
    const order = [];
    cost[source] = 0;
    hops[source] = 0;
    for (let site = source; site !== -1; site = nearestOpenSite(cost, hops, done)) {
        done[site] = true;
        order.push(site);
        for (const [neighbour, linkCost] of network.neighbours[site]) {
            const newCost = cost[site] + linkCost;
            const newHops = hops[site] + 1;
            if (newCost < cost[neighbour] || (newCost === cost[neighbour] && newHops < hops[neighbour])) {
                cost[neighbour] = newCost;
                hops[neighbour] = newHops;
            }
        }
    }
    return { source, cost, hops, order, ...choosePaths(source, network, { cost, hops, order }) };
}

/** The site not done yet that is nearest by cost, then by hops; -1 when none is left that can be reached. */
function nearestOpenSite(cost, hops, done) {
    let nearest = -1;
    for (let site = 0; site < cost.length; site++) {
        if (done[site] || cost[site] === Number.POSITIVE_INFINITY) {
            continue;
        }
        if (
            nearest === -1 ||
            cost[site] < cost[nearest] ||
            (cost[site] === cost[nearest] && hops[site] < hops[nearest])
        ) {
            nearest = site;
        }
    }
    return nearest;
}

/**
 * Of the paths that are equal in cost and hops, the one whose sites read backwards from the destination have the lowest
 * names: the lowest-named last site but one, and from there on that site's own choice. How many paths tie says what
 * decided.
 */
function choosePaths(source, network, { cost, hops, order }) {
    const before = new Array(network.names.length).fill(-1);
    const decidedBy = new Array(network.names.length).fill('cost');
    const equalInCost = new Array(network.names.length).fill(0);
    const equalInHops = new Array(network.names.length).fill(0);
    equalInCost[source] = 1;
    equalInHops[source] = 1;
    for (const site of order.slice(1)) {
        for (const [neighbour, linkCost] of network.neighbours[site]) {
            if (cost[neighbour] + linkCost !== cost[site]) {
                continue;
            }
            equalInCost[site] = Math.min(2, equalInCost[site] + equalInCost[neighbour]);
            if (hops[neighbour] + 1 !== hops[site]) {
                continue;
            }
            equalInHops[site] = Math.min(2, equalInHops[site] + equalInHops[neighbour]);
            if (before[site] === -1 || network.rank[neighbour] < network.rank[before[site]]) {
                before[site] = neighbour;
            }
        }
        if (equalInHops[site] > 1) {
            decidedBy[site] = 'name';
        } else if (equalInCost[site] > 1) {
            decidedBy[site] = 'hops';
        }
    }
    return { before, decidedBy };
}

/** The sites of the chosen path, both ends included. */
function pathTo(destination, paths) {
    const path = [destination];
    while (path[0] !== paths.source) {
        path.unshift(paths.before[path[0]]);
    }
    return path;
}

/** How many routes pass through each site without beginning or ending there. */
function countRoutesThrough(network, allPaths) {
    const through = new Array(network.names.length).fill(0);
    for (const paths of allPaths) {
        const beyond = new Array(network.names.length).fill(0);
        for (const site of paths.order.slice(1).reverse()) {
            through[site] += beyond[site];
            beyond[paths.before[site]] += beyond[site] + 1;
        }
    }
    return through;
}

/** The groups of sites that can reach each other, the largest first. */
function findIslands(allPaths) {
    const seen = new Set();
    const islands = [];
    for (const paths of allPaths) {
        if (!seen.has(paths.source)) {
            islands.push(paths.order);
            for (const site of paths.order) {
                seen.add(site);
            }
        }
    }
    return islands.sort((left, right) => right.length - left.length);
}

/** The best-connected sites that lie on other sites' paths, with the wanted number of hops between any two. */
function chooseHubs(network, allPaths, through, { hubs, apart }) {
    const candidates = network.names
        .map((_, site) => site)
        .filter((site) => through[site] > 0 && isNamed(network.names[site]))
        .sort(
            (left, right) =>
                network.neighbours[right].size - network.neighbours[left].size ||
                through[right] - through[left] ||
                left - right,
        );
    const chosen = [];
    for (const site of candidates) {
        if (chosen.length < hubs && chosen.every((other) => allPaths[other].hops[site] >= apart)) {
            chosen.push(site);
        }
    }
    return new Set(chosen);
}

// ---------------------------------------------------------------------------------------------------------------------
// What the example asks and expects
// ---------------------------------------------------------------------------------------------------------------------

/** Every route between two named sites, in reading order. */
function* routesBetweenNamedSites(network, allPaths, hubs) {
    for (const paths of allPaths) {
        for (let to = 0; to < network.names.length; to++) {
            const known = to !== paths.source && paths.cost[to] !== Number.POSITIVE_INFINITY;
            if (known && isNamed(network.names[paths.source]) && isNamed(network.names[to])) {
                const path = pathTo(to, paths);
                const between = path.slice(1, -1);
                yield {
                    from: paths.source,
                    to,
                    path,
                    between,
                    stops: between.filter((site) => hubs.has(site)),
                    cost: paths.cost[to],
                    hops: paths.hops[to],
                    decidedBy: paths.decidedBy[to],
                };
            }
        }
    }
}

/** The routes worth showing, one a question. A question that this network has no route for is left out. */
function chooseRoutes(network, allPaths, through, hubs) {
    const busiest = network.names
        .map((_, site) => site)
        .filter((site) => !hubs.has(site) && isNamed(network.names[site]))
        .reduce((best, site) => (through[site] > through[best] ? site : best));
    const questions = {
        longest: { fits: () => true, better: (a, b) => a.cost - b.cost },
        mostStops: {
            fits: (route) => route.stops.length > 0,
            better: (a, b) => a.stops.length - b.stops.length || b.cost - a.cost,
        },
        direct: { fits: (route) => !route.stops.length && route.hops > 1, better: (a, b) => a.cost - b.cost },
        plain: {
            fits: (route) => route.between.includes(busiest) && !route.stops.length,
            better: (a, b) => a.hops - b.hops || b.cost - a.cost,
        },
        byHops: { fits: (route) => route.decidedBy === 'hops', better: (a, b) => b.hops - a.hops },
        byName: { fits: (route) => route.decidedBy === 'name', better: (a, b) => b.hops - a.hops },
    };
    const best = {};
    for (const route of routesBetweenNamedSites(network, allPaths, hubs)) {
        for (const [question, { fits, better }] of Object.entries(questions)) {
            if (fits(route) && (!best[question] || better(route, best[question]) > 0)) {
                best[question] = route;
            }
        }
    }
    return { best, busiest };
}

/** The statements of a file, with a comment over each group. */
function statements(network, allPaths, through, hubs, islands, write) {
    const { best, busiest } = chooseRoutes(network, allPaths, through, hubs);
    const ends = (route) => `${write(route.from)} -> ${write(route.to)}`;
    const list = (sites) => sites.map(write).join(', ');
    const groups = [];
    const add = (comment, ...lines) => groups.push([`// ${comment}`, ...lines]);
    if (islands.length === 1) {
        add('Every site can send to every other.', 'expect * -> * reachable');
    }
    if (best.longest) {
        const { cost, hops } = best.longest;
        add(
            'No two sites are further from each other.',
            `route ${ends(best.longest)}`,
            `expect ${ends(best.longest)} cost ${cost} hops ${hops}`,
        );
    }
    if (best.mostStops) {
        add(
            'No message stops at more hub sites on its way.',
            `route ${ends(best.mostStops)}`,
            `expect ${ends(best.mostStops)} via ${list(best.mostStops.stops)}`,
        );
    }
    if (best.direct) {
        add(
            'The longest way without a hub site on it: one connection, from end to end.',
            `route ${ends(best.direct)}`,
            `expect ${ends(best.direct)} direct cost ${best.direct.cost}`,
        );
    }
    if (best.plain) {
        add(
            `${network.names[busiest]} is no hub site: the path leads through it, but the message does not stop there.`,
            `expect ${ends(best.plain)} through ${write(busiest)} not via ${write(busiest)}`,
        );
    }
    if (best.byHops) {
        add(
            'Another path costs the same, but has more hops.',
            `expect ${ends(best.byHops)} path ${list(best.byHops.path)}`,
        );
    }
    if (best.byName) {
        add(
            'Another path costs the same and has as many hops: the names of the sites decide.',
            `route ${ends(best.byName)}`,
            `expect ${ends(best.byName)} path ${list(best.byName.path)}`,
        );
    }
    return groups;
}

// ---------------------------------------------------------------------------------------------------------------------
// The file
// ---------------------------------------------------------------------------------------------------------------------

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
function writeExample(example, zooNetwork, keywords) {
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

// ---------------------------------------------------------------------------------------------------------------------
// In and out
// ---------------------------------------------------------------------------------------------------------------------

/** A file's text, or a message that says why not. */
function readText(path) {
    try {
        return readFileSync(path, 'utf8');
    } catch (error) {
        throw new UsageError(`cannot read ${path}: ${error.code ?? error.message}`);
    }
}

/** The networks of the file, by name. */
function readNetworks(path) {
    const text = readText(path);
    try {
        return JSON.parse(text);
    } catch {
        throw new UsageError(`${path} is not JSON`);
    }
}

/** The network of one example, checked as far as this script relies on it. */
function findNetwork(networks, name, path) {
    const network = networks?.[name];
    if (!Array.isArray(network?.sites) || !Array.isArray(network?.links)) {
        throw new UsageError(`${path} has no network ${name} with sites and links`);
    }
    const sites = new Set(network.sites);
    for (const link of network.links) {
        const [from, to, cost] = Array.isArray(link) ? link : [];
        const valid = sites.has(from) && sites.has(to) && from !== to && Number.isInteger(cost) && cost >= 1;
        if (!valid) {
            throw new UsageError(
                `${path}: network ${name} has a link that is not [site, site, cost]: ${JSON.stringify(link)}`,
            );
        }
    }
    return network;
}

/** Writes a file, or says why not. */
function writeText(path, text) {
    try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
    } catch (error) {
        throw new UsageError(`cannot write ${path}: ${error.code ?? error.message}`);
    }
}

/** Reads the networks and writes every example. */
function main([path, folder = join(project, 'examples', 'real-networks'), ...rest]) {
    if (!path || rest.length) {
        throw new UsageError('usage: node scripts/examples-from-networks.mjs <topology-zoo.json> [folder]');
    }
    const networks = readNetworks(path);
    const keywords = readKeywords();
    const texts = EXAMPLES.map((example) => [
        join(folder, example.file),
        writeExample(example, findNetwork(networks, example.network, path), keywords),
    ]);
    for (const [file, text] of texts) {
        writeText(file, text);
    }
}

try {
    main(process.argv.slice(2));
} catch (error) {
    if (!(error instanceof UsageError)) {
        throw error;
    }
    console.error(`examples-from-networks: ${error.message}`);
    process.exitCode = 2;
}
