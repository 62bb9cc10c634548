import type { DiagnosticRecord } from '../../language/questions/diagnostic-record.js';
import type { Severity } from '../../language/rules/codes.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
    error: 'error',
    warning: 'warning',
    information: 'notice',
    hint: 'notice',
};

/** A diagnostic as a workflow command of GitHub Actions, which shows it beside the line it is about. */
export function githubAnnotation(record: DiagnosticRecord): string {
    const properties: Record<string, string | number> = { file: record.file, line: record.line };
    if (record.endLine === record.line) {
        properties['col'] = record.column;
        properties['endColumn'] = record.endColumn;
    } else properties['endLine'] = record.endLine;
    properties['title'] = record.code;
    const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${COMMANDS[record.severity]} ${written.join(',')}::${data(record.message)}\n`;
}

/** What would end a message. */
function data(text: string): string {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** What would end a property besides. */
function property(text: string): string {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
