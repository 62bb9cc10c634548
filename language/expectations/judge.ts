import type { Route } from '../routing/route.js';
import type { Routing } from '../routing/routing.js';
import type { Clause, ExpectDeclaration } from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';
import { answerOf } from './clauses.js';
import { Facts } from './facts.js';
import { type Pair, pairsOf, siteOfEnd } from './pairs.js';

/** What is not so: for one pair of sites, one clause, and the route that is so instead. */
export interface Failure {
    readonly pair: Pair;
    readonly clause: Clause;
    /** Found when it is asked for: a `*` may fail for every pair of a large network. */
    readonly route: Route;
}

/**
 * What is so of an `expect`:
 * - `holds`: every clause for every pair,
 * - `fails`: with what does not, pair by pair,
 * - `unknown`: a name in it is declared nowhere, or it does not parse; other findings say which,
 * - `unchecked`: it states something that is not computed yet, named in `what`.
 */
export type Verdict =
    | { readonly kind: 'holds'; readonly pairs: readonly Pair[] }
    | { readonly kind: 'fails'; readonly pairs: readonly Pair[]; readonly failures: readonly Failure[] }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'unchecked'; readonly what: string };

/** Judges an `expect` by the routes. Without a clause it states that there is a route. Judged once for a topology. */
export function judge(topology: Topology, routing: Routing, expect: ExpectDeclaration): Verdict {
    const known = verdicts.get(topology) ?? new WeakMap<ExpectDeclaration, Verdict>();
    verdicts.set(topology, known);
    const verdict = known.get(expect) ?? judgeAnew(topology, routing, expect);
    known.set(expect, verdict);
    return verdict;
}

const verdicts = new WeakMap<Topology, WeakMap<ExpectDeclaration, Verdict>>();

function judgeAnew(topology: Topology, routing: Routing, expect: ExpectDeclaration): Verdict {
    if (expect.problem !== null || !isKnown(topology, expect)) return { kind: 'unknown' };
    const pairs = pairsOf(topology, expect);
    const clauses = expect.clauses.length > 0 ? expect.clauses : [reachable(expect)];
    const failures: Failure[] = [];
    let unchecked: string | null = expect.size === null ? null : 'message size';
    if ([expect.from, ...expect.to].some((end) => end?.kind === 'address')) unchecked = 'mail to addresses';
    for (const pair of pairs) {
        const facts = new Facts(routing, pair);
        for (const clause of clauses) {
            const answer = answerOf(topology, facts, clause);
            if (answer === 'unchecked') unchecked ??= `\`${clause.kind}\``;
            if (answer === 'fails') failures.push(new FoundFailure(routing, pair, clause));
        }
    }
    if (unchecked !== null) return { kind: 'unchecked', what: unchecked };
    return failures.length === 0 ? { kind: 'holds', pairs } : { kind: 'fails', pairs, failures };
}

function isKnown(topology: Topology, expect: ExpectDeclaration): boolean {
    const ends = [expect.from, ...expect.to];
    const sites = expect.clauses.flatMap((clause) => clause.sites);
    return (
        ends.every((end) => end?.kind !== 'name' || siteOfEnd(topology, end) !== undefined) &&
        sites.every((site) => topology.siteByKey.has(site.key))
    );
}

function reachable(expect: ExpectDeclaration): Clause {
    const end = expect.length;
    return { kind: 'reachable', not: false, sites: [], comparison: '=', value: null, connector: null, start: 0, end };
}

class FoundFailure implements Failure {
    constructor(
        private readonly routing: Routing,
        readonly pair: Pair,
        readonly clause: Clause,
    ) {}

    get route(): Route {
        return this.routing.route(this.pair.from, this.pair.to);
    }
}
