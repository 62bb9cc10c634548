import {
    type Range,
    type SemanticTokens,
    SemanticTokensBuilder,
    type SemanticTokensLegend,
} from 'vscode-languageserver';
import type { Analysis } from '../../language/project/analysis.js';
import type { Declaration, Placed } from '../../language/syntax/declarations.js';
import type { NameSpace } from '../../language/syntax/names-in.js';
import { namesIn } from '../../language/syntax/names-in.js';
import { symbolOf } from '../../language/topology/symbols.js';
import type { Workspace } from '../workspace.js';

const TYPES = ['class', 'interface', 'variable', 'function', 'namespace', 'enumMember'] as const;
const MODIFIERS = ['declaration', 'hub'] as const;

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
    readonly modifiers: readonly (typeof MODIFIERS)[number][];
}

/** Names by what they stand for, hub sites set apart, and roles; all else is left to the TextMate grammar. */
export function semanticTokens(workspace: Workspace, uri: string, range?: Range): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    const here = workspace.at(uri);
    if (here === undefined) return builder.build();
    const { file, analysis } = here;
    const from = range === undefined ? 0 : file.lines.offsetAt(range.start);
    const to = range === undefined ? file.text.length : file.lines.offsetAt(range.end);
    const colours = [...file.all()].flatMap((placed) => [...coloursOf(analysis, placed)]);
    for (const { start, end, type, modifiers } of colours.sort((a, b) => a.start - b.start)) {
        if (end < from || start > to || end <= start) continue;
        const { line, character } = file.lines.positionAt(start);
        const bits = modifiers.reduce((sum, each) => sum | (1 << MODIFIERS.indexOf(each)), 0);
        builder.push(line, character, end - start, TYPES.indexOf(type), bits);
    }
    return builder.build();
}

function* coloursOf(analysis: Analysis, { start, declaration }: Placed): Generator<Colour> {
    const { topology } = analysis.networkAt(declaration);
    for (const use of namesIn(declaration)) {
        const symbol = symbolOf(analysis.topology, use);
        const hub = symbol.space === 'site' && (topology.siteByKey.get(symbol.key)?.hub ?? false);
        const modifiers = [...(use.declares ? (['declaration'] as const) : []), ...(hub ? (['hub'] as const) : [])];
        yield { start: start + use.name.start, end: start + use.name.end, type: TYPE_OF[symbol.space], modifiers };
    }
    for (const role of rolesOf(declaration))
        yield { start: start + role.start, end: start + role.end, type: 'enumMember', modifiers: [] };
}

function rolesOf(declaration: Declaration): readonly { readonly start: number; readonly end: number }[] {
    return declaration.kind === 'site' ? declaration.servers.flatMap((member) => member.roles) : [];
}
