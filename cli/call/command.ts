import type { Io } from '../terminal/io.js';
import type { Call } from './call.js';

/** What a word on the command line stands for: shells complete files and folders by themselves. */
export type ValueKind = 'file' | 'path' | 'name' | 'text';

/** Whether a shell completes files for a value. */
export function takesFiles(kind: ValueKind): boolean {
    return kind === 'file' || kind === 'path';
}

/** A positional argument. */
export interface Argument {
    /** As help shows it: `FILE`. */
    readonly name: string;
    readonly summary: string;
    readonly kind: ValueKind;
    /** Whether it may be left out, and whether it may be given more than once; only the last may. */
    readonly optional?: boolean;
    readonly many?: boolean;
    /** The only words it may be. */
    readonly choices?: readonly string[];
}

/** An option: a flag, or one with a value. */
export interface Option {
    /** Without its dashes: `format`. */
    readonly name: string;
    readonly short?: string;
    readonly summary: string;
    /** What its value is called in help, and what it stands for; missing for a flag. */
    readonly value?: { readonly name: string; readonly kind: ValueKind; readonly choices?: readonly string[] };
    /** Whether it may be given more than once. */
    readonly many?: boolean;
}

/** A call as an administrator would make it, and what it does. */
export interface Example {
    readonly call: string;
    readonly does: string;
}

/** Does what a subcommand is for and answers the exit status: 0 or 1. What cannot be used is thrown as a `Failure`. */
export type Run = (call: Call, io: Io) => Promise<ExitStatus>;

/** 0: all well. 1: errors in the topology, an expectation that failed, a difference. 2: the call or a file cannot be used. */
export type ExitStatus = 0 | 1 | 2;

/** A subcommand: help, completion and the reading of its arguments come from this. */
export interface Command {
    readonly name: string;
    /** In the list of all commands. */
    readonly summary: string;
    /** What more there is to know, a paragraph each. */
    readonly details: readonly string[];
    readonly arguments: readonly Argument[];
    readonly options: readonly Option[];
    readonly examples: readonly Example[];
    /** Loads what carries it out: nothing of it is loaded before it is needed. */
    readonly load: () => Promise<Run>;
}

/** The option of every command that reads topologies. */
export const IMPORTS_OUTSIDE: Option = {
    name: 'imports-outside',
    summary: 'let files import others from outside of the present folder and of the folders of what is named',
};

/** The options that every command takes. */
export const HELP: Option = { name: 'help', short: 'h', summary: 'show this help' };
export const VERSION: Option = { name: 'version', short: 'V', summary: 'show the version' };
