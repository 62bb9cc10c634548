import type { Asked, ToolInput } from '../../language/assistant/tool.js';
import { TOOLS } from '../../language/assistant/tools.js';
import type { Project } from '../../language/project/project.js';
import { didYouMean, Failure, orFailure } from '../../language/questions/failure.js';
import { closest } from '../../language/syntax/closest.js';
import { fileName, filePath, normalUri } from '../../language/syntax/uris.js';
import type { ToolParameters, ToolResult } from '../protocol.js';
import type { Workspace } from '../workspace.js';

/** What a tool answers of the topologies as they are in the editor, edits that nobody has saved included. */
export function toolAnswer({ project }: Workspace, { tool: name, input, uri }: ToolParameters): ToolResult {
    const tool = TOOLS.find((each) => each.name === name);
    if (tool === undefined) return { problem: `there is no tool ${name}.` };
    const answer = orFailure(() => tool.answer(askedIn(project, input, uri), input));
    return answer instanceof Failure ? { problem: answer.message } : answer;
}

/**
 * The topology asked about: that of the file that the input names, or else of the file in the active editor, or else
 * the only one there is.
 */
function askedIn(project: Project, input: ToolInput, active: string | undefined): Asked {
    const { file } = input;
    const path = (each: string): string => pathIn(project, each);
    if (typeof file === 'string' && file !== '') {
        const uri = fileNamed(project, file);
        const [analysis] = project.topologiesOf(uri);
        if (analysis === undefined) throw new Failure(`${path(uri)} is in no topology.`);
        return { project, analysis, path };
    }
    const all = project.topologies();
    const [analysis] = active === undefined || all.length === 1 ? all : project.topologiesOf(active);
    if (analysis !== undefined && (active !== undefined || all.length === 1)) return { project, analysis, path };
    const roots = all.map(({ topology }) => path(topology.root));
    throw new Failure(
        roots.length === 0 ? 'there is no .mailtopo file.' : `name the file to ask about: ${roots.join(', ')}.`,
    );
}

/** The file of a path: as it stands, or below any folder. */
function fileNamed(project: Project, path: string): string {
    const uris = project.allFiles().map(({ uri }) => uri);
    const wanted = path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
    const found = uris.filter((uri) => uri === normalUri(path) || `/${filePath(uri)}`.endsWith(`/${wanted}`));
    const [first, second] = found;
    if (first !== undefined && second === undefined) return first;
    if (first !== undefined)
        throw new Failure(`${path} may be ${found.map((uri) => pathIn(project, uri)).join(' or ')}.`);
    // Told apart by what stands before the extension, which they have in common.
    const stem = (name: string): string => name.replace(/^.*\//, '').replace(/\.mailtopo$/, '');
    const near = closest(
        stem(wanted),
        uris.map((uri) => stem(fileName(uri))),
    ).map((each) => `${each}.mailtopo`);
    throw new Failure(`there is no file ${path} among those of the editor.${didYouMean(near)}`);
}

/** As much of an address as tells it from the others. */
function pathIn(project: Project, uri: string): string {
    const parts = filePath(uri).split('/');
    for (let length = 1; length < parts.length; length++) {
        const end = parts.slice(-length).join('/');
        const others = project.allFiles().filter((each) => each.uri !== uri && filePath(each.uri).endsWith(`/${end}`));
        if (others.length === 0) return end;
    }
    return uri;
}
