import { changesAsked } from '../../language/questions/changes.js';
import { brokenExpectations } from '../../language/questions/expectations.js';
import { impactSteps } from '../../language/questions/impact.js';
import { mailboxChanges } from '../../language/wording/mailbox-changes.js';
import { counted } from '../../language/wording/names.js';
import { SiteImpacts } from '../../language/wording/site-impacts.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { warnOfErrors } from '../input/errors.js';
import { displayPath, readTopology } from '../input/topologies.js';
import { impactReport } from '../reports/impact-report.js';
import type { Io } from '../terminal/io.js';
import { Progress } from '../terminal/progress.js';

/** `mailtopo impact`: what an outage or a change would do to every route. Nothing is written anywhere. */
export async function impact(call: Call, io: Io): Promise<ExitStatus> {
    const { project, analysis } = await readTopology(io, call.word(0), call);
    const before = analysis.network;
    const errors = await warnOfErrors(io, project);
    const { scenario, texts } = changesAsked(
        { down: call.values('down'), set: call.values('set'), option: (kind) => `--${kind}` },
        project,
        before.topology,
    );
    const after = scenario.network;

    const report = impactReport(call.has('json'), io, texts);
    const progress = new Progress(io, 'Comparing', !call.has('json'));
    await report.begin();
    const sites = new SiteImpacts();
    let [routes, outside] = [0, 0];
    for (const step of impactSteps(before, after)) {
        if (io.output.closed) return 0;
        if (step.kind === 'outside') {
            outside++;
            await report.outside(step.change);
            await progress.count(`mail to the outside: ${counted(outside, 'change')}`);
            continue;
        }
        routes++;
        if (step.kind !== 'same') {
            sites.add(step.kind, step.after.record.from, step.after.record.to);
            await report.route(step.kind, step.before, step.after);
        }
        await progress.count(counted(routes, 'route'));
    }
    await progress.end();
    await report.end({
        routes,
        outside,
        sites,
        mailboxes: [...mailboxChanges(before, after)],
        expectations: [...brokenExpectations(project, (uri) => displayPath(io, uri), before, after)],
    });
    return errors > 0 ? 1 : 0;
}
