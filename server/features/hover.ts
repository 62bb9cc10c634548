import * as l10n from '@vscode/l10n';
import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { judgeSteps } from '../../language/expectations/judge.js';
import type { Analysis } from '../../language/project/analysis.js';
import { locate } from '../../language/project/diagnostics.js';
import type { Network } from '../../language/routing/network.js';
import type { Declaration, Placed } from '../../language/syntax/declarations.js';
import { docCommentBefore } from '../../language/syntax/doc-comments.js';
import { fileName } from '../../language/syntax/uris.js';
import { explainConnector } from '../../language/wording/explain-connector.js';
import { explainExpect } from '../../language/wording/explain-expect.js';
import { explainLink } from '../../language/wording/explain-link.js';
import { explainQuery } from '../../language/wording/explain-query.js';
import { explainScenarioSteps } from '../../language/wording/explain-scenario.js';
import { explainServer } from '../../language/wording/explain-server.js';
import { explainSite } from '../../language/wording/explain-site.js';
import { code, withoutPictures } from '../../language/wording/markdown.js';
import { rangeOf } from '../convert.js';
import { resultOf } from '../slices.js';
import type { Workspace } from '../workspace.js';
import { keywordHover } from './keyword-hover.js';
import { type Named, namedAt } from './names.js';

/**
 * What is known of the thing under the cursor: a name, the arrow of a route, or a word of the language. Null where there is
 * nothing, and where what was asked for is no longer wanted, or no longer there, before it is found.
 */
export async function hover(
    workspace: Workspace,
    { textDocument, position }: HoverParams,
    token: Pick<CancellationToken, 'isCancellationRequested'>,
): Promise<Hover | null> {
    const here = workspace.at(textDocument.uri);
    if (here === undefined) return null;
    const offset = here.file.lines.offsetAt(position);
    const placed = here.file.declarationAt(offset);
    const isCurrent = (): boolean =>
        !token.isCancellationRequested && workspace.at(textDocument.uri)?.analysis === here.analysis;
    const answer = (markdown: string, start: number, end: number): Hover => {
        const value = markdown + otherTopologies(workspace, textDocument.uri, here.analysis);
        return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(here.file, start, end) };
    };
    if (placed !== undefined) {
        const arrow = arrowAt(placed, offset);
        // It may be of millions of routes.
        const isJudged = arrow === undefined || (await judged(here.analysis, placed.declaration, isCurrent));
        if (!isJudged) return null;
        const text = arrow && explainArrow(here.analysis, placed.declaration);
        if (arrow !== undefined && text) return answer(text, placed.start + arrow.start, placed.start + arrow.end);
    }
    const named = namedAt(workspace, textDocument.uri, position);
    const text = named && (await explainName(workspace, named, isCurrent));
    if (named === undefined || !text) return keywordHover(here.file, offset);
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

/** Judges an `expect`, and lets other requests be answered meanwhile. */
async function judged(analysis: Analysis, declaration: Declaration, isWanted: () => boolean): Promise<boolean> {
    if (declaration.kind !== 'expect') return true;
    return (await resultOf(judgeSteps(analysis.networkAt(declaration), declaration), isWanted)) !== undefined;
}

function explainArrow(analysis: Analysis, declaration: Declaration): string {
    const network = analysis.networkAt(declaration);
    if (declaration.kind === 'expect') return explainExpect(network, declaration);
    return declaration.kind === 'route' ? explainQuery(network, declaration) : '';
}

/** In a scenario a name is explained as it is there; one that the scenario takes out, as it is without it. */
async function explainName(workspace: Workspace, named: Named, isWanted: () => boolean): Promise<string> {
    const { analysis, placed, symbol } = named;
    const scenario = symbol.space === 'scenario' ? analysis.scenarioNamed(symbol.key) : undefined;
    if (scenario !== undefined) {
        // It compares all routes.
        const found = await resultOf(explainScenarioSteps(analysis.network, scenario), isWanted);
        return found === undefined ? '' : found.result + comment(workspace, scenario.declaration);
    }
    return (
        explainIn(workspace, named, analysis.networkAt(placed.declaration)) ||
        explainIn(workspace, named, analysis.network)
    );
}

function explainIn(workspace: Workspace, { symbol }: Named, network: Network): string {
    const { topology, routing } = network;
    const withComment = (text: string, declaration: Declaration): string => text + comment(workspace, declaration);
    switch (symbol.space) {
        case 'site': {
            const site = topology.siteByKey.get(symbol.key);
            return site === undefined ? '' : withComment(explainSite(topology, routing, site), site.declaration);
        }
        case 'link': {
            const link = topology.linkByKey.get(symbol.key);
            return link === undefined ? '' : withComment(explainLink(topology, routing, link), link.declaration);
        }
        case 'server': {
            const server = topology.serverByKey.get(symbol.key);
            return server === undefined ? '' : explainServer(topology, server);
        }
        case 'connector': {
            const connector = topology.connectorByKey.get(symbol.key);
            if (connector === undefined) return '';
            const text = explainConnector(network, connector);
            return connector.declaration === null ? text : withComment(text, connector.declaration);
        }
        case 'scenario':
            return '';
    }
}

/** The documentation comment of a declaration, wherever that is. */
function comment(workspace: Workspace, declaration: Declaration): string {
    const location = locate(workspace.project, { declaration, span: { start: 0, end: 0 } });
    const file = location && workspace.project.file(location.uri);
    const text = file && docCommentBefore(file, location.start);
    return text ? `\n\n---\n\n${withoutPictures(text)}` : '';
}

/** A file of several topologies: what is shown is of the first, and says so. */
function otherTopologies(workspace: Workspace, uri: string, shown: Analysis): string {
    const all = workspace.project.topologiesOf(uri);
    if (all.length < 2) return '';
    const nameOf = (analysis: Analysis): string => code(fileName(analysis.topology.root));
    const others = all.filter((each) => each !== shown).map(nameOf);
    return `\n\n${l10n.t('As part of {0}; the file is part of {1} too.', nameOf(shown), others.join(', '))}`;
}
