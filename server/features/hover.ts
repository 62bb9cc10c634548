import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { pairsOf } from '../../language/expectations/pairs.js';
import type { Analysis } from '../../language/project/analysis.js';
import { locate } from '../../language/project/diagnostics.js';
import type { Declaration, Place, Placed } from '../../language/syntax/declarations.js';
import { docCommentBefore } from '../../language/syntax/doc-comments.js';
import { fileName } from '../../language/syntax/uris.js';
import { explainExpect } from '../../language/wording/explain-expect.js';
import { explainLink } from '../../language/wording/explain-link.js';
import { explainServer } from '../../language/wording/explain-server.js';
import { explainSite } from '../../language/wording/explain-site.js';
import { explainRoute } from '../../language/wording/explanation.js';
import { rangeOf } from '../convert.js';
import type { Workspace } from '../workspace.js';
import { type Named, namedAt } from './names.js';

/** How many routes one hover explains. */
const EXPLAINED_ROUTES = 3;

/** What is known of the thing under the cursor: a name, or the arrow of a route. */
export function hover(workspace: Workspace, { textDocument, position }: HoverParams): Hover | null {
    const here = workspace.at(textDocument.uri);
    if (here === undefined) return null;
    const offset = here.file.lines.offsetAt(position);
    const placed = here.file.declarationAt(offset);
    const answer = (markdown: string, start: number, end: number): Hover => {
        const value = markdown + otherTopologies(workspace, textDocument.uri, here.analysis);
        return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(here.file, start, end) };
    };
    if (placed !== undefined) {
        const arrow = arrowAt(placed, offset);
        const text = arrow && explainArrow(here.analysis, placed.declaration);
        if (arrow !== undefined && text) return answer(text, placed.start + arrow.start, placed.start + arrow.end);
    }
    const named = namedAt(workspace, textDocument.uri, position);
    const text = named && explainName(workspace, named);
    if (named === undefined || !text) return null;
    return answer(text, named.placed.start + named.use.name.start, named.placed.start + named.use.name.end);
}

function arrowAt(
    { start, declaration }: Placed,
    offset: number,
): { readonly start: number; readonly end: number } | undefined {
    if (declaration.kind !== 'route' && declaration.kind !== 'expect') return undefined;
    const arrow = declaration.arrow;
    return arrow !== null && start + arrow.start <= offset && offset <= start + arrow.end ? arrow : undefined;
}

function explainArrow({ topology, routing }: Analysis, declaration: Declaration): string {
    if (declaration.kind === 'expect') return explainExpect(topology, routing, declaration);
    if (declaration.kind !== 'route') return '';
    const pairs = pairsOf(topology, declaration);
    const explained = pairs
        .slice(0, EXPLAINED_ROUTES)
        .map((pair) => explainRoute(topology, routing, routing.route(pair.from, pair.to)));
    if (pairs.length > EXPLAINED_ROUTES) explained.push(`And ${pairs.length - EXPLAINED_ROUTES} more.`);
    return explained.join('\n\n---\n\n');
}

function explainName(workspace: Workspace, { analysis, symbol }: Named): string {
    const { topology, routing } = analysis;
    const site = topology.siteByKey.get(symbol.key);
    const link = topology.linkByKey.get(symbol.key);
    const server = topology.serverByKey.get(symbol.key);
    if (symbol.space === 'site' && site !== undefined) {
        return (
            explainSite(topology, routing, site) +
            comment(workspace, { declaration: site.declaration, span: site.name })
        );
    }
    if (symbol.space === 'link' && link !== undefined) {
        return (
            explainLink(topology, routing, link) +
            comment(workspace, { declaration: link.declaration, span: link.name })
        );
    }
    if (symbol.space === 'server' && server !== undefined) return explainServer(topology, server);
    return '';
}

/** The documentation comment of a declaration, wherever that is. */
function comment(workspace: Workspace, place: Place): string {
    const location = locate(workspace.project, { declaration: place.declaration, span: { start: 0, end: 0 } });
    const file = location && workspace.project.file(location.uri);
    const text = file && docCommentBefore(file, location.start);
    return text ? `\n\n---\n\n${text}` : '';
}

/** A file of several topologies: what is shown is of the first, and says so. */
function otherTopologies(workspace: Workspace, uri: string, shown: Analysis): string {
    const all = workspace.project.topologiesOf(uri);
    if (all.length < 2) return '';
    const others = all.filter((each) => each !== shown).map((each) => `\`${fileName(each.topology.root)}\``);
    return `\n\nAs part of \`${fileName(shown.topology.root)}\`; the file is part of ${others.join(', ')} too.`;
}
