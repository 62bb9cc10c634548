import type { Network } from '../routing/network.js';
import { type Scenario, scenarioOf } from '../routing/scenario-network.js';
import type { Placed, ScenarioDeclaration } from '../syntax/declarations.js';
import { SourceFile } from '../syntax/source-file.js';

/**
 * What changes would do that stand in no file: a scenario of a topology, or the topology itself, with more changes in
 * it. Those count before the scenario's own, since of two changes of a thing the first counts.
 * @param changes `set`, `remove` and `down` as they stand in a scenario; what cannot be read changes nothing
 * @param over the scenario that they are added to
 */
export function whatIf(base: Network, changes: readonly string[], over?: ScenarioDeclaration): Scenario {
    const file = SourceFile.read('mailtopo:what-if', `scenario "What if" {\n${changes.join('\n')}\n}`);
    const [only] = file.declarations;
    if (only?.declaration.kind !== 'scenario') throw new Error('the changes close their scenario');
    const members: readonly Placed[] = [...only.declaration.members, ...(over?.members ?? [])];
    return scenarioOf(base, { ...(over ?? only.declaration), members });
}
