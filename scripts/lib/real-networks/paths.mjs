import { compareForReading, compareText, isNamed } from './names.mjs';

/**
 * A network with its sites in reading order and numbered by it. `rank` is a site's place in the alphanumeric order that
 * decides between equal paths (R2.3). `neighbours` has one entry per pair of sites, at the lowest cost (R1.6).
 */
export function buildNetwork({ sites, links }) {
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
export function pathsFrom(source, network) {
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
export function pathTo(destination, paths) {
    const path = [destination];
    while (path[0] !== paths.source) {
        path.unshift(paths.before[path[0]]);
    }
    return path;
}

/** How many routes pass through each site without beginning or ending there. */
export function countRoutesThrough(network, allPaths) {
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
export function findIslands(allPaths) {
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
export function chooseHubs(network, allPaths, through, { hubs, apart }) {
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
