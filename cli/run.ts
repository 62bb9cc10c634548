import { didYouMean, Failure, shown } from '../language/questions/failure.js';
import { limitsAsked } from '../language/questions/limits-asked.js';
import { closest } from '../language/syntax/closest.js';
import { setLimits } from '../language/syntax/limits.js';
import { oneLine } from '../language/wording/one-line.js';
import { version } from '../package.json';
import { readCall } from './call/call.js';
import { type Command, type ExitStatus, HELP, VERSION } from './call/command.js';
import { commandHelp, generalHelp } from './call/help.js';
import { COMMANDS } from './commands.js';
import type { Io } from './terminal/io.js';

/**
 * Carries out a call.
 * @param words what stands behind `mailtopo` on the command line
 * @returns the exit status; whatever goes wrong has been told in one line on standard error
 */
export async function run(words: readonly string[], io: Io): Promise<ExitStatus> {
    let status: ExitStatus;
    try {
        status = await carryOut(words, io);
        await io.output.flush();
        if (io.output.failure !== undefined)
            throw new Failure(`the results cannot be written: ${io.output.failure.message}`);
    } catch (error) {
        await io.errors.write(`mailtopo: ${oneLine(messageOf(error))}\n`);
        status = 2;
    }
    await io.errors.flush();
    return status;
}

function messageOf(error: unknown): string {
    if (error instanceof Failure) return error.message;
    const message = error instanceof Error ? error.message : String(error);
    return `this should not have happened: ${message}. Please report it, with the call.`;
}

async function carryOut(words: readonly string[], io: Io): Promise<ExitStatus> {
    const [first, ...rest] = words;
    if (first === undefined) {
        await io.errors.write(generalHelp(COMMANDS));
        return 2;
    }
    if (isOption(first, VERSION)) return print(io, `${version}\n`);
    if (isOption(first, HELP)) return print(io, generalHelp(COMMANDS));
    if (first === 'help')
        return print(io, rest[0] === undefined ? generalHelp(COMMANDS) : commandHelp(commandNamed(rest[0])));
    if (first.startsWith('-'))
        throw new Failure(`${shown(first)} is no option; a command comes first. See mailtopo --help.`);
    const command = commandNamed(first);
    const call = readCall(command, rest);
    if (call.has(HELP.name)) return print(io, commandHelp(command));
    setLimits(limitsAsked(io.limits));
    const carryOutCommand = await command.load();
    return carryOutCommand(call, io);
}

function commandNamed(name: string): Command {
    const command = COMMANDS.find((each) => each.name === name);
    if (command !== undefined) return command;
    const near = closest(
        name,
        COMMANDS.map((each) => each.name),
    );
    const help = near.length > 0 ? '' : ' See mailtopo --help.';
    throw new Failure(`there is no command ${shown(name)}.${didYouMean(near)}${help}`);
}

function isOption(word: string, { name, short }: typeof HELP): boolean {
    return word === `--${name}` || word === `-${short}`;
}

async function print(io: Io, text: string): Promise<ExitStatus> {
    await io.output.write(text);
    return 0;
}
