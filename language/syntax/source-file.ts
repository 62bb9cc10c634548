import type { Declaration, Placed } from './declarations.js';
import { Lines } from './lines.js';
import { parseDeclaration, readPieces } from './parse.js';
import { type Piece, splitDeclarations } from './split.js';
import { type Token, tokensOf } from './tokens.js';

/** The largest file that is read, in characters: some fifty thousand sites. */
export const LARGEST_FILE = 5_000_000;

/** A file as read: its text, its tokens and its declarations. Never changed; an edit makes a new one. */
export class SourceFile {
    private starts: ReadonlyMap<Declaration, number> | undefined;
    private knownLines: Lines | undefined;

    private constructor(
        readonly uri: string,
        readonly text: string,
        readonly tokens: readonly Token[],
        /** The declarations at the top of the file, in order. */
        readonly declarations: readonly Placed[],
        /** Why the file as a whole is not read, with nothing in it then; null where it is. */
        readonly refusal: string | null,
    ) {}

    /**
     * Reads a text, whatever it holds.
     * @param previous the file before the edit: declarations whose text is the same stay the same objects
     */
    static read(uri: string, text: string, previous?: SourceFile): SourceFile {
        const refusal = refusalOf(text);
        if (refusal !== null) return new SourceFile(uri, text, [], [], refusal);
        const tokens = tokensOf(text);
        const pieces = splitDeclarations(text, tokens);
        return new SourceFile(uri, text, tokens, declarationsOf(uri, text, pieces, previous), null);
    }

    /** Where its lines begin. */
    get lines(): Lines {
        this.knownLines ??= new Lines(this.text);
        return this.knownLines;
    }

    /** Every declaration with where it begins in the file, those in scenarios after the scenario that holds them. */
    *all(): Generator<Placed> {
        for (const placed of this.declarations) {
            yield placed;
            if (placed.declaration.kind !== 'scenario') continue;
            for (const member of placed.declaration.members) {
                yield { start: placed.start + member.start, declaration: member.declaration };
            }
        }
    }

    /** The offset at which a declaration of this file begins; undefined for one that is not, or no longer, in it. */
    startOf(declaration: Declaration): number | undefined {
        this.starts ??= new Map([...this.all()].map(({ start, declaration: each }) => [each, start]));
        return this.starts.get(declaration);
    }

    /** The innermost declaration that an offset stands in or at the end of; undefined between declarations. */
    declarationAt(offset: number): Placed | undefined {
        let found: Placed | undefined;
        for (const placed of this.all()) {
            if (placed.start > offset) break;
            if (offset <= placed.start + placed.declaration.length) found = placed;
        }
        return found;
    }
}

function refusalOf(text: string): string | null {
    if (text.length > LARGEST_FILE) {
        const figures = `${text.length.toLocaleString('en')} characters, and at most ${LARGEST_FILE.toLocaleString('en')} are read`;
        return `This file has ${figures}. Split it into files joined by \`import\`.`;
    }
    if (text.includes('\u0000')) return 'This is no text file: it holds zero bytes. A topology is plain text in UTF-8.';
    return null;
}

function declarationsOf(
    uri: string,
    text: string,
    pieces: readonly Piece[],
    previous: SourceFile | undefined,
): readonly Placed[] {
    const old = previous?.declarations ?? [];
    const same = (piece: Piece, placed: Placed | undefined): boolean =>
        previous !== undefined &&
        placed !== undefined &&
        // The last one may stand for all that was not read, and be read now.
        (placed.declaration.kind !== 'unknown' || placed !== old.at(-1)) &&
        placed.declaration.length === piece.end - piece.start &&
        text.slice(piece.start, piece.end) ===
            previous.text.slice(placed.start, placed.start + placed.declaration.length);
    // An edit leaves what is before and what is after it: the same declarations from either end.
    let head = 0;
    while (head < pieces.length && same(pieces[head] as Piece, old[head])) head++;
    let tail = 0;
    while (
        tail < pieces.length - head &&
        tail < old.length - head &&
        same(pieces.at(-1 - tail) as Piece, old.at(-1 - tail))
    )
        tail++;
    return readPieces(uri, pieces, text.length, (piece, index) => {
        const kept =
            index < head
                ? old[index]
                : index >= pieces.length - tail
                  ? old[old.length - (pieces.length - index)]
                  : undefined;
        return kept?.declaration ?? parseDeclaration(uri, text, piece);
    });
}
