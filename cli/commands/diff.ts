import { Failure } from '../../language/questions/failure.js';
import { type CommonSites, changedRoutes, commonSites } from '../../language/wording/changed-routes.js';
import { DifferenceText, sitesOnlyIn } from '../../language/wording/difference-text.js';
import { counted } from '../../language/wording/names.js';
import { type OutsideChange, outsideChanges } from '../../language/wording/outside-changes.js';
import type { ComparedRoute } from '../../language/wording/route-difference.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { warnOfErrors } from '../input/errors.js';
import { readTopology, STANDARD_INPUT } from '../input/topologies.js';
import type { Io } from '../terminal/io.js';
import { JsonArray } from '../terminal/json-array.js';
import { Progress } from '../terminal/progress.js';

/** `mailtopo diff OLD NEW`: the pairs of sites of both topologies between which mail goes another way. */
export async function diff(call: Call, io: Io): Promise<ExitStatus> {
    const [oldPath, newPath] = [call.word(0), call.word(1)];
    if (oldPath === STANDARD_INPUT && newPath === STANDARD_INPUT)
        throw new Failure('only one of OLD and NEW can be standard input.');
    const before = await readTopology(io, oldPath, call);
    const after = await readTopology(io, newPath, call);
    const errors = (await warnOfErrors(io, before.project)) + (await warnOfErrors(io, after.project));
    const [a, b] = [before.analysis, after.analysis];
    const added = sitesOnlyIn(b.topology, a.topology);
    const removed = sitesOnlyIn(a.topology, b.topology);
    const common = commonSites(a.network, b.network);

    const report = call.has('json') ? jsonReport(io, added, removed) : textReport(io, added, removed);
    const progress = new Progress(io, 'Comparing', !call.has('json'));
    await report.begin();
    let changed = 0;
    for (const step of changedRoutes(a.network, b.network, common)) {
        if (io.output.closed) return 1;
        if (step.kind === 'site') await progress.at(step.done, common.pairs.length);
        else {
            changed++;
            await report.route(step.before, step.after);
        }
    }
    let outside = 0;
    for (const change of outsideChanges(a.network, b.network)) {
        if (io.output.closed) return 1;
        outside++;
        await report.outside(change);
        await progress.count(`mail to the outside: ${counted(outside, 'change')}`);
    }
    await progress.end();
    await report.end(common);
    return changed + outside + added.length + removed.length + errors > 0 ? 1 : 0;
}

interface Report {
    readonly begin: () => Promise<void>;
    readonly route: (before: ComparedRoute, after: ComparedRoute) => Promise<void>;
    readonly outside: (change: OutsideChange) => Promise<void>;
    readonly end: (common: CommonSites) => Promise<void>;
}

function jsonReport({ output }: Io, added: readonly string[], removed: readonly string[]): Report {
    const array = new JsonArray(output, '  ');
    return {
        begin: () =>
            output.write(`{"added": ${JSON.stringify(added)}, "removed": ${JSON.stringify(removed)}, "changed": `),
        route: ({ record: before }, { record: after }) => {
            const { from, to } = after;
            return array.push({ from, to, before, after });
        },
        outside: (change) => array.push(change),
        end: async () => {
            await array.end();
            await output.write('}\n');
        },
    };
}

function textReport({ output }: Io, added: readonly string[], removed: readonly string[]): Report {
    const text = new DifferenceText(added, removed, (heading) => output.paint('bold', heading));
    return {
        begin: () => output.write(text.sitesText()),
        route: async (before, after) => text.route(before, after),
        outside: async (change) => text.outside(change),
        end: ({ routes }) => output.write(text.routesText(routes)),
    };
}
