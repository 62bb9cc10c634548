import type { Declaration, Name, Place } from '../syntax/declarations.js';
import { type NameSpace, type NameUse, namesIn } from '../syntax/names-in.js';
import type { Topology } from './topology.js';

/** Something that has a name: what kind it is of, and the key of its name. */
export interface NamedThing {
    readonly space: NameSpace;
    readonly key: string;
}

/** A place where a name is written. */
export interface Occurrence extends Place {
    readonly name: Name;
    readonly declares: boolean;
}

/** Every declaration of a topology, those within scenarios too. */
export function* allDeclarations(topology: Topology): Generator<Declaration> {
    for (const declaration of topology.declarations) {
        yield declaration;
        if (declaration.kind === 'scenario') for (const member of declaration.members) yield member.declaration;
    }
}

/** The name that is written at an offset of a declaration; at its end counts too. */
export function nameAt(declaration: Declaration, offset: number): NameUse | undefined {
    for (const use of namesIn(declaration)) if (use.name.start <= offset && offset <= use.name.end) return use;
    return undefined;
}

/**
 * What a name stands for: where it can be of several kinds, the first that something is declared of, at the top of a
 * file or else in a scenario.
 */
export function symbolOf(topology: Topology, use: NameUse): NamedThing {
    const key = use.name.key;
    const [only, second] = use.spaces;
    if (only !== undefined && second === undefined) return { space: only, key };
    const space =
        use.spaces.find((each) => isDeclared(topology, { space: each, key })) ??
        use.spaces.find((each) => namesInScenarios(topology).has(indexKey({ space: each, key })));
    return { space: space ?? only ?? 'site', key };
}

/** What scenarios declare. */
function namesInScenarios(topology: Topology): ReadonlySet<string> {
    const known =
        scenarioNames.get(topology) ??
        new Set(
            topology.scenarios
                .flatMap(({ members }) => members.flatMap(({ declaration }) => namesIn(declaration)))
                .flatMap(({ name, spaces, declares }) =>
                    declares && spaces[0] !== undefined ? indexKey({ space: spaces[0], key: name.key }) : [],
                ),
        );
    scenarioNames.set(topology, known);
    return known;
}

const scenarioNames = new WeakMap<Topology, ReadonlySet<string>>();

/** Whether a declaration at the top of a file has the name. */
export function isDeclared(topology: Topology, { space, key }: NamedThing): boolean {
    const known: Readonly<Record<NameSpace, ReadonlyMap<string, unknown>>> = {
        site: topology.siteByKey,
        link: topology.linkByKey,
        server: topology.serverByKey,
        connector: topology.connectorByKey,
        scenario: topology.scenarioByKey,
    };
    return known[space].has(key);
}

/** Every place where something's name is written, in the order of the files. */
export function occurrencesOf(topology: Topology, symbol: NamedThing): readonly Occurrence[] {
    const index = indexes.get(topology) ?? indexOf(topology);
    indexes.set(topology, index);
    return index.get(indexKey(symbol)) ?? [];
}

// Lenses ask of every site at once: the names are gone through once for a topology.
const indexes = new WeakMap<Topology, ReadonlyMap<string, readonly Occurrence[]>>();

function indexOf(topology: Topology): ReadonlyMap<string, readonly Occurrence[]> {
    const index = new Map<string, Occurrence[]>();
    for (const declaration of allDeclarations(topology)) {
        for (const use of namesIn(declaration)) {
            const key = indexKey(symbolOf(topology, use));
            const found = index.get(key) ?? [];
            index.set(key, found);
            found.push({
                declaration,
                span: { start: use.name.start, end: use.name.end },
                name: use.name,
                declares: use.declares,
            });
        }
    }
    return index;
}

function indexKey({ space, key }: NamedThing): string {
    return `${space} ${key}`;
}
