import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Named } from './named.js';

/** The topologies of test/conformance, each with what its source says about one route. */
const PUBLISHED: readonly {
    readonly file: string;
    readonly route: readonly [string, string];
    readonly path: string;
    readonly cost?: number;
    readonly legs: readonly string[];
    readonly decidedBy?: string;
    readonly nextBest?: string;
}[] = [
    { file: 'site-link-costs', route: ['A', 'D'], path: 'A C D', cost: 10, legs: ['A -> D'], decidedBy: 'cost' },
    { file: 'hub-on-path', route: ['A', 'D'], path: 'A B D', cost: 10, legs: ['A -> B', 'B -> D'], nextBest: 'A C D' },
    { file: 'hub-off-path', route: ['A', 'D'], path: 'A C D', cost: 20, legs: ['A -> D'], nextBest: 'A B D' },
    { file: 'hub-and-spoke', route: ['B', 'C'], path: 'B A C', legs: ['B -> C'] },
    { file: 'one-link-full-mesh', route: ['A', 'D'], path: 'A D', cost: 100, legs: ['A -> D'], decidedBy: 'cost' },
    { file: 'relay-at-one-hub-of-a-chain', route: ['A', 'E'], path: 'A B C D E', legs: ['A -> C', 'C -> E'] },
    { file: 'least-cost-passes-a-plain-site', route: ['A', 'D'], path: 'A C D', cost: 10, legs: ['A -> D'] },
    { file: 'tie-by-hops', route: ['A', 'D'], path: 'A B D', cost: 15, legs: ['A -> D'], decidedBy: 'hops' },
    { file: 'tie-by-name', route: ['A', 'D'], path: 'A B D', legs: ['A -> D'], decidedBy: 'name', nextBest: 'A C D' },
    { file: 'back-off-and-fan-out', route: ['A', 'D'], path: 'A B D', legs: ['A -> D'] },
];

test.each(PUBLISHED)('$file: $path', ({ file, route: [from, to], path, cost, legs, decidedBy, nextBest }) => {
    const text = readFileSync(new URL(`../../conformance/${file}.mailtopo`, import.meta.url), 'utf8');
    const route = new Named(text).route(from, to);
    expect(route.best?.path).toEqual(path.split(' '));
    expect(route.legs).toEqual(legs);
    if (cost !== undefined) expect(route.best?.cost).toBe(cost);
    if (decidedBy !== undefined) expect(route.decidedBy).toBe(decidedBy);
    if (nextBest !== undefined) expect(route.nextBest?.path).toEqual(nextBest.split(' '));
});
