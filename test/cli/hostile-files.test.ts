import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse as parseJunit } from 'junit2json';
import { Parser } from 'tap-parser';
import { describe, expect, it } from 'vitest';
import type { DiagnosticRecord } from '../../language/questions/diagnostic-record.js';
import { folderOf, mailtopo } from '../support/command.js';
import { evilName } from '../support/evil-names.js';
import { readJson } from '../support/schemas.js';

/** A name that a file may have where files may be called almost anything. */
const fileName = evilName
    .map((name) => `${name.toWellFormed().replace(/[/\0]/g, '-').slice(0, 60)}.mailtopo`)
    .filter((name) => Buffer.byteLength(name) < 250);

const TEXT = 'site A\nsite B\nlink AB: A <-> B cost 1\nlink AX: A <-> X\nexpect A -> B cost 2\n';
const BOTH = [
    [4, 'unknown-name'],
    [5, 'expectation-failed'],
];

// Windows forbids most of these names.
describe.skipIf(process.platform === 'win32')('a file, whatever it is called,', () => {
    /** Has a property hold for a folder with just the one file. */
    async function check(holds: (folder: string, name: string) => Promise<void>): Promise<void> {
        const folder = folderOf({});
        let count = 0;
        await fc.assert(
            fc.asyncProperty(fileName, async (name) => {
                const own = join(folder, `${count++}`);
                mkdirSync(own);
                writeFileSync(join(own, name), TEXT);
                await holds(own, name);
                rmSync(own, { recursive: true });
            }),
            { numRuns: 60 },
        );
    }

    it('is the one that findings name: as JSON, as SARIF, and in annotations', () =>
        check(async (folder, name) => {
            const found = async (format: string): Promise<string> =>
                (await mailtopo(['check', '.', '--severity', 'error', '--format', format], { folder })).output;
            const records = readJson<readonly DiagnosticRecord[]>('check', await found('json'));
            expect(records.map(({ file, line, code }) => [file, line, code])).toEqual(
                BOTH.map((each) => [name, ...each]),
            );

            const { runs } = JSON.parse(await found('sarif')) as {
                readonly runs: readonly [
                    {
                        readonly originalUriBaseIds: { readonly FOLDER: { readonly uri: string } };
                        readonly results: readonly {
                            readonly locations: readonly {
                                readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
                            }[];
                        }[];
                    },
                ];
            };
            const address = runs[0].results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
            const whole = new URL(address, runs[0].originalUriBaseIds.FOLDER.uri);
            expect(decodeURIComponent(whole.pathname)).toBe(join(folder, name));

            const lines = (await found('github')).split(/\r\n|\r|\n/);
            const files = lines.map((line) => /^::error file=([^,:]*),line=[45],/.exec(line)?.[1]);
            // What is escaped is written as in an address, and nothing else is.
            expect(files.map((file) => file?.replace(/%(?:25|0D|0A|3A|2C)/g, decodeURIComponent))).toEqual([
                name,
                name,
                undefined,
            ]);
        }));

    it('is the one that reports of tests name', () =>
        check(async (folder, name) => {
            const report = async (format: string): Promise<string> =>
                (await mailtopo(['test', '.', '--format', format], { folder })).output;
            const inXml = name.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
            expect(await parseJunit(await report('junit'))).toMatchObject({
                tests: 1,
                failures: 1,
                testsuite: [{ name: inXml, testcase: [{ name: 'expect A -> B cost 2' }] }],
            });
            const parser = new Parser({ strict: true });
            const points: unknown[] = [];
            parser.on('assert', (point) => points.push(point));
            for (const event of ['extra', 'comment', 'bailout', 'child'] as const)
                parser.on(event, (stray: unknown) => points.push(stray));
            parser.end(await report('tap'));
            expect(points).toMatchObject([{ ok: false, todo: false, skip: false, diag: { file: name, line: 5 } }]);
        }));

    it('moves nothing in a terminal', () =>
        check(async (folder) => {
            for (const words of [['check'], ['test'], ['format', '--check']]) {
                const { output, errors } = await mailtopo([...words, '.'], { folder });
                expect(output + errors).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
            }
        }));
});
