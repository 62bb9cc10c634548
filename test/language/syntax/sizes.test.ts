import { expect, it } from 'vitest';
import { sizeOf, writeSize } from '../../../language/syntax/sizes.js';

it.each([
    ['10', 'MB', 10_485_760],
    ['64', 'KB', 65_536],
    ['1', 'gb', 1_073_741_824],
    ['0', 'KB', 0],
    ['', 'unlimited', null],
    ['', 'Unlimited', null],
    ['', 'much', Number.NaN],
    ['10', '', Number.NaN],
    ['10', 'TB', Number.NaN],
    ['1.5', 'MB', Number.NaN],
])('%s %s is %s bytes (1 KB = 1024 bytes)', (figure, unit, bytes) => {
    expect(sizeOf(figure, unit)).toBe(bytes);
});

it.each([
    [65_536, '64 KB'],
    [10_485_760, '10 MB'],
    [1_572_864, '1536 KB'],
    [1_073_741_824, '1 GB'],
    [1000, '1000 bytes'],
])('%s bytes are written %s', (bytes, size) => {
    expect(writeSize(bytes)).toBe(size);
});
