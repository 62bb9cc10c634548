import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InlayHint, TextEdit } from 'vscode-languageserver-protocol';
import { URI } from 'vscode-uri';
import type { DiagnosticRecord } from '../../language/questions/diagnostic-record.js';
import type { End, RouteDeclaration } from '../../language/syntax/declarations.js';
import { writeName } from '../../language/syntax/names.js';
import { mailtopo } from '../support/command.js';
import { readJson } from '../support/schemas.js';
import { openServer, type TestServer } from '../support/server.js';
import { projectBelow, ROOT, topologyFiles } from '../support/workspace-files.js';

// Command and editor side by side over all examples: the same diagnostics, route lines and formatting.
const files = topologyFiles('examples');
const project = projectBelow('examples');
const pathOf = (uri: string): string => URI.parse(uri).path.slice(1);
let server: TestServer;

beforeAll(async () => {
    const disk = Object.fromEntries(Array.from(files, ([uri, text]) => [uri, { text }]));
    server = await openServer('', { disk, folders: ['file:///examples'] });
}, 60_000);
afterAll(() => server.stop());

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

describe('the command and the editor', () => {
    it('find the same', async () => {
        const { output } = await mailtopo(['check', 'examples', '--json']);
        const found = readJson<readonly DiagnosticRecord[]>('check', output);
        const inEditor = [...server.published.values()].flatMap(({ uri, diagnostics }) =>
            diagnostics.map(({ range, severity, code, message }) => ({
                file: pathOf(uri),
                line: range.start.line + 1,
                column: range.start.character + 1,
                endLine: range.end.line + 1,
                endColumn: range.end.character + 1,
                severity: SEVERITIES[severity ?? 0],
                code,
                message,
            })),
        );
        const sorted = (records: readonly object[]): readonly string[] =>
            records.map((record) => JSON.stringify(record)).sort();
        expect(found.length).toBeGreaterThan(20);
        expect(
            sorted(
                found.map(({ event: _, ...record }) => ({ ...record, message: record.message.replaceAll(ROOT, '') })),
            ),
        ).toEqual(sorted(inEditor));
    });

    it.each([...files.keys()].map(pathOf))('format the same: %s', async (path) => {
        const uri = `file:///${path}`;
        const text = files.get(uri) ?? '';
        await server.open(uri);
        const edits = await server.client.sendRequest<readonly TextEdit[]>('textDocument/formatting', {
            textDocument: { uri },
            options: { tabSize: 4, insertSpaces: true },
        });
        const { output } = await mailtopo(['format', '-'], { input: readFileSync(join(ROOT, path)) });
        expect(output).toBe(applied(text, edits));
    });

    it('tell every route of the examples in the same line', async () => {
        let compared = 0;
        for (const file of project.allFiles()) {
            const hints = await hintsOf(file.uri, file.lines.positionAt(file.text.length));
            for (const { start, declaration } of file.all()) {
                if (declaration.kind !== 'route' || declaration.problem !== null) continue;
                const { line } = file.lines.positionAt(start + declaration.length);
                const hint = hints.find(({ position }) => position.line === line);
                const root = project.topologiesOf(file.uri)[0];
                const scenario = root?.scenarioAt(declaration)?.declaration.name?.text;
                const words = routeWords(declaration, file.text.slice(start, start + declaration.length));
                const inScenario = scenario === undefined ? [] : ['--scenario', scenario];
                const { output } = await mailtopo([
                    'route',
                    pathOf(root?.topology.root ?? ''),
                    ...words,
                    ...inScenario,
                ]);
                const lines = output.split('\n').filter((each) => / -> [^:]+: /.test(each));
                expect(lines.length, `${file.uri}:${line + 1}`).toBe(declaration.to.length);
                const [first = ''] = lines;
                // Behind it the editor also tells of the other recipients, and of what is so without the scenario.
                expect(labelOf(hint), `${file.uri}:${line + 1}`).toContain(first.slice(first.indexOf(': ') + 2));
                compared++;
            }
        }
        expect(compared).toBeGreaterThan(10);
    });
});

/** What stands behind `route FILE` for a declaration. */
function routeWords({ from, to, size }: RouteDeclaration, text: string): readonly string[] {
    const word = (end: End | null): string =>
        end?.kind === 'name' ? writeName(end.text) : text.slice(end?.start ?? 0, end?.end ?? 0);
    const sized = size === null ? [] : ['--size', text.slice(size.start, size.end)];
    return [word(from), to.map(word).join(','), ...sized];
}

async function hintsOf(uri: string, end: object): Promise<readonly InlayHint[]> {
    await server.open(uri);
    return server.client.sendRequest<readonly InlayHint[]>('textDocument/inlayHint', {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end },
    });
}

function labelOf(hint: InlayHint | undefined): string {
    const label = hint?.label ?? '';
    return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
}

function applied(text: string, edits: readonly TextEdit[]): string {
    const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const offset = ({ line, character }: TextEdit['range']['start']): number =>
        (starts[line] ?? text.length) + character;
    return [...edits]
        .sort((a, b) => offset(b.range.start) - offset(a.range.start))
        .reduce(
            (result, { range, newText }) =>
                result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)),
            text,
        );
}
