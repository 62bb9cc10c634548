import * as l10n from '@vscode/l10n';
import type { Analysis } from '../project/analysis.js';
import { applyEdits, type LocatedEdit } from '../project/edits.js';
import type { Project } from '../project/project.js';
import { chooseConnector } from '../routing/connector-choice.js';
import type { SiteEnd } from '../routing/ends.js';
import type { Network } from '../routing/network.js';
import { allDomains } from '../routing/sample-domains.js';
import { figure } from '../syntax/figures.js';
import { writeName } from '../syntax/names.js';
import { siteName } from '../wording/names.js';
import { pathText } from '../wording/route-line.js';

/** How many of the routes that change are named. */
const NAMED_ROUTES = 3;

/** How many of the scenarios are told of. */
const NAMED_SCENARIOS = 3;

/**
 * What a rename does to mail, in words: where cost and hops are equal, names of sites decide (R2.3); where connectors
 * are, their names do (R9.3). A sentence for each topology and scenario in which mail goes another way; none where all
 * stays.
 * @param edits the rename, in files as they are
 */
export function rerouted(project: Project, roots: readonly string[], edits: readonly LocatedEdit[]): readonly string[] {
    const renamed = project.copy();
    for (const uri of new Set(edits.map((edit) => edit.uri))) {
        const own = edits.filter((edit) => edit.uri === uri);
        renamed.setText(uri, applyEdits(renamed.file(uri)?.text ?? '', own));
    }
    return roots.flatMap((root) => {
        const [before, after] = [project, renamed].map((each) =>
            each.topologies().find(({ topology }) => topology.root === root),
        );
        return before === undefined || after === undefined ? [] : textFor(before, after);
    });
}

/** What becomes of the routes of a topology, and of those of its scenarios. */
function textFor(before: Analysis, after: Analysis): readonly string[] {
    const own = effectsOn(before.network, after.network, null);
    const scenarios = before.scenarios.flatMap(({ network, declaration }, at) => {
        const now = after.scenarios[at]?.network;
        if (now === undefined) return [];
        // What is so without its changes too is told already.
        if (effectsOn(network, now, null).every((effect) => own.includes(effect))) return [];
        return [effectsOn(network, now, writeName(declaration.name?.text ?? ''))];
    });
    const more = scenarios.length - NAMED_SCENARIOS;
    return [...own, ...scenarios.slice(0, NAMED_SCENARIOS).flat(), ...(more > 0 ? [inMoreScenarios(more)] : [])];
}

function inMoreScenarios(more: number): string {
    return more === 1
        ? l10n.t('So would mail in 1 more scenario.')
        : l10n.t('So would mail in {0} more scenarios.', figure(more));
}

/**
 * Things keep their places in the topology: a rename changes no order of declarations.
 * @param scenario the name of the scenario that is told of, as it is written; null for the topology itself
 */
function effectsOn(before: Network, after: Network, scenario: string | null): readonly string[] {
    if (before.topology.sites.length !== after.topology.sites.length) return [];
    return [...pathEffects(before, after, scenario), ...connectorEffects(before, after, scenario)];
}

/** Routes between sites with mail that take another path. */
function pathEffects(before: Network, after: Network, scenario: string | null): readonly string[] {
    if (ranks(before) === ranks(after)) return [];
    const mailSites = before.topology.sites.filter((site) => site.hasTransport).map(({ index }) => index);
    let count = 0;
    const first: string[] = [];
    for (const from of before.routing.load.decidedByName.count > 0 ? mailSites : []) {
        // Where cost and hops decide, no name does.
        const tree = before.routing.tree(from);
        if (!mailSites.some((to) => tree.decidedBy(to) === 'name')) continue;
        const routes = before.routing.routesFrom(from, mailSites);
        for (const now of after.routing.routesFrom(from, mailSites)) {
            const was = routes.next().value;
            if (was?.path == null || now.path === null || was.path.sites.join() === now.path.sites.join()) continue;
            count++;
            if (first.length === NAMED_ROUTES) continue;
            const pair = `${siteName(after.topology, now.from)} -> ${siteName(after.topology, now.to)}`;
            first.push(takesInstead(pair, pathText(after.topology, now.path), pathText(after.topology, was.path)));
        }
    }
    if (count === 0) return [];
    return [sentence(otherPaths(count, scenario), first, count)];
}

