import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from 'vscode-languageserver';
import type { Declaration, Placed } from '../../language/syntax/declarations.js';
import type { SourceFile } from '../../language/syntax/source-file.js';
import { rangeOf } from '../convert.js';
import type { Workspace } from '../workspace.js';

/** The outline of a file: its declarations, the servers in their sites, what a scenario holds within it. */
export function documentSymbols(
    workspace: Workspace,
    { textDocument }: DocumentSymbolParams,
): readonly DocumentSymbol[] {
    const file = workspace.project.file(textDocument.uri);
    return file?.declarations.flatMap((placed) => symbolsOf(file, placed)) ?? [];
}

function symbolsOf(file: SourceFile, { start, declaration }: Placed): readonly DocumentSymbol[] {
    const outline = outlineOf(file, start, declaration);
    if (outline === undefined) return [];
    const children = childrenOf(file, start, declaration);
    return [{ ...outline, range: rangeOf(file, start, start + declaration.length), children: [...children] }];
}

/** What a declaration is called in lists, and of what kind it is there. */
export const SYMBOL_KINDS = {
    organization: SymbolKind.Package,
    import: SymbolKind.File,
    site: SymbolKind.Class,
    server: SymbolKind.Object,
    link: SymbolKind.Interface,
    connector: SymbolKind.Module,
    scenario: SymbolKind.Namespace,
    route: SymbolKind.Event,
    expect: SymbolKind.Event,
} as const;

/** What is shown of a declaration; undefined where it has no name, which the protocol asks for. */
function outlineOf(
    file: SourceFile,
    start: number,
    declaration: Declaration,
): Omit<DocumentSymbol, 'range'> | undefined {
    const line = (end: number): string => file.text.slice(start, start + end).replace(/\s+/g, ' ');
    switch (declaration.kind) {
        case 'organization':
        case 'site':
        case 'link':
        case 'connector':
        case 'scenario': {
            const name = declaration.name;
            if (name === null || name.text.trim() === '') return undefined;
            const detail =
                declaration.kind === 'site' && declaration.hub !== null
                    ? 'hub site'
                    : declaration.kind === 'link' && declaration.smtp
                      ? 'smtp link'
                      : declaration.kind;
            return {
                name: name.text,
                detail,
                kind: SYMBOL_KINDS[declaration.kind],
                selectionRange: rangeOf(file, start + name.start, start + name.end),
            };
        }
        case 'import': {
            const path = declaration.path;
            if (path === null || path.text.trim() === '') return undefined;
            return {
                name: path.text,
                detail: 'import',
                kind: SYMBOL_KINDS.import,
                selectionRange: rangeOf(file, start + path.start, start + path.end),
            };
        }
        case 'route':
        case 'expect': {
            const end = declaration.to.at(-1)?.end;
            const from = declaration.from;
            if (from === null || end === undefined) return undefined;
            const name = line(end).slice(declaration.kind.length).trim();
            return {
                name,
                detail: declaration.kind,
                kind: SYMBOL_KINDS[declaration.kind],
                selectionRange: rangeOf(file, start + from.start, start + end),
            };
        }
        default:
            return undefined;
    }
}

function childrenOf(file: SourceFile, start: number, declaration: Declaration): readonly DocumentSymbol[] {
    if (declaration.kind === 'scenario') {
        return declaration.members.flatMap((member) =>
            symbolsOf(file, { start: start + member.start, declaration: member.declaration }),
        );
    }
    if (declaration.kind !== 'site') return [];
    return declaration.servers.flatMap((member) =>
        member.servers
            .filter((name) => name.text.trim() !== '')
            .map((name) => ({
                name: name.text,
                detail: member.roles.map((role) => role.text).join(', '),
                kind: SYMBOL_KINDS.server,
                range: rangeOf(file, start + name.start, start + name.end),
                selectionRange: rangeOf(file, start + name.start, start + name.end),
            })),
    );
}
