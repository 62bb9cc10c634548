import { Failure } from '../../language/questions/failure.js';
import type { Call } from './call.js';

/**
 * The format that a call asks for: by `--format`, by `--json`, or else the first that its command knows.
 * @throws Failure where the two contradict each other
 */
export function formatOf(call: Call): string {
    const choices = call.command.options.find(({ name }) => name === 'format')?.value?.choices;
    const asked = call.value('format');
    if (!call.has('json')) return asked ?? choices?.[0] ?? '';
    if (asked !== undefined && asked !== 'json')
        throw new Failure(`--json and --format ${asked} contradict each other.`);
    return 'json';
}
