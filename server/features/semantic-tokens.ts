import {
    type Range,
    type SemanticTokens,
    SemanticTokensBuilder,
    type SemanticTokensLegend,
} from 'vscode-languageserver';
import type { Analysis } from '../../language/project/analysis.js';
import type { Network } from '../../language/routing/network.js';
import type { Routing } from '../../language/routing/routing.js';
import type { Declaration, Placed } from '../../language/syntax/declarations.js';
import type { NameSpace } from '../../language/syntax/names-in.js';
import { namesIn } from '../../language/syntax/names-in.js';
import { type NamedThing, symbolOf } from '../../language/topology/symbols.js';
import type { Workspace } from '../workspace.js';

const TYPES = ['class', 'interface', 'variable', 'function', 'namespace', 'enumMember'] as const;
const MODIFIERS = ['declaration', 'hub', 'withoutExchange', 'withoutTransport', 'island', 'edge'] as const;

type Modifier = (typeof MODIFIERS)[number];

export const SEMANTIC_TOKENS_LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] };

const TYPE_OF: Readonly<Record<NameSpace, (typeof TYPES)[number]>> = {
    site: 'class',
    link: 'interface',
    server: 'variable',
    connector: 'function',
    scenario: 'namespace',
};

interface Colour {
    readonly start: number;
    readonly end: number;
    readonly type: (typeof TYPES)[number];
    readonly modifiers: readonly Modifier[];
}

/** Names by what they stand for and the part they play, and roles; all else is left to the TextMate grammar. */
export function semanticTokens(workspace: Workspace, uri: string, range?: Range): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    const here = workspace.at(uri);
    if (here === undefined) return builder.build();
    const { file, analysis } = here;
    const from = range === undefined ? 0 : file.lines.offsetAt(range.start);
    const to = range === undefined ? file.text.length : file.lines.offsetAt(range.end);
    const placed = range === undefined ? file.all() : file.between(from, to);
    const colours = [...placed].flatMap((each) => coloursOf(analysis, each));
    for (const { start, end, type, modifiers } of colours.sort((a, b) => a.start - b.start)) {
        if (end < from || start > to || end <= start) continue;
        const { line, character } = file.lines.positionAt(start);
        const bits = modifiers.reduce((sum, each) => sum | (1 << MODIFIERS.indexOf(each)), 0);
        builder.push(line, character, end - start, TYPES.indexOf(type), bits);
    }
    return builder.build();
}

function coloursOf(analysis: Analysis, { start, declaration }: Placed): readonly Colour[] {
    const network = analysis.networkAt(declaration);
    const names = namesIn(declaration).map((use): Colour => {
        const symbol = symbolOf(analysis.topology, use);
        const parts = partsOf(network, symbol);
        return {
            start: start + use.name.start,
            end: start + use.name.end,
            type: TYPE_OF[symbol.space],
            modifiers: use.declares ? ['declaration', ...parts] : parts,
        };
    });
    const roles = rolesOf(declaration).map(
        (role): Colour => ({ start: start + role.start, end: start + role.end, type: 'enumMember', modifiers: [] }),
    );
    return [...names, ...roles];
}

/** The parts that a site or server plays in the routing of mail. */
function partsOf({ topology, routing }: Network, { space, key }: NamedThing): readonly Modifier[] {
    if (space === 'server') return topology.serverByKey.get(key)?.roles.has('edge') ? ['edge'] : [];
    const site = space === 'site' ? topology.siteByKey.get(key) : undefined;
    if (site === undefined) return [];
    const isBare = !topology.sketch && site.servers.length === 0;
    return [
        ...(site.hub ? (['hub'] as const) : []),
        ...(isBare ? (['withoutExchange'] as const) : []),
        ...(site.hasTransport || isBare ? [] : (['withoutTransport'] as const)),
        ...(mainland(routing)?.has(site.index) === false ? (['island'] as const) : []),
    ];
}

/** The largest group of sites that paths join; undefined where no two are joined, as at the beginning of a file. */
function mainland(routing: Routing): ReadonlySet<number> | undefined {
    const known = mainlands.get(routing);
    if (known !== undefined) return known.size < 2 ? undefined : known;
    const largest = new Set(routing.islands[0] ?? []);
    mainlands.set(routing, largest);
    return largest.size < 2 ? undefined : largest;
}

// Asked for every name of a file.
const mainlands = new WeakMap<Routing, ReadonlySet<number>>();

function rolesOf(declaration: Declaration): readonly { readonly start: number; readonly end: number }[] {
    return declaration.kind === 'site' ? declaration.servers.flatMap((member) => member.roles) : [];
}
