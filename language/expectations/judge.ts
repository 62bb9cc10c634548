import type { MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { Clause, ExpectDeclaration } from '../syntax/declarations.js';
import { limit } from '../syntax/limits.js';
import { toEnd } from '../syntax/to-end.js';
import type { Topology } from '../topology/topology.js';
import { satisfies, satisfiesSplit } from './clauses.js';
import { deliver } from './delivery.js';
import { Facts } from './facts.js';
import { type Envelope, endOf, envelopesOf, type Pair, pairCount, pairsOf } from './pairs.js';
import { hasKnownSize, sizeOfQuery } from './query-size.js';

/** What is not so: for one pair of ends, one clause, and what is so instead. */
export interface Failure {
    readonly pair: Pair;
    readonly clause: Clause;
    /** Found when it is asked for: a `*` may fail for every pair of a large network. */
    readonly message: MessageRoute;
    /** Whether mail gets there, sooner or later: known without following the message between sites as a whole. */
    readonly reachable: boolean;
    /** For `splits-at`: the sites, by index, at which the message is split. */
    readonly splits: readonly number[];
}

/**
 * What is so of an `expect`:
 * - `holds`: every clause for every pair,
 * - `fails`: with what does not, pair by pair; `splits-at` once for each sender, named by its first recipient,
 * - `too-many`: it speaks of more routes than are looked at,
 * - `unknown`: a name in it is declared nowhere, or it does not parse; other findings say which.
 */
export type Verdict =
    | ({ readonly kind: 'holds' } & Spoken)
    | ({
          readonly kind: 'fails';
          readonly failures: readonly Failure[];
          /** Of how many routes something is not so, `splits-at` apart. */
          readonly failing: number;
      } & Spoken)
    | { readonly kind: 'too-many'; readonly count: number }
    | { readonly kind: 'unknown' };

/** What an `expect` speaks of. */
interface Spoken {
    /** How many routes. */
    readonly count: number;
    /** How many messages, each with all its recipients. */
    readonly messages: number;
    /** The routes, found anew each time they are asked for: they may be millions. */
    readonly pairs: Iterable<Pair>;
}

/**
 * Judges an `expect` by the routes. Without a clause it states that mail gets there: that it is reachable and not
 * returned. Judged once for a network.
 */
export function judge(network: Network, expect: ExpectDeclaration): Verdict {
    return toEnd(judgeSteps(network, expect));
}

/** What is known already; undefined where it is still to be judged. */
export function verdictAtHand(network: Network, expect: ExpectDeclaration): Verdict | undefined {
    return verdicts.get(network)?.get(expect);
}

/** The same as `judge`, in many short steps, so that other work can be done in between. */
export function* judgeSteps(network: Network, expect: ExpectDeclaration): Generator<null, Verdict> {
    const known = verdicts.get(network) ?? new WeakMap<ExpectDeclaration, Verdict>();
    verdicts.set(network, known);
    const verdict = known.get(expect) ?? (yield* judgeAnew(network, expect));
    known.set(expect, verdict);
    return verdict;
}

const verdicts = new WeakMap<Network, WeakMap<ExpectDeclaration, Verdict>>();

function* judgeAnew(network: Network, expect: ExpectDeclaration): Generator<null, Verdict> {
    if (expect.problem !== null || !isKnown(network.topology, expect)) return { kind: 'unknown' };
    const most = pairCount(network.topology, expect);
    if (most > limit('expected-routes')) return { kind: 'too-many', count: most };
    const clauses = expect.clauses.length > 0 ? expect.clauses : implied(expect);
    const failures: Failure[] = [];
    let [count, messages, failing] = [0, 0, 0];
    for (const envelope of envelopesOf(network.topology, expect)) {
        let last: Pair | undefined;
        for (const failure of failuresOf(network, envelope, expect, clauses)) {
            failures.push(failure);
            if (failure.clause.kind === 'splits-at' || failure.pair === last) continue;
            last = failure.pair;
            failing++;
        }
        count += envelope.to.length;
        messages++;
        yield null;
    }
    const spoken = {
        count,
        messages,
        get pairs() {
            return pairsOf(network.topology, expect);
        },
    };
    // Not spread: the routes would be found with it.
    return failures.length === 0
        ? Object.assign(spoken, { kind: 'holds' as const })
        : Object.assign(spoken, { kind: 'fails' as const, failures, failing });
}

function failuresOf(
    network: Network,
    envelope: Envelope,
    expect: ExpectDeclaration,
    clauses: readonly Clause[],
): readonly Failure[] {
    const size = sizeOfQuery(expect);
    const failures: Failure[] = [];
    for (const clause of clauses) {
        if (clause.kind !== 'splits-at') continue;
        const splits = deliver(network, envelope, size).fanOut.splits.map((split) => split.at);
        const [to] = envelope.to;
        if (to === undefined || satisfiesSplit(network.topology, splits, clause)) continue;
        failures.push(new FoundFailure(network, { from: envelope.from, to }, size, clause, splits));
    }
    for (const to of envelope.to) {
        const facts = new Facts(network, { from: envelope.from, to }, size);
        for (const clause of clauses) {
            if (clause.kind === 'splits-at' || satisfies(network.topology, facts, clause)) continue;
            failures.push(new FoundFailure(network, facts.pair, size, clause, []));
        }
    }
    return failures;
}

function isKnown(topology: Topology, expect: ExpectDeclaration): boolean {
    const { from, to, clauses } = expect;
    const { removed, siteByKey, connectorByKey } = topology;
    const ends = from === null ? to : [from, ...to];
    return (
        ends.every((end) => end.kind === 'every' || endOf(topology, end) !== undefined) &&
        hasKnownSize(expect) &&
        clauses.every(
            ({ sites, connector }) =>
                sites.every(({ key }) => siteByKey.has(key) || removed.sites.has(key)) &&
                (connector === null || connectorByKey.has(connector.key) || removed.connectors.has(connector.key)),
        )
    );
}

function implied(expect: ExpectDeclaration): readonly Clause[] {
    const end = expect.length;
    const bare = { sites: [], comparison: '=', value: null, connector: null, start: 0, end } as const;
    return [
        { kind: 'reachable', not: false, ...bare },
        { kind: 'returned', not: true, ...bare },
    ];
}

class FoundFailure implements Failure {
    constructor(
        private readonly network: Network,
        readonly pair: Pair,
        private readonly size: number | null,
        readonly clause: Clause,
        readonly splits: readonly number[],
    ) {}

    get message(): MessageRoute {
        return this.facts.message;
    }

    get reachable(): boolean {
        return this.facts.reachable;
    }

    private get facts(): Facts {
        return new Facts(this.network, this.pair, this.size);
    }
}
