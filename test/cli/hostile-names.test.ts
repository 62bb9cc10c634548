import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Ajv4Module from 'ajv-draft-04';
import addFormatsModule from 'ajv-formats';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { Parser } from 'tap-parser';
import { describe, expect, it } from 'vitest';
import type { DiagnosticRecord } from '../../language/questions/diagnostic-record.js';
import type { ExpectationRecord } from '../../language/questions/expectations.js';
import { quote } from '../../language/syntax/names.js';
import type { RouteRecord } from '../../language/wording/route-record.js';
import { mailtopo } from '../support/command.js';
import { evilNames, evilText, NAMES_OF_TEXT, quoteRaw } from '../support/evil-names.js';
import { readJson } from '../support/schemas.js';

/** A topology that a stranger wrote, with what no rule lets pass. */
const evilInput = fc.tuple(evilNames(NAMES_OF_TEXT), fc.constantFrom(quote, quoteRaw)).map(([names, write]) => {
    const [a = '', b = ''] = names.map(write);
    return `${evilText(names, write)}
connector ${quote(`${names[0]} too`)} { address-space ${b} }
link Lost: ${a} <-> ${quote(`${names[1]} lost`)}
`;
});

/** What a command prints of a topology. */
async function printed(input: string, ...words: readonly string[]): Promise<string> {
    const { status, output, errors } = await mailtopo(words, { input });
    expect(status, errors).toBeLessThan(2);
    return output;
}

function check(numRuns: number, holds: (input: string) => Promise<void>): Promise<void> {
    return fc.assert(fc.asyncProperty(evilInput, holds), { numRuns });
}

describe('CSV, whatever the names', () => {
    /** Reads CSV as RFC 4180 has it, and nothing that it has not. */
    function readCsv(text: string): readonly (readonly string[])[] {
        const rows: string[][] = [[]];
        const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n|$)/y;
        while (cell.lastIndex < text.length) {
            const at = cell.lastIndex;
            const match = cell.exec(text);
            if (match === null) throw new Error(`no cell at ${at}: ${text.slice(at, at + 40)}`);
            rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
            if (match[3] === '\n') rows.push([]);
        }
        return rows.slice(0, -1);
    }

    /** What a spreadsheet takes for the beginning of a formula, or skips before one. */
    const formula = /^[\s\p{C}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u;

    it('has the cells of each route, and no formula, by whichever mark a spreadsheet splits', () =>
        check(60, async (input) => {
            const [head, ...rows] = readCsv(await printed(input, 'routes', '-', '--format', 'csv'));
            const records = readJson<readonly RouteRecord[]>(
                'routes',
                await printed(input, 'routes', '-', '--format', 'json'),
            );
            expect(head).toHaveLength(12);
            // The apostrophes before what would be a formula are none of the names.
            const bare = (text: string | undefined): string => (text ?? '').replaceAll("'", '');
            expect(
                rows.map(([from, to, , , , path, links, stops]) => [from, to, path, links, stops].map(bare)),
            ).toEqual(
                records.map(({ from, to, path, links, stops }) =>
                    [from, to, path.join(' > '), links.join('; '), stops.join('; ')].map((each) =>
                        bare(each.toWellFormed()),
                    ),
                ),
            );
            const parts = rows.flatMap((row) => row.flatMap((each) => each.split(/[;\t\r\n]/)));
            expect(parts.filter((each) => formula.test(each))).toEqual([]);
        }));
});

