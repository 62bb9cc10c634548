import { routeChanges } from '../../language/routing/compare.js';
import { counted } from '../../language/wording/names.js';
import { outsideChanges } from '../../language/wording/outside-changes.js';
import { comparedPair } from '../../language/wording/route-difference.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { changesOfCall } from '../input/changes.js';
import { warnOfErrors } from '../input/errors.js';
import { readTopology } from '../input/topologies.js';
import { impactReport } from '../reports/impact-report.js';
import { SiteImpacts } from '../reports/site-impacts.js';
import type { Io } from '../terminal/io.js';
import { Progress } from '../terminal/progress.js';

/** `mailtopo impact`: what an outage or a change would do to every route. Nothing is written anywhere. */
export async function impact(call: Call, io: Io): Promise<ExitStatus> {
    const { project, analysis } = await readTopology(io, call.word(0));
    const before = analysis.network;
    const errors = await warnOfErrors(io, project);
    const { scenario, texts } = changesOfCall(call, project, before.topology);
    const after = scenario.network;

    const report = impactReport(call.has('json'), io, texts);
    const progress = new Progress(io, 'Comparing', !call.has('json'));
    await report.begin();
    const sites = new SiteImpacts();
    let routes = 0;
    for (const { kind, from, to } of routeChanges(before, after)) {
        routes++;
        if (io.output.closed) return 0;
        if (kind !== 'same') {
            const [was, is] = [comparedPair(before, after, from, to), comparedPair(after, before, from, to)];
            sites.add(kind, is.record.from, is.record.to);
            await report.route(kind, was, is);
        }
        await progress.count(counted(routes, 'route'));
    }
    let outside = 0;
    for (const change of outsideChanges(before, after)) {
        if (io.output.closed) return 0;
        outside++;
        await report.outside(change);
        await progress.count(`mail to the outside: ${counted(outside, 'change')}`);
    }
    await progress.end();
    await report.end({ routes, outside, sites });
    return errors > 0 ? 1 : 0;
}
