import type { Declaration, ExpectDeclaration, Name, RouteDeclaration } from './declarations.js';

/** The name spaces of the language: a name may be used once in each. */
export type NameSpace = 'site' | 'link' | 'server' | 'connector' | 'scenario';

/** A name where it is used or declared. `spaces` are where it may be declared: a route's end is a site or a server. */
export interface NameUse {
    readonly name: Name;
    readonly spaces: readonly NameSpace[];
    readonly declares: boolean;
}

/**
 * Every name in a declaration, in no particular order; not those in the members of a scenario. Looked for once: after an
 * edit most declarations are the same.
 */
export function namesIn(declaration: Declaration): readonly NameUse[] {
    let names = known.get(declaration);
    if (names === undefined) {
        names = findNames(declaration);
        known.set(declaration, names);
    }
    return names;
}

/** Whether a declaration uses one of some names, by their keys: asked of all declarations while a name is typed. */
export function usesName(declaration: Declaration, keys: ReadonlySet<string>): boolean {
    // What most declarations are needs no list of its names.
    if (declaration.kind === 'site') return false;
    if (declaration.kind === 'link') return declaration.sites.some(({ key }) => keys.has(key));
    return namesIn(declaration).some(({ name, declares }) => !declares && keys.has(name.key));
}

const known = new WeakMap<Declaration, readonly NameUse[]>();

function findNames(declaration: Declaration): readonly NameUse[] {
    switch (declaration.kind) {
        case 'site': {
            const servers = declaration.servers.flatMap((member) => member.servers);
            return [...declared(declaration.name, 'site'), ...servers.map((name) => declares(name, 'server'))];
        }
        case 'link':
            return [...declared(declaration.name, 'link'), ...used(declaration.sites, ONLY.site)];
        case 'connector':
            return [...declared(declaration.name, 'connector'), ...used(declaration.sources, ONLY.server)];
        case 'scenario':
            return declared(declaration.name, 'scenario');
        case 'route':
            return usedAsEnds(declaration);
        case 'expect':
            return [
                ...usedAsEnds(declaration),
                ...declaration.clauses.flatMap(({ sites, connector }) => [
                    ...used(sites, ONLY.site),
                    ...(connector === null ? [] : used([connector], ONLY.connector)),
                ]),
            ];
        case 'set':
        case 'remove':
        case 'down': {
            const { target } = declaration;
            return target === null ? [] : used([target.name], ONLY[target.kind]);
        }
        default:
            return [];
    }
}

function declared(name: Name | null, space: NameSpace): readonly NameUse[] {
    return name === null ? [] : [declares(name, space)];
}

function declares(name: Name, space: NameSpace): NameUse {
    return { name, spaces: ONLY[space], declares: true };
}

const ONLY: Readonly<Record<NameSpace, readonly NameSpace[]>> = {
    site: ['site'],
    link: ['link'],
    server: ['server'],
    connector: ['connector'],
    scenario: ['scenario'],
};

function usedAsEnds({ from, to }: RouteDeclaration | ExpectDeclaration): readonly NameUse[] {
    const ends = from === null ? to : [from, ...to];
    return used(
        ends.filter((end) => end.kind === 'name'),
        ENDS,
    );
}

function used(names: readonly Name[], spaces: readonly NameSpace[]): readonly NameUse[] {
    return names.map((name) => ({ name, spaces, declares: false }));
}

/** What the end of a route may be. */
const ENDS: readonly NameSpace[] = ['site', 'server'];
