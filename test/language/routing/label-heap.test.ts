import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LabelHeap } from '../../../language/routing/label-heap.js';

const labels = fc.array(fc.record({ cost: fc.nat(5), hops: fc.nat(5) }), { maxLength: 60 });

test('what is taken out is always the lowest by cost, then hops, of what is in', () => {
    // A take out after every so many labels: a heap that is only filled and then emptied hides mistakes.
    const property = fc.property(labels, fc.integer({ min: 1, max: 4 }), (all, every) => {
        const heap = new LabelHeap();
        const held = new Set<number>();
        const key = (index: number): number => (all[index]?.cost ?? 0) * 10 + (all[index]?.hops ?? 0);
        const take = (): void => {
            const taken = heap.pop();
            expect(held.has(taken)).toBe(true);
            expect(key(taken)).toBe(Math.min(...[...held].map(key)));
            held.delete(taken);
        };
        for (const [index, { cost, hops }] of all.entries()) {
            heap.push(index, cost, hops);
            held.add(index);
            if (index % every === 0) take();
        }
        while (held.size > 0) take();
        expect(heap.pop()).toBe(-1);
    });
    fc.assert(property, { numRuns: 500 });
});

test('a site may be in it more than once', () => {
    const heap = new LabelHeap();
    heap.push(7, 5, 1);
    heap.push(7, 3, 2);
    heap.push(8, 4, 1);
    expect([heap.pop(), heap.pop(), heap.pop(), heap.pop()]).toEqual([7, 8, 7, -1]);
});
