import { Routing } from '../../language/routing/routing.js';
import { takeTimes } from '../clock.js';
import { diceOf } from '../dice.js';
import { BareDijkstra } from '../rivals/bare-dijkstra.js';
import { edgesOf } from '../rivals/expanded.js';
import { graphologyFrom, ngraphBetween } from '../rivals/libraries.js';
import { compared, type Measure, type Row } from '../row.js';
import { analysisOf, generated, realNetworks, type Subject } from '../subjects.js';
import { allTrees } from './cost-changes.js';

const measure = 'all routes';

/** How many pairs ngraph.path is asked for: all of them would take minutes. */
const NGRAPH_PAIRS = 500;

/** Graphology is asked from one site in so many: it takes longer than all others together. */
const GRAPHOLOGY_PART = 10;

/**
 * All ordered pairs with path, stops and `decidedBy`, from a topology without any routes, against others on the same
 * graph that compute distances alone.
 */
export const routes: Measure = {
    name: measure,
    async *run({ quick }): AsyncGenerator<Row> {
        const rounds = quick ? 3 : 7;
        yield* measureOn(generated({ sites: 1000 }), rounds, true);
        if (quick) return;
        yield* measureOn(generated({ sites: 200 }), rounds, false);
        for (const subject of realNetworks()) yield* measureOn(subject, rounds, false);
    },
};

async function* measureOn(subject: Subject, rounds: number, hasLimits: boolean): AsyncGenerator<Row> {
    const { topology, routing } = analysisOf(subject);
    const { graph } = routing;
    const count = graph.siteCount;
    const edges = edgesOf(graph);
    const bare = new BareDijkstra(count, edges);
    const graphology = graphologyFrom(count, edges);
    const ngraph = ngraphBetween(count, edges);
    const dice = diceOf(1);
    const pairs = Array.from({ length: NGRAPH_PAIRS }, () => [dice.below(count), dice.below(count)] as const);
    const timings = await takeTimes(
        {
            own: { run: () => readAll(Routing.of(topology)) },
            found: { run: () => allTrees(Routing.of(topology)) },
            objects: { run: () => countStops(Routing.of(topology)) },
            bare: { run: () => eachSite(count, (source) => bare.from(source).distance.length) },
            graphology: {
                run: () =>
                    eachSite(Math.ceil(count / GRAPHOLOGY_PART), (source) =>
                        graphology(source * GRAPHOLOGY_PART) === null ? 1 : 0,
                    ),
            },
            ngraph: { run: () => pairs.filter(([from, to]) => ngraph(from, to) === null).length },
        },
        rounds,
    );
    const scale = (count * (count - 1)) / NGRAPH_PAIRS;
    const { own, objects } = timings;
    const row = (subjectOf: string, ours: number, name: string, figure: number, limit: number, note = ''): Row =>
        compared(
            { measure, subject: `${subject.name}, ${subjectOf}`, timings, ...(note === '' ? {} : { note }) },
            ours,
            { name, figure },
            hasLimits ? limit : null,
        );
    yield row('read from trees', own.median, 'bare Dijkstra', timings.bare.median, 1.5);
    yield { ...row('found, not read', timings.found.median, 'bare Dijkstra', timings.bare.median, 0), limit: null };
    const graphologyAll = timings.graphology.median * (count / Math.ceil(count / GRAPHOLOGY_PART));
    yield row('read from trees', own.median, 'graphology', graphologyAll, 1 / 20, 'from one site in ten');
    yield row(
        'read from trees',
        own.median,
        'ngraph.path',
        timings.ngraph.median * scale,
        1 / 20,
        `from ${NGRAPH_PAIRS} pairs`,
    );
    yield { ...row('as Route objects', objects.median, 'graphology', graphologyAll, 0), limit: null };
}

function eachSite(count: number, find: (source: number) => number): number {
    let sum = 0;
    for (let source = 0; source < count; source++) sum += find(source);
    return sum;
}

/** Reads path, stops and `decidedBy` of every pair, site by site. */
function readAll(routing: Routing): number {
    const { siteCount, stops } = routing.graph;
    const sites: number[] = [];
    const links: number[] = [];
    let sum = 0;
    for (let source = 0; source < siteCount; source++) {
        const tree = routing.tree(source);
        for (let to = 0; to < siteCount; to++) {
            const count = tree.wayBack(to, sites, links);
            for (let at = 0; at < count; at++) sum += stops[sites[at] ?? 0] ? at : 1;
            for (let at = 0; at + 1 < count; at++) sum += links[at] ?? 0;
            if (tree.decidedBy(to) === 'name') sum++;
        }
    }
    return sum;
}

/** The same as objects, one a route, with arrays of sites, links, stops and legs. */
function countStops(routing: Routing): number {
    const all = Array.from({ length: routing.graph.siteCount }, (_, site) => site);
    return eachSite(routing.graph.siteCount, (source) => {
        let sum = 0;
        for (const { stops, decidedBy } of routing.routesFrom(source, all))
            sum += stops.length + (decidedBy === null ? 0 : 1);
        return sum;
    });
}
