import { diagnosticsOf } from '../project/diagnostics.js';
import { diagnosticRecord } from '../questions/diagnostic-record.js';
import { SEVERITIES } from '../rules/codes.js';
import { counted } from '../wording/names.js';
import { oneLine } from '../wording/one-line.js';
import { FILE_INPUT, type Tool } from './tool.js';

/** How many diagnostics an answer holds. */
const MOST = 100;

const COUNT = { type: 'integer', minimum: 0 } as const;

/** What is wrong with a topology. */
export const CHECK_TOOL: Tool = {
    name: 'check',
    title: 'Check a Topology',
    summary: 'What is wrong with a topology',
    description:
        'What is wrong with, or worth knowing of, the mail topology that a .mailtopo file describes: sites that cannot be reached, hub sites off every least-cost path, expectations that fail, connectors that nothing can use, mistakes in the text; the most severe first, each with its place.',
    input: { type: 'object', additionalProperties: false, properties: { file: FILE_INPUT } },
    output: {
        type: 'object',
        properties: {
            error: COUNT,
            warning: COUNT,
            information: COUNT,
            hint: COUNT,
            diagnostics: {
                type: 'array',
                description: `The most severe first, ${MOST} at most.`,
                items: {
                    type: 'object',
                    properties: {
                        file: { type: 'string' },
                        line: { type: 'integer', minimum: 1 },
                        column: { type: 'integer', minimum: 1 },
                        severity: { enum: SEVERITIES },
                        code: { type: 'string' },
                        message: { type: 'string' },
                        event: { type: ['integer', 'null'], description: 'The event that Exchange logs.' },
                    },
                    required: ['file', 'line', 'column', 'severity', 'code', 'message', 'event'],
                },
            },
        },
        required: ['error', 'warning', 'information', 'hint', 'diagnostics'],
    },
    answer: ({ project, analysis, path }) => {
        const files = new Set(analysis.topology.files);
        const found = [...diagnosticsOf(project)]
            .filter(([uri]) => files.has(uri))
            .flatMap(([, each]) => each)
            .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
        const diagnostics = found.slice(0, MOST).map((each) => {
            const { file, line, column, severity, code, message, event } = diagnosticRecord(path, project, each);
            return { file, line, column, severity, code, message, event };
        });
        const counts = Object.fromEntries(
            SEVERITIES.map((severity) => [severity, found.filter((each) => each.severity === severity).length]),
        );
        const lines = diagnostics.map(
            (each) =>
                `${oneLine(each.file)}:${each.line}:${each.column}: ${each.severity}: ${oneLine(each.message)} [${each.code}]\n`,
        );
        const more = found.length - diagnostics.length;
        const rest = more > 0 ? `and ${counted(more, 'more diagnostic')}\n` : '';
        return {
            text: found.length === 0 ? 'Nothing found.\n' : lines.join('') + rest,
            data: { ...counts, diagnostics },
        };
    },
};
