import type { AstNode } from 'langium';
import type { Span, Text } from './declarations.js';
import { unquote } from './names.js';
import { keywordPart, type Part, type Shape } from './shape.js';

/** A declaration's tokens, and the text that they stand in. */
export interface Written {
    readonly text: string;
    readonly tokens: readonly { readonly startOffset: number; readonly image: string }[];
}

/** The trees that a property of a tree holds. */
type Child<T, K extends keyof T> = Extract<
    NonNullable<T[K]> extends readonly (infer U)[] ? U : NonNullable<T[K]>,
    AstNode
>;

/** A syntax tree of a type of the grammar: its shape, and what is written in it. May lack anything anywhere. */
export class SyntaxNode<T extends AstNode = AstNode> {
    constructor(
        private readonly shape: Shape,
        private readonly written: Written,
    ) {}

    /** What the grammar calls it. */
    get type(): T['$type'] {
        return this.shape.type;
    }

    /** Whether it is of a type of the grammar. */
    is<U extends AstNode>(type: U['$type']): this is SyntaxNode<U> {
        return this.shape.type === type;
    }

    /** Where it stands. */
    get span(): Span {
        return spanOf(this.shape, this.written);
    }

    /** Its text, without quotes. */
    get text(): Text {
        return textOf(this.shape, this.written);
    }

    /** Whether a property is written. */
    has(name: keyof T & string): boolean {
        return this.shape.parts.has(name);
    }

    /** Where a property is first written; null where it is not. */
    spanOf(name: keyof T & string): Span | null {
        return this.firstSpan(name);
    }

    /** Where a keyword that is no property is first written; null where it is not. */
    spanOfKeyword(keyword: string): Span | null {
        return this.firstSpan(keywordPart(keyword));
    }

    /** The text of a property without quotes, where it is first written; null where it is not. */
    textOf(name: keyof T & string): Text | null {
        return this.textsOf(name)[0] ?? null;
    }

    /** The texts of a property without quotes, in order. */
    textsOf(name: keyof T & string): readonly Text[] {
        return this.partsOf(name).map((part) => textOf(part, this.written));
    }

    /** The first tree of a property; undefined where there is none. */
    child<K extends keyof T & string>(name: K): SyntaxNode<Child<T, K>> | undefined {
        return this.children(name)[0];
    }

    /** The trees of a property, in order. */
    children<K extends keyof T & string>(name: K): readonly SyntaxNode<Child<T, K>>[] {
        return this.partsOf(name).flatMap((part) =>
            'parts' in part ? new SyntaxNode<Child<T, K>>(part, this.written) : [],
        );
    }

    private firstSpan(name: string): Span | null {
        const part = this.partsOf(name)[0];
        return part === undefined ? null : spanOf(part, this.written);
    }

    private partsOf(name: string): readonly (Part | Shape)[] {
        return this.shape.parts.get(name) ?? NONE;
    }
}

const NONE: readonly Part[] = [];

function spanOf({ first, last }: Part, { tokens }: Written): Span {
    const [from, to] = [tokens[first], tokens[last]];
    return { start: from?.startOffset ?? 0, end: (to?.startOffset ?? 0) + (to?.image.length ?? 0) };
}

function textOf(part: Part, written: Written): Text {
    const span = spanOf(part, written);
    return { ...span, text: unquote(written.text.slice(span.start, span.end)) };
}
