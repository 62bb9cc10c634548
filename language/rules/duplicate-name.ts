import * as l10n from '@vscode/l10n';
import type { Declaration, Name, Place } from '../syntax/declarations.js';
import type { NameSpace } from '../syntax/names-in.js';
import { declaresNothingTwice } from '../topology/rebuild.js';
import type { Topology } from '../topology/topology.js';
import { type Edit, type Finding, type Fix, placeOf, type TopologyRule } from './finding.js';
import { literal, shortName } from './literal.js';
import { isNamedElsewhere, takeOut, takeOutWhole } from './take-out.js';

/** Two of a kind with one name (R1.9), and a second organization. */
export const duplicateName: TopologyRule = {
    code: 'duplicate-name',
    *check({ topology }): Generator<Finding | null> {
        // Where each has its own thing in the topology, none of these has to be looked at.
        const isEachCounted = declaresNothingTwice(topology);
        yield* duplicatesAmong(
            topology,
            topology.declarations.filter(({ kind }) => !isEachCounted || (kind !== 'site' && kind !== 'link')),
        );
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
        for (const [space, declared] of declaredIn(member)) {
            const { key } = declared.name;
            const first = knownInTopology(topology, space, key);
            const isGone =
                removed.has(`${space} ${key}`) || (first?.site != null && removed.has(`site ${first.site.key}`));
            if (first === undefined || isGone) continue;
            const { message, ...rest } = duplicate(topology, space, declared, first);
            const known = shortName(first.name.text);
            const removal = `\`remove ${space} ${known}\``;
            const remedy =
                space === 'server'
                    ? l10n.t('To put this in its place, add {0}.', removal)
                    : l10n.t('To change {0}, use `set`; to put this in its place, add {1}.', known, removal);
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
    const fact = alreadyThere(space, shortName(first.name.text), site, first.site);
    return {
        code: 'duplicate-name',
        place: placeOf(declaration, name),
        message:
            name.text === first.name.text
                ? l10n.t('{0}: the first declaration counts, this one does not. Rename it or take it out.', fact)
                : l10n.t(
                      '{0}, and names compare without regard to case: the first declaration counts, this one does not. Rename it or take it out.',
                      fact,
                  ),
        related: [declaredFirst(first.declaration, first.name)],
        fixes: () => takeOutDuplicate(topology, declaration, space === 'server' ? name : null),
    };
}

/** What there is of that name, as a sentence without its full stop. */
function alreadyThere(space: NameSpace, known: string, site: Name | null, first: Name | null): string {
    switch (space) {
        case 'site':
            return l10n.t('There is a site {0} already', known);
        case 'link':
            return l10n.t('There is a link {0} already', known);
        case 'connector':
            return l10n.t('There is a connector {0} already', known);
        case 'scenario':
            return l10n.t('There is a scenario {0} already', known);
        case 'server':
            if (first === null) return l10n.t('There is a server {0} already', known);
            return site?.key === first.key
                ? l10n.t('There is a server {0} already in this site', known)
                : l10n.t('There is a server {0} already in site {1}', known, shortName(first.text));
    }
}

function secondOrganization(declaration: Declaration, first: Declaration): Finding {
    const name = first.kind === 'organization' && first.name !== null ? shortName(first.name.text) : null;
    return {
        code: 'duplicate-name',
        place: placeOf(declaration, null),
        message:
            name === null
                ? l10n.t(
                      'A topology is of one organization, and it is declared already: the first declaration counts, this one does not. Take it out.',
                  )
                : l10n.t(
                      'A topology is of one organization, and it is declared as {0} already: the first declaration counts, this one does not. Take it out.',
                      name,
                  ),
        related: [declaredFirst(first, first.kind === 'organization' ? first.name : null)],
        fixes: () => [{ title: l10n.t('Take out the second organization'), edits: [takeOutWhole(declaration)] }],
    };
}

function declaredFirst(declaration: Declaration, name: Name | null): { place: Place; message: string } {
    const message =
        name === null
            ? l10n.t('It is declared here first.')
            : l10n.t('{0} is declared here first.', literal(name.text));
    return { place: placeOf(declaration, name), message };
}

/** Nothing where what would go has servers that are named elsewhere, or cannot be read. */
function takeOutDuplicate(topology: Topology, declaration: Declaration, server: Name | null): readonly Fix[] {
    if (declaration.problem !== null) return [];
    const fix = (edit: Edit, title: string): readonly Fix[] => [{ title, edits: [edit] }];
    if (declaration.kind !== 'site') return fix(takeOutWhole(declaration), titleFor(declaration.kind));
    const member = declaration.servers.find(({ servers }) => server !== null && servers.includes(server));
    if (server !== null && member !== undefined) {
        const isOnly = member.servers.length === 1;
        const edit = isOnly
            ? takeOut(declaration, member)
            : { ...placeOf(declaration, server), text: '', lines: 'item' as const };
        return fix(edit, l10n.t('Take out the second server'));
    }
    const servers = declaration.servers.flatMap((each) => each.servers);
    const isMissed = servers.some(
        ({ key }) => !topology.serverByKey.has(key) && isNamedElsewhere(topology, 'server', key),
    );
    return isMissed ? [] : fix(takeOutWhole(declaration), l10n.t('Take out the second site'));
}

function titleFor(kind: Declaration['kind']): string {
    if (kind === 'link') return l10n.t('Take out the second link');
    return kind === 'connector' ? l10n.t('Take out the second connector') : l10n.t('Take out the second scenario');
}
