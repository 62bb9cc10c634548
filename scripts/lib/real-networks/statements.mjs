import { isNamed } from './names.mjs';
import { pathTo } from './paths.mjs';

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
export function statements(network, allPaths, through, hubs, islands, write) {
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
