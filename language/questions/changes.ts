import { diagnosticsOf } from '../project/diagnostics.js';
import { ERRORS_ALONE } from '../project/errors-alone.js';
import type { Project } from '../project/project.js';
import type { Scenario } from '../routing/scenario-network.js';
import { nameKey, quote, writeName } from '../syntax/names.js';
import { SourceFile } from '../syntax/source-file.js';
import { fileName } from '../syntax/uris.js';
import type { Topology } from '../topology/topology.js';
import { Failure, shown } from './failure.js';
import { outageNamed } from './network.js';

/** What a question asks "what if" about: a scenario, and each of its members as text. */
export interface AskedChanges {
    readonly scenario: Scenario;
    readonly texts: readonly string[];
}

/** A scenario that no one else calls so. */
const NAME = 'what the question asks';

/** What is asked "what if" about, as words, and how a message calls a word: `--down "x"`. */
export interface Changes {
    readonly down: readonly string[];
    readonly set: readonly string[];
    readonly option: (kind: 'down' | 'set') => string;
}

/**
 * The scenario that outages and changes describe, as if it stood in a file that imports the topology: it is read by the
 * grammar of the language, and judged by its rules.
 * @throws Failure where there is none, where one cannot be read, names nothing or has no legal value, and where two
 * contradict each other
 */
export function changesAsked(
    { down, set, option: optionOf }: Changes,
    project: Project,
    topology: Topology,
): AskedChanges {
    const outages = down.map((word) => {
        const { kind, name } = outageNamed(topology, word, optionOf('down'));
        return { text: `down ${kind} ${writeName(name.text)}`, option: `${optionOf('down')} ${shown(word)}` };
    });
    const sets = set.map((word) => {
        const text = `set ${word.trim().replace(/^set\s+/, '')}`;
        const option = `${optionOf('set')} ${shown(word)}`;
        mustBeOneChange(text, option);
        return { text, option };
    });
    const members = [...sets, ...outages];
    if (members.length === 0) throw new Failure(`impact needs a ${optionOf('down')} or a ${optionOf('set')}.`);
    const file = `${topology.root}.impact`;
    const head = `import ${quote(fileName(topology.root))}\nscenario ${quote(NAME)} {\n`;
    project.setText(file, `${head}${members.map(({ text }) => `${text}\n`).join('')}}\n`);

    const settings = { ...ERRORS_ALONE, 'repeated-change': 'error' } as const;
    for (const { severity, start, message } of diagnosticsOf(project, settings).get(file) ?? []) {
        const line = project.file(file)?.lines.positionAt(start).line ?? 0;
        const option = members[line - head.split('\n').length + 1]?.option;
        if (severity === 'error') throw new Failure(`${option === undefined ? '' : `${option}: `}${message}`);
    }
    const scenario = project.topologiesOf(file)[0]?.scenarioNamed(nameKey(NAME));
    if (scenario === undefined) throw new Error('the scenario of the call is not in its topology');
    return { scenario, texts: members.map(({ text }) => text) };
}

/** That a text is one `set`, and not something that goes on behind it. */
function mustBeOneChange(text: string, option: string): void {
    const { declarations } = SourceFile.read('file:///set.mailtopo', `scenario x {\n${text}\n}`);
    const scenario = declarations[0]?.declaration;
    const members = scenario?.kind === 'scenario' ? scenario.members : [];
    const [member] = members;
    const example = 'It takes one change, such as "link L cost 5", "site S not hub" or "connector C disabled".';
    if (member !== undefined && member.declaration.problem !== null)
        throw new Failure(`${option}: ${member.declaration.problem.message}`);
    if (declarations.length !== 1 || members.length !== 1 || member?.declaration.kind !== 'set')
        throw new Failure(`${option} cannot be read. ${example}`);
}
