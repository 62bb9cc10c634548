import { networkNamed } from '../../language/questions/network.js';
import { siteNamed } from '../../language/questions/sites.js';
import type { Network } from '../../language/routing/network.js';
import type { Route } from '../../language/routing/route.js';
import type { Topology } from '../../language/topology/topology.js';
import { siteRouteRecord } from '../../language/wording/route-record.js';
import { RouteTable } from '../../language/wording/route-table.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { formatOf } from '../call/format-of.js';
import { warnOfErrors } from '../input/errors.js';
import { readTopology } from '../input/topologies.js';
import { CSV_HEAD, csvLine } from '../reports/csv.js';
import type { Io, Output } from '../terminal/io.js';
import { JsonArray } from '../terminal/json-array.js';
import { Progress } from '../terminal/progress.js';

/** Writes routes, one after another, in one format. */
interface Writer {
    readonly begin: () => Promise<void>;
    readonly route: (route: Route) => Promise<void>;
    readonly end: () => Promise<void>;
}

/** `mailtopo routes`: the route of every pair of different sites, written as it is found. */
export async function routes(call: Call, io: Io): Promise<ExitStatus> {
    const format = formatOf(call);
    const { project, analysis } = await readTopology(io, call.word(0), call);
    const network = networkNamed(analysis, call.value('scenario'));
    const { topology, routing } = network;
    const from = asked(topology, call.values('from'));
    const to = asked(topology, call.values('to'));
    const errors = await warnOfErrors(io, project);

    const writer = writerFor(format, network, io.output);
    const progress = new Progress(io, 'Routing', !io.output.isTerminal && !format.endsWith('json'));
    await writer.begin();
    for (const [done, source] of from.entries()) {
        const others = to.filter((site) => site !== source);
        for (const route of routing.routesFrom(source, others)) {
            if (io.output.closed) return errors > 0 ? 1 : 0;
            await writer.route(route);
        }
        // What is found is shown, however long the next source takes.
        await io.output.flush();
        await progress.at(done + 1, from.length);
    }
    await writer.end();
    await progress.end();
    return errors > 0 ? 1 : 0;
}

/** The sites that are named, or all, in the order of declaration. */
function asked(topology: Topology, names: readonly string[]): readonly number[] {
    if (names.length === 0) return topology.sites.map((site) => site.index);
    const sites = new Set(names.map((name) => siteNamed(topology, name).index));
    return [...sites].sort((a, b) => a - b);
}

function writerFor(format: string, network: Network, output: Output): Writer {
    const nothing = async (): Promise<void> => undefined;
    switch (format) {
        case 'csv':
            return {
                begin: () => output.write(CSV_HEAD),
                route: (route) => output.write(csvLine(siteRouteRecord(network, route))),
                end: nothing,
            };
        case 'json': {
            const array = new JsonArray(output);
            return {
                begin: nothing,
                route: (route) => array.push(siteRouteRecord(network, route)),
                end: async () => {
                    await array.end();
                    await output.write('\n');
                },
            };
        }
        case 'ndjson':
            return {
                begin: nothing,
                route: (route) => output.write(`${JSON.stringify(siteRouteRecord(network, route))}\n`),
                end: nothing,
            };
        default:
            return tableWriter(network, output);
    }
}

function tableWriter(network: Network, output: Output): Writer {
    const table = new RouteTable(network);
    return {
        begin: () => output.write(`${output.paint('dim', table.head)}\n`),
        route: (route) => output.write(`${table.row(route)}\n`),
        end: async () => undefined,
    };
}
