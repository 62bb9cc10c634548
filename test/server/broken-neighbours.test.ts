import { describe, expect, it } from 'vitest';
import type { Hover, InlayHint, MarkupContent } from 'vscode-languageserver-protocol';
import { hintText, withServer } from '../support/features.js';
import { everything } from '../support/positions.js';

const BEFORE =
    'site A { server A1 : transport }\nsite B { server B1 : transport }\nlink AB: A <-> B cost 10\nroute A -> B\nexpect A -> B cost 11\n';
const AFTER = 'route B -> A\nexpect B -> A cost 11\n';
const SCENARIO = 'scenario Later {\n    down site A\n}\n';

/** Texts that are nothing, or not yet what they are to be. */
const BROKEN = [
    ...[
        'site',
        'site {',
        'site C {\n    server',
        'site C {\n    server C1 : mailbox',
        'hub',
        'hub site',
        'smtp',
        'smtp link',
        'organization',
        'import',
    ],
    ...[
        'link',
        'link X',
        'link X:',
        'link X: A',
        'link X: A <->',
        'link X: A <-> B cost',
        'link A B',
        'link X: A <-> <-> B',
    ],
    ...[
        'route',
        'route A',
        'route A ->',
        'route A -> B size',
        'expect',
        'expect A ->',
        'expect A -> B via',
        'expect A -> B not',
    ],
    ...[
        'connector',
        'connector C',
        'connector C {',
        'connector C {\n    source',
        'scenario',
        'scenario X',
        'scenario X {',
        'scenario X {\n    down',
    ],
    ...['set site A hub', 'down link AB', 'remove', 'server A1 : mailbox', 'Site C', 'links', 'links X: A <-> B'],
    ...[
        '"open',
        '"Site C"',
        '42',
        '10.0.0.0/8',
        '<joe@fabrikam.com>',
        '&',
        '}',
        '} }',
        'site C { } }',
        '/* open',
        'site C { description "open }',
    ],
];

describe('what does not parse costs itself alone', () => {
    it.each(BROKEN.map((text) => [text]))('%s', (broken) =>
        withServer(`${BEFORE}${broken}\n${AFTER}`, async ({ server, file, request }) => {
            await server.settled();
            const lines = file.text.split('\n');
            const first = 5;
            const last = lines.length - 4;
            const around = (line: number): boolean => line < first || line > last;
            const hints = await request<readonly InlayHint[]>('textDocument/inlayHint', {
                range: everything(file.text),
            });
            expect(hints.filter(({ position }) => around(position.line)).map(hintText)).toEqual([
                'carries 2 of 2 routes',
                '10 · A › B',
                '✗ is 10 · A › B',
                '10 · B › A',
                '✗ is 10 · B › A',
            ]);
            const found = server.published.get(file.uri)?.diagnostics ?? [];
            expect(
                found
                    .filter(({ range }) => around(range.start.line))
                    .map(({ code, range }) => `${code} ${range.start.line}`),
            ).toEqual(['expectation-failed 4', `expectation-failed ${last + 2}`]);
            for (const line of [3, last + 1]) {
                const hover = await request<Hover>('textDocument/hover', { position: { line, character: 9 } });
                expect((hover.contents as MarkupContent).value).toContain('cost 10, 1 hop');
            }
        }),
    );

    it('in a scenario, what else is in it works', () =>
        withServer(
            SCENARIO.replace('\n}', '\n    set link\n    site\n    remove site $0B\n}') +
                'site A\nsite B\nlink AB: A <-> B\n',
            async ({ server, file, request }) => {
                await server.settled();
                expect(
                    server.published.get(file.uri)?.diagnostics.map(({ code, range }) => `${code} ${range.start.line}`),
                ).toEqual(['syntax-error 2', 'syntax-error 3']);
                expect(await request<Hover | null>('textDocument/hover')).not.toBeNull();
            },
        ));
});