function otherPaths(count: number, scenario: string | null): string {
    if (scenario === null)
        return count === 1
            ? l10n.t('1 route would go another way, since names decide between paths of equal cost and hops (R2.3)')
            : l10n.t(
                  '{0} routes would go another way, since names decide between paths of equal cost and hops (R2.3)',
                  figure(count),
              );
    return count === 1
        ? l10n.t(
              '1 route in scenario {0} would go another way, since names decide between paths of equal cost and hops (R2.3)',
              scenario,
          )
        : l10n.t(
              '{0} routes in scenario {1} would go another way, since names decide between paths of equal cost and hops (R2.3)',
              figure(count),
              scenario,
          );
}

/** Mail to the outside that leaves by another connector, or from another site of its source servers. */
function connectorEffects(before: Network, after: Network, scenario: string | null): readonly string[] {
    const names = ({ topology }: Network): string =>
        topology.connectors
            .map(({ name }) => topology.connectors.filter((other) => other.name.key < name.key).length)
            .join();
    if (before.topology.connectors.length !== after.topology.connectors.length) return [];
    if (ranks(before) === ranks(after) && names(before) === names(after)) return [];
    const limits = before.topology.connectors.map((each) => each.maxMessageSize);
    const sizes = [null, ...new Set(limits.flatMap((limit) => (limit === null ? [] : limit + 1)))];
    let count = 0;
    const first: string[] = [];
    for (const site of before.topology.sites.filter(({ hasTransport }) => hasTransport)) {
        const from: SiteEnd = { kind: 'site', site: site.index, server: null };
        for (const domain of allDomains(before.topology)) {
            const changed = sizes.flatMap((size) => {
                const [was, now] = [before, after].map((each) => chooseConnector(each, from, domain, size).chosen);
                const isSame = was?.connector.index === now?.connector.index && was?.site === now?.site;
                return isSame || was == null || now == null ? [] : { was, now };
            });
            const [change] = changed;
            if (change === undefined) continue;
            count++;
            if (first.length === NAMED_ROUTES) continue;
            const [was = '', now = ''] = [change.was, change.now].map(({ connector, site: of }) =>
                l10n.t(
                    'connector {0} in {1}',
                    writeName(after.topology.connectors[connector.index]?.name.text ?? ''),
                    siteName(after.topology, of),
                ),
            );
            first.push(takesInstead(`${siteName(after.topology, site.index)} -> ${domain.text}`, now, was));
        }
    }
    if (count === 0) return [];
    return [sentence(otherWaysOut(count, scenario), first, count)];
}

function otherWaysOut(count: number, scenario: string | null): string {
    if (scenario === null)
        return count === 1
            ? l10n.t(
                  'Mail from 1 pair of site and domain would leave another way, since names decide between connectors and source sites that are equal in all else (R9.3, R9.6)',
              )
            : l10n.t(
                  'Mail from {0} pairs of site and domain would leave another way, since names decide between connectors and source sites that are equal in all else (R9.3, R9.6)',
                  figure(count),
              );
    return count === 1
        ? l10n.t(
              'Mail from 1 pair of site and domain in scenario {0} would leave another way, since names decide between connectors and source sites that are equal in all else (R9.3, R9.6)',
              scenario,
          )
        : l10n.t(
              'Mail from {0} pairs of site and domain in scenario {1} would leave another way, since names decide between connectors and source sites that are equal in all else (R9.3, R9.6)',
              figure(count),
              scenario,
          );
}

/** @param ends the two ends of the mail */
function takesInstead(ends: string, now: string, was: string): string {
    return l10n.t('{0} takes {1} in place of {2}', ends, now, was);
}

function ranks({ routing }: Network): string {
    return routing.graph.rank.join();
}

function sentence(what: string, first: readonly string[], count: number): string {
    const told = first.join('; ');
    return count > first.length
        ? l10n.t('{0}: {1}; and {2} more.', what, told, count - first.length)
        : `${what}: ${told}.`;
}
