/** A node of a syntax tree as ESTree has it. */
export interface Node {
    readonly type: string;
    readonly [field: string]: unknown;
}

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** A node and all within it. */
export function* nodesOf(node: Node): Generator<Node> {
    yield node;
    for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesOf(value);
}
