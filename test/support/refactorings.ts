import type { Analysis } from '../../language/project/analysis.js';
import { applyEdits } from '../../language/project/edits.js';
import { Project } from '../../language/project/project.js';
import { refactoringsAt } from '../../language/refactorings/all-refactorings.js';
import type { Change, Refactoring } from '../../language/refactorings/refactoring.js';
import { messageOnRoute } from '../../language/routing/message.js';
import type { SourceFile } from '../../language/syntax/source-file.js';

const MAIN = 'file:///test/main.mailtopo';

/** A project of one file. */
export function projectOfText(text: string): { readonly project: Project; readonly file: SourceFile } {
    const project = new Project();
    const file = project.setText(MAIN, text);
    return { project, file };
}

/** What can be done with a stretch of the main file. */
export function refactoringsIn(project: Project, start: number, end = start): readonly Refactoring[] {
    const file = project.file(MAIN);
    const [analysis] = project.topologiesOf(MAIN);
    if (file === undefined || analysis === undefined) throw new Error('no main file');
    return refactoringsAt({ project, analysis, file, start, end });
}

/** The project with a change made. */
export function changed(project: Project, { edits, created = [] }: Change): Project {
    const copy = project.copy();
    for (const uri of new Set(edits.map((edit) => edit.uri))) {
        const own = edits.filter((edit) => edit.uri === uri);
        copy.setText(uri, applyEdits(copy.file(uri)?.text ?? '', own));
    }
    for (const { uri, text } of created) copy.setText(uri, text);
    return copy;
}

/** The topology of the main file. */
export function analysisOf(project: Project): Analysis {
    const [analysis] = project.topologiesOf(MAIN);
    if (analysis === undefined) throw new Error('no topology');
    return analysis;
}

/** Every route by the names of its sites, with its cost, stops and size limit: what mail notices of a topology. */
export function allRoutes(project: Project): readonly string[] {
    const { topology, routing, network } = analysisOf(project);
    const name = (site: number): string => topology.sites[site]?.name.key ?? '';
    return topology.sites
        .flatMap(({ index: from }) =>
            topology.sites.map(({ index: to }) => {
                const route = routing.route(from, to);
                const { limit } = messageOnRoute(network, route);
                const path = route.path?.sites.map(name);
                return JSON.stringify([
                    name(from),
                    name(to),
                    path,
                    route.path?.cost,
                    route.stops.map(name),
                    limit?.bytes,
                ]);
            }),
        )
        .sort();
}
