import { type AstNode, AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';

/** Tokens in a row, by their numbers in the declaration. */
export interface Part {
    readonly first: number;
    readonly last: number;
}

/**
 * The syntax tree of a declaration without what is written in it: which tokens are what. Declarations with the same types
 * of tokens in the same order have the same shape, since the parser looks at nothing else.
 */
export interface Shape extends Part {
    /** What the grammar calls it. */
    readonly type: string;
    /** What the grammar has a name for in it, by that name, in order; and its other keywords. */
    readonly parts: ReadonlyMap<string, readonly (Part | Shape)[]>;
}

/**
 * The shape of a syntax tree that may lack anything anywhere.
 * @param numbers the numbers of the tokens by the offsets at which they begin
 * @returns undefined for a tree without a token
 */
export function shapeOf(node: AstNode, numbers: ReadonlyMap<number, number>): Shape | undefined {
    const whole = node.$cstNode && partOf(node.$cstNode, numbers);
    if (node.$cstNode === undefined || whole === undefined) return undefined;
    const parts = new Map<string, (Part | Shape)[]>();
    const collect = (within: CstNode): void => {
        if (!isCompositeCstNode(within)) return;
        for (const child of within.content) {
            if (child.hidden) continue;
            const name = nameOf(child);
            if (name === undefined) {
                collect(child);
                continue;
            }
            const part = child.astNode === node ? partOf(child, numbers) : shapeOf(child.astNode, numbers);
            if (part === undefined) continue;
            const named = parts.get(name);
            if (named === undefined) parts.set(name, [part]);
            else named.push(part);
        }
    };
    collect(node.$cstNode);
    return { ...whole, type: node.$type, parts };
}

/** What a keyword is called among the parts: properties are named like keywords too. */
export function keywordPart(keyword: string): string {
    return `'${keyword}'`;
}

/** What the grammar calls a node where it stands, or the keyword that it is. */
function nameOf({ grammarSource }: CstNode): string | undefined {
    const assignment = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment);
    if (assignment !== undefined) return assignment.feature;
    return GrammarAST.isKeyword(grammarSource) ? keywordPart(grammarSource.value) : undefined;
}

/** The tokens of a node; undefined where it has none, as what the parser made up in order to go on. */
function partOf(node: CstNode, numbers: ReadonlyMap<number, number>): Part | undefined {
    if (!isCompositeCstNode(node)) {
        const number = node.hidden ? undefined : numbers.get(node.offset);
        return number === undefined ? undefined : { first: number, last: number };
    }
    const parts = node.content.flatMap((child) => partOf(child, numbers) ?? []);
    const [first, last] = [parts[0], parts.at(-1)];
    return first && last && { first: first.first, last: last.last };
}
