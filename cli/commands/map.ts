import { resolve } from 'node:path';
import { type MarkedRoute, mapDot } from '../../language/map/dot.js';
import { mapMermaid } from '../../language/map/mermaid.js';
import { mapSvg } from '../../language/map/svg.js';
import type { Analysis } from '../../language/project/analysis.js';
import { Failure, shown } from '../../language/questions/failure.js';
import { siteNamed } from '../../language/questions/sites.js';
import type { Topology } from '../../language/topology/topology.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { warnOfErrors } from '../input/errors.js';
import { readTopology } from '../input/topologies.js';
import { writeWhole } from '../input/write-file.js';
import type { Io } from '../terminal/io.js';

/** `mailtopo map FILE`: the map that the editor shows, as a picture, and for Graphviz and Mermaid. */
export async function map(call: Call, io: Io): Promise<ExitStatus> {
    const { project, analysis } = await readTopology(io, call.word(0), call);
    const route = routeAsked(analysis.topology, call.value('route'));
    const errors = await warnOfErrors(io, project);
    const text = picture(call.value('format') ?? 'svg', analysis, route);
    const target = call.value('output');
    if (target === undefined) await io.output.write(text);
    else await writeWhole(resolve(io.folder, target), Buffer.from(text), target);
    return errors > 0 ? 1 : 0;
}

function picture(format: string, { topology, routing }: Analysis, route: MarkedRoute | undefined): string {
    switch (format) {
        case 'dot':
            return mapDot(topology, routing, route);
        case 'mermaid':
            return mapMermaid(topology, routing, route);
        default:
            return mapSvg(topology, routing, route === undefined ? {} : { route });
    }
}

/** The route that `--route "A -> B"` asks to be drawn. */
function routeAsked(topology: Topology, value: string | undefined): MarkedRoute | undefined {
    if (value === undefined) return undefined;
    const arrow = value.indexOf('->');
    const [from, to] = [value.slice(0, Math.max(0, arrow)).trim(), value.slice(arrow + 2).trim()];
    if (from === '' || to === '')
        throw new Failure(`--route takes two sites with an arrow between them, "A -> B", and not ${shown(value)}.`);
    return { from: siteNamed(topology, from).index, to: siteNamed(topology, to).index };
}
