import * as l10n from '@vscode/l10n';
import type { InlayHint, InlayHintLabelPart, InlayHintParams } from 'vscode-languageserver';
import { verdictAtHand } from '../../language/expectations/judge.js';
import { pairCount } from '../../language/expectations/pairs.js';
import type { Analysis } from '../../language/project/analysis.js';
import type { Network } from '../../language/routing/network.js';
import type { Declaration, ExpectDeclaration, Placed, RouteDeclaration } from '../../language/syntax/declarations.js';
import { figure } from '../../language/syntax/figures.js';
import type { Topology } from '../../language/topology/topology.js';
import { ofRoutesText } from '../../language/wording/counts.js';
import { answerBefore, expectAnswer, routeAnswer } from '../../language/wording/query-line.js';
import type { LinePart } from '../../language/wording/route-line.js';
import { locationOf } from '../convert.js';
import type { Workspace } from '../workspace.js';

/**
 * What follows from a line, at its end: a route's way, whether an `expect` holds, what a link or hub site carries. Of a
 * large network what it carries as a whole is counted in the background: those hints come with a refresh.
 */
export function inlayHints(workspace: Workspace, { textDocument, range }: InlayHintParams): readonly InlayHint[] {
    const here = workspace.at(textDocument.uri);
    if (here === undefined) return [];
    const { file, analysis } = here;
    const [from, to] = [file.lines.offsetAt(range.start), file.lines.offsetAt(range.end)];
    return [...file.between(from, to)].flatMap((placed) => {
        const parts = hintFor(workspace, analysis, placed.declaration);
        if (parts.length === 0) return [];
        return {
            position: file.lines.positionAt(anchorOf(placed)),
            label: label(workspace, analysis.networkAt(placed.declaration).topology, parts),
            paddingLeft: true,
        };
    });
}

/** Hints of sites stand after the name, where the line is still that of the site; all others at the end. */
function anchorOf({ start, declaration }: Placed): number {
    return start + (declaration.kind === 'site' ? (declaration.name?.end ?? declaration.length) : declaration.length);
}

function hintFor(workspace: Workspace, analysis: Analysis, declaration: Declaration): readonly LinePart[] {
    const shown = workspace.settings.inlayHints;
    if (declaration.problem !== null) return [];
    switch (declaration.kind) {
        case 'route':
            return shown.routes ? answer(analysis, declaration, routeAnswer) : [];
        case 'expect':
            return shown.expectations && !isStillJudged(analysis, declaration)
                ? answer(analysis, declaration, expectAnswer)
                : [];
        case 'link':
            return shown.links ? linkHint(analysis.networkAt(declaration), declaration.name?.key, declaration) : [];
        case 'site':
            return shown.hubs ? hubHint(analysis.networkAt(declaration), declaration.name?.key, declaration) : [];
        default:
            return [];
    }
}

/** Of how many routes an `expect` is judged while a hint is waited for. */
const JUDGED_AT_ONCE = 20_000;

/** Whether an `expect` of very many routes is yet to be judged: that is done in slices, and hints are asked for anew. */
function isStillJudged(analysis: Analysis, expect: ExpectDeclaration): boolean {
    return [analysis.networkAt(expect), analysis.network].some(
        (network) =>
            verdictAtHand(network, expect) === undefined && pairCount(network.topology, expect) > JUDGED_AT_ONCE,
    );
}

/** In a scenario also what is so without it. */
function answer<D extends RouteDeclaration | ExpectDeclaration>(
    analysis: Analysis,
    declaration: D,
    answerIn: (network: Network, declaration: D) => readonly LinePart[],
): readonly LinePart[] {
    const network = analysis.networkAt(declaration);
    const now = answerIn(network, declaration);
    if (network === analysis.network || now.length === 0) return now;
    return [...now, ...answerBefore(declaration, now, answerIn(analysis.network, declaration))];
}

function linkHint(
    { topology, routing }: Network,
    key: string | undefined,
    declaration: Declaration,
): readonly LinePart[] {
    const link = topology.linkByKey.get(key ?? '');
    if (link === undefined || link.declaration !== declaration || link.members.length < 2) return [];
    if (link.smtp) return [{ text: l10n.t('SMTP: carries no mail between sites') }];
    const load = routing.loadAtHand;
    if (load === null) return [];
    const routes = load.routesOverLink[link.index] ?? 0;
    return [{ text: l10n.t('carries {0}', ofRoutesText(routes, load.routes)) }];
}

function hubHint(
    { topology, routing }: Network,
    key: string | undefined,
    declaration: Declaration,
): readonly LinePart[] {
    const site = topology.siteByKey.get(key ?? '');
    if (site === undefined || site.declaration !== declaration || !site.hub || !site.hasTransport) return [];
    const load = routing.loadAtHand;
    if (load === null) return [];
    const routes = load.routesStoppingAt[site.index] ?? 0;
    return [{ text: routes === 1 ? l10n.t('1 route stops here') : l10n.t('{0} routes stop here', figure(routes)) }];
}

/** A line as a hint's label: a click on a site leads to it. */
function label(workspace: Workspace, topology: Topology, parts: readonly LinePart[]): InlayHintLabelPart[] {
    return parts.map((part) => {
        const site = part.site === undefined ? undefined : topology.sites[part.site];
        const location = site && locationOf(workspace.project, { declaration: site.declaration, span: site.name });
        return { value: part.text, ...(location === undefined ? {} : { location }) };
    });
}
