import * as l10n from '@vscode/l10n';
import type { Analysis } from '../project/analysis.js';
import { applyEdits, type LocatedEdit } from '../project/edits.js';
import type { Project } from '../project/project.js';
import { chooseConnector } from '../routing/connector-choice.js';
import type { SiteEnd } from '../routing/ends.js';
import type { Network } from '../routing/network.js';
import { allDomains } from '../routing/sample-domains.js';
import { allSizes } from '../routing/sample-sizes.js';
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
 * stays. In many short steps, since routes between all sites are looked at.
 * @param edits the rename, in files as they are
 */
export function* rerouted(
    project: Project,
    roots: readonly string[],
    edits: readonly LocatedEdit[],
): Generator<unknown, readonly string[]> {
    const renamed = project.copy();
    for (const uri of new Set(edits.map((edit) => edit.uri))) {
        const own = edits.filter((edit) => edit.uri === uri);
        renamed.setText(uri, applyEdits(renamed.file(uri)?.text ?? '', own));
    }
    const texts: string[] = [];
    for (const root of roots) {
        const [before, after] = [project, renamed].map((each) =>
            each.topologies().find(({ topology }) => topology.root === root),
        );
        if (before !== undefined && after !== undefined) texts.push(...(yield* textFor(before, after)));
    }
    return texts;
}

/** What becomes of some mail, in words, for the topology or for the scenario of a name, as it is written. */
type Effect = (scenario: string | null) => string;

/** What becomes of the routes of a topology, and of those of its scenarios. */
function* textFor(before: Analysis, after: Analysis): Generator<unknown, readonly string[]> {
    const own = (yield* effectsOn(before.network, after.network)).map((effect) => effect(null));
    const scenarios: (readonly string[])[] = [];
    for (const [at, { network, declaration }] of before.scenarios.entries()) {
        const now = after.scenarios[at]?.network;
        if (now === undefined) continue;
        // What is so without its changes too is told already.
        const effects = yield* effectsOn(network, now);
        if (effects.every((effect) => own.includes(effect(null)))) continue;
        scenarios.push(effects.map((effect) => effect(writeName(declaration.name?.text ?? ''))));
    }
    const more = scenarios.length - NAMED_SCENARIOS;
    return [...own, ...scenarios.slice(0, NAMED_SCENARIOS).flat(), ...(more > 0 ? [inMoreScenarios(more)] : [])];
}

function inMoreScenarios(more: number): string {
    return more === 1
        ? l10n.t('So would mail in 1 more scenario.')
        : l10n.t('So would mail in {0} more scenarios.', figure(more));
}

/** Things keep their places in the topology: a rename changes no order of declarations. */
function* effectsOn(before: Network, after: Network): Generator<unknown, readonly Effect[]> {
    if (before.topology.sites.length !== after.topology.sites.length) return [];
    if (namesThatDecide(before) === namesThatDecide(after)) return [];
    const paths = yield* pathEffects(before, after);
    return [...paths, ...(yield* connectorEffects(before, after))];
}

/**
 * What may decide by its name, in the order of names: sites where there is more than one way, the sites of source servers,
 * and connectors.
 */
function namesThatDecide({ topology, routing }: Network): string {
    const sources = new Set(topology.connectors.flatMap(({ sources }) => sources.map(({ site }) => site)));
    const sites = topology.sites.flatMap(({ index }) =>
        routing.hangsOn(index) === index || sources.has(index) ? index : [],
    );
    const { rank } = routing.graph;
    sites.sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
    const connectors = [...topology.connectors].sort((a, b) => (a.name.key < b.name.key ? -1 : 1));
    return [...sites, ' ', ...connectors.map(({ index }) => index)].join();
}

/** Routes between sites with mail that take another path. */
function* pathEffects(before: Network, after: Network): Generator<unknown, readonly Effect[]> {
    const { decidedByName } = yield* before.routing.loadSteps();
    const mailSites = before.topology.sites.filter((site) => site.hasTransport).map(({ index }) => index);
    let count = 0;
    const first: string[] = [];
    const known = new Map<number, Redirected>();
    for (const from of decidedByName.count > 0 ? mailSites : []) {
        yield null;
        const root = before.routing.hangsOn(from);
        const redirected = known.get(root) ?? redirectedFrom(before, after, from);
        known.set(root, redirected);
        count += redirected.count;
        for (const to of redirected.first.slice(0, NAMED_ROUTES - first.length)) {
            const pair = `${siteName(after.topology, from)} -> ${siteName(after.topology, to)}`;
            first.push(takesInstead(pair, pathBetween(after, from, to), pathBetween(before, from, to, after.topology)));
        }
    }
    if (count === 0) return [];
    return [(scenario) => sentence(otherPaths(count, scenario), first, count)];
}

/** The sites that mail from a site takes another path to: how many, and the first of them, in the order of declaration. */
interface Redirected {
    readonly count: number;
    readonly first: readonly number[];
}

function redirectedFrom({ topology, routing }: Network, after: Network, from: number): Redirected {
    const [was, is] = [routing.tree(from), after.routing.tree(from)];
    const differs = new Uint8Array(topology.sites.length);
    for (const site of is.outward) {
        const previous = is.previous(site);
        if (site !== from && (differs[previous] === 1 || was.previous(site) !== previous)) differs[site] = 1;
    }
    const all = topology.sites.filter(({ index, hasTransport }) => hasTransport && differs[index] === 1);
    return { count: all.length, first: all.slice(0, NAMED_ROUTES).map(({ index }) => index) };
}

/** @param names the topology whose names are shown */
function pathBetween({ topology, routing }: Network, from: number, to: number, names = topology): string {
    const { path } = routing.route(from, to);
    return path === null ? '' : pathText(names, path);
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
function* connectorEffects(before: Network, after: Network): Generator<unknown, readonly Effect[]> {
    if (before.topology.connectors.length !== after.topology.connectors.length) return [];
    const sizes = allSizes(before.topology);
    let count = 0;
    const first: string[] = [];
    for (const site of before.topology.sites.filter(({ hasTransport }) => hasTransport)) {
        yield null;
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
    return [(scenario) => sentence(otherWaysOut(count, scenario), first, count)];
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

function sentence(what: string, first: readonly string[], count: number): string {
    const told = first.join('; ');
    return count > first.length
        ? l10n.t('{0}: {1}; and {2} more.', what, told, count - first.length)
        : `${what}: ${told}.`;
}
