import { expect, it } from 'vitest';
import { closest } from '../../../language/syntax/closest.js';

const NAMES = ['Paris', 'London', 'Lisbon', 'LON-HT1', 'LON-HT2', 'A', 'B'];

it.each([
    ['Pariss', ['Paris']],
    ['paris', ['Paris']],
    ['Prais', ['Paris']],
    ['Londn', ['London']],
    ['LON-HT3', ['LON-HT1', 'LON-HT2']],
    ['LON-HT12', ['LON-HT1', 'LON-HT2']],
    ['Lonbon', ['London', 'Lisbon']],
    ['Berlin', []],
    ['C', []],
    ['', []],
])('%s may mean %o', (word, expected) => {
    expect(closest(word, NAMES)).toEqual(expected);
});

it('names at most three, the nearest first', () => {
    expect(closest('AAAA', ['AABB', 'AAAB', 'AAAC', 'AAAD', 'AAAE'])).toEqual(['AAAB', 'AAAC', 'AAAD']);
});

it('takes no longer for a name that is a page long', () => {
    expect(closest('x'.repeat(1_000_000), NAMES)).toEqual([]);
});
