import type { Analysis } from '../project/analysis.js';
import { applyEdits, type LocatedEdit } from '../project/edits.js';
import type { Project } from '../project/project.js';
import { counted, siteName } from '../wording/names.js';
import { pathText } from '../wording/route-line.js';

/** How many of the routes that change are named. */
const NAMED_ROUTES = 3;

/**
 * What a rename does to routes, in words: where cost and hops are equal, names decide (R2.3). One sentence for each
 * topology in which mail goes another way; none where no route changes.
 * @param edits the rename, in files as they are
 */
export function rerouted(project: Project, roots: readonly string[], edits: readonly LocatedEdit[]): readonly string[] {
    const renamed = project.copy();
    for (const uri of new Set(edits.map((edit) => edit.uri))) {
        const own = edits.filter((edit) => edit.uri === uri);
        renamed.setText(uri, applyEdits(renamed.file(uri)?.text ?? '', own));
    }
    return roots.flatMap((root) => {
        const [before, after] = [project, renamed].map((each) =>
            each.topologies().find(({ topology }) => topology.root === root),
        );
        return before === undefined || after === undefined ? [] : textFor(before, after);
    });
}

/** Sites keep their places in the topology: a rename changes no order of declarations. */
function textFor(before: Analysis, after: Analysis): readonly string[] {
    const ranks = ({ routing }: Analysis): string => routing.graph.rank.join();
    if (before.topology.sites.length !== after.topology.sites.length || ranks(before) === ranks(after)) return [];
    const mailSites = before.topology.sites.filter((site) => site.hasTransport).map(({ index }) => index);
    let count = 0;
    const first: string[] = [];
    for (const from of before.routing.load.decidedByName.count > 0 ? mailSites : []) {
        // Where cost and hops decide, no name does.
        const tree = before.routing.tree(from);
        if (!mailSites.some((to) => tree.decidedBy(to) === 'name')) continue;
        const routes = before.routing.routesFrom(from, mailSites);
        for (const now of after.routing.routesFrom(from, mailSites)) {
            const was = routes.next().value;
            if (was?.path == null || now.path === null || was.path.sites.join() === now.path.sites.join()) continue;
            count++;
            if (first.length === NAMED_ROUTES) continue;
            const pair = `${siteName(after.topology, now.from)} -> ${siteName(after.topology, now.to)}`;
            first.push(
                `${pair} takes ${pathText(after.topology, now.path)} in place of ${pathText(after.topology, was.path)}`,
            );
        }
    }
    if (count === 0) return [];
    const more = count > first.length ? `; and ${count - first.length} more` : '';
    const what = `${counted(count, 'route')} would go another way, since names decide between paths of equal cost and hops (R2.3)`;
    return [`${what}: ${first.join('; ')}${more}.`];
}
