import { optionsOf } from '../call/call.js';
import { type Command, type Option, takesFiles } from '../call/command.js';

/** A completion script for fish. */
export function fishCompletion(commands: readonly Command[]): string {
    const lines = [
        'complete -c mailtopo -f',
        ...['help', 'version'].map((name) => `complete -c mailtopo -n __fish_use_subcommand -l ${name}`),
        ...commands.map(
            ({ name, summary }) => `complete -c mailtopo -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
        ),
        `complete -c mailtopo -n '__fish_seen_subcommand_from help' -a '${commands.map(({ name }) => name).join(' ')}'`,
        ...commands.flatMap(commandLines),
    ];
    return `# Completion of mailtopo for fish.\n${lines.join('\n')}\n`;
}

function commandLines(command: Command): readonly string[] {
    const here = `complete -c mailtopo -n '__fish_seen_subcommand_from ${command.name}'`;
    const namesFiles = command.arguments.some(({ kind }) => takesFiles(kind));
    const choices = command.arguments.flatMap(({ choices: each = [] }) => each);
    return [
        ...optionsOf(command).map((option) => `${here} ${optionText(option)}`),
        ...(namesFiles ? [`${here} -F`] : []),
        ...(choices.length > 0 ? [`${here} -a '${choices.join(' ')}'`] : []),
    ];
}

function optionText({ name, short, summary, value }: Option): string {
    const letter = short === undefined ? '' : ` -s ${short}`;
    const choices = value?.choices === undefined ? '' : ` -a '${value.choices.join(' ')}'`;
    const needs = value === undefined ? '' : takesFiles(value.kind) ? ' -r -F' : ' -x';
    return `-l ${name}${letter}${needs}${choices} -d ${quoted(summary)}`;
}

function quoted(text: string): string {
    return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
