import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.js';
import manifest from '../../package.json' with { type: 'json' };
import { folderOf, mailtopo } from '../support/command.js';

/** A folder with a topology, a folder without, and what is no text. */
function folder(): string {
    return folderOf({
        'main.mailtopo': 'site Paris\nsite London\nlink L: Paris <-> London\n',
        'ring.mailtopo': 'site A\n',
        'scenario.mailtopo': 'site A\nscenario Plan { set site A hub }\n',
        'empty/readme.txt': '',
        'binary.mailtopo': Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
        'servers.mailtopo': 'site Paris { server PAR-EX1 : transport, mailbox }\n',
    });
}

describe('a call that cannot be carried out', () => {
    it.each([
        [['chek'], 'there is no command "chek". Did you mean check?'],
        [['frobnicate'], 'there is no command "frobnicate". See mailtopo --help.'],
        [['--frobnicate'], '"--frobnicate" is no option; a command comes first. See mailtopo --help.'],
        [['check', '--formt', 'json'], 'check has no option "--formt". Did you mean --format?'],
        [['check', '-x'], 'check has no option "-x". See mailtopo check --help.'],
        [['check', '--format', 'xml'], '--format takes text, json, sarif or github, and not "xml".'],
        [['check', '--format'], '--format needs a value: text, json, sarif or github.'],
        [['check', '--format', '--json'], '--format needs a value: text, json, sarif or github.'],
        [['check', '--format=sarif', '--json'], '--json and --format sarif contradict each other.'],
        [['check', '--json=yes'], '--json takes no value.'],
        [['check', '--max-warnings', 'many'], '--max-warnings takes a whole number from 0 up, and not "many".'],
        [['check', '--max-warnings=-1'], '--max-warnings takes a whole number from 0 up, and not "-1".'],
        [['check', '--severity', 'fatal'], '--severity takes error, warning, information or hint, and not "fatal".'],
        [['check', 'mian.mailtopo'], 'mian.mailtopo does not exist. Did you mean main.mailtopo?'],
        [['check', 'nothing/like it'], '"nothing/like it" does not exist.'],
        [['check', 'empty'], 'empty holds no .mailtopo file.'],
        [
            ['check', 'binary.mailtopo'],
            'binary.mailtopo: This is no text file: it holds zero bytes. A topology is plain text in UTF-8.',
        ],
        [['test', 'gone.mailtopo'], 'gone.mailtopo does not exist.'],
        [['format', 'empty'], 'empty holds no .mailtopo file.'],
        [
            ['route', 'main.mailtopo', 'Paris'],
            'TO is missing: mailtopo route FILE FROM TO [--size SIZE] [--scenario NAME] [--down WHAT]… [--explain] [--json] [--imports-outside]',
        ],
        [
            ['route', 'main.mailtopo', 'Paris', 'London', 'Rome'],
            '"Rome" is one word too many: mailtopo route FILE FROM TO [--size SIZE] [--scenario NAME] [--down WHAT]… [--explain] [--json] [--imports-outside]',
        ],
        [
            ['route', 'main.mailtopo', 'Parsi', 'London'],
            'there is no site or server Parsi in the topology. Did you mean Paris?',
        ],
        [['route', 'main.mailtopo', 'Paris', 'São Paulo'], 'there is no site or server "São Paulo" in the topology.'],
        [
            ['routes', 'servers.mailtopo', '--from', 'PAR-EX1'],
            'PAR-EX1 is a server, in site Paris; a site is wanted here.',
        ],
        [
            ['routes', 'main.mailtopo', '--from', 'Londn'],
            'there is no site Londn in the topology. Did you mean London?',
        ],
        [
            ['route', 'main.mailtopo', 'joe@x.com', 'Paris'],
            'joe@x.com is an address; mail is sent from a site or a server of the topology.',
        ],
        [['route', 'main.mailtopo', 'Paris', 'a@b@c'], '"a@b@c" is no address: it has more than one `@`.'],
        [['route', 'main.mailtopo', 'Paris', 'London,'], 'a recipient is empty; between two commas a name is wanted.'],
        [
            ['route', 'main.mailtopo', 'Paris', 'London', '--size', '12XB'],
            '--size takes a whole number with KB, MB or GB, such as 12MB, and not "12XB".',
        ],
        [
            ['route', 'main.mailtopo', 'Paris', 'London', '--size', '0KB'],
            '--size takes a whole number with KB, MB or GB, such as 12MB, and not "0KB".',
        ],
        [
            ['route', 'main.mailtopo', 'Paris', 'London', '--down', 'line:L'],
            '--down takes link:NAME, site:NAME or server:NAME, and not "line:L".',
        ],
        [
            ['route', 'main.mailtopo', 'Paris', 'London', '--down', 'site:Parsi'],
            'there is no site Parsi in the topology. Did you mean Paris?',
        ],
        [
            ['route', 'main.mailtopo', 'Paris', 'London', '--scenario', 'Plan'],
            'there is no scenario Plan in the topology. It has none.',
        ],
        [
            ['routes', 'scenario.mailtopo', '--scenario', 'Plam'],
            'there is no scenario Plam in the topology. Did you mean Plan?',
        ],
        [
            ['routes', 'scenario.mailtopo', '--scenario', 'Other'],
            'there is no scenario Other in the topology. It has Plan.',
        ],
        [['impact', 'main.mailtopo'], 'impact needs a --down or a --set.'],
        [['impact', 'main.mailtopo', '--set', 'link M cost 5'], '--set "link M cost 5": No link is called `M`.'],
        [
            ['impact', 'main.mailtopo', '--set', 'link L cost 5 } site X'],
            '--set "link L cost 5 } site X" cannot be read. It takes one change, such as "link L cost 5", "site S not hub" or "connector C disabled".',
        ],
        [
            ['impact', 'main.mailtopo', '--set', 'site Paris hb'],
            '--set "site Paris hb": `hb` does not fit after `Paris`: did you mean `hub`?',
        ],
        [['routes', 'empty'], 'empty holds no .mailtopo file.'],
        [['diff', 'main.mailtopo'], 'NEW is missing: mailtopo diff OLD NEW [--json] [--imports-outside]'],
        [['completion', 'tcsh'], 'SHELL is bash, zsh, fish or powershell, and not "tcsh".'],
        [['help', 'rotue'], 'there is no command "rotue". Did you mean route?'],
    ])('%j', async (words, message) => {
        expect(await mailtopo(words, { folder: folder() })).toEqual({
            status: 2,
            output: '',
            errors: `mailtopo: ${message}\n`,
        });
    });

    it('names the files to start from where a folder is given for one', async () => {
        const { status, errors } = await mailtopo(['routes', '.'], {
            folder: folderOf({ 'a.mailtopo': 'import "c.mailtopo"', 'b.mailtopo': '', 'c.mailtopo': '' }),
        });
        expect({ status, errors }).toEqual({
            status: 2,
            errors: 'mailtopo: . is a folder; name the file to start from: a.mailtopo, b.mailtopo.\n',
        });
    });

    it('says so in one line that moves no cursor, whatever the words', async () => {
        const { errors } = await mailtopo(['check', 'a\nb\u001b[2J\u009b2J'], { folder: folder() });
        expect(errors).toBe('mailtopo: "a\\nb\\u001b[2J 2J" does not exist.\n');
    });

    it('that lacks its command is told all there are', async () => {
        const { status, output, errors } = await mailtopo([]);
        expect({ status, output }).toEqual({ status: 2, output: '' });
        expect(errors).toBe((await mailtopo(['--help'])).output);
    });
});

