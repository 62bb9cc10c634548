import { Routing } from '../../language/routing/routing.js';
import type { Topology } from '../../language/topology/topology.js';
import { median, results, timingOf } from '../clock.js';
import { compared, type Measure, type Row } from '../row.js';
import { analysisOf, generated } from '../subjects.js';

const measure = 'one cost changes';

/** Of so many rounds for each link the least counts: each is so short that whatever else runs spoils it. */
const ROUNDS = 5;

/** All routes after the cost of one link changed, against all routes computed anew; the median over links. */
export const costChanges: Measure = {
    name: measure,
    *run({ quick }): Generator<Row> {
        const subject = generated({ sites: 1000 });
        const { topology } = analysisOf(subject);
        const { length } = topology.links;
        const count = quick ? 40 : 200;
        const before = Routing.of(topology);
        allTrees(before);
        const anew: number[] = [];
        const kept: number[] = [];
        for (let each = 0; each < count; each++) {
            const link = Math.floor((each * length) / count);
            const after = withCost(topology, link, each % 2 === 0 ? 1.2 : 0.8);
            const [times, otherTimes]: [number[], number[]] = [[], []];
            for (let round = 0; round < ROUNDS; round++) {
                times.push(time(() => allTrees(Routing.of(after, before))));
                otherTimes.push(time(() => allTrees(Routing.of(after))));
            }
            kept.push(Math.min(...times));
            anew.push(Math.min(...otherTimes));
        }
        const timings = { kept: timingOf(kept), anew: timingOf(anew) };
        const worst = [...kept].sort((a, b) => b - a)[Math.floor(kept.length / 10)] ?? 0;
        yield compared(
            { measure, subject: `${subject.name}, median of ${count} links`, timings },
            median(kept),
            { name: 'all anew', figure: median(anew) },
            0.1,
        );
        yield compared(
            { measure, subject: `${subject.name}, one in ten links takes more` },
            worst,
            { name: 'all anew', figure: median(anew) },
            null,
        );
    },
};

function time(run: () => number): number {
    const begun = performance.now();
    results[0] = run();
    return performance.now() - begun;
}

/** Finds all routes: of every site the tree that they are read from. */
export function allTrees(routing: Routing): number {
    let sum = 0;
    for (let source = 0; source < routing.graph.siteCount; source++) sum += routing.tree(source).cost(0);
    return sum;
}

/** The topology with another cost of a link. */
export function withCost(topology: Topology, index: number, factor: number): Topology {
    const links = topology.links.map((link) =>
        link.index === index ? { ...link, cost: Math.max(1, Math.round(link.cost * factor)) } : link,
    );
    return { ...topology, links };
}
