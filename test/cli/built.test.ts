import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { textOfBundle } from '../../scripts/lib/text-of-bundle.mjs';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'mailtopo-built-'));
const COMMAND = join(folder, 'mailtopo.cjs');

// Bundled anew: what lies in out/ may be older than the sources.
beforeAll(async () => {
    await build({
        absWorkingDir: ROOT,
        entryPoints: ['cli/main.ts'],
        outfile: COMMAND,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node12.22',
        plugins: [textOfBundle()],
        logLevel: 'error',
    });
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
    readonly status: number | null;
    readonly signal: string | null;
    readonly output: string;
    readonly errors: string;
}

/** Runs the command as a process of its own. */
function run(words: readonly string[], input = '', command = process.execPath): Promise<Ended> {
    const child = spawn(command, command === process.execPath ? [COMMAND, ...words] : words, { cwd: ROOT });
    child.stdin.end(input);
    return ended(child);
}

function ended(child: ChildProcess): Promise<Ended> {
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk));
    return new Promise((resolve) =>
        child.on('close', (status, signal) =>
            resolve({
                status,
                signal,
                output: Buffer.concat(output).toString(),
                errors: Buffer.concat(errors).toString(),
            }),
        ),
    );
}

const GOOD = 'site A\nsite B\nlink AB: A <-> B cost 5\n';

describe('the built command', () => {
    it('tells its version, and loads nothing else for it', async () => {
        expect(await run(['--version'])).toMatchObject({ status: 0, output: `${manifest.version}\n`, errors: '' });
    });

    it.each([
        ['all is well', ['check', '-'], GOOD, 0],
        ['the topology has errors', ['check', '-'], `${GOOD}link X: A <-> X\n`, 1],
        ['an expectation fails', ['test', '-'], `${GOOD}expect A -> B cost 6\n`, 1],
        ['a file is not there', ['check', 'nowhere.mailtopo'], '', 2],
        ['the call is wrong', ['check', '--frob'], '', 2],
        ['standard input is no text', ['check', '-'], 'a\0b', 2],
    ] as const)('has its exit status where %s', async (_, words, input, status) => {
        const result = await run(words, input);
        expect(result.status).toBe(status);
        if (status !== 2) return;
        expect(result.output).toBe('');
        expect(result.errors).toMatch(/^mailtopo: [^\n]+\n$/);
    });

    it.skipIf(process.platform === 'win32')('ends quietly when its reader has seen enough', async () => {
        const sites = Array.from(
            { length: 400 },
            (_, at) => `site S${at}\nlink L${at}: S${at} <-> S${(at + 1) % 400}\n`,
        );
        const shell = `"$0" "$1" routes - --format ndjson | head -n 3; echo "status \${PIPESTATUS[0]}"`;
        const result = await run(['-c', shell, process.execPath, COMMAND], sites.join(''), 'bash');
        expect(result.errors).toBe('');
        expect(result.output.trim().split('\n')).toHaveLength(4);
        expect(result.output).toMatch(/\nstatus 0\n$/);
    });

    it('is a language server', async () => {
        const body =
            '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}';
        const child = spawn(process.execPath, [COMMAND, 'language-server', '--stdio']);
        child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
        const [first] = (await Promise.race([
            new Promise((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve([chunk.toString()]))),
            ended(child).then((result) => [`ended: ${JSON.stringify(result)}`]),
        ])) as [string];
        child.kill();
        expect(first).toMatch(/^Content-Length: \d+/);
    });

    it('answers an assistant over MCP, and ends with it', async () => {
        const call = (id: number, name: string, input: object): object => ({
            id,
            method: 'tools/call',
            params: { name, arguments: input },
        });
        const file = 'examples/contoso/contoso.mailtopo';
        const answers = await converse([
            {
                id: 1,
                method: 'initialize',
                params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
            },
            { method: 'notifications/initialized' },
            { id: 2, method: 'tools/list' },
            call(3, 'route', { file, from: 'Paris', to: 'Sydney' }),
            call(4, 'route', { file, from: 'Pariss', to: 'Sydney' }),
            call(5, 'check', { file: 'nowhere.mailtopo' }),
            call(6, 'route', { from: 'Paris' }),
        ]);
        expect(answers.get(1)).toMatchObject({ serverInfo: { name: 'mailtopo', version: manifest.version } });
        const { tools } = answers.get(2) as { readonly tools: readonly { name: string; annotations: object }[] };
        expect(tools.map(({ name }) => name)).toEqual(['route', 'explain', 'impact', 'check']);
        for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
        expect(answers.get(3)).toMatchObject({
            content: [
                { type: 'text', text: expect.stringContaining('Paris › London (hub) › Singapore (hub) › Sydney') },
            ],
            structuredContent: { routes: [{ cost: 130, stops: ['London', 'Singapore'] }] },
        });
        expect(answers.get(4)).toMatchObject({
            isError: true,
            content: [{ text: 'there is no site or server Pariss in the topology. Did you mean Paris?' }],
        });
        expect(answers.get(5)).toMatchObject({
            isError: true,
            content: [{ text: 'nowhere.mailtopo does not exist.' }],
        });
        expect(answers.get(6)).toMatchObject({ isError: true });
    });
});

/** Sends messages to `mailtopo mcp`, waits for all answers, and ends its input. */
async function converse(messages: readonly object[]): Promise<ReadonlyMap<number, unknown>> {
    const child = spawn(process.execPath, [COMMAND, 'mcp'], { cwd: ROOT });
    const answers = new Map<number, unknown>();
    const wanted = messages.filter((message) => 'id' in message).length;
    let rest = '';
    child.stdout.on('data', (chunk: Buffer) => {
        rest += chunk.toString();
        const lines = rest.split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
            const { id, result } = JSON.parse(line) as { readonly id: number; readonly result: unknown };
            answers.set(id, result);
        }
        if (answers.size === wanted) child.stdin.end();
    });
    for (const message of messages) child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
    const { status, errors } = await ended(child);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    return answers;
}

describe('the package of npm', () => {
    it('holds the command with its papers, its schemas and what npm always takes, and nothing else', () => {
        const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
            cwd: ROOT,
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
            shell: process.platform === 'win32',
        });
        const [only] = JSON.parse(listed) as readonly [{ readonly files: readonly { readonly path: string }[] }];
        const others = only.files
            .map(({ path }) => path)
            .filter(
                (path) =>
                    !/^schemas\/[a-z]+\.schema\.json$/.test(path) &&
                    !/^out\/(mailtopo\.cjs|THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json)$/.test(path),
            );
        expect(others.sort()).toEqual(['LICENSE', 'README.md', 'package.json']);
        expect(only.files.length).toBeGreaterThan(others.length);
    });
});
