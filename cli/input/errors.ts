import { countErrors } from '../../language/project/errors-alone.js';
import type { Project } from '../../language/project/project.js';
import { counted } from '../../language/wording/names.js';
import type { Io } from '../terminal/io.js';

/**
 * Warns that routes are those of what could be read, where a topology has errors.
 * @returns how many errors there are; the exit status is 1 if there are any
 */
export async function warnOfErrors(io: Io, project: Project): Promise<number> {
    const count = countErrors(project);
    if (count > 0) {
        await io.errors.write(
            `mailtopo: the topology has ${counted(count, 'error')}, and what follows is of what could be read. See mailtopo check.\n`,
        );
        // Before the results, and not after them.
        await io.errors.flush();
    }
    return count;
}