describe('SARIF, whatever the names', () => {
    const schema = JSON.parse(
        readFileSync(join(import.meta.dirname, 'sarif-schema/sarif-2.1.0-rtm.5.json'), 'utf8'),
    ) as object;
    const ajv = new Ajv4Module.default({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormatsModule.default(ajv as never);
    const validate = ajv.compile(schema);

    /** A plain text message as sections 3.11.5 and 3.11.6 read it: no placeholder, no link, braces doubled. */
    function readMessage(text: string): string {
        expect(text).not.toMatch(/\[(?:\\[\\[\]]|[^\\[\]])*\]\(/);
        expect(text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/);
        return text.replaceAll('{{', '{').replaceAll('}}', '}');
    }

    interface Log {
        readonly runs: readonly [
            {
                readonly results: readonly {
                    readonly ruleId: string;
                    readonly message: { readonly text: string };
                    readonly relatedLocations?: readonly { readonly message: { readonly text: string } }[];
                }[];
            },
        ];
    }

    it('is as its schema has it, says what the other formats say, and links nowhere', () =>
        check(60, async (input) => {
            const log = JSON.parse(await printed(input, 'check', '-', '--format', 'sarif')) as Log;
            validate(log);
            expect(validate.errors ?? []).toEqual([]);
            const records = readJson<readonly DiagnosticRecord[]>(
                'check',
                await printed(input, 'check', '-', '--format', 'json'),
            );
            const { results } = log.runs[0];
            expect(results.length).toBeGreaterThan(3);
            const unbroken = (text: string): string => text.replaceAll('] (', '](');
            expect(results.map(({ ruleId, message }) => [ruleId, unbroken(readMessage(message.text))])).toEqual(
                records.map(({ code, message }) => [code, unbroken(message)]),
            );
            for (const { relatedLocations = [] } of results)
                for (const { message } of relatedLocations) readMessage(message.text);
        }));
});

describe('annotations of GitHub, whatever the names', () => {
    it('are one a finding, with the message as it is', () =>
        check(60, async (input) => {
            const lines = (await printed(input, 'check', '-', '--format', 'github')).split(/\r\n|\r|\n/);
            expect(lines.pop()).toBe('');
            const records = readJson<readonly DiagnosticRecord[]>(
                'check',
                await printed(input, 'check', '-', '--format', 'json'),
            );
            const read = lines.map((line) => {
                const [, properties = '', data = ''] = /^::(?:error|warning|notice) ([^:]*)::(.*)$/su.exec(line) ?? [];
                const title = /(?:^|,)title=([^,]*)/.exec(properties)?.[1];
                return [title, data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')];
            });
            expect(read).toEqual(records.map(({ code, message }) => [code, message.toWellFormed()]));
        }));
});

/** The expectations of a topology as JSON has them: what the other reports are held against. */
async function expectationsOf(input: string): Promise<readonly ExpectationRecord[]> {
    const text = await printed(input, 'test', '-', '--json');
    return readJson<{ readonly expectations: readonly ExpectationRecord[] }>('test', text).expectations;
}

describe('JUnit, whatever the names', () => {
    interface Element {
        readonly name: string;
        readonly attributes: Readonly<Record<string, string>>;
        text: string;
    }

    function readXml(xml: string): readonly Element[] {
        const elements: Element[] = [];
        const open: Element[] = [];
        const parser = new SaxesParser();
        parser.on('error', (error) => {
            throw error;
        });
        for (const event of ['cdata', 'comment', 'doctype', 'processinginstruction'] as const)
            parser.on(event, () => expect.unreachable(event));
        parser.on('opentag', ({ name, attributes }) => {
            const element = { name, attributes, text: '' };
            elements.push(element);
            open.push(element);
        });
        parser.on('text', (text) => {
            const at = open.at(-1);
            if (at !== undefined) at.text += text;
        });
        parser.on('closetag', () => open.pop());
        parser.write(xml).close();
        return elements;
    }

    /** What XML cannot hold at all stands replaced. */
    const inXml = (text: string): string =>
        text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');

    it('is XML with a case for each expect, and nothing else in it', () =>
        check(60, async (input) => {
            const elements = readXml(await printed(input, 'test', '-', '--format', 'junit'));
            const expectations = await expectationsOf(input);
            expect(new Set(elements.map(({ name }) => name))).toEqual(
                new Set(['testsuites', 'testsuite', 'testcase', 'failure']),
            );
            const cases = elements.filter(({ name }) => name === 'testcase');
            expect(cases.map(({ attributes }) => [attributes['name'], attributes['classname']])).toEqual(
                expectations.map(({ text, file, scenario }) =>
                    [text, scenario === null ? file : `${file} ${scenario}`].map(inXml),
                ),
            );
            const failures = elements.filter(({ name }) => name === 'failure');
            expect(failures.map(({ attributes, text }) => [attributes['message'], text])).toEqual(
                expectations
                    .filter(({ passed }) => !passed)
                    .map(({ actual, file, line }) =>
                        [actual, `${file}:${line}: ${actual}`].map((each) => inXml(each ?? '')),
                    ),
            );
        }));
});

describe('TAP, whatever the names', () => {
    interface Point {
        readonly ok: boolean;
        readonly name: string;
        readonly diag?: Readonly<Record<string, unknown>>;
        readonly todo: unknown;
        readonly skip: unknown;
    }

    it('has a point for each expect, none of them waived, with what is so instead', () =>
        check(60, async (input) => {
            const parser = new Parser({ strict: true });
            const points: Point[] = [];
            const strays: unknown[] = [];
            parser.on('assert', (point) => points.push(point as unknown as Point));
            for (const event of ['extra', 'comment', 'bailout', 'child'] as const)
                parser.on(event, (each: unknown) => strays.push(each));
            parser.end(await printed(input, 'test', '-', '--format', 'tap'));
            expect(strays).toEqual([]);
            const expectations = await expectationsOf(input);
            const oneLine = (text: string): string =>
                text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').toWellFormed();
            expect(points.map(({ ok, name, todo, skip }) => [ok, name.trim(), todo, skip])).toEqual(
                expectations.map(({ passed, file, line, scenario, text }) => [
                    passed,
                    oneLine(`${file}:${line}${scenario === null ? '' : ` (${scenario})`}: ${text}`).trim(),
                    false,
                    false,
                ]),
            );
            expect(points.flatMap(({ ok, diag }) => (ok ? [] : [diag]))).toEqual(
                expectations
                    .filter(({ passed }) => !passed)
                    .map(({ actual, file, line, scenario }) => ({ message: actual, file, line, scenario })),
            );
        }));
});

describe('text for a terminal, whatever the names', () => {
    // Line ends apart, what moves the cursor, changes colours, or turns the direction of what follows.
    const moving = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

    it.each([
        ['check', ['check', '-']],
        ['test', ['test', '-']],
        ['routes', ['routes', '-']],
        ['impact', ['impact', '-', '--down', 'link:Lost']],
    ] as const)('of %s moves nothing', (_, words) =>
        check(40, async (input) => {
            const { output, errors, status } = await mailtopo(words, { input });
            expect(status, errors).toBeLessThan(2);
            expect(moving.exec(output + errors)).toBe(null);
        }),
    );

    it('of route moves nothing, whatever it is asked', () =>
        fc.assert(
            fc.asyncProperty(evilNames(NAMES_OF_TEXT), async (names) => {
                const [a = '', , c = ''] = names;
                const { output, errors } = await mailtopo(['route', '-', '--explain', '--', a, c], {
                    input: evilText(names, quoteRaw),
                });
                expect(moving.exec(output + errors)).toBe(null);
            }),
            { numRuns: 40 },
        ));
});
