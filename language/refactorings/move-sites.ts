import * as l10n from '@vscode/l10n';
import type { FileEdit } from '../rules/finding.js';
import { shortName } from '../rules/literal.js';
import type { Placed } from '../syntax/declarations.js';
import { figure } from '../syntax/figures.js';
import { lineBreakOf } from '../syntax/lines.js';
import { quote } from '../syntax/names.js';
import { fileName, normalUri } from '../syntax/uris.js';
import { orderMeansNothing, type Piece, pieceOf, type Refactoring, type Selection, selected } from './refactoring.js';

/**
 * To move the selected sites into a file of their own, with the links of this file that name one of them, and to import
 * it: the topology is what it was.
 */
export function moveSites(selection: Selection): readonly Refactoring[] {
    const { file, project } = selection;
    const placed = selected(selection);
    const [first] = placed;
    if (first?.declaration.kind !== 'site' || first.declaration.name === null) return [];
    const outer = new Set(file.declared);
    const chosen = placed.filter(({ declaration }) => declaration.kind === 'site' && outer.has(declaration));
    if (chosen.length < placed.length) return [];
    const keys = new Set(chosen.map(({ declaration }) => 'name' in declaration && declaration.name?.key));
    const links = file.declarations.filter(
        ({ declaration }) => declaration.kind === 'link' && declaration.sites.some(({ key }) => keys.has(key)),
    );
    const moves = new Set(chosen.map(({ declaration }) => declaration));
    const stays = file.declared.some((declaration) => declaration.kind === 'site' && !moves.has(declaration));
    const isRead = [...chosen, ...links].every(({ declaration }) => declaration.problem === null);
    const pieces = [chosen, links].map((all) => all.flatMap((each) => pieceOf(file, each) ?? []));
    if (!stays || !isRead || pieces.flat().length < chosen.length + links.length) return [];
    if (!orderMeansNothing(selection)) return [];
    const uri = freeUri(selection, first.declaration.name.text);
    if (project.file(uri) !== undefined) return [];
    const name = fileName(uri);
    return [
        {
            title:
                chosen.length === 1
                    ? l10n.t('Move site {0} to {1}', shortName(first.declaration.name.text), name)
                    : l10n.t('Move {0} sites to {1}', figure(chosen.length), name),
            kind: 'move',
            change: () => ({
                created: [{ uri, text: textOfFile(selection, pieces) }],
                edits: [importEdit(selection, name), ...pieces.flat().map((piece) => takeOut(selection, piece))],
            }),
        },
    ];
}

/** The first file beside this one, by the name of the site, that is not there. */
function freeUri({ file, project }: Selection, name: string): string {
    const folder = file.uri.slice(0, file.uri.lastIndexOf('/') + 1);
    const plain =
        name
            .toLowerCase()
            .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
            .replace(/^[.-]+|[.-]+$/g, '') || 'site';
    for (let count = 1; ; count++) {
        const uri = normalUri(`${folder}${encodeURIComponent(count === 1 ? plain : `${plain}-${count}`)}.mailtopo`);
        if (project.file(uri) === undefined) return uri;
    }
}

function textOfFile({ file }: Selection, pieces: readonly (readonly Piece[])[]): string {
    const lineBreak = lineBreakOf(file.text);
    const groups = pieces.filter((group) => group.length > 0);
    const texts = groups.map((group) =>
        group.map(({ start, end }) => file.text.slice(start, end) + lineBreak).join(''),
    );
    return texts.join(lineBreak);
}

/** After the last import, else after the organization, else before all declarations. */
function importEdit({ file }: Selection, name: string): FileEdit {
    const lineBreak = lineBreakOf(file.text);
    const text = `import ${quote(decodeURIComponent(name))}`;
    const last = (kind: string): Placed | undefined =>
        file.declarations.findLast((each) => each.declaration.kind === kind);
    const anchor = last('import') ?? last('organization');
    if (anchor !== undefined) {
        const end = pieceOf(file, anchor)?.end ?? anchor.start + anchor.declaration.length;
        const gap = anchor.declaration.kind === 'import' ? lineBreak : lineBreak + lineBreak;
        return { uri: file.uri, start: end, end, text: gap + text };
    }
    const [first] = file.declarations;
    const start = first === undefined ? 0 : (pieceOf(file, first)?.start ?? first.start);
    return { uri: file.uri, start, end: start, text: text + lineBreak + lineBreak };
}

/** A piece with its line break. */
function takeOut({ file }: Selection, { start, end }: Piece): FileEdit {
    const [lineBreak = ''] = /^(?:\r\n|\r|\n)/.exec(file.text.slice(end)) ?? [];
    return { uri: file.uri, start, end: end + lineBreak.length, text: '' };
}
