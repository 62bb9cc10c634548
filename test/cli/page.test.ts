import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.js';
import { mailtopo } from '../support/command.js';
import { ROOT } from '../support/workspace-files.js';

const page = readFileSync(join(ROOT, 'docs/command-line.md'), 'utf8');

/** Every call of the page with the output that stands below it. */
const shown = [...page.matchAll(/^```console\n\$ (.*)\n([\s\S]*?)^```$/gm)].map(
    ([, call = '', output = '']) => [call, output] as const,
);
const [replayed, others] = [
    shown.filter(([, output]) => output !== ''),
    shown.filter(([, output]) => output === '').map(([call]) => call),
];

describe('the page of the command', () => {
    it('has an example of every command', () => {
        const named = shown.map(([call]) => /mailtopo ([a-z-]+)/.exec(call)?.[1]);
        expect(new Set(named)).toEqual(new Set(COMMANDS.map(({ name }) => name)));
        expect(others).toEqual([
            'mailtopo import contoso.json -o contoso.mailtopo',
            'mailtopo language-server --stdio',
            'mailtopo mcp',
            'source <(mailtopo completion bash)',
        ]);
    });

    it.each(replayed)('shows what is printed: %s', async (call, output) => {
        const [, text, own = '', cut, count] =
            /^(?:printf '([^']*)' \| )?mailtopo (.*?)(?: \| (head|tail) -(\d+))?$/.exec(call) ?? [];
        const words = [...own.matchAll(/'([^']*)'|"([^"]*)"|((?:[^\s'"]|'[^']*')+)/g)].map(
            ([, single, double, bare]) => single ?? double ?? bare?.replaceAll("'", '') ?? '',
        );
        const result = await mailtopo(words, {
            folder: join(ROOT, 'examples/contoso'),
            ...(text === undefined ? {} : { input: text.replaceAll('\\n', '\n') }),
        });
        const lines = result.output.trimEnd().split('\n');
        const kept =
            cut === 'head' ? lines.slice(0, Number(count)) : cut === 'tail' ? lines.slice(-Number(count)) : lines;
        expect(kept).toEqual(output.trimEnd().split('\n'));
    });
});
