import { parse as parseJunit } from 'junit2json';
import { Parser } from 'tap-parser';
import { describe, expect, it } from 'vitest';
import type { ExpectationRecord } from '../../language/questions/expectations.js';
import { folderOf, mailtopo } from '../support/command.js';
import { readJson } from '../support/schemas.js';

interface Results {
    readonly passed: number;
    readonly failed: number;
    readonly expectations: readonly ExpectationRecord[];
}

const INPUT = `hub site London
site Paris
site "R&D <1>"
link LON-PAR: London <-> Paris cost 50
link LON-RD: London <-> "R&D <1>" cost 7

expect Paris -> "R&D <1>"
    via London
    cost 57
expect Paris -> "R&D <1>" direct  // # not so
expect Paris -> Nowhere reachable
`;

async function results(input: string): Promise<Results> {
    return readJson<Results>('test', (await mailtopo(['test', '-', '--json'], { input })).output);
}

describe('test', () => {
    it('tells what does not hold, and what is so instead', async () => {
        const { status, output, errors } = await mailtopo(['test', '-'], { input: INPUT });
        expect(status).toBe(1);
        expect(output).toBe(`<stdin>:10: failed: expect Paris -> "R&D <1>" direct
    Paris -> "R&D <1>" is not direct: cost 57, Paris › London › "R&D <1>", stops at London.
    There is no other path.
<stdin>:11: failed: expect Paris -> Nowhere reachable
    Not judged: a name in it is declared nowhere.
1 passed, 2 failed
`);
        expect(errors).toContain('the topology has 1 error');
    });

    it('tells of every expect as JSON', async () => {
        const { passed, failed, expectations } = await results(INPUT);
        expect([passed, failed]).toEqual([1, 2]);
        expect(expectations[0]).toEqual({
            file: '<stdin>',
            line: 7,
            scenario: null,
            text: 'expect Paris -> "R&D <1>" via London cost 57',
            passed: true,
            actual: null,
        });
    });

    it('has status 0 where all hold, and says so where there is none', async () => {
        const all = await mailtopo(['test', 'examples/contoso']);
        expect(all.status).toBe(0);
        expect(all.output).toMatch(/^[1-9]\d* passed, 0 failed\n$/);
        const none = await mailtopo(['test', '-'], { input: 'site A\n' });
        expect(none).toEqual({
            status: 0,
            output: '0 passed, 0 failed\n',
            errors: 'mailtopo: there is no expect to test.\n',
        });
    });

    it('does not pass what cannot be read', async () => {
        const { passed, failed, expectations } = await results('site A\nexpect A -> \nexpect A -> A cost\n');
        expect([passed, failed]).toEqual([0, 2]);
        expect(expectations.map(({ actual }) => actual)).not.toContain(null);
        // What is no expect any more, for a slip in its keyword, is an error of the topology.
        const { status } = await mailtopo(['test', '-'], { input: 'site A\nexpekt A -> A\n' });
        expect(status).toBe(1);
    });

    it('names the scenario that an expect stands in', async () => {
        const input =
            'site A\nsite B\nlink AB: A <-> B\nscenario "Cut off" {\n    down link AB\n    expect A -> B cost 5\n}\n';
        const { expectations } = await results(input);
        expect(expectations).toMatchObject([
            { line: 6, scenario: 'Cut off', text: 'expect A -> B cost 5', passed: false },
        ]);
    });

    it('judges a file of several topologies in each, and tells of it once', async () => {
        const folder = folderOf({
            'a.mailtopo': 'import "shared.mailtopo"\nlink AB: A <-> B cost 5\n',
            'b.mailtopo': 'import "shared.mailtopo"\nlink AB: A <-> B cost 6\n',
            'shared.mailtopo': 'site A\nsite B\nexpect A -> B cost 5\nexpect A -> B direct\n',
        });
        const { output } = await mailtopo(['test', '--json'], { folder });
        const { expectations } = readJson<Results>('test', output);
        expect(expectations.map(({ line, passed }) => `${line} ${passed}`)).toEqual(['3 false', '4 true']);
        expect(expectations[0]?.actual).toBe(
            'A -> B does not cost 5: cost 6, A › B, direct. (In the topology of b.mailtopo.)',
        );
    });
});

