import type { InlayHint, InlayHintLabelPart, InlayHintParams } from 'vscode-languageserver';
import { judge, type Verdict } from '../../language/expectations/judge.js';
import { pairsOf } from '../../language/expectations/pairs.js';
import type { Analysis } from '../../language/project/analysis.js';
import type { Declaration, ExpectDeclaration, Placed, RouteDeclaration } from '../../language/syntax/declarations.js';
import { counted } from '../../language/wording/names.js';
import { type LinePart, routeLine } from '../../language/wording/route-line.js';
import { locationOf } from '../convert.js';
import type { Workspace } from '../workspace.js';

/** How many routes of one `route` are shown in its line. */
const SHOWN_ROUTES = 3;

/** What follows from a line, at its end: a route's way, whether an `expect` holds, what a link or hub site carries. */
export function inlayHints(workspace: Workspace, { textDocument, range }: InlayHintParams): readonly InlayHint[] {
    const here = workspace.at(textDocument.uri);
    if (here === undefined) return [];
    const { file, analysis } = here;
    const [from, to] = [file.lines.offsetAt(range.start), file.lines.offsetAt(range.end)];
    return file.declarations
        .filter(({ start, declaration }) => start <= to && start + declaration.length >= from)
        .flatMap((placed) => {
            const parts = hintFor(workspace, analysis, placed.declaration);
            if (parts.length === 0) return [];
            return {
                position: file.lines.positionAt(anchorOf(placed)),
                label: label(workspace, analysis, parts),
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
            return shown.routes ? routeHint(analysis, declaration) : [];
        case 'expect':
            return shown.expectations ? expectHint(analysis, declaration) : [];
        case 'link':
            return shown.links ? linkHint(analysis, declaration.name?.key, declaration) : [];
        case 'site':
            return shown.hubs ? hubHint(analysis, declaration.name?.key, declaration) : [];
        default:
            return [];
    }
}

function routeHint({ topology, routing }: Analysis, declaration: RouteDeclaration): readonly LinePart[] {
    const pairs = pairsOf(topology, declaration);
    const several = pairs.length > 1;
    const parts = pairs.slice(0, SHOWN_ROUTES).flatMap((pair, index): LinePart[] => {
        const line = routeLine(topology, routing.route(pair.from, pair.to));
        return several && index > 0 ? [{ text: ' | ' }, ...line] : [...line];
    });
    return pairs.length > SHOWN_ROUTES ? [...parts, { text: ` | and ${pairs.length - SHOWN_ROUTES} more` }] : parts;
}

function expectHint({ topology, routing }: Analysis, declaration: ExpectDeclaration): readonly LinePart[] {
    const verdict: Verdict = judge(topology, routing, declaration);
    switch (verdict.kind) {
        case 'holds':
            return [
                {
                    text:
                        verdict.pairs.length === 1
                            ? '✓ holds'
                            : `✓ holds for ${counted(verdict.pairs.length, 'route')}`,
                },
            ];
        case 'fails': {
            const first = verdict.failures[0];
            if (first === undefined) return [];
            const line = routeLine(topology, first.route);
            const pairs = new Set(verdict.failures.map(({ pair }) => `${pair.from} ${pair.to}`)).size;
            if (verdict.pairs.length === 1) return [{ text: '✗ is ' }, ...line];
            return [
                {
                    text: `✗ fails for ${pairs.toLocaleString('en')} of ${counted(verdict.pairs.length, 'route')}, first: `,
                },
                ...line,
            ];
        }
        case 'unchecked':
            return [{ text: `not checked: this version does not compute ${verdict.what}` }];
        case 'unknown':
            return [];
    }
}

function linkHint(
    { topology, routing }: Analysis,
    key: string | undefined,
    declaration: Declaration,
): readonly LinePart[] {
    const link = topology.linkByKey.get(key ?? '');
    if (link === undefined || link.declaration !== declaration || link.members.length < 2) return [];
    if (link.smtp) return [{ text: 'SMTP: carries no mail between sites' }];
    const routes = routing.load.routesOverLink[link.index] ?? 0;
    return [{ text: `carries ${routes.toLocaleString('en')} of ${counted(routing.load.routes, 'route')}` }];
}

function hubHint(
    { topology, routing }: Analysis,
    key: string | undefined,
    declaration: Declaration,
): readonly LinePart[] {
    const site = topology.siteByKey.get(key ?? '');
    if (site === undefined || site.declaration !== declaration || !site.hub || !site.hasTransport) return [];
    const routes = routing.load.routesStoppingAt[site.index] ?? 0;
    return [{ text: `${counted(routes, 'route')} ${routes === 1 ? 'stops' : 'stop'} here` }];
}

/** A line as a hint's label: a click on a site leads to it. */
function label(workspace: Workspace, { topology }: Analysis, parts: readonly LinePart[]): InlayHintLabelPart[] {
    return parts.map((part) => {
        const site = part.site === undefined ? undefined : topology.sites[part.site];
        const location = site && locationOf(workspace.project, { declaration: site.declaration, span: site.name });
        return { value: part.text, ...(location === undefined ? {} : { location }) };
    });
}
