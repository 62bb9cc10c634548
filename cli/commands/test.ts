import { expectationsOf, type JudgedExpectation } from '../../language/questions/expectations.js';
import { counted } from '../../language/wording/names.js';
import { oneLine } from '../../language/wording/one-line.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { formatOf } from '../call/format-of.js';
import { warnOfErrors } from '../input/errors.js';
import { displayPath, readTopologies } from '../input/topologies.js';
import { junitReport } from '../reports/junit.js';
import { tapReport } from '../reports/tap.js';
import type { Io, Output } from '../terminal/io.js';
import { markdownText } from '../terminal/markdown.js';
import { Progress } from '../terminal/progress.js';

/** `mailtopo test`: whether every `expect` holds. */
export async function test(call: Call, io: Io): Promise<ExitStatus> {
    const format = formatOf(call);
    const { project } = await readTopologies(io, call.words, call);
    const errors = await warnOfErrors(io, project);
    const judged = await judgeWithProgress(
        new Progress(io, 'Testing', format !== 'json'),
        expectationsOf(project, (uri) => displayPath(io, uri)),
    );
    const expectations = judged.map(({ record }) => record);
    const failed = expectations.filter(({ passed }) => !passed).length;
    const passed = expectations.length - failed;
    switch (format) {
        case 'json':
            await io.output.write(`${JSON.stringify({ passed, failed, expectations }, null, 2)}\n`);
            break;
        case 'junit':
            await io.output.write(junitReport(expectations));
            break;
        case 'tap':
            await io.output.write(tapReport(expectations));
            break;
        default:
            for (const each of judged) if (!each.record.passed) await io.output.write(failureText(each, io.output));
            await io.output.write(`${passed} passed, ${failed} failed\n`);
    }
    if (expectations.length === 0) await io.errors.write('mailtopo: there is no expect to test.\n');
    return failed > 0 || errors > 0 ? 1 : 0;
}

async function judgeWithProgress(
    progress: Progress,
    expectations: Iterable<JudgedExpectation>,
): Promise<readonly JudgedExpectation[]> {
    const judged: JudgedExpectation[] = [];
    for (const each of expectations) {
        judged.push(each);
        await progress.count(counted(judged.length, 'expectation'));
    }
    await progress.end();
    return judged;
}

/** What was stated, what is so instead, and why it is so. */
function failureText({ record, reason }: JudgedExpectation, output: Output): string {
    const { file, line, scenario, text, actual } = record;
    const place = output.paint('bold', `${oneLine(file)}:${line}:`);
    const where = scenario === null ? '' : ` (${oneLine(scenario)})`;
    const why = reason === null || reason === '' ? '' : markdownText(reason, output).replace(/^(?=.)/gm, '    ');
    return `${place} ${output.paint('red', 'failed')}${where}: ${oneLine(text)}\n    ${oneLine(actual ?? '')}\n${why}`;
}
