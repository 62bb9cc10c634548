import type { Argument, Command, Option } from './command.js';

/** How a command is called, in one line: `mailtopo format [PATH…] [--check]`. */
export function usageLine(command: Command): string {
    const options = command.options.map((option) => `[${optionText(option)}]${option.many ? '…' : ''}`);
    return ['mailtopo', command.name, ...command.arguments.map(argumentText), ...options].join(' ');
}

/** `FILE`, `[PATH…]`. */
export function argumentText({ name, optional, many }: Argument): string {
    const text = many ? `${name}…` : name;
    return optional ? `[${text}]` : text;
}

/** `--check`, `--format text|json`, `--from SITE`. */
export function optionText({ name, value }: Option): string {
    return value === undefined ? `--${name}` : `--${name} ${value.choices?.join('|') ?? value.name}`;
}
