import type { Route } from '../../language/routing/route.js';
import type { Routing } from '../../language/routing/routing.js';
import type { Topology } from '../../language/topology/topology.js';
import { explainChoice, explainRoute } from '../../language/wording/explanation.js';
import { siteName } from '../../language/wording/names.js';
import { routeText } from '../../language/wording/route-line.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { warnOfErrors } from '../input/errors.js';
import { siteNamed } from '../input/sites.js';
import { readTopology } from '../input/topologies.js';
import { routeRecord } from '../reports/route-record.js';
import type { Io, Output } from '../terminal/io.js';
import { markdownText } from '../terminal/markdown.js';

/** `mailtopo route FILE FROM TO`: one route, in short, explained, or as JSON. */
export async function route(call: Call, io: Io): Promise<ExitStatus> {
    const { project, analysis } = await readTopology(io, call.word(0));
    const { topology, routing } = analysis;
    const [from, to] = [siteNamed(topology, call.word(1)), siteNamed(topology, call.word(2))];
    const errors = await warnOfErrors(io, project);
    const found = routing.route(from.index, to.index);
    await io.output.write(
        call.has('json')
            ? `${JSON.stringify(routeRecord(topology, found), null, 2)}\n`
            : call.has('explain')
              ? markdownText(explainRoute(topology, routing, found), io.output)
              : shortText(topology, routing, found, io.output),
    );
    return errors > 0 ? 1 : 0;
}

/** The route in one line, and under it why it is this one. */
function shortText(topology: Topology, routing: Routing, route: Route, output: Output): string {
    const ends = `${siteName(topology, route.from)} -> ${siteName(topology, route.to)}`;
    const line = `${output.paint('bold', ends)}: ${routeText(topology, route)}\n`;
    if (route.path === null || route.from === route.to) return line;
    return line + markdownText(explainChoice(topology, route, routing.nextBest(route.path)), output);
}
