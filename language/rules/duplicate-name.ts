import type { Declaration, Name, Place } from '../syntax/declarations.js';
import type { NameSpace } from '../syntax/names-in.js';
import type { Topology } from '../topology/topology.js';
import { type Edit, type Finding, type Fix, placeOf, type TopologyRule } from './finding.js';
import { literal, shortName } from './literal.js';
import { isNamedElsewhere, takeOut, takeOutWhole } from './take-out.js';

/** Two of a kind with one name (R1.9), and a second organization. */
export const duplicateName: TopologyRule = {
    code: 'duplicate-name',
    *check({ topology }): Generator<Finding | null> {
        yield* duplicatesAmong(topology, topology.declarations);
        for (const declaration of topology.declarations) {
            if (declaration.kind !== 'scenario') continue;
            // A scenario in a scenario is an error of its own.
            const members = declaration.members.map((member) => member.declaration);
            yield* duplicatesAmong(
                topology,
                members.filter((member) => member.kind !== 'scenario'),
            );
            yield* duplicatesOfTopology(topology, members);
        }
    },
};

/** Something that is declared, and the site that it is part of, if any. */
interface Declared {
    readonly name: Name;
    readonly declaration: Declaration;
    readonly site: Name | null;
}

function* duplicatesAmong(topology: Topology, declarations: readonly Declaration[]): Generator<Finding | null> {
    const firsts = new Map<string, Declared>();
    let organization: Declaration | undefined;
    for (const declaration of declarations) {
        if (declaration.kind === 'organization') {
            if (organization !== undefined) yield secondOrganization(declaration, organization);
            organization ??= declaration;
        }
        for (const [space, declared] of declaredIn(declaration)) {
            const key = `${space} ${declared.name.key}`;
            const first = firsts.get(key);
            if (first === undefined) firsts.set(key, declared);
            else yield duplicate(topology, space, declared, first);
        }
        yield null;
    }
}

/** What a scenario declares and the topology has already: it counts for nothing, unless the scenario takes that out. */
function* duplicatesOfTopology(topology: Topology, members: readonly Declaration[]): Generator<Finding> {
    const removed = new Set(
        members.flatMap((each) =>
            each.kind === 'remove' && each.target !== null ? `${each.target.kind} ${each.target.name.key}` : [],
        ),
    );
    for (const member of members) {
        if (member.kind === 'scenario') continue;
        for (const [space, declared] of declaredIn(member)) {
            const { key } = declared.name;
            const first = knownInTopology(topology, space, key);
            const isGone =
                removed.has(`${space} ${key}`) || (first?.site != null && removed.has(`site ${first.site.key}`));
            if (first === undefined || isGone) continue;
            const { message, ...rest } = duplicate(topology, space, declared, first);
            const known = shortName(first.name.text);
            const change = space === 'server' ? 'To' : `To change ${known}, use \`set\`; to`;
            const remedy = `${change} put this in its place, add \`remove ${space} ${known}\`.`;
            yield { ...rest, message: `${message} ${remedy}` };
        }
    }
}

function knownInTopology(topology: Topology, space: NameSpace, key: string): Declared | undefined {
    if (space === 'server') {
        const server = topology.serverByKey.get(key);
        return server && { name: server.name, declaration: server.declaration, site: server.declaration.name };
    }
    const known = { site: topology.siteByKey, link: topology.linkByKey, connector: topology.connectorByKey };
    const thing = space === 'scenario' ? undefined : known[space].get(key);
    return thing?.declaration ? { name: thing.name, declaration: thing.declaration, site: null } : undefined;
}

function* declaredIn(declaration: Declaration): Generator<readonly [NameSpace, Declared]> {
    switch (declaration.kind) {
        case 'site':
        case 'link':
        case 'connector':
        case 'scenario':
            if (declaration.name !== null)
                yield [declaration.kind, { name: declaration.name, declaration, site: null }];
    }
    if (declaration.kind !== 'site') return;
    for (const member of declaration.servers) {
        for (const name of member.servers) yield ['server', { name, declaration, site: declaration.name }];
    }
}

function duplicate(
    topology: Topology,
    space: NameSpace,
    { name, declaration, site }: Declared,
    first: Declared,
): Finding {
    const known = shortName(first.name.text);
    const isSpeltOtherwise = name.text !== first.name.text;
    const case_ = isSpeltOtherwise ? `, and names compare without regard to case` : '';
    const where = space === 'server' ? placeOfServer(site, first.site) : '';
    return {
        code: 'duplicate-name',
        severity: 'error',
        place: placeOf(declaration, name),
        message: `There is a ${space} ${known} already${where}${case_}: the first declaration counts, this one does not. Rename it or take it out.`,
        related: [declaredFirst(first.declaration, first.name)],
        fixes: () => takeOutDuplicate(topology, declaration, space === 'server' ? name : null),
    };
}

function placeOfServer(site: Name | null, first: Name | null): string {
    if (first === null) return '';
    return site?.key === first.key ? ' in this site' : ` in site ${shortName(first.text)}`;
}

function secondOrganization(declaration: Declaration, first: Declaration): Finding {
    const name = first.kind === 'organization' && first.name !== null ? ` as ${shortName(first.name.text)}` : '';
    return {
        code: 'duplicate-name',
        severity: 'error',
        place: placeOf(declaration, null),
        message: `A topology is of one organization, and it is declared${name} already: the first declaration counts, this one does not. Take it out.`,
        related: [declaredFirst(first, first.kind === 'organization' ? first.name : null)],
        fixes: () => [{ title: 'Take out the second organization', edits: [takeOutWhole(declaration)] }],
    };
}

function declaredFirst(declaration: Declaration, name: Name | null): { place: Place; message: string } {
    const what = name === null ? 'It' : literal(name.text);
    return { place: placeOf(declaration, name), message: `${what} is declared here first.` };
}

/** Nothing where what would go has servers that are named elsewhere, or cannot be read. */
function takeOutDuplicate(topology: Topology, declaration: Declaration, server: Name | null): readonly Fix[] {
    if (declaration.problem !== null) return [];
    const fix = (edit: Edit, what: string): readonly Fix[] => [{ title: `Take out the second ${what}`, edits: [edit] }];
    if (declaration.kind !== 'site') return fix(takeOutWhole(declaration), declaration.kind);
    const member = declaration.servers.find(({ servers }) => server !== null && servers.includes(server));
    if (server !== null && member !== undefined) {
        const isOnly = member.servers.length === 1;
        const edit = isOnly
            ? takeOut(declaration, member)
            : { ...placeOf(declaration, server), text: '', lines: 'item' as const };
        return fix(edit, 'server');
    }
    const servers = declaration.servers.flatMap((each) => each.servers);
    const isMissed = servers.some(
        ({ key }) => !topology.serverByKey.has(key) && isNamedElsewhere(topology, 'server', key),
    );
    return isMissed ? [] : fix(takeOutWhole(declaration), 'site');
}
