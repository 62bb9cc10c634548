import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { didYouMean, Failure, shown } from '../../language/questions/failure.js';
import { closest } from '../../language/syntax/closest.js';
import { type Command, HELP, type Option } from './command.js';
import { usageLine } from './usage.js';

/** A call of a subcommand, as its table says that it may be made. */
export class Call {
    constructor(
        readonly command: Command,
        /** The words that are no options, in order. */
        readonly words: readonly string[],
        private readonly given: ReadonlyMap<string, readonly string[]>,
    ) {}

    /** A word by its place; only for arguments that must be there. */
    word(place: number): string {
        return this.words[place] ?? '';
    }

    /** Whether an option was given. */
    has(name: string): boolean {
        return this.values(name).length > 0;
    }

    /** The value of an option, the last one if it was given more than once. */
    value(name: string): string | undefined {
        return this.values(name).at(-1);
    }

    /** All values of an option, in order; of a flag an empty text for each time it was given. */
    values(name: string): readonly string[] {
        if (!optionsOf(this.command).some((option) => option.name === name))
            throw new Error(`${this.command.name} has no option ${name}`);
        return this.given.get(name) ?? [];
    }

    /** The value of an option as a whole number from 0 up; undefined where it was not given. */
    count(name: string): number | undefined {
        const value = this.value(name);
        if (value === undefined) return undefined;
        if (!/^\d{1,9}$/.test(value))
            throw new Failure(`--${name} takes a whole number from 0 up, and not ${shown(value)}.`);
        return Number(value);
    }
}

/** All options of a command, help included. */
export function optionsOf(command: Command): readonly Option[] {
    return [...command.options, HELP];
}

/** Reads the words after a subcommand's name. */
export function readCall(command: Command, words: readonly string[]): Call {
    const options = optionsOf(command);
    const config: ParseArgsOptionsConfig = Object.fromEntries(
        options.map(({ name, short, value, many }) => [
            name,
            {
                type: value === undefined ? ('boolean' as const) : ('string' as const),
                ...(short === undefined ? {} : { short }),
                ...(many ? { multiple: true } : {}),
            },
        ]),
    );
    // Not strict: its messages would neither name what is near nor what is right.
    const { tokens } = parseArgs({ args: [...words], options: config, strict: false, tokens: true });
    const given = new Map<string, string[]>();
    const positionals: string[] = [];
    for (const token of tokens) {
        if (token.kind === 'positional') positionals.push(token.value);
        if (token.kind !== 'option') continue;
        const option = options.find(({ name }) => name === token.name);
        if (option === undefined) throw unknownOption(command, token.rawName);
        const values = given.get(option.name) ?? [];
        given.set(option.name, values);
        values.push(valueGiven(option, token.rawName, token.value, token.inlineValue ?? false));
    }
    if (!given.has(HELP.name)) checkWords(command, positionals);
    return new Call(command, positionals, given);
}

function valueGiven(option: Option, written: string, value: string | undefined, inline: boolean): string {
    if (option.value === undefined) {
        if (inline) throw new Failure(`${written} takes no value.`);
        return '';
    }
    const { choices, name } = option.value;
    // A value that begins with a dash is most likely the next option; `--from=--x` says otherwise.
    if (value === undefined || value === '' || (!inline && /^-./.test(value)))
        throw new Failure(`${written} needs a value: ${choices === undefined ? name : oneOf(choices)}.`);
    if (choices !== undefined && !choices.includes(value))
        throw new Failure(`${written} takes ${oneOf(choices)}, and not ${shown(value)}.`);
    return value;
}

function unknownOption(command: Command, written: string): Failure {
    const near = closest(
        written,
        optionsOf(command).map(({ name }) => `--${name}`),
    );
    const help = near.length > 0 ? '' : ` See mailtopo ${command.name} --help.`;
    return new Failure(`${command.name} has no option ${shown(written)}.${didYouMean(near)}${help}`);
}

function checkWords(command: Command, words: readonly string[]): void {
    const required = command.arguments.filter((argument) => !argument.optional);
    const missing = required[words.length];
    if (missing !== undefined) throw new Failure(`${missing.name} is missing: ${usageLine(command)}`);
    const last = command.arguments.at(-1);
    const extra = words[command.arguments.length];
    if (!last?.many && extra !== undefined)
        throw new Failure(`${shown(extra)} is one word too many: ${usageLine(command)}`);
    for (const [place, { name, choices }] of command.arguments.entries()) {
        const word = words[place];
        if (word !== undefined && choices !== undefined && !choices.includes(word))
            throw new Failure(`${name} is ${oneOf(choices)}, and not ${shown(word)}.`);
    }
}

/** `text, json or sarif`. */
function oneOf(choices: readonly string[]): string {
    return choices.length === 1 ? (choices[0] ?? '') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}
