import { diagnosticsOf, type SeveritySettings } from '../../language/project/diagnostics.js';
import type { Project } from '../../language/project/project.js';
import { RULE_SEVERITIES } from '../../language/rules/codes.js';
import { counted } from '../../language/wording/names.js';
import type { Io } from '../terminal/io.js';

/**
 * Only the rules that find errors of the topology itself. The others may look at every pair of sites, and an
 * expectation that does not hold says nothing against the routes.
 */
export const ERRORS_ALONE: SeveritySettings = Object.fromEntries(
    Object.entries(RULE_SEVERITIES)
        .filter(([code, severity]) => severity !== 'error' || code === 'expectation-failed')
        .map(([code]) => [code, 'off']),
);

/**
 * Warns that routes are those of what could be read, where a topology has errors.
 * @returns how many errors there are; the exit status is 1 if there are any
 */
export async function warnOfErrors(io: Io, project: Project): Promise<number> {
    const count = [...diagnosticsOf(project, ERRORS_ALONE).values()]
        .flat()
        .filter(({ severity }) => severity === 'error').length;
    if (count > 0) {
        await io.errors.write(
            `mailtopo: the topology has ${counted(count, 'error')}, and what follows is of what could be read. See mailtopo check.\n`,
        );
        // Before the results, and not after them.
        await io.errors.flush();
    }
    return count;
}
