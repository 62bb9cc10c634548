import type { Declaration, Name } from './declarations.js';

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
    const names = known.get(declaration) ?? [...findNames(declaration)];
    known.set(declaration, names);
    return names;
}

const known = new WeakMap<Declaration, readonly NameUse[]>();

function* findNames(declaration: Declaration): Generator<NameUse> {
    switch (declaration.kind) {
        case 'site':
            yield* declared(declaration.name, 'site');
            for (const member of declaration.servers)
                for (const name of member.servers) yield* declared(name, 'server');
            return;
        case 'link':
            yield* declared(declaration.name, 'link');
            yield* used(declaration.sites, ONLY.site);
            return;
        case 'connector':
            yield* declared(declaration.name, 'connector');
            yield* used(declaration.sources, ONLY.server);
            return;
        case 'scenario':
            yield* declared(declaration.name, 'scenario');
            return;
        case 'route':
        case 'expect':
            for (const end of [...(declaration.from === null ? [] : [declaration.from]), ...declaration.to]) {
                if (end.kind === 'name') yield* used([end], ENDS);
            }
            if (declaration.kind === 'route') return;
            for (const clause of declaration.clauses) {
                yield* used(clause.sites, ONLY.site);
                if (clause.connector !== null) yield* used([clause.connector], ONLY.connector);
            }
            return;
        case 'set':
        case 'remove':
        case 'down':
            if (declaration.target !== null) yield* used([declaration.target.name], ONLY[declaration.target.kind]);
    }
}

function* declared(name: Name | null, space: NameSpace): Generator<NameUse> {
    if (name !== null) yield { name, spaces: ONLY[space], declares: true };
}

const ONLY: Readonly<Record<NameSpace, readonly NameSpace[]>> = {
    site: ['site'],
    link: ['link'],
    server: ['server'],
    connector: ['connector'],
    scenario: ['scenario'],
};

function* used(names: readonly Name[], spaces: readonly NameSpace[]): Generator<NameUse> {
    for (const name of names) yield { name, spaces, declares: false };
}

/** What the end of a route may be. */
const ENDS: readonly NameSpace[] = ['site', 'server'];
