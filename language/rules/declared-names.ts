import type { Scenario } from '../routing/scenario-network.js';
import type { Declaration, Name } from '../syntax/declarations.js';
import { type NameSpace, type NameUse, namesIn } from '../syntax/names-in.js';
import { declaresNothingTwice } from '../topology/rebuild.js';
import type { Topology } from '../topology/topology.js';

/** The names that some declarations declare: for each kind the keys, with what is called so first. */
export type DeclaredNames = Readonly<Partial<Record<NameSpace, ReadonlyMap<string, { readonly name: Name | null }>>>>;

/** Where names are looked up: a scenario's own first. */
export type Scopes = readonly DeclaredNames[];

/** All names at the top of a topology's files, those of repeated declarations too, and of its Edge subscriptions (R9.7). */
export function namesOfTopology(topology: Topology): DeclaredNames {
    // What is built of the declarations has their names already, but for those in what repeats another.
    if (declaresNothingTwice(topology)) {
        const { siteByKey, linkByKey, serverByKey, connectorByKey, scenarioByKey } = topology;
        return {
            site: siteByKey,
            link: linkByKey,
            server: serverByKey,
            connector: connectorByKey,
            scenario: scenarioByKey,
        };
    }
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
    return spaces.some((space) => scopes.some((names) => names[space]?.has(name.key)));
}

function declaredNames(declarations: readonly Declaration[], { connectors }: Topology): DeclaredNames {
    const names: Partial<Record<NameSpace, Map<string, { readonly name: Name }>>> = {};
    const add = (space: NameSpace, name: Name): void => {
        names[space] ??= new Map();
        if (!names[space].has(name.key)) names[space].set(name.key, { name });
    };
    for (const declaration of declarations) {
        for (const { name, spaces, declares } of namesIn(declaration)) {
            if (declares && spaces[0] !== undefined) add(spaces[0], name);
        }
    }
    for (const { name, declaration } of connectors) if (declaration === null) add('connector', name);
    return names;
}
