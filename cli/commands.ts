import { SEVERITIES } from '../language/rules/codes.js';
import { type Argument, type Command, IMPORTS_OUTSIDE, type Option } from './call/command.js';

const PATHS: Argument = {
    name: 'PATH',
    summary: 'files, folders, or - for standard input; the present folder where none is given',
    kind: 'path',
    optional: true,
    many: true,
};

const FILE: Argument = {
    name: 'FILE',
    summary: 'the file that the topology begins with; what it imports is read too; - for standard input',
    kind: 'file',
};

const JSON_FLAG: Option = { name: 'json', summary: 'the same as --format json' };

const SCENARIO: Option = {
    name: 'scenario',
    summary: 'in this scenario of the topology',
    value: { name: 'NAME', kind: 'name' },
};

const DOWN: Option = {
    name: 'down',
    summary: 'while this is out of service: link:NAME, site:NAME or server:NAME',
    value: { name: 'WHAT', kind: 'name' },
    many: true,
};

const OUTPUT: Option = {
    name: 'output',
    short: 'o',
    summary: 'write to this file, as a whole or not at all',
    value: { name: 'FILE', kind: 'file' },
};

/** Every command: what it takes, what help says of it, and what carries it out. */
export const COMMANDS: readonly Command[] = [
    {
        name: 'check',
        summary: 'find what is wrong with topologies, as the editor shows it',
        details: [
            'In a folder, each file that no other one imports is a topology with all that it imports, as in the editor. A file that is named is checked with what it imports.',
        ],
        arguments: [PATHS],
        options: [
            formats('how to print what is found; sarif and github are for builds', 'text', 'json', 'sarif', 'github'),
            JSON_FLAG,
            {
                name: 'severity',
                summary: 'the least severe that is printed (default: hint)',
                value: { name: 'LEVEL', kind: 'text', choices: SEVERITIES },
            },
            {
                name: 'max-warnings',
                summary: 'exit with status 1 where there are more warnings than this',
                value: { name: 'N', kind: 'text' },
            },
            IMPORTS_OUTSIDE,
        ],
        examples: [
            { call: 'mailtopo check', does: 'checks every topology below the present folder' },
            { call: 'mailtopo check --severity warning --max-warnings 0 exchange/', does: 'lets no warning pass' },
            { call: 'mailtopo check --format sarif > mailtopo.sarif', does: 'writes a report for code scanning' },
        ],
        load: async () => (await import('./commands/check.js')).check,
    },
    {
        name: 'route',
        summary: 'tell which way a message goes, what becomes of it, and why',
        details: [
            'The first line is the route: its cost, its path, the hub sites at which the message stops, and where it waits or is returned; then what comes next and why it lost. To an address the connector is chosen first. Several recipients have commas between them: then the copies follow, and where the message is split.',
        ],
        arguments: [
            FILE,
            { name: 'FROM', summary: 'the site or server that sends', kind: 'name' },
            { name: 'TO', summary: 'the site, server or address that receives; several as TO,TO', kind: 'name' },
        ],
        options: [
            {
                name: 'size',
                summary: 'of the message, as 12MB: limits count where it is given',
                value: { name: 'SIZE', kind: 'text' },
            },
            SCENARIO,
            DOWN,
            { name: 'explain', summary: 'tell each hop, leg and step, as the editor does on hover' },
            { name: 'json', summary: 'print the route as JSON' },
            IMPORTS_OUTSIDE,
        ],
        examples: [
            { call: 'mailtopo route contoso.mailtopo Paris Copenhagen', does: 'tells the route in short' },
            { call: 'mailtopo route contoso.mailtopo "São Paulo" Paris --explain', does: 'tells it hop by hop' },
            {
                call: 'mailtopo route contoso.mailtopo Paris joe@fabrikam.com --size 12MB',
                does: 'tells which connector takes a message to the outside, or that it is too large',
            },
            {
                call: 'mailtopo route contoso.mailtopo Paris Depot,Rome --down site:London',
                does: 'tells where a message to two sites is split, and where it waits while London is down',
            },
            {
                call: 'mailtopo route contoso.mailtopo Paris Copenhagen --json | jq .cost',
                does: 'prints its cost alone',
            },
        ],
        load: async () => (await import('./commands/route.js')).route,
    },
    {
        name: 'routes',
        summary: 'list the route of every pair of sites, in the order of declaration',
        details: [
            'Lines are printed as they are found, and take no more memory for many pairs than for few. In csv, a cell that a spreadsheet would take for a formula has an apostrophe before it.',
        ],
        arguments: [FILE],
        options: [
            {
                name: 'from',
                summary: 'only routes from this site',
                value: { name: 'SITE', kind: 'name' },
                many: true,
            },
            { name: 'to', summary: 'only routes to this site', value: { name: 'SITE', kind: 'name' }, many: true },
            SCENARIO,
            formats('how to print them', 'table', 'csv', 'json', 'ndjson'),
            JSON_FLAG,
            IMPORTS_OUTSIDE,
        ],
        examples: [
            { call: 'mailtopo routes contoso.mailtopo --from Paris', does: 'lists all routes from Paris' },
            { call: 'mailtopo routes contoso.mailtopo --format csv > routes.csv', does: 'makes a file for Excel' },
            { call: 'mailtopo routes contoso.mailtopo --format ndjson | head -3', does: 'prints one route a line' },
        ],
        load: async () => (await import('./commands/routes.js')).routes,
    },
    {
        name: 'test',
        summary: 'tell whether every expect holds',
        details: ['An expect that cannot be read or judged counts as failed.'],
        arguments: [PATHS],
        options: [formats('how to print the results', 'text', 'json', 'junit', 'tap'), JSON_FLAG, IMPORTS_OUTSIDE],
        examples: [
            { call: 'mailtopo test', does: 'tests every topology below the present folder' },
            { call: 'mailtopo test --format junit contoso.mailtopo > results.xml', does: 'makes a report for a build' },
        ],
        load: async () => (await import('./commands/test.js')).test,
    },
    {
        name: 'diff',
        summary: 'tell which routes differ between two topologies, and by what',
        details: [
            'Routes are compared, and not text: another name of a link, or another order of declarations, changes nothing. Exit status 1 says that there is a difference.',
        ],
        arguments: [
            { ...FILE, name: 'OLD', summary: 'the file that the topology before begins with' },
            { ...FILE, name: 'NEW', summary: 'the file that the topology after begins with' },
        ],
        options: [{ name: 'json', summary: 'print every difference as JSON' }, IMPORTS_OUTSIDE],
        examples: [
            {
                call: 'mailtopo diff contoso.mailtopo proposed.mailtopo',
                does: 'tells what a plan would change, routes with a change in common together',
            },
            {
                call: 'git show main:contoso.mailtopo | mailtopo diff - contoso.mailtopo',
                does: 'tells what changed since the last commit on main, of a topology of one file',
            },
        ],
        load: async () => (await import('./commands/diff.js')).diff,
    },
    {
        name: 'impact',
        summary: 'tell what an outage or a change would do to every route',
        details: [
            'The topology is compared with itself, with what is asked laid over it as a scenario of the language: an outage changes no route, and mail waits; a change of the configuration changes routes.',
        ],
        arguments: [FILE],
        options: [
            DOWN,
            {
                name: 'set',
                summary: 'a change as the language has it behind set: "link L cost 5", "site S not hub"',
                value: { name: 'CHANGE', kind: 'text' },
                many: true,
            },
            { name: 'json', summary: 'print every changed route as JSON' },
            IMPORTS_OUTSIDE,
        ],
        examples: [
            { call: 'mailtopo impact contoso.mailtopo --down site:London', does: 'tells whose mail waits, and where' },
            {
                call: 'mailtopo impact contoso.mailtopo --set "link LON-PAR cost 500" --set "site Paris hub"',
                does: 'tells which routes two changes would alter, the most affected sites first',
            },
        ],
        load: async () => (await import('./commands/impact.js')).impact,
    },
    {
        name: 'map',
        summary: 'draw the topology, as the map of the editor shows it',
        details: [
            'The same file gives the same picture, byte for byte. svg needs nothing else to be shown; dot is for Graphviz, mermaid for Markdown.',
        ],
        arguments: [FILE],
        options: [
            formats('how to draw it', 'svg', 'dot', 'mermaid'),
            { name: 'route', summary: 'with this route drawn', value: { name: '"A -> B"', kind: 'text' } },
            OUTPUT,
            IMPORTS_OUTSIDE,
        ],
        examples: [
            { call: 'mailtopo map contoso.mailtopo -o contoso.svg', does: 'writes a picture' },
            {
                call: 'mailtopo map contoso.mailtopo --route "Paris -> Tokyo" -o route.svg',
                does: 'writes one with a route on it',
            },
        ],
        load: async () => (await import('./commands/map.js')).map,
    },
    {
        name: 'import',
        summary: 'make a topology of exports of Active Directory and Exchange',
        details: [
            'Reads what Export-Clixml, ConvertTo-Json, Export-Csv and ldifde write; what a file is is told by what stands in it. All files together make one topology. What is left out is said, and stands as a comment in the result.',
        ],
        arguments: [{ name: 'PATH', summary: 'files, folders, or - for standard input', kind: 'path', many: true }],
        options: [OUTPUT],
        examples: [
            {
                call: 'mailtopo import exports/ -o contoso.mailtopo',
                does: 'makes a topology of all exports in a folder',
            },
            { call: 'mailtopo import contoso.json', does: 'makes one of the JSON that mailtopo export wrote' },
        ],
        load: async () => (await import('./commands/import.js')).importExports,
    },
    {
        name: 'export',
        summary: 'print a topology as the cmdlets that bring it about, or as JSON',
        details: [
            'Each cmdlet has -WhatIf, so that it only says what it would do, unless --execute is given. The JSON can be imported again without loss.',
        ],
        arguments: [FILE],
        options: [
            formats('what to print', 'powershell', 'json'),
            {
                name: 'against',
                summary: 'only what differs from the topology that begins with this file',
                value: { name: 'OLD', kind: 'file' },
            },
            { name: 'execute', summary: 'leave -WhatIf out: the cmdlets change the organization when they are run' },
            OUTPUT,
            IMPORTS_OUTSIDE,
        ],
        examples: [
            {
                call: 'mailtopo export proposed.mailtopo --against contoso.mailtopo -o change.ps1',
                does: 'writes the cmdlets that a plan takes',
            },
            { call: 'mailtopo export contoso.mailtopo --format json', does: 'prints the topology as JSON' },
        ],
        load: async () => (await import('./commands/export.js')).exportTopology,
    },
    {
        name: 'format',
        summary: 'format files, as the editor does',
        details: [
            'Only white space changes; the encoding of a file, its line ends and its comments stay. Standard input is written formatted to standard output.',
        ],
        arguments: [PATHS],
        options: [{ name: 'check', summary: 'change nothing; list what is not formatted, with status 1' }],
        examples: [
            { call: 'mailtopo format contoso.mailtopo', does: 'formats a file' },
            {
                call: 'mailtopo format --check',
                does: 'lists the files below the present folder that are not formatted',
            },
        ],
        load: async () => (await import('./commands/format.js')).format,
    },
    {
        name: 'language-server',
        summary: 'run the language server, for any editor that speaks LSP',
        details: ['Editors start it by themselves; docs/editors tells how to set them up.'],
        arguments: [],
        options: [{ name: 'stdio', summary: 'speak over standard input and output, the only way there is' }],
        examples: [{ call: 'mailtopo language-server --stdio', does: 'waits for an editor on standard input' }],
        load: async () => (await import('./commands/language-server.js')).languageServer,
    },
    {
        name: 'mcp',
        summary: 'answer the questions of an assistant, over MCP',
        details: [
            'Assistants start it by themselves and ask it for routes, explanations, the impact of changes and diagnostics of the files they name. It reads files and writes none. docs/assistants.md tells how to set one up.',
        ],
        arguments: [],
        options: [],
        examples: [{ call: 'mailtopo mcp', does: 'waits for an assistant on standard input' }],
        load: async () => (await import('./commands/mcp.js')).mcp,
    },
    {
        name: 'completion',
        summary: 'print what makes a shell complete the command',
        details: [],
        arguments: [
            {
                name: 'SHELL',
                summary: 'the shell: bash, zsh, fish or powershell',
                kind: 'text',
                choices: ['bash', 'zsh', 'fish', 'powershell'],
            },
        ],
        options: [],
        examples: [
            { call: 'source <(mailtopo completion bash)', does: 'for this bash; in ~/.bashrc for every one' },
            {
                call: 'mailtopo completion fish > ~/.config/fish/completions/mailtopo.fish',
                does: 'for every fish',
            },
            {
                call: 'mailtopo completion powershell | Out-String | Invoke-Expression',
                does: 'for this PowerShell; in $PROFILE for every one',
            },
        ],
        load: async () => (await import('./commands/completion.js')).completion,
    },
];

/** The option `--format`, its first choice the default. */
function formats(summary: string, ...choices: readonly string[]): Option {
    return {
        name: 'format',
        summary: `${summary} (default: ${choices[0]})`,
        value: { name: 'FORMAT', kind: 'text', choices },
    };
}
