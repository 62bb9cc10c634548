import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Ajv4Module from 'ajv-draft-04';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { Project } from '../../language/project/project.js';
import type { DiagnosticRecord } from '../../language/questions/diagnostic-record.js';
import { RULE_SEVERITIES } from '../../language/rules/codes.js';
import { folderOf, mailtopo } from '../support/command.js';
import { readJson } from '../support/schemas.js';
import { topologyFiles } from '../support/workspace-files.js';

const BROKEN = `site A
site B
link AB: A <-> B cost 10
link AX: A <-> Xylo cost 5
link AA: A, B, A
link BB: B
`;

const GOOD = 'site A\nsite B\nlink AB: A <-> B cost 10\n';

describe('check', () => {
    it('prints a finding a line, and their sum beside the results', async () => {
        const folder = folderOf({ 'main.mailtopo': BROKEN });
        const { status, output, errors } = await mailtopo(['check', 'main.mailtopo'], { folder });
        expect(status).toBe(1);
        expect(output.split('\n').map((line) => line.replace(/(: \w+:).*( \[)/, '$1$2'))).toEqual([
            'main.mailtopo:4:16: error: [unknown-name]',
            'main.mailtopo:5:1: information: [redundant-link]',
            'main.mailtopo:5:16: warning: [repeated-site-in-link]',
            'main.mailtopo:6:6: warning: [link-needs-two-sites]',
            '',
        ]);
        expect(output).toContain('No site is called `Xylo`');
        expect(errors).toBe('1 error, 2 warnings, 1 information in 1 file\n');
    });

    it('is content with a good topology', async () => {
        const folder = folderOf({ 'main.mailtopo': GOOD });
        expect(await mailtopo(['check'], { folder })).toEqual({
            status: 0,
            output: '',
            errors: 'Nothing found in 1 file\n',
        });
    });

    it('reads a folder as the editor does: a file that is imported is judged with what imports it', async () => {
        const folder = folderOf({
            'mail/main.mailtopo': 'import "parts/sites.mailtopo"\nlink AB: A <-> B\nlink AC: A <-> C\n',
            'mail/parts/sites.mailtopo': 'site A\nsite B\n',
            'mail/node_modules/other.mailtopo': 'site\n',
        });
        const { output } = await mailtopo(['check', 'mail', '--json'], { folder });
        const found = readJson<readonly DiagnosticRecord[]>('check', output);
        expect(found.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
            'mail/main.mailtopo:3:16 unknown-name',
        ]);
    });

    it('reads standard input, with imports relative to the present folder', async () => {
        const folder = folderOf({ 'sites.mailtopo': 'site A\nsite B\n' });
        const input = 'import "sites.mailtopo"\nlink AB: A <-> B\nlink AX: A <-> X\n';
        const { status, output } = await mailtopo(['check', '-'], { folder, input });
        expect(status).toBe(1);
        expect(output).toMatch(/^<stdin>:3:16: error: .*\[unknown-name\]\n$/);
    });

    it('tells as JSON where each finding stands, and what Exchange logs of it', async () => {
        const folder = folderOf({ 'main.mailtopo': 'site A\nsite B\nsite "São Paulo"\nlink AB: A <-> B\n' });
        const { output } = await mailtopo(['check', '--format', 'json'], { folder });
        const found = readJson<readonly DiagnosticRecord[]>('check', output);
        expect(found).toEqual([
            {
                file: 'main.mailtopo',
                line: 3,
                column: 6,
                endLine: 3,
                endColumn: 17,
                severity: 'error',
                code: 'site-without-link',
                message: expect.stringContaining('5007'),
                event: 5007,
            },
        ]);
        expect(readJson('check', (await mailtopo(['check', 'examples', '--json'])).output)).not.toEqual([]);
        expect(readJson('check', (await mailtopo(['check', '-', '--json'], { input: GOOD })).output)).toEqual([]);
    });

    it('names the first of the events that Exchange logs for mailboxes without transport', async () => {
        const input = 'organization O exchange 2010\nsite A { server A1 : mailbox }\n';
        const { output } = await mailtopo(['check', '-', '--json', '--severity', 'error'], { input });
        expect(
            readJson<readonly DiagnosticRecord[]>('check', output).map(({ code, event }) => `${code} ${event}`),
        ).toEqual(['mailbox-without-transport 5006']);
    });

    it('names the events that Exchange logs for connectors', async () => {
        const input = `site A { server A1 : transport, mailbox }
site B { server B1 : transport, mailbox }
site C { server C1 : transport, mailbox }
link AB: A <-> B
connector None { address-space "a.example" }
connector Far { source C1 address-space "b.example" }
connector Two { source A1, B1 address-space "c.example" }
`;
        const { output } = await mailtopo(['check', '-', '--json'], { input });
        const events = readJson<readonly DiagnosticRecord[]>('check', output).map(({ code, event }) => [code, event]);
        expect(Object.fromEntries(events)).toMatchObject({
            'connector-without-source': 5014,
            'connector-unreachable': 5016,
            'connector-sources-in-several-sites': 5026,
        });
    });

    it('leaves out what is less severe, and lets no more warnings pass than allowed', async () => {
        const folder = folderOf({
            'w.mailtopo': 'site A\nsite B\nlink AB: A <-> B\nlink AA: A <-> A\nlink BB: B <-> B\n',
        });
        const statusOf = async (...words: readonly string[]): Promise<number> =>
            (await mailtopo(['check', ...words], { folder })).status;
        expect(await statusOf()).toBe(0);
        expect(await statusOf('--max-warnings', '2')).toBe(0);
        expect(await statusOf('--max-warnings', '1')).toBe(1);
        // What is not printed still counts.
        expect(await statusOf('--max-warnings', '0', '--severity', 'error')).toBe(1);
        const { output, errors } = await mailtopo(['check', '--severity', 'error'], { folder });
        expect(output).toBe('');
        expect(errors).toBe('Nothing found in 1 file\n');
    });

    it('can leave rules alone by their severity, as none finds anything more severe', () => {
        const order = ['error', 'warning', 'information', 'hint'];
        for (const folder of ['examples', 'test/conformance']) {
            const project = new Project();
            for (const [uri, text] of topologyFiles(folder)) project.setText(uri, text);
            for (const { findings } of project.topologies())
                for (const { code, severity } of findings)
                    expect(order.indexOf(severity ?? RULE_SEVERITIES[code])).toBeGreaterThanOrEqual(
                        order.indexOf(RULE_SEVERITIES[code]),
                    );
        }
    });

    it('shows colours on a terminal only, and none where NO_COLOR forbids it', async () => {
        const input = BROKEN;
        const plain = await mailtopo(['check', '-'], { input });
        const coloured = await mailtopo(['check', '-'], { input, isTerminal: true });
        const forbidden = await mailtopo(['check', '-'], { input, isTerminal: true, environment: { NO_COLOR: '1' } });
        expect(coloured.output).toContain('\u001b[31merror:\u001b[0m');
        expect(plain.output).not.toContain('\u001b');
        expect(forbidden.output).toBe(plain.output);
        const json = await mailtopo(['check', '-', '--json'], { input, isTerminal: true });
        expect(json.output).not.toContain('\u001b');
    });
});

