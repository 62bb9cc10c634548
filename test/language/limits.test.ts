import { afterEach, describe, expect, it } from 'vitest';
import { judge } from '../../language/expectations/judge.js';
import { decodeExport } from '../../language/interchange/decode.js';
import { importFiles } from '../../language/interchange/import.js';
import { limitsAsked } from '../../language/questions/limits-asked.js';
import { DEFAULT_LIMITS, type LimitName, limit, setLimits } from '../../language/syntax/limits.js';
import { SourceFile } from '../../language/syntax/source-file.js';
import { explainExpect } from '../../language/wording/explain-expect.js';
import { expectAnswer } from '../../language/wording/query-line.js';
import { topologyOf } from '../support/topology.js';

afterEach(() => setLimits({}));

/** What is said of a text by itself: that it is not read, or what does not parse. */
function saidOf(text: string): readonly string[] {
    const file = SourceFile.read('file:///main.mailtopo', text);
    const problems = file.declarations.flatMap(({ declaration }) => declaration.problem?.message ?? []);
    return file.refusal === null ? problems : [file.refusal];
}

/** Whether mail gets from every site to every other, of two sites. */
function judged(): string {
    const { topology, network } = topologyOf('site A\nsite B\nlink AB: A <-> B\nexpect * -> * reachable\n');
    const [statement] = topology.expects;
    if (statement === undefined) throw new Error('no expect');
    expect(expectAnswer(network, statement).length).toBeGreaterThan(0);
    return judge(network, statement).kind === 'holds' ? '' : explainExpect(network, statement);
}

function imported(name: string, text: string): string {
    const result = importFiles([{ name, bytes: new TextEncoder().encode(text) }]);
    return result.kind === 'failed' ? result.errors.map(({ message }) => message).join() : '';
}

function decoded(length: number): string {
    try {
        return decodeExport(new Uint8Array(length).fill(0x20)).trim();
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}

const DEEP_JSON = '[{"Name":"A","ObjectClass":"site","Deep":{"a":{"b":{"c":1}}}}]';

/** Each limit, a value that is too small for something, what is said then, and one that is just enough. */
const CASES: readonly (readonly [LimitName, number, () => string, string, number])[] = [
    ['file-characters', 13, () => saidOf('site A\nsite B\n').join(), 'This file has 14 characters, and at most 13', 14],
    [
        'declaration-characters',
        7,
        () => saidOf('site Rome').join(),
        'This declaration is 9 characters long, and at most 7',
        9,
    ],
    [
        'broken-declarations',
        2,
        () =>
            saidOf('site\nsite\nsite A')
                .filter((message) => message.includes('before'))
                .join(),
        '2 declarations before this one do not parse',
        3,
    ],
    ['expected-routes', 3, judged, 'This speaks of 4 routes, and at most 3 are judged.', 4],
    ['export-depth', 3, () => imported('sites.json', DEEP_JSON), 'more than 3 deep', 10],
    ['export-megabytes', 1, () => decoded(2 ** 20 + 1), 'This is too large: 2 MB, where at most 1 MB', 2],
];

describe('a limit', () => {
    it.each(CASES)(
        '%s is told of with its name and how it is raised, and can be raised',
        (name, small, ask, says, enough) => {
            setLimits({ [name]: small });
            const said = ask();
            expect(said).toContain(says);
            expect(said).toContain(
                `To raise the limit: \`${name}\` in the setting \`mailtopo.limits\`, or, for the command, in the variable \`MAILTOPO_LIMITS\`.`,
            );
            setLimits({ [name]: enough });
            expect(ask()).not.toContain('To raise the limit');
        },
    );

    it('stays what it was where the value is none, and others stay what they were', () => {
        setLimits({ 'file-characters': 0, 'export-depth': 1.5, 'table-routes': '9', constructor: 5, nonsense: 7 });
        for (const [name, value] of Object.entries(DEFAULT_LIMITS)) expect(limit(name as LimitName)).toBe(value);
        setLimits({ 'table-routes': 9 });
        expect(limit('table-routes')).toBe(9);
        setLimits({ 'export-depth': 8 });
        expect(limit('table-routes')).toBe(DEFAULT_LIMITS['table-routes']);
    });
});

describe('limits of the environment', () => {
    it.each([
        [undefined, {}],
        ['', {}],
        ['export-depth=5', { 'export-depth': 5 }],
        [
            ' export-depth=5, table-routes=900000000;file-megabytes=1 ',
            { 'export-depth': 5, 'table-routes': 900_000_000, 'file-megabytes': 1 },
        ],
        ['export-depth=5 export-depth=6', { 'export-depth': 6 }],
    ])('%j', (text, limits) => {
        expect(limitsAsked(text)).toEqual(limits);
    });

    it.each([
        ['export-dept=5', 'MAILTOPO_LIMITS: there is no limit "export-dept". Did you mean export-depth?'],
        [
            'xyz=5',
            'MAILTOPO_LIMITS: there is no limit "xyz". The limits are file-megabytes, file-characters, declaration-characters, broken-declarations, expected-routes, table-routes, export-megabytes and export-depth.',
        ],
        ['export-depth', 'MAILTOPO_LIMITS: export-depth takes a whole number from 1 up, and not "".'],
        ['export-depth=0', 'MAILTOPO_LIMITS: export-depth takes a whole number from 1 up, and not "0".'],
        ['export-depth=1e3', 'MAILTOPO_LIMITS: export-depth takes a whole number from 1 up, and not "1e3".'],
        ['export-depth=1=2', 'MAILTOPO_LIMITS: export-depth takes a whole number from 1 up, and not "1=2".'],
        [
            'export-depth=99999999999999999999',
            'MAILTOPO_LIMITS: export-depth takes a whole number from 1 up, and not "99999999999999999999".',
        ],
    ])('%s is refused', (text, says) => {
        expect(() => limitsAsked(text)).toThrow(says);
    });
});
