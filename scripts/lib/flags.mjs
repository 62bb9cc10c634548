// @ts-check
import { parseArgs } from 'node:util';
import { Failure } from './run.mjs';

/**
 * Reads the command line's flags. Answers undefined, having printed the usage, where help is asked for.
 * @template {Readonly<Record<string, 'boolean' | 'string'>>} Flags
 * @param {string} usage
 * @param {Flags} flags the flags by name, without their dashes
 * @returns {{ readonly [Name in keyof Flags]?: Flags[Name] extends 'boolean' ? boolean : string } | undefined}
 */
export function readFlags(usage, flags) {
    const options = Object.fromEntries(
        Object.entries({ ...flags, help: 'boolean' }).map(([name, type]) => [name, { type }]),
    );
    const { values } = parseOrExplain(/** @type {import('node:util').ParseArgsOptionsConfig} */ (options));
    if (values['help']) {
        console.log(usage);
        return undefined;
    }
    return /** @type {ReturnType<typeof readFlags<Flags>>} */ (values);
}

/** @param {import('node:util').ParseArgsOptionsConfig} options */
function parseOrExplain(options) {
    try {
        return parseArgs({ options, strict: true, allowPositionals: false });
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        // Node's message goes on with advice for positional arguments, which no script here takes.
        throw new Failure(`${message.split(/[.\n]/)[0]}; --help shows what there is`, 2);
    }
}
