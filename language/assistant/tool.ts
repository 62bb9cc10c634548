import type { Analysis } from '../project/analysis.js';
import { countErrors } from '../project/errors-alone.js';
import type { Project } from '../project/project.js';
import type { PathOf } from '../questions/expectations.js';
import { Failure, shown } from '../questions/failure.js';
import { counted } from '../wording/names.js';

/** A JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What an assistant hands in, of a shape that nobody has checked yet. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** A topology that an assistant asks about. */
export interface Asked {
    readonly project: Project;
    readonly analysis: Analysis;
    /** How answers name files. */
    readonly path: PathOf;
}

/** The same answer twice: in words, and as data of the tool's output schema. */
export interface ToolAnswer {
    readonly text: string;
    readonly data: Readonly<Record<string, unknown>>;
}

/** What an assistant can ask of the engine, so that it need not guess. Nothing is written anywhere by any of them. */
export interface Tool {
    readonly name: string;
    readonly title: string;
    /** For a person, in a few words. */
    readonly summary: string;
    /** For the assistant: what it tells, and when to ask it. */
    readonly description: string;
    readonly input: JsonSchema;
    readonly output: JsonSchema;
    /** @throws Failure for an input that cannot be used, with what would be right */
    readonly answer: (asked: Asked, input: ToolInput) => ToolAnswer;
}

/** The input that every tool has. The host finds the topology by it; a tool never looks at it. */
export const FILE_INPUT: JsonSchema = {
    type: 'string',
    description: 'The .mailtopo file that the topology begins with; what it imports is taken in.',
};

/**
 * A text of the input, undefined where there is none.
 * @throws Failure where it is something else
 */
export function textIn(input: ToolInput, name: string): string | undefined {
    const value = input[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string') throw new Failure(`${name} is a text, and not ${shown(JSON.stringify(value))}.`);
    return value;
}

/**
 * A text that must be there.
 * @throws Failure where there is none
 */
export function neededText(input: ToolInput, name: string): string {
    const value = textIn(input, name);
    if (value === undefined) throw new Failure(`${name} is missing.`);
    return value;
}

/**
 * The texts of a list; a single text is a list of one.
 * @throws Failure where one of them is something else
 */
export function textsIn(input: ToolInput, name: string): readonly string[] {
    const value = input[name];
    if (value === undefined || value === null) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.map((each) => {
        if (typeof each !== 'string') throw new Failure(`${name} is a list of texts.`);
        return each;
    });
}

/** How many errors a topology has; and the words that go before an answer then, empty where it has none. */
export function errorsIn({ project, analysis }: Asked): { readonly errors: number; readonly warning: string } {
    const errors = countErrors(project, analysis.topology.files);
    const warning =
        errors === 0
            ? ''
            : `The topology has ${counted(errors, 'error')}, and what follows is of what could be read: ask check.\n\n`;
    return { errors, warning };
}

/** The data that says so. */
export const ERRORS_OUTPUT: JsonSchema = {
    type: 'integer',
    minimum: 0,
    description: 'How many errors the topology has; the answer is of what could be read.',
};
