import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Project } from '../../language/project/project.js';

/** The root of the project's files. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Every topology file below a folder of the project, by its address, in the order of their names. */
export function topologyFiles(folder: string): ReadonlyMap<string, string> {
    const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
    const paths = entries
        .filter((entry) => entry.isFile() && entry.name.endsWith('.mailtopo'))
        .map((entry) => join(entry.parentPath, entry.name));
    return new Map(paths.sort().map((path) => [`file:///${relative(ROOT, path)}`, readFileSync(path, 'utf8')]));
}

/** A project of every topology file below a folder; what they import and is not there is missing. */
export function projectBelow(folder: string): Project {
    const project = new Project();
    for (const [uri, text] of topologyFiles(folder)) project.setText(uri, text);
    for (const uri of project.wantedFiles()) project.setProblem(uri, { kind: 'missing', message: 'does not exist' });
    return project;
}
