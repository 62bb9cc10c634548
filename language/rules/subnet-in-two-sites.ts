import * as l10n from '@vscode/l10n';
import type { Declaration, Place, SiteDeclaration } from '../syntax/declarations.js';
import { readSubnet, writeSubnet } from '../topology/subnets.js';
import { type Finding, type Fix, placeOf, type TopologyRule } from './finding.js';
import { shortName } from './literal.js';

/** A subnet that is in two sites, or twice in one. One inside another is legal: the longer prefix decides. */
export const subnetInTwoSites: TopologyRule = {
    code: 'subnet-in-two-sites',
    *check({ topology }): Generator<Finding | null> {
        const sites = topology.sites.map((site) => site.declaration);
        const firsts = new Map<string, FirstUse>();
        yield* repetitions(sites, firsts);
        for (const scenario of topology.scenarios) {
            const members = scenario.members.map((member) => member.declaration);
            const added = members.filter((member) => member.kind === 'site');
            // What the scenario removes or declares anew has no subnets any more.
            const gone = new Set([...removedIn(members), ...added.map((site) => site.name?.key)]);
            if (added.length === 0) continue;
            const known = [...firsts].filter(([, { site }]) => !gone.has(site.name?.key));
            yield* repetitions(added, new Map(known));
        }
    },
};

interface FirstUse {
    readonly site: SiteDeclaration;
    readonly place: Place;
}

/** The subnets that are known already; those that are not become known. */
function* repetitions(sites: readonly SiteDeclaration[], firsts: Map<string, FirstUse>): Generator<Finding | null> {
    for (const site of sites) {
        yield null;
        for (const subnet of site.subnets) {
            const reading = readSubnet(subnet.text);
            if (reading.kind !== 'subnet') continue;
            const written = writeSubnet(reading.subnet);
            const use = { site, place: placeOf(site, subnet) };
            const first = firsts.get(written);
            if (first === undefined) firsts.set(written, use);
            else yield repetition(written, use, first);
        }
    }
}

function repetition(subnet: string, { site, place }: FirstUse, first: FirstUse): Finding {
    const where = nameOf(first.site);
    const isSame = site === first.site;
    const message = isSame
        ? l10n.t('Subnet {0} is in site {1} already. Take out one of the two.', subnet, where)
        : l10n.t(
              'Subnet {0} is in site {1} already, and Active Directory puts a subnet into one site: a computer in it could be in {1} or in {2}. Take it out of one of them.',
              subnet,
              where,
              nameOf(site),
          );
    return {
        code: 'subnet-in-two-sites',
        place,
        message,
        related: [{ place: first.place, message: l10n.t('It is in site {0} here.', where) }],
        fixes: () => fixesFor(site, place, first),
    };
}

function nameOf(site: SiteDeclaration): string {
    return shortName(site.name?.text ?? '');
}

function removedIn(members: readonly Declaration[]): readonly string[] {
    return members.flatMap((member) =>
        member.kind === 'remove' && member.target?.kind === 'site' ? [member.target.name.key] : [],
    );
}

function fixesFor(site: SiteDeclaration, place: Place, first: FirstUse): readonly Fix[] {
    const takeOut = (from: Place): Fix['edits'] => [{ ...from, text: '', lines: 'item' }];
    if (site === first.site)
        return [{ title: l10n.t('Take out the repeated subnet'), edits: takeOut(place), keepsMeaning: true }];
    return [
        { title: l10n.t('Take it out of site {0}', nameOf(site)), edits: takeOut(place) },
        { title: l10n.t('Take it out of site {0}', nameOf(first.site)), edits: takeOut(first.place) },
    ];
}
