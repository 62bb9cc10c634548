import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { TOOLS } from '../../language/assistant/tools.js';
import manifest from '../../package.json' with { type: 'json' };
import words from '../../package.nls.json' with { type: 'json' };
import { TOOL_REQUEST, type ToolResult } from '../../server/protocol.js';
import { openServer, type TestServer } from '../support/server.js';

const FILES = `//- main.mailtopo
import "links.mailtopo"
hub site London { server L1 : transport, mailbox }
site Paris { server P1 : transport, mailbox }
site Rome { server R1 : transport, mailbox }
connector Internet {
    source L1
    address-space "*"
}
expect Paris -> Rome cost 70
scenario "Dear" { set link LON-ROM cost 60 }
//- links.mailtopo
link LON-PAR: London <-> Paris cost 50
link LON-ROM: London <-> Rome cost 20
//- sub/other.mailtopo
site A
site B
`;

const ajv = new Ajv2020({ strict: false });

async function ask(server: TestServer, tool: string, input: object, uri?: string): Promise<ToolResult> {
    const parameters = { tool, input, ...(uri === undefined ? {} : { uri }) };
    const result = await server.client.sendRequest<ToolResult>(TOOL_REQUEST, parameters);
    const { input: inputSchema, output } = TOOLS.find((each) => each.name === tool) ?? {};
    if (inputSchema !== undefined && 'data' in result) {
        expect(ajv.validate(inputSchema, input), 'the input').toBe(true);
        expect(ajv.validate(output ?? {}, result.data), ajv.errorsText()).toBe(true);
    }
    return result;
}

async function withFiles(test: (server: TestServer) => Promise<void>): Promise<void> {
    const server = await openServer(FILES);
    try {
        await test(server);
        expect(server.errors).toEqual([]);
    } finally {
        await server.stop();
    }
}

const MAIN = { file: 'main.mailtopo' };

