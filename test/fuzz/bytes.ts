import type { Dice } from '../../bench/dice.js';

/** Bytes that mean something to those who read text: ends, marks, the first of a longer sequence. */
const TELLING = [
    0, 9, 10, 13, 34, 44, 58, 60, 62, 91, 92, 93, 123, 125, 127, 128, 0xc0, 0xc3, 0xe2, 0xed, 0xf0, 0xfe, 0xff,
];

/** The same bytes with a few changes that know nothing of what they mean. */
export function mutatedBytes(bytes: Uint8Array, dice: Dice): Uint8Array {
    let result = Buffer.from(bytes);
    for (let rounds = 1 + dice.below(6); rounds > 0; rounds--) {
        const at = dice.below(result.length + 1);
        const length = dice.below(Math.min(64, result.length - at) + 1);
        switch (dice.below(7)) {
            case 0:
                if (at < result.length) result[at] = (result[at] ?? 0) ^ (1 << dice.below(8));
                break;
            case 1:
                if (at < result.length) result[at] = dice.of(TELLING);
                break;
            case 2:
                result = Buffer.concat([result.subarray(0, at), Buffer.from([dice.of(TELLING)]), result.subarray(at)]);
                break;
            case 3:
                result = Buffer.concat([result.subarray(0, at), result.subarray(at + length)]);
                break;
            case 4: {
                const piece = result.subarray(at, at + length);
                const copies = Array.from({ length: 1 + dice.below(40) }, () => piece);
                result = Buffer.concat([result.subarray(0, at), ...copies, result.subarray(at)]);
                break;
            }
            case 5:
                result = result.subarray(0, at);
                break;
            default: {
                const noise = Buffer.from(Array.from({ length: dice.below(32) }, () => dice.below(256)));
                result = Buffer.concat([result.subarray(0, at), noise, result.subarray(at + length)]);
            }
        }
    }
    return result;
}
