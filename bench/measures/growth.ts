import { Routing } from '../../language/routing/routing.js';
import { timingOf } from '../clock.js';
import type { Order } from '../generator.js';
import { type Point, plot } from '../plot.js';
import { BareDijkstra } from '../rivals/bare-dijkstra.js';
import { edgesOf } from '../rivals/expanded.js';
import type { Measure, Row } from '../row.js';
import { analysisOf, generated } from '../subjects.js';
import { allTrees } from './cost-changes.js';

const measure = 'growth';

/** The page that shows how cost grows names this file. */
const PICTURE = 'docs/pictures/growth.svg';

/** What is made larger, by how much, and what stays. */
const SERIES: readonly { readonly name: string; readonly orders: readonly Order[] }[] = [
    { name: 'sites', orders: [250, 500, 1000, 2000, 4000].map((sites) => ({ sites })) },
    {
        name: 'members of a link',
        orders: [5, 20, 80, 320].map((members) => ({ sites: 1000, shared: 60, members })),
    },
];

/** How the cost of all routes grows with sites, and with how many sites share a link, ours and that of bare Dijkstra. */
export const growth: Measure = {
    name: measure,
    *run({ quick, pictures }): Generator<Row> {
        const ours: Point[] = [];
        const theirs: Point[] = [];
        for (const { name, orders } of SERIES) {
            for (const order of quick ? orders.slice(0, 2) : orders) {
                const { topology, routing } = analysisOf(generated(order));
                const bare = new BareDijkstra(order.sites, edgesOf(routing.graph));
                const [own, other]: [number[], number[]] = [[], []];
                for (let round = -2; round < 7; round++) {
                    const begun = performance.now();
                    allTrees(Routing.of(topology));
                    const between = performance.now();
                    for (let site = 0; site < order.sites; site++) bare.from(site);
                    if (round < 0) continue;
                    own.push(between - begun);
                    other.push(performance.now() - between);
                }
                const [a, b] = [timingOf(own).least, timingOf(other).least];
                const size = name === 'sites' ? order.sites : (order.members ?? 0);
                if (name === 'sites') {
                    ours.push({ x: size, y: a });
                    theirs.push({ x: size, y: b });
                }
                yield {
                    measure,
                    subject: `${size.toLocaleString('en')} ${name}, ${topology.links.length.toLocaleString('en')} links`,
                    ours: a,
                    unit: 'ms',
                    against: { name: 'bare Dijkstra', figure: b },
                    ratio: a / b,
                    limit: null,
                };
            }
        }
        if (pictures)
            plot(PICTURE, { title: 'All routes, by sites', x: 'sites', y: 'milliseconds' }, [
                { name: 'Dijkstra’s algorithm from every site', points: theirs },
                { name: 'mailtopo', points: ours },
            ]);
    },
};
