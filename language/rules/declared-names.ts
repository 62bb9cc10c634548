import type { Scenario } from '../routing/scenario-network.js';
import type { Declaration } from '../syntax/declarations.js';
import { type NameSpace, type NameUse, namesIn } from '../syntax/names-in.js';
import type { Topology } from '../topology/topology.js';

/** The names that some declarations declare: for each kind the keys, with the names as they are written first. */
export type DeclaredNames = ReadonlyMap<NameSpace, ReadonlyMap<string, string>>;

/** Where names are looked up: a scenario's own first. */
export type Scopes = readonly DeclaredNames[];

/** All names at the top of a topology's files, those of repeated declarations too, and of its Edge subscriptions (R9.7). */
export function namesOfTopology(topology: Topology): DeclaredNames {
    const names = known.get(topology) ?? declaredNames(topology.declarations, topology);
    known.set(topology, names);
    return names;
}

// Several rules ask for them.
const known = new WeakMap<Topology, DeclaredNames>();

/** The names that a scenario declares for itself. */
export function namesOfScenario({ declaration, network }: Scenario): DeclaredNames {
    const members = declaration.members.map((member) => member.declaration);
    return declaredNames(members, network.topology);
}

/** Whether a name is declared as any of what it may be. */
export function isDeclared({ name, spaces }: NameUse, scopes: Scopes): boolean {
    return spaces.some((space) => scopes.some((names) => names.get(space)?.has(name.key)));
}

function declaredNames(declarations: readonly Declaration[], { connectors }: Topology): DeclaredNames {
    const names = new Map<NameSpace, Map<string, string>>();
    const add = (space: NameSpace, key: string, text: string): void => {
        const known = names.get(space) ?? new Map<string, string>();
        names.set(space, known);
        if (!known.has(key)) known.set(key, text);
    };
    for (const declaration of declarations) {
        for (const { name, spaces, declares } of namesIn(declaration)) {
            if (declares && spaces[0] !== undefined) add(spaces[0], name.key, name.text);
        }
    }
    for (const { name, declaration } of connectors) if (declaration === null) add('connector', name.key, name.text);
    return names;
}
