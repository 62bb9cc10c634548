import type { Declaration, Place, ScenarioDeclaration, Thing } from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';
import { type Finding, placeOf, type Rule, wholeOf } from './finding.js';
import { shortName } from './literal.js';

/** A change in a scenario that counts for nothing: the same thing is changed, taken out or down already. */
export const repeatedChange: Rule = {
    code: 'repeated-change',
    *check({ topology, scenarios }): Generator<Finding> {
        for (const { declaration } of scenarios) yield* findingsIn(topology, declaration);
    },
};

function* findingsIn(topology: Topology, scenario: ScenarioDeclaration): Generator<Finding> {
    const members = scenario.members.map((member) => member.declaration);
    const removals = new Map<string, Declaration>();
    for (const member of members) {
        if (member.kind !== 'remove' || member.target === null || !isInTopology(topology, member.target)) continue;
        const key = keyOf(member.target);
        const first = removals.get(key);
        if (first === undefined) removals.set(key, member);
        else yield finding(member, first, `${what(member.target)} is taken out already`);
    }
    const firsts = new Map<string, Declaration>();
    for (const member of members) {
        if ((member.kind !== 'set' && member.kind !== 'down') || member.target === null) continue;
        const removal = removals.get(keyOf(member.target));
        if (removal !== undefined && !isDeclaredIn(members, member.target)) {
            yield finding(member, removal, `${what(member.target)} is taken out in this scenario`);
            continue;
        }
        for (const [key, says] of changesIn(member)) {
            const first = firsts.get(key);
            if (first === undefined) firsts.set(key, member);
            else yield finding(member, first, says);
        }
    }
}

/** What a `set` or `down` changes: a key for each thing that can be changed once, and what is said of a second time. */
function changesIn(member: Declaration): readonly (readonly [string, string])[] {
    if ((member.kind !== 'set' && member.kind !== 'down') || member.target === null) return [];
    const { target } = member;
    const key = keyOf(target);
    if (member.kind === 'down') return [[`${key} down`, `${what(target)} is down already`]];
    const attributes = [
        ...member.attributes.costs.map((each) => each.kind),
        ...(member.attributes.maxMessageSizes.length > 0 ? ['max-message-size'] : []),
        ...(member.flag === null ? [] : [target.kind === 'site' ? 'hub' : 'disabled']),
    ];
    return [...new Set(attributes)].map((each) => [`${key} ${each}`, `\`${each}\` of ${what(target)} is set already`]);
}

function finding(member: Declaration, first: Declaration, says: string): Finding {
    return {
        code: 'repeated-change',
        severity: 'warning',
        place: wholeOf(member),
        message: `${says.charAt(0).toUpperCase()}${says.slice(1)}: of two changes of the same thing the first counts, and what is taken out is gone. This one counts for nothing.`,
        related: [{ place: firstPlace(first), message: 'This one counts.' }],
        unnecessary: true,
        fixes: () => [{ title: 'Take out this change', edits: [{ ...wholeOf(member), text: '', lines: 'take' }] }],
    };
}

function firstPlace(first: Declaration): Place {
    return placeOf(first, null);
}

function what({ kind, name }: Thing): string {
    return `${kind} ${shortName(name.text)}`;
}

function keyOf({ kind, name }: Thing): string {
    return `${kind} ${name.key}`;
}

function isInTopology(topology: Topology, { kind, name }: Thing): boolean {
    const known = {
        site: topology.siteByKey,
        link: topology.linkByKey,
        server: topology.serverByKey,
        connector: topology.connectorByKey,
    };
    return known[kind].has(name.key);
}

/** Whether a scenario declares a thing itself, which then stands in place of what it takes out. */
function isDeclaredIn(members: readonly Declaration[], { kind, name }: Thing): boolean {
    return members.some((member) => {
        if (kind === 'server')
            return (
                member.kind === 'site' &&
                member.servers.some(({ servers }) => servers.some(({ key }) => key === name.key))
            );
        return member.kind === kind && 'name' in member && member.name?.key === name.key;
    });
}
