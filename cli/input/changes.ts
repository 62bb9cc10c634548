import { diagnosticsOf } from '../../language/project/diagnostics.js';
import type { Project } from '../../language/project/project.js';
import type { Scenario } from '../../language/routing/scenario-network.js';
import { nameKey, quote, writeName } from '../../language/syntax/names.js';
import { SourceFile } from '../../language/syntax/source-file.js';
import { fileName } from '../../language/syntax/uris.js';
import type { Topology } from '../../language/topology/topology.js';
import { type Call, shown } from '../call/call.js';
import { Failure } from '../call/failure.js';
import { ERRORS_ALONE } from './errors.js';
import { outageNamed } from './network.js';

/** What a call asks "what if" about: a scenario, and each of its members as text. */
export interface AskedChanges {
    readonly scenario: Scenario;
    readonly texts: readonly string[];
}

/** A scenario that no one else calls so. */
const NAME = 'what the call of mailtopo impact asks';

/**
 * The scenario that `--down` and `--set` describe, as if it stood in a file that imports the topology: it is read by the
 * grammar of the language, and judged by its rules.
 * @throws Failure where there is none, where one cannot be read, names nothing or has no legal value, and where two
 * contradict each other
 */
export function changesOfCall(call: Call, project: Project, topology: Topology): AskedChanges {
    const outages = call.values('down').map((word) => {
        const { kind, name } = outageNamed(topology, word);
        return { text: `down ${kind} ${writeName(name.text)}`, option: `--down ${shown(word)}` };
    });
    const sets = call.values('set').map((word) => {
        const text = `set ${word.trim().replace(/^set\s+/, '')}`;
        const option = `--set ${shown(word)}`;
        mustBeOneChange(text, option);
        return { text, option };
    });
    const members = [...sets, ...outages];
    if (members.length === 0) throw new Failure('impact needs a --down or a --set.');
    const file = `${topology.root}.impact`;
    const head = `import ${quote(fileName(topology.root))}\nscenario ${quote(NAME)} {\n`;
    project.setText(file, `${head}${members.map(({ text }) => `${text}\n`).join('')}}\n`);

    const settings = { ...ERRORS_ALONE, 'repeated-change': 'error' } as const;
    for (const { severity, start, message } of diagnosticsOf(project, settings).get(file) ?? []) {
        const line = project.file(file)?.lines.positionAt(start).line ?? 0;
        const option = members[line - head.split('\n').length + 1]?.option;
        if (severity === 'error') throw new Failure(`${option === undefined ? '' : `${option}: `}${message}`);
    }
    const scenario = project
        .topologiesOf(file)[0]
        ?.scenarios.find(({ declaration }) => declaration.name?.key === nameKey(NAME));
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