describe('the tools of assistants', () => {
    it('tell a route with its reason', () =>
        withFiles(async (server) => {
            const result = await ask(server, 'route', { ...MAIN, from: 'paris', to: 'Rome' });
            expect(result).toMatchObject({
                text: 'Paris -> Rome: 70 · Paris › London (hub) › Rome\n\nThere is no other path.',
                data: { errors: 0, routes: [{ path: ['Paris', 'London', 'Rome'], stops: ['London'], cost: 70 }] },
            });
        }));

    it('tell of several recipients, addresses, sizes, scenarios and outages', () =>
        withFiles(async (server) => {
            const input = { ...MAIN, from: 'P1', to: 'R1, joe@fabrikam.com', size: '2 MB', scenario: 'Dear' };
            const result = await ask(server, 'explain', { ...input, down: ['site:Rome'] });
            expect(result).toMatchObject({
                data: {
                    routes: [
                        { to: 'R1', cost: 110, outcome: 'queued', queuesAt: 'London' },
                        { to: 'joe@fabrikam.com', connector: { name: 'Internet' }, cost: 51 },
                    ],
                },
            });
            expect(result).toHaveProperty('text', expect.stringContaining('R6.1'));
        }));

    it('tell the impact of a change, of which nothing is left in the workspace', () =>
        withFiles(async (server) => {
            const before = [...server.published.keys()];
            const result = await ask(server, 'impact', { ...MAIN, set: ['link LON-ROM cost 5'] });
            expect(result).toMatchObject({
                data: {
                    changes: ['set link LON-ROM cost 5'],
                    routes: 6,
                    altered: 4,
                    changed: [{ kind: 'altered', before: { cost: 20 }, after: { cost: 5 } }, {}, {}, {}],
                    expectations: [{ file: 'main.mailtopo', line: 9, text: 'expect Paris -> Rome cost 70' }],
                },
            });
            expect(result).toHaveProperty(
                'text',
                expect.stringMatching(/4 of 6 routes: 4 altered.*1 expectation would fail/s),
            );
            await server.settled();
            expect([...server.published.keys()]).toEqual(before);
        }));

    it('tell what is wrong, the most severe first, of that topology alone', () =>
        withFiles(async (server) => {
            const { data } = (await ask(server, 'check', { file: 'other.mailtopo' })) as {
                data: Record<string, unknown>;
            };
            const found = data['diagnostics'] as readonly { file: string; severity: string; code: string }[];
            expect(found[0]).toMatchObject({ file: 'other.mailtopo', severity: 'error', code: 'site-without-link' });
            expect(new Set(found.map(({ file }) => file))).toEqual(new Set(['other.mailtopo']));
        }));

    it('see edits that are not saved', () =>
        withFiles(async (server) => {
            await server.open('file:///test/links.mailtopo');
            await server.edit('file:///test/links.mailtopo', 'cost 20', 'cost 21');
            expect(await ask(server, 'route', { ...MAIN, from: 'Paris', to: 'Rome' })).toMatchObject({
                data: { routes: [{ cost: 71 }] },
            });
        }));

    it('warn where the topology has errors', () =>
        withFiles(async (server) => {
            await server.open('file:///test/links.mailtopo');
            await server.edit('file:///test/links.mailtopo', '<-> Rome', '<-> Rom');
            const result = await ask(server, 'route', { ...MAIN, from: 'Paris', to: 'London' });
            expect(result).toMatchObject({
                text: expect.stringMatching(/^The topology has 2 errors, /),
                data: { errors: 2 },
            });
        }));

    it.each([
        ['the file of the active editor', { from: 'A', to: 'B' }, 'file:///test/sub/other.mailtopo', 'A -> B'],
        [
            'an imported file by its root',
            { file: 'links.mailtopo', from: 'Paris', to: 'Rome' },
            undefined,
            'Paris -> Rome',
        ],
        ['a path with folders', { file: './sub/other.mailtopo', from: 'A', to: 'B' }, undefined, 'A -> B'],
    ])('ask of %s', (_, input, uri, text) =>
        withFiles(async (server) => {
            expect(await ask(server, 'route', input, uri)).toMatchObject({ text: expect.stringContaining(text) });
        }),
    );

    it.each([
        ['route', { from: 'A', to: 'B' }, 'name the file to ask about: main.mailtopo, other.mailtopo.'],
        [
            'route',
            { file: 'mian.mailtopo' },
            'there is no file mian.mailtopo among those of the editor. Did you mean main.mailtopo?',
        ],
        ['route', { ...MAIN, to: 'Rome' }, 'from is missing.'],
        ['route', { ...MAIN, from: 7, to: 'Rome' }, 'from is a text, and not "7".'],
        [
            'route',
            { ...MAIN, from: 'Pari', to: 'Rome' },
            'there is no site or server Pari in the topology. Did you mean Paris?',
        ],
        [
            'route',
            { ...MAIN, from: 'Paris', to: 'Rome', size: 'big' },
            'size takes a whole number with KB, MB or GB, such as 12MB, and not "big".',
        ],
        [
            'route',
            { ...MAIN, from: 'Paris', to: 'Rome', down: ['Rome'] },
            'down takes link:NAME, site:NAME or server:NAME, and not "Rome".',
        ],
        ['impact', MAIN, 'impact needs a down or a set.'],
        [
            'impact',
            { ...MAIN, set: ['nonsense'] },
            'set "nonsense": `nonsense` does not fit after `set`: `site`, `link` or `connector` can stand here.',
        ],
        ['impact', { ...MAIN, down: [7] }, 'down is a list of texts.'],
        ['frob', MAIN, 'there is no tool frob.'],
    ])('say what is wrong with a question: %s %j', (tool, input, problem) =>
        withFiles(async (server) => {
            const result = await ask(server, tool, input);
            expect(result).toEqual({ problem: typeof problem === 'string' ? problem : expect.stringMatching(problem) });
        }),
    );

    it('are those that the extension offers', () => {
        const inWords = (key: string): string | undefined =>
            (words as Readonly<Record<string, string>>)[key.slice(1, -1)];
        const offered = manifest.contributes.languageModelTools.map(
            ({ name, displayName, userDescription, modelDescription, inputSchema }) => ({
                name: name.replace('mailtopo_', ''),
                title: inWords(displayName),
                summary: inWords(userDescription),
                description: modelDescription,
                input: inputSchema,
            }),
        );
        expect(offered).toEqual(
            TOOLS.map(({ name, title, summary, description, input }) => ({ name, title, summary, description, input })),
        );
    });
});
