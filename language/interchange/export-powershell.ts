import { nameKey } from '../syntax/names.js';
import type { Topology } from '../topology/topology.js';
import { connectorCommands } from './export-connectors.js';
import { linkCommands } from './export-links.js';
import type { Model, ModelSite } from './model.js';
import { modelOf } from './model-of-topology.js';
import { type Command, command } from './powershell-command.js';
import { powerShellComment, powerShellFlag } from './powershell-literals.js';

/** How cmdlets are written. */
export interface PowerShellOptions {
    /** The topology that is in place: only what differs from it is written. Without it everything is. */
    readonly against?: Topology;
    /** Whether each cmdlet only says what it would do. */
    readonly whatIf: boolean;
}

/**
 * The cmdlets that make an organization match a topology: Active Directory first, then the hub sites, then connectors.
 * Names are literals and nothing else, whatever is in them. What no cmdlet here can bring about (servers, subnets) is
 * said in a comment.
 */
export function exportPowerShell(topology: Topology, { against, whatIf }: PowerShellOptions): string {
    const wanted = modelOf(topology);
    const old = against === undefined ? null : modelOf(against);
    const commands = [
        ...newSites(wanted, old),
        ...linkCommands(wanted, old),
        ...hubCommands(wanted, old),
        ...connectorCommands(wanted, old),
        ...byHand(wanted, old),
    ];
    const lines = commands.flatMap((each) => each.lines(whatIf));
    return `${[...heading(commands.length === 0, old !== null, whatIf), ...lines].join('\n')}\n`;
}

function heading(isEmpty: boolean, isDifference: boolean, whatIf: boolean): readonly string[] {
    if (isEmpty) return [powerShellComment('Nothing differs.')];
    const what = isDifference ? 'What differs from the organization in place' : 'Everything that the topology says';
    return [
        powerShellComment(`${what}. Cmdlets with ADReplication in their names need the ActiveDirectory module,`),
        powerShellComment('all others the Exchange Management Shell.'),
        ...(whatIf ? [powerShellComment('Nothing is changed as long as -WhatIf stands behind a cmdlet.')] : []),
    ];
}

/** Items by the keys of their names. */
function byKey<T extends { readonly name: string }>(items: readonly T[] | undefined): ReadonlyMap<string, T> {
    return new Map((items ?? []).map((item) => [nameKey(item.name), item]));
}

function newSites(wanted: Model, old: Model | null): readonly Command[] {
    if (old === null) return [];
    const known = byKey(old.sites);
    return wanted.sites
        .filter((site) => !known.has(nameKey(site.name)))
        .map((site) => command('New-ADReplicationSite').text('Name', site.name));
}

function hubCommands(wanted: Model, old: Model | null): readonly Command[] {
    const known = byKey(old?.sites);
    return wanted.sites
        .filter((site) => old === null || site.hub !== (known.get(nameKey(site.name))?.hub ?? false))
        .map((site) =>
            command('Set-AdSite').text('Identity', site.name).raw('HubSiteEnabled', powerShellFlag(site.hub)),
        );
}

/** What differs and cannot be done by a cmdlet here. */
function byHand(wanted: Model, old: Model | null): readonly Command[] {
    if (old === null) return [];
    const [before, after] = [byKey(old.sites), byKey(wanted.sites)];
    const gone = old.sites.filter((site) => !after.has(nameKey(site.name)));
    const differing = wanted.sites.flatMap((site) => {
        const known = before.get(nameKey(site.name));
        return [
            ...(sameServers(site, known) ? [] : [`the servers of site ${site.name} differ`]),
            ...(sameTexts(site.subnets, known?.subnets ?? []) ? [] : [`the subnets of site ${site.name} differ`]),
        ];
    });
    const remarks = [...gone.map((site) => `site ${site.name} is gone`), ...differing];
    return remarks.map((remark) => ({ lines: () => [powerShellComment(`By hand: ${remark}.`)] }));
}

function sameServers(site: ModelSite, known: ModelSite | undefined): boolean {
    const texts = (each: ModelSite | undefined): readonly string[] =>
        (each?.servers ?? []).map((server) => JSON.stringify([nameKey(server.name), server.roles, server.version]));
    return sameTexts(texts(site), texts(known));
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
    return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
}
