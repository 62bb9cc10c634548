import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { mailtopo } from '../support/command.js';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).error === undefined;
const scriptFor = async (shell: string): Promise<string> => (await mailtopo(['completion', shell])).output;

/** What bash offers for the last of some words, sorted; whether it offers files is the last of them: `<files>`. */
async function inBash(...words: readonly string[]): Promise<readonly string[]> {
    const call = [
        'compopt() { echo "<files>"; }',
        await scriptFor('bash'),
        // biome-ignore lint/suspicious/noTemplateCurlyInString: bash's placeholder
        'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mailtopo; printf "%s\\n" "${COMPREPLY[@]}"',
    ].join('\n');
    return execFileSync('bash', ['-c', call, 'bash', 'mailtopo', ...words], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line !== '')
        .sort();
}

async function inFish(line: string): Promise<readonly string[]> {
    const call = `${await scriptFor('fish')}\ncomplete --do-complete ${JSON.stringify(line)}`;
    return execFileSync('fish', ['--no-config', '-c', call], { encoding: 'utf8' })
        .split('\n')
        .filter((each) => each !== '')
        .map((each) => each.split('\t')[0] ?? '')
        .sort();
}

describe.skipIf(!has('bash'))('completion in bash', () => {
    it.each([
        ['commands', ['ro'], ['route', 'routes']],
        ['options of the command', ['check', '--s'], ['--severity']],
        ['the words that an option takes', ['check', '--format', 's'], ['sarif']],
        ['them behind =', ['check', '--format', '=', 's'], ['sarif']],
        ['them behind = alone', ['map', '--format', '='], ['dot', 'mermaid', 'svg']],
        ['a file that an option takes', ['import', '--output', ''], ['<files>']],
        ['a file that a short option takes', ['import', '-o', ''], ['<files>']],
        ['nothing for a text', ['route', 'x.mailtopo', '--size', ''], []],
        ['files', ['check', ''], ['<files>']],
        ['shells', ['completion', 'z'], ['zsh']],
        ['commands to help with', ['help', 'langu'], ['language-server']],
    ] as const)('offers %s', async (_, words, expected) => {
        expect(await inBash(...words)).toEqual(expected);
    });
});

describe.skipIf(!has('fish'))('completion in fish', () => {
    it.each([
        ['commands', 'mailtopo ro', ['route', 'routes']],
        ['options of the command', 'mailtopo check --sev', ['--severity']],
        ['the words that an option takes', 'mailtopo check --format s', ['sarif']],
        ['a file that an option takes', 'mailtopo import --output ./READM', ['./README.md']],
        ['shells', 'mailtopo completion z', ['zsh']],
    ] as const)('offers %s', async (_, line, expected) => {
        expect(await inFish(line)).toEqual(expected);
    });
});

describe.skipIf(!has('zsh'))('completion in zsh', () => {
    it('is a script that zsh reads, and registers itself', async () => {
        const call = `autoload -Uz compinit && compinit -D -u\n${await scriptFor('zsh')}\nprint -r -- $_comps[mailtopo]`;
        expect(execFileSync('zsh', ['-f', '-c', call], { encoding: 'utf8' }).trim()).toBe('_mailtopo');
    });
});
