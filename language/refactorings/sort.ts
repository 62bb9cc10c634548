import * as l10n from '@vscode/l10n';
import type { Placed } from '../syntax/declarations.js';
import { compareNames, writeName } from '../syntax/names.js';
import { orderMeansNothing, pieceOf, type Refactoring, type Selection, selected } from './refactoring.js';

/** To put the declarations of a kind in this file, or the sites of a link, in the order of their names. */
export function sort(selection: Selection): readonly Refactoring[] {
    const [first, second] = selected(selection);
    if (first === undefined) return [];
    const kind = first.declaration.kind;
    if (kind !== 'site' && kind !== 'link' && kind !== 'connector' && kind !== 'scenario') return [];
    return [...sortDeclarations(selection, kind), ...(second === undefined ? sortSites(selection, first) : [])];
}

/** Each takes the comments along that belong to it; what stands between them stays where it is. */
function sortDeclarations(
    selection: Selection,
    kind: 'site' | 'link' | 'connector' | 'scenario',
): readonly Refactoring[] {
    const { file } = selection;
    const all = file.declarations.filter(({ declaration }) => declaration.kind === kind);
    const pieces = all.flatMap((each) => pieceOf(file, each) ?? []);
    const sorted = [...pieces].sort((a, b) => compareNames(nameOf(a), nameOf(b)));
    const isSorted = sorted.every((piece, at) => piece === pieces[at]);
    const isRead = all.every(({ declaration }) => declaration.problem === null);
    if (isSorted || !isRead || pieces.length < all.length || !orderMeansNothing(selection)) return [];
    const edits = pieces.flatMap((piece, at) => {
        const other = sorted[at];
        if (other === undefined || other === piece) return [];
        return { uri: file.uri, start: piece.start, end: piece.end, text: file.text.slice(other.start, other.end) };
    });
    return [{ title: titleFor(kind), kind: 'rewrite', change: () => ({ edits }) }];
}

function titleFor(kind: 'site' | 'link' | 'connector' | 'scenario'): string {
    switch (kind) {
        case 'site':
            return l10n.t('Sort the sites of this file by name');
        case 'link':
            return l10n.t('Sort the links of this file by name');
        case 'connector':
            return l10n.t('Sort the connectors of this file by name');
        case 'scenario':
            return l10n.t('Sort the scenarios of this file by name');
    }
}

function nameOf({ declaration }: Pick<Placed, 'declaration'>): string {
    return 'name' in declaration ? (declaration.name?.text ?? '') : '';
}

/** A link joins each two of its sites, in whatever order they stand (R1.2). */
function sortSites({ file }: Selection, { start, declaration }: Placed): readonly Refactoring[] {
    if (declaration.kind !== 'link' || declaration.problem !== null || declaration.name === null) return [];
    const { sites } = declaration;
    const sorted = [...sites].sort((a, b) => compareNames(a.text, b.text));
    if (sorted.every((site, at) => site.key === sites[at]?.key)) return [];
    const edits = sites.flatMap((site, at) => {
        const other = sorted[at] ?? site;
        if (other === site) return [];
        const text = file.text.slice(start + other.start, start + other.end);
        return { uri: file.uri, start: start + site.start, end: start + site.end, text };
    });
    return [
        {
            title: l10n.t('Sort the sites of link {0}', writeName(declaration.name.text)),
            kind: 'rewrite',
            change: () => ({ edits }),
        },
    ];
}
