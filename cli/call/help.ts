import { LIMITS_VARIABLE } from '../../language/questions/limits-asked.js';
import { type Command, HELP, type Option, VERSION } from './command.js';
import { argumentText, optionText, usageLine } from './usage.js';

/** How wide help is, in columns. */
const WIDTH = 88;

/** What `mailtopo --help` shows. */
export function generalHelp(commands: readonly Command[]): string {
    return paragraphs(
        'mailtopo: which way Exchange routes mail, from a description of its topology',
        'Usage: mailtopo COMMAND [ARGUMENT…] [OPTION…]',
        section(
            'Commands',
            commands.map(({ name, summary }) => [name, summary]),
        ),
        section('Options', [HELP, VERSION].map(optionRow)),
        section('Exit status', STATUSES),
        section('Environment', [
            ['NO_COLOR', 'set to anything: no colours'],
            [LIMITS_VARIABLE, 'limits to what is read and judged, such as expected-routes=9000000'],
        ]),
        'mailtopo COMMAND --help tells more of a command, with examples.',
    );
}

/** What `mailtopo COMMAND --help` shows. */
export function commandHelp(command: Command): string {
    return paragraphs(
        `Usage: ${usageLine(command)}`,
        wrap(`${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`, 0),
        ...command.details.map((text) => wrap(text, 0)),
        section(
            'Arguments',
            command.arguments.map((argument) => [argumentText(argument), argument.summary]),
        ),
        section('Options', [...command.options, HELP].map(optionRow)),
        command.examples.length === 0
            ? ''
            : `Examples:\n${command.examples.map(({ call, does }) => `  ${call}\n      ${wrap(does, 6)}`).join('\n')}`,
        section('Exit status', STATUSES),
    );
}

const STATUSES: readonly Row[] = [
    ['0', 'all well'],
    ['1', 'the topology has errors, an expectation failed, or there is a difference'],
    ['2', 'the call or a file cannot be used'],
];

type Row = readonly [string, string];

function optionRow(option: Option): Row {
    const short = option.short === undefined ? '    ' : `-${option.short}, `;
    return [`${short}${optionText(option)}`, option.many ? `${option.summary}; may be repeated` : option.summary];
}

function section(title: string, rows: readonly Row[]): string {
    if (rows.length === 0) return '';
    const width = Math.min(30, Math.max(...rows.map(([left]) => left.length)));
    const lines = rows.map(([left, right]) => {
        const gap = left.length > width ? `\n${' '.repeat(width + 4)}` : ' '.repeat(width - left.length + 2);
        return `  ${left}${gap}${wrap(right, width + 4)}`;
    });
    return `${title}:\n${lines.join('\n')}`;
}

/** A text in lines that fit, all but the first indented. */
function wrap(text: string, indent: number): string {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
            lines.push(line);
            line = word;
        } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

function paragraphs(...parts: readonly string[]): string {
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