describe('test --format junit', () => {
    it('is read by a reader of JUnit as what it is', async () => {
        const { output, status } = await mailtopo(['test', '-', '--format', 'junit'], { input: INPUT });
        expect(status).toBe(1);
        const report = await parseJunit(output);
        if (report === undefined || report === null || !('testsuite' in report)) throw new Error('no suites');
        expect(report).toMatchObject({ name: 'mailtopo', tests: 3, failures: 2, errors: 0 });
        const cases = report.testsuite?.[0]?.testcase ?? [];
        expect(cases.map(({ name, failure }) => [name, failure?.[0]?.message])).toEqual([
            ['expect Paris -> "R&D <1>" via London cost 57', undefined],
            [
                'expect Paris -> "R&D <1>" direct',
                'Paris -> "R&D <1>" is not direct: cost 57, Paris › London › "R&D <1>", stops at London.',
            ],
            ['expect Paris -> Nowhere reachable', 'Not judged: a name in it is declared nowhere.'],
        ]);
    });

    it('holds whatever a file may hold', async () => {
        const input =
            'site A\nsite "\\u0001 \\ud800 ]]> &amp;"\nexpect A -> "\\u0001 \\ud800 ]]> &amp;" cost 1 // \u0001\n';
        const { output } = await mailtopo(['test', '-', '--format', 'junit'], { input });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
        expect(output).not.toMatch(/[\u0000-\u0008\ufffe]/);
        expect(await parseJunit(output)).toMatchObject({ tests: 1, failures: 1 });
    });

    it('is a report where there is no expect', async () => {
        const { output } = await mailtopo(['test', '-', '--format', 'junit'], { input: 'site A\n' });
        expect(await parseJunit(output)).toMatchObject({ tests: 0, failures: 0 });
    });
});

describe('test --format tap', () => {
    it('is read by a reader of TAP as what it is', async () => {
        const { output } = await mailtopo(['test', '-', '--format', 'tap'], { input: INPUT });
        const points = readTap(output);
        expect(points.map(({ ok, id }) => [ok, id])).toEqual([
            [true, 1],
            [false, 2],
            [false, 3],
        ]);
        expect(points[1]?.name).toBe('<stdin>:10: expect Paris -> "R&D <1>" direct');
        expect(points[1]?.diag).toEqual({
            message: 'Paris -> "R&D <1>" is not direct: cost 57, Paris › London › "R&D <1>", stops at London.',
            file: '<stdin>',
            line: 10,
            scenario: null,
        });
    });

    it('is not led astray by what would be a directive', async () => {
        const input =
            'site A\nsite "B # TODO \\\\ x"\nlink L: A <-> "B # TODO \\\\ x"\nexpect A -> "B # TODO \\\\ x" cost 1\n';
        const points = readTap((await mailtopo(['test', '-', '--format', 'tap'], { input })).output);
        expect(points).toMatchObject([{ ok: false, todo: false, skip: false }]);
    });

    it('is a plan of none where there is no expect', async () => {
        const { output } = await mailtopo(['test', '-', '--format', 'tap'], { input: 'site A\n' });
        expect(output).toBe('TAP version 14\n1..0\n');
        expect(readTap(output)).toEqual([]);
    });
});

/** The test points of a text that a reader of TAP takes as a whole. */
function readTap(text: string): readonly {
    readonly ok: boolean;
    readonly id: number;
    readonly name: string;
    readonly diag: unknown;
    readonly todo: unknown;
    readonly skip: unknown;
}[] {
    const parser = new Parser({ strict: true });
    const points: ReturnType<typeof readTap>[number][] = [];
    parser.on('assert', (point) => points.push(point as unknown as ReturnType<typeof readTap>[number]));
    parser.end(text);
    const failures = parser.failures.filter((each) => 'tapError' in each && each.tapError !== null);
    expect(failures.map((each) => ('tapError' in each ? each.tapError : null))).toEqual([]);
    return points;
}
