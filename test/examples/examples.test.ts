import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge } from '../../language/expectations/judge.js';
import { formatText } from '../../language/format/format.js';
import { diagnosticsOf } from '../../language/project/diagnostics.js';
import { openServer } from '../support/server.js';
import { projectBelow, topologyFiles } from '../support/workspace-files.js';

/** The examples whose idea is a mistake, with the errors that they show. */
const MISTAKES: ReadonlyMap<string, readonly string[]> = new Map([
    ['12-island.mailtopo', ['unreachable-site', 'unreachable-site']],
    ['13-site-without-transport.mailtopo', ['mailbox-without-transport']],
    [
        '14-common-mistakes.mailtopo',
        [
            'import-not-found',
            'subnet-in-two-sites',
            'invalid-subnet',
            'duplicate-name',
            'site-without-link',
            'unknown-name',
            'cost-out-of-range',
            'expectation-failed',
        ],
    ],
]);

const name = (uri: string): string => uri.split('/').at(-1) ?? '';

describe('examples', () => {
    const project = projectBelow('examples');
    const diagnostics = diagnosticsOf(project);

    it.each([...diagnostics].map(([uri, found]) => [name(uri), found] as const))(
        '%s has the errors that it is about, and no others',
        (file, found) => {
            const errors = found.filter((each) => each.severity === 'error').map((each) => each.code);
            expect(errors.sort()).toEqual([...(MISTAKES.get(file) ?? [])].sort());
        },
    );

    it('every expectation holds but the one that shows what a false one looks like', () => {
        const verdicts = project
            .topologies()
            .flatMap(({ network, scenarios }) => [network, ...scenarios.map((scenario) => scenario.network)])
            .flatMap((network) =>
                network.topology.expects.map((statement) => `${name(statement.uri)} ${judge(network, statement).kind}`),
            );
        expect(verdicts.length).toBeGreaterThan(60);
        expect(verdicts.filter((each) => !each.endsWith(' holds'))).toEqual(['14-common-mistakes.mailtopo fails']);
    });

    it('a real network has something to say on every statement', () => {
        for (const { topology } of project.topologies()) {
            if (topology.root.includes('real-networks'))
                expect(topology.routes.length + topology.expects.length).toBeGreaterThanOrEqual(8);
        }
    });

    it.each([...topologyFiles('examples')].map(([uri, text]) => [name(uri), uri, text] as const))(
        '%s is formatted',
        (_, uri) => {
            const file = project.file(uri);
            expect(file && formatText(file)).toBe(file?.text);
        },
    );
});

// What an administrator sees: each file with its hints and diagnostics under the lines, to be read by a reviewer.
describe('baselines', () => {
    const files = [...topologyFiles('examples')].filter(([uri]) => !uri.includes('real-networks'));
    const folders = new Set(files.map(([uri]) => dirname(uri)));

    it.each([...folders])('%s', async (folder) => {
        const own = files.filter(([uri]) => dirname(uri) === folder);
        // A file that another imports is judged as part of it, whichever is opened first.
        const disk = Object.fromEntries(own.map(([uri, text]) => [uri, { text }]));
        const server = await openServer('', { disk, folders: [folder] });
        for (const [uri, text] of own) {
            await server.open(uri);
            const annotated = await annotate(server, uri, text);
            await expect(annotated).toMatchFileSnapshot(
                `baselines/${uri.slice('file:///examples/'.length).replace('.mailtopo', '.txt')}`,
            );
        }
        expect(server.errors).toEqual([]);
        await server.stop();
    });
});

async function annotate(server: Awaited<ReturnType<typeof openServer>>, uri: string, text: string): Promise<string> {
    const lines = text.split('\n');
    const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    const hints = await server.client.sendRequest<
        readonly { position: { line: number }; label: readonly { value: string }[] }[]
    >('textDocument/inlayHint', { textDocument: { uri }, range });
    const found = server.published.get(uri)?.diagnostics ?? [];
    return lines
        .flatMap((line, number) => [
            line,
            ...hints
                .filter((hint) => hint.position.line === number)
                .map((hint) => `    ~ ${hint.label.map((part) => part.value).join('')}`),
            ...found
                .filter((each) => each.range.start.line === number)
                .map(
                    (each) =>
                        `    ${'!'.repeat(5 - (each.severity ?? 1))} ${each.code} at ${each.range.start.character + 1}-${each.range.end.character + 1}: ${each.message}`,
                ),
        ])
        .join('\n');
}
