import * as l10n from '@vscode/l10n';
import type { Analysis } from '../language/project/analysis.js';
import { Project } from '../language/project/project.js';
import type { ReadProblem } from '../language/syntax/uris.js';
import type { FileContent } from './files.js';
import type { Workspace } from './workspace.js';

/**
 * Reads files into a project, and what they import, until nothing is missing.
 * @returns the topology of the first; undefined where it cannot be read
 */
export async function readInto(
    project: Project,
    wanted: readonly string[],
    read: (uri: string) => Promise<FileContent>,
): Promise<Analysis | undefined> {
    for (let uris = wanted; uris.length > 0; uris = project.wantedFiles()) {
        const contents = await Promise.all(uris.map(async (uri) => [uri, await read(uri)] as const));
        for (const [uri, content] of contents) {
            if ('text' in content) project.setText(uri, content.text);
            else project.setProblem(uri, content.problem);
        }
    }
    const [root = ''] = wanted;
    return project.file(root) && project.topologiesOf(root)[0];
}

/** A topology, and the files that it is made of. */
export interface ReadTopology {
    readonly project: Project;
    readonly analysis: Analysis;
}

/**
 * The topology of a file as it is now. One that lies outside of the workspace is read, and not kept: the workspace has no
 * diagnostics of it.
 */
export async function readTopology(workspace: Workspace, uri: string): Promise<ReadTopology | ReadProblem> {
    const here = workspace.at(uri);
    if (here !== undefined) return { project: workspace.project, analysis: here.analysis };
    let problem: ReadProblem = { kind: 'missing', message: l10n.t('does not exist') };
    const project = new Project();
    const analysis = await readInto(project, [uri], async (each) => {
        const content = await workspace.current(each, uri);
        if (each === uri && 'problem' in content) problem = content.problem;
        return content;
    });
    return analysis === undefined ? problem : { project, analysis };
}
