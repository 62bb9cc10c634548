import { type Diagnostic, diagnosticsOf } from '../../language/project/diagnostics.js';
import type { Project } from '../../language/project/project.js';
import { type DiagnosticRecord, diagnosticRecord } from '../../language/questions/diagnostic-record.js';
import { RULES } from '../../language/rules/all-rules.js';
import { RULE_SEVERITIES, type RuleCode, SEVERITIES, type Severity } from '../../language/rules/codes.js';
import { counted } from '../../language/wording/names.js';
import { oneLine } from '../../language/wording/one-line.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { formatOf } from '../call/format-of.js';
import { displayPath, readTopologies } from '../input/topologies.js';
import { githubAnnotation } from '../reports/github.js';
import { sarifLog } from '../reports/sarif.js';
import type { Io, Output, Style } from '../terminal/io.js';
import { JsonArray } from '../terminal/json-array.js';
import { Progress } from '../terminal/progress.js';

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'dim' };

/** `mailtopo check`: the diagnostics of files and folders. */
export async function check(call: Call, io: Io): Promise<ExitStatus> {
    const format = formatOf(call);
    const mostWarnings = call.count('max-warnings');
    const least = SEVERITIES.indexOf((call.value('severity') ?? 'hint') as Severity);
    const { project } = await readTopologies(io, call.words, call);

    // No rule finds anything more severe than its default: those that could not count need not look.
    const needed = mostWarnings === undefined ? least : Math.max(least, SEVERITIES.indexOf('warning'));
    const isNeeded = (code: RuleCode): boolean => SEVERITIES.indexOf(RULE_SEVERITIES[code]) <= needed;
    await lookWithProgress(new Progress(io, 'Checking', format !== 'json'), project, isNeeded);
    const off = RULES.filter(({ code }) => !isNeeded(code)).map(({ code }): [RuleCode, 'off'] => [code, 'off']);
    const byFile = [...diagnosticsOf(project, Object.fromEntries(off))].sort(([a], [b]) => (a < b ? -1 : 1));

    const all = byFile.flatMap(([, found]) => found);
    const printed = all.filter(({ severity }) => SEVERITIES.indexOf(severity) <= least);
    const warnings = all.filter(({ severity }) => severity === 'warning').length;
    const tooMany = mostWarnings !== undefined && warnings > mostWarnings;
    const status = tooMany || all.some(({ severity }) => severity === 'error') ? 1 : 0;

    const records = printed.map((each) => diagnosticRecord((uri) => displayPath(io, uri), project, each));
    switch (format) {
        case 'json': {
            const array = new JsonArray(io.output);
            for (const record of records) await array.push(record);
            await array.end();
            await io.output.write('\n');
            break;
        }
        case 'sarif':
            await io.output.write(`${JSON.stringify(sarifLog(io, project, printed, status), null, 2)}\n`);
            break;
        case 'github':
            for (const record of records) await io.output.write(githubAnnotation(record));
            break;
        default:
            for (const record of records) await io.output.write(diagnosticLine(record, io.output));
    }
    await io.errors.write(`${sum(printed, byFile.length)}\n`);
    if (tooMany)
        await io.errors.write(
            `mailtopo: ${counted(warnings, 'warning')}, and --max-warnings allows ${mostWarnings}.\n`,
        );
    return status;
}

/** Each rule looks at each topology once, and what it finds is kept: here is where the time goes. */
async function lookWithProgress(
    progress: Progress,
    project: Project,
    isNeeded: (code: RuleCode) => boolean,
): Promise<void> {
    const topologies = project.topologies();
    const rules = RULES.filter(({ code }) => isNeeded(code));
    let done = 0;
    for (const topology of topologies) {
        for (const { code } of rules) {
            topology.findingsOf((each) => each === code);
            await progress.at(++done, topologies.length * rules.length);
        }
    }
    await progress.end();
}

/** `emea.mailtopo:12:8: error: … [unknown-name]`: what problem matchers and editors read. */
function diagnosticLine({ file, line, column, severity, message, code }: DiagnosticRecord, output: Output): string {
    const place = output.paint('bold', `${oneLine(file)}:${line}:${column}:`);
    return `${place} ${output.paint(STYLES[severity], `${severity}:`)} ${oneLine(message)} ${output.paint('dim', `[${code}]`)}\n`;
}

/** `2 errors, 1 warning in 4 files`. */
function sum(printed: readonly Diagnostic[], files: number): string {
    const found = SEVERITIES.flatMap((severity) => {
        const count = printed.filter((each) => each.severity === severity).length;
        return count === 0 ? [] : counted(count, severity, severity === 'information' ? severity : undefined);
    });
    return `${found.length === 0 ? 'Nothing found' : found.join(', ')} in ${counted(files, 'file')}`;
}