describe('help', () => {
    it.each(['--help', '-h', 'help'])('names every command: %s', async (word) => {
        const { status, output } = await mailtopo([word]);
        expect(status).toBe(0);
        for (const { name, summary } of COMMANDS) expect(output).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
    });

    it.each(COMMANDS.map((command) => [command.name, command] as const))(
        'of %s names all that it takes, and shows an example',
        async (name, command) => {
            const { status, output } = await mailtopo([name, '--help']);
            expect(status).toBe(0);
            expect(output).toBe((await mailtopo(['help', name])).output);
            for (const option of command.options) expect(output).toContain(`--${option.name}`);
            for (const argument of command.arguments) expect(output).toContain(argument.name);
            expect(command.examples.length).toBeGreaterThan(0);
            for (const { call } of command.examples) expect(output).toContain(call);
            for (const line of output.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(100);
        },
    );

    it.each(COMMANDS.map((command) => [command.name, command] as const))(
        'of %s shows calls that can be made',
        async (name, command) => {
            const { readCall } = await import('../../cli/call/call.js');
            for (const { call } of command.examples) {
                const own = /(?:^|\| |<\()mailtopo ((?:"[^"]*"|[^|>)"])*)/.exec(call)?.[1]?.trim() ?? '';
                const words = [...own.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
                expect(words[0]).toBe(name);
                expect(() => readCall(command, words.slice(1))).not.toThrow();
            }
        },
    );

    it('is given even where the rest of the call is wrong', async () => {
        expect((await mailtopo(['route', '--help'])).status).toBe(0);
    });
});

describe('version', () => {
    it.each(['--version', '-V'])('is that of the package: %s', async (word) => {
        expect(await mailtopo([word])).toEqual({ status: 0, output: `${manifest.version}\n`, errors: '' });
    });
});
