import * as l10n from '@vscode/l10n';
import type { Declaration, Placed } from './declarations.js';
import { figure } from './figures.js';
import { howToRaise } from './how-to-raise.js';
import { limit } from './limits.js';
import { Lines } from './lines.js';
import { readPieces } from './parse.js';
import { brokenAmong, declaredIn, keeping, type Parts, placedAmong, reread, startsOf } from './reread.js';
import { splitDeclarations } from './split.js';
import { indexFrom } from './starts.js';
import type { Tokens } from './token-list.js';
import { tokensOf } from './tokens.js';
import { importedUri } from './uris.js';

/** A file as read: its text, its tokens and its declarations. Never changed; an edit makes a new one. */
export class SourceFile {
    private indices: Map<Declaration, number> | undefined;
    private knownPlaced: readonly Placed[] | undefined;
    private knownImports: readonly string[] | undefined;

    private constructor(
        private readonly parts: Parts,
        /** Why the file as a whole is not read, with nothing in it then; null where it is. */
        readonly refusal: string | null,
    ) {}

    /**
     * Reads a text, whatever it holds.
     * @param previous the file before the edit: what the edit does not touch is not read again, and declarations whose
     * text is the same stay the same objects
     */
    static read(uri: string, text: string, previous?: SourceFile): SourceFile {
        const refusal = refusalOf(text);
        if (refusal !== null) return new SourceFile(readAnew(uri, '', undefined, text), refusal);
        const old = previous?.refusal === null ? previous.parts : undefined;
        const file = new SourceFile((old && reread(old, text)) ?? readAnew(uri, text, old), null);
        if (previous !== undefined) file.takeOver(previous);
        return file;
    }

    get uri(): string {
        return this.parts.uri;
    }

    get text(): string {
        return this.parts.text;
    }

    get tokens(): Tokens {
        return this.parts.tokens;
    }

    /** The declarations at the top of the file, in order, with where they begin. */
    get declarations(): readonly Placed[] {
        this.knownPlaced ??= placedAmong(this.parts, 0, this.declared.length);
        return this.knownPlaced;
    }

    /** The same wherever they begin: the same list after an edit that leaves them what they are. */
    get declared(): readonly Declaration[] {
        return this.parts.declared;
    }

    /** Where its lines begin. */
    get lines(): Lines {
        return this.parts.lines;
    }

    /** The addresses of the files that it imports, in order. */
    get imports(): readonly string[] {
        this.knownImports ??= this.declared
            .filter((declaration) => declaration.kind === 'import')
            .flatMap(({ path }) => (path === null || path.text === '' ? [] : importedUri(this.uri, path.text)));
        return this.knownImports;
    }

    /** Every declaration with where it begins in the file, those in scenarios after the scenario that holds them. */
    *all(): Generator<Placed> {
        for (const placed of this.declarations) {
            yield placed;
            yield* membersOf(placed);
        }
    }

    /** The offset at which a declaration of this file begins; undefined for one that is not, or no longer, in it. */
    startOf(declaration: Declaration): number | undefined {
        this.indices ??= indicesOf(this.declared);
        const index = this.indices.get(declaration);
        if (index === undefined) return undefined;
        if (this.declared[index] === declaration) return this.parts.starts[index];
        const outer = this.placedAt(index);
        return outer && membersOf(outer).find((each) => each.declaration === declaration)?.start;
    }

    /** The innermost declaration that an offset stands in or at the end of; undefined between declarations. */
    declarationAt(offset: number): Placed | undefined {
        const reaches = ({ start, declaration }: Placed): boolean => offset <= start + declaration.length;
        const outer = this.placedAt(indexFrom(this.parts.starts, offset + 1) - 1);
        if (outer === undefined || !reaches(outer)) return undefined;
        const inner = membersOf(outer).findLast(({ start }) => start <= offset);
        return inner !== undefined && reaches(inner) ? inner : outer;
    }

    /** The declarations that have a part in a stretch of the text or touch it, those in scenarios after the scenario. */
    *between(start: number, end: number): Generator<Placed> {
        const touches = (placed: Placed): boolean =>
            placed.start <= end && placed.start + placed.declaration.length >= start;
        const { starts } = this.parts;
        const from = Math.max(0, indexFrom(starts, start) - 1);
        for (const placed of placedAmong(this.parts, from, indexFrom(starts, end + 1)))
            yield* [placed, ...membersOf(placed)].filter(touches);
    }

    private placedAt(index: number): Placed | undefined {
        return placedAmong(this.parts, index, index + 1)[0];
    }

    /** Takes over from the file before an edit what it knows of its declarations; that one can find it anew. */
    private takeOver(previous: SourceFile): void {
        const { indices, declared: old } = previous;
        const { declared } = this;
        if (declared === old) this.knownImports = previous.knownImports;
        if (indices === undefined || old.length !== declared.length) return;
        previous.indices = undefined;
        for (let index = 0; declared !== old && index < declared.length; index++) {
            if (declared[index] === old[index]) continue;
            for (const gone of withMembers(old[index])) indices.delete(gone);
            for (const each of withMembers(declared[index])) indices.set(each, index);
        }
        this.indices = indices;
    }
}

/** The declarations in a scenario, with where they begin in the file; none for any other declaration. */
function membersOf({ start, declaration }: Placed): readonly Placed[] {
    if (declaration.kind !== 'scenario') return [];
    return declaration.members.map((member) => ({ start: start + member.start, declaration: member.declaration }));
}

/** A declaration, and those in it. */
function withMembers(declaration: Declaration | undefined): readonly Declaration[] {
    if (declaration === undefined) return [];
    return declaration.kind === 'scenario' ? [declaration, ...declaredIn(declaration.members)] : [declaration];
}

/** For each declaration the index of the one at the top of the file that it is, or is in. */
function indicesOf(declared: readonly Declaration[]): Map<Declaration, number> {
    const indices = new Map<Declaration, number>();
    for (const [index, declaration] of declared.entries())
        for (const each of withMembers(declaration)) indices.set(each, index);
    return indices;
}

function refusalOf(text: string): string | null {
    const most = limit('file-characters');
    if (text.length > most) {
        const fact = l10n.t(
            'This file has {0} characters, and at most {1} are read. Split it into files joined by `import`.',
            figure(text.length),
            figure(most),
        );
        return `${fact} ${howToRaise('file-characters')}`;
    }
    if (text.includes('\u0000'))
        return l10n.t('This is no text file: it holds zero bytes. A topology is plain text in UTF-8.');
    return null;
}

/** @param shown what is taken for the text where it is read as if it were empty */
function readAnew(uri: string, text: string, old: Parts | undefined, shown = text): Parts {
    const tokens = tokensOf(text);
    const pieces = splitDeclarations(text, tokens);
    const declarations = readPieces(
        uri,
        pieces,
        text.length,
        // The last one may stand for all that was not read, and be read now.
        keeping(
            uri,
            text,
            pieces,
            old?.text ?? '',
            old === undefined
                ? []
                : placedAmong(
                      old,
                      0,
                      old.broken < limit('broken-declarations') ? old.declared.length : old.declared.length - 1,
                  ),
        ),
    );
    const isOpen = pieces.some((piece) => piece.isOpen) || !tokens.ofKind('unclosed-comment').next().done;
    const broken = brokenAmong(declarations);
    const [declared, starts] = [declaredIn(declarations), Int32Array.from(startsOf(declarations))];
    return { uri, text: shown, lines: new Lines(shown), tokens, declared, starts, broken, isOpen };
}
