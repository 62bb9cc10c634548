import { resolve } from 'node:path';
import { exportPowerShell } from '../../language/interchange/export-powershell.js';
import { exportJson } from '../../language/interchange/model-json.js';
import { Failure } from '../../language/questions/failure.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { warnOfErrors } from '../input/errors.js';
import { readTopology } from '../input/topologies.js';
import { writeWhole } from '../input/write-file.js';
import type { Io } from '../terminal/io.js';

/** `mailtopo export FILE`: the cmdlets that would bring a topology about, or the topology as JSON. */
export async function exportTopology(call: Call, io: Io): Promise<ExitStatus> {
    const format = call.value('format') ?? 'powershell';
    const against = call.value('against');
    if (format === 'json' && (against !== undefined || call.has('execute')))
        throw new Failure('--against and --execute are for --format powershell; JSON is of the whole topology.');
    const { project, analysis } = await readTopology(io, call.word(0), call);
    const old = against === undefined ? undefined : await readTopology(io, against, call);
    const errors = (await warnOfErrors(io, project)) + (old === undefined ? 0 : await warnOfErrors(io, old.project));
    const text =
        format === 'json'
            ? exportJson(analysis.topology)
            : exportPowerShell(analysis.topology, {
                  ...(old === undefined ? {} : { against: old.analysis.topology }),
                  whatIf: !call.has('execute'),
              });
    const target = call.value('output');
    if (target === undefined) await io.output.write(text);
    else await writeWhole(resolve(io.folder, target), Buffer.from(text), target);
    return errors > 0 ? 1 : 0;
}
