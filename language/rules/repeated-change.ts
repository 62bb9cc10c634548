import * as l10n from '@vscode/l10n';
import type {
    Declaration,
    DownDeclaration,
    Place,
    ScenarioDeclaration,
    SetDeclaration,
    Thing,
} from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';
import { type Finding, placeOf, type TopologyRule, wholeOf } from './finding.js';
import { shortName } from './literal.js';
import { takeOut } from './take-out.js';

/** A change in a scenario that counts for nothing: the same thing is changed, taken out or down already. */
export const repeatedChange: TopologyRule = {
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
        else
            yield wholeLine(
                member,
                first,
                l10n.t(
                    '{0} is taken out already in this scenario: that counts, and this changes nothing. Take it out.',
                    atBeginning(member.target),
                ),
            );
    }
    const firsts = new Map<string, Place>();
    for (const member of members) {
        if (!('target' in member) || member.target === null) continue;
        const { target } = member;
        const removal = member.kind === 'remove' ? undefined : removals.get(keyOf(target));
        const withSite = siteOfServer(topology, target);
        const siteRemoval = withSite && removals.get(keyOf(withSite));
        if (withSite && siteRemoval && !isDeclaredIn(members, target)) {
            yield wholeLine(
                member,
                siteRemoval,
                l10n.t(
                    '{0} is taken out with site {1}: that counts, and this changes nothing. Take it out.',
                    atBeginning(target),
                    shortName(withSite.name.text),
                ),
            );
        } else if (removal !== undefined && !isDeclaredIn(members, target)) {
            yield wholeLine(
                member,
                removal,
                l10n.t(
                    '{0} is taken out in this scenario: that counts, and this changes nothing. Take it out.',
                    atBeginning(target),
                ),
            );
        } else if (member.kind !== 'remove') {
            yield* repeated(member, target, firsts);
        }
    }
}

/** Something that a `set` or `down` changes: a name for it, where it stands, and what is said of a second time. */
interface Change {
    readonly key: string;
    readonly place: Place;
    readonly says: string;
}

/** The changes of a member that were made before it; the others are the first of their kind from here on. */
function* repeated(
    member: SetDeclaration | DownDeclaration,
    target: Thing,
    firsts: Map<string, Place>,
): Generator<Finding> {
    const changes = changesOf(member, target);
    const isWholeRepeated = changes.every(({ key }) => firsts.has(key));
    for (const { key, place, says } of changes) {
        const first = firsts.get(key);
        if (first === undefined) firsts.set(key, place);
        else if (first.declaration !== member)
            yield finding(place, first, says, isWholeRepeated ? wholeOf(member) : place);
    }
}

function changesOf(member: SetDeclaration | DownDeclaration, target: Thing): readonly Change[] {
    const key = keyOf(target);
    if (member.kind === 'down') {
        const says = l10n.t(
            '{0} is down already in this scenario: that counts, and this changes nothing. Take it out.',
            atBeginning(target),
        );
        return [{ key: `${key} down`, place: wholeOf(member), says }];
    }
    const { costs, maxMessageSizes } = member.attributes;
    const change = (attribute: string, place: Place): Change => {
        return { key: `${key} ${attribute}`, place, says: isSetAlready(`\`${attribute}\``, target) };
    };
    return [
        ...costs.map((each) => change(each.kind, placeOf(member, each))),
        ...maxMessageSizes.map((each) => change('max-message-size', placeOf(member, each))),
        ...(member.flag === null ? [] : [change(target.kind === 'site' ? 'hub' : 'disabled', wholeOf(member))]),
    ];
}

function wholeLine(member: Declaration, first: Declaration, says: string): Finding {
    return finding(wholeOf(member), wholeOf(first), says, wholeOf(member));
}

/** @param useless what can be taken out: the place, or the whole line that it is in */
function finding(place: Place, first: Place, says: string, useless: Place): Finding {
    const { declaration, span } = useless;
    // An attribute has a word before it: the white space between them goes too.
    const edit = takeOut(declaration, span, span.start === 0 ? undefined : span.start - 1);
    return {
        code: 'repeated-change',
        place,
        message: says,
        related: [{ place: first, message: l10n.t('This one counts.') }],
        unnecessary: true,
        fixes: () => [{ title: l10n.t('Take out this change'), edits: [edit], keepsMeaning: true }],
    };
}

/** A thing as a sentence begins with it. */
function atBeginning({ kind, name }: Thing): string {
    const written = shortName(name.text);
    switch (kind) {
        case 'site':
            return l10n.t('Site {0}', written);
        case 'link':
            return l10n.t('Link {0}', written);
        case 'server':
            return l10n.t('Server {0}', written);
        case 'connector':
            return l10n.t('Connector {0}', written);
    }
}

function isSetAlready(attribute: string, { kind, name }: Thing): string {
    const written = shortName(name.text);
    if (kind === 'site')
        return l10n.t(
            '{0} of site {1} is set already: that counts, and this changes nothing. Take it out.',
            attribute,
            written,
        );
    return kind === 'link'
        ? l10n.t(
              '{0} of link {1} is set already: that counts, and this changes nothing. Take it out.',
              attribute,
              written,
          )
        : l10n.t(
              '{0} of connector {1} is set already: that counts, and this changes nothing. Take it out.',
              attribute,
              written,
          );
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

/** The site that a server of the topology is taken out with. */
function siteOfServer(topology: Topology, { kind, name }: Thing): Thing | undefined {
    const server = kind === 'server' ? topology.serverByKey.get(name.key) : undefined;
    const site = topology.sites[server?.site ?? -1];
    return site && { kind: 'site', name: site.name };
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