describe('check --format github', () => {
    it('writes annotations, with what would end one escaped', async () => {
        const folder = folderOf({ 'a,b 50%.mailtopo': 'site A\nsite B\nlink AB: A <-> B\nlink AX: A <-> "50%: X"\n' });
        const { output } = await mailtopo(['check', '--format', 'github', '--severity', 'error'], { folder });
        expect(output).toMatch(
            /^::error file=a%2Cb 50%25\.mailtopo,line=4,col=16,endColumn=24,title=unknown-name::No site is called `"50%25: X"`\.\n$/,
        );
    });

    it('writes no column of what spans lines, and a notice of what is less than a warning', async () => {
        const input = 'site A\nsite B\nlink AB: A <-> B\nlink AB2: A <-> B\nlink BA:\n    A <-> B cost 200\n';
        const { output } = await mailtopo(['check', '-', '--format', 'github'], { input });
        expect(output).toMatch(/^::notice file=<stdin>,line=\d+,/m);
        for (const line of output.trim().split('\n')) expect(line).toMatch(/^::(error|warning|notice) [^:]+::.+$/);
    });
});

describe('check --format sarif', () => {
    const schema = JSON.parse(
        readFileSync(join(import.meta.dirname, 'sarif-schema/sarif-2.1.0-rtm.5.json'), 'utf8'),
    ) as object;
    const Ajv4 = Ajv4Module.default;
    const ajv = new Ajv4({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormatsModule.default(ajv as never);
    const validate = ajv.compile(schema);

    it.each(['examples', 'test/conformance'])('writes what the schema of OASIS allows: %s', async (folder) => {
        const { output } = await mailtopo(['check', folder, '--format', 'sarif']);
        validate(JSON.parse(output));
        expect(validate.errors ?? []).toEqual([]);
    });

    it('is checked by a schema that refuses what is wrong', () => {
        expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
    });

    it('says where each finding is, of what rule, and where to read of it', async () => {
        const folder = folderOf({ 'e mea/main.mailtopo': BROKEN });
        const { output, status } = await mailtopo(['check', '--format', 'sarif'], { folder });
        expect(status).toBe(1);
        const { runs } = JSON.parse(output) as { runs: readonly [SarifRun] };
        const { results, tool, columnKind, invocations } = runs[0];
        expect(columnKind).toBe('utf16CodeUnits');
        expect(invocations).toEqual([{ executionSuccessful: true, exitCode: 1 }]);
        expect(results.map(({ ruleId }) => ruleId)).toEqual([
            'unknown-name',
            'redundant-link',
            'repeated-site-in-link',
            'link-needs-two-sites',
        ]);
        for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
        expect(results[0]?.level).toBe('error');
        expect(results[0]?.locations[0]?.physicalLocation).toEqual({
            artifactLocation: { uri: 'e%20mea/main.mailtopo', uriBaseId: 'FOLDER' },
            region: { startLine: 4, startColumn: 16, endLine: 4, endColumn: 20 },
        });
        expect(tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(RULE_SEVERITIES));
        for (const { id, helpUri, help, shortDescription } of tool.driver.rules) {
            expect(helpUri).toMatch(new RegExp(`/docs/diagnostics/${id}\\.md$`));
            expect(help.markdown).toContain(helpUri);
            expect(shortDescription.text).not.toBe(id);
        }
    });
});

interface SarifRun {
    readonly columnKind: string;
    readonly invocations: readonly object[];
    readonly tool: {
        readonly driver: {
            readonly rules: readonly {
                readonly id: string;
                readonly helpUri: string;
                readonly help: { readonly markdown: string };
                readonly shortDescription: { readonly text: string };
            }[];
        };
    };
    readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly locations: readonly { readonly physicalLocation: object }[];
    }[];
}

describe('the problem matcher of the extension', () => {
    it('reads what check prints', async () => {
        const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
            contributes: { problemMatchers: readonly { pattern: Record<string, string | number> }[] };
        };
        const pattern = manifest.contributes.problemMatchers[0]?.pattern ?? {};
        const regexp = new RegExp(String(pattern['regexp']));
        const [text, json] = [
            (await mailtopo(['check', 'examples'])).output.trim().split('\n'),
            readJson<readonly DiagnosticRecord[]>('check', (await mailtopo(['check', 'examples', '--json'])).output),
        ];
        const read = text.map((line) => {
            const match = regexp.exec(line);
            return ['file', 'line', 'column', 'severity', 'message', 'code'].map(
                (name) => match?.[Number(pattern[name])],
            );
        });
        expect(read).toEqual(
            json.map(({ file, line, column, severity, message, code }) => [
                file,
                `${line}`,
                `${column}`,
                severity,
                message,
                code,
            ]),
        );
    });
});
