import * as l10n from '@vscode/l10n';
import { type Failure, judge, judgeSteps, type Verdict } from '../expectations/judge.js';
import type { Network } from '../routing/network.js';
import type { Clause, ExpectDeclaration } from '../syntax/declarations.js';
import { figure } from '../syntax/figures.js';
import type { Topology } from '../topology/topology.js';
import { failureText, tooManyRoutes } from '../wording/actual.js';
import { trueClause } from '../wording/true-clause.js';
import { type Edit, type Finding, type Fix, networksOf, placeOf, type TopologyRule } from './finding.js';

/** How many of the pairs that a clause fails for are told. */
const TOLD_PAIRS = 3;

/** How many links of a path are pointed to. */
const MOST_RELATED = 12;

/** What an `expect` states and is not so: a finding for each of its clauses that fails, whatever pairs it fails for. */
export const expectationFailed: TopologyRule = {
    code: 'expectation-failed',
    *check(context): Generator<Finding | null> {
        for (const network of networksOf(context)) {
            for (const expect of network.topology.expects) {
                yield* judgeSteps(network, expect);
                yield* findingsOf(network, expect);
                yield null;
            }
        }
    },
};

type Fails = Extract<Verdict, { readonly kind: 'fails' }>;

function* findingsOf(network: Network, expect: ExpectDeclaration): Generator<Finding> {
    const verdict = judge(network, expect);
    if (verdict.kind === 'too-many')
        yield {
            code: 'expectation-failed',
            place: placeOf(expect, { start: 0, end: expect.length }),
            message: tooManyRoutes(verdict.count),
        };
    if (verdict.kind !== 'fails') return;
    for (const failures of byClause(verdict.failures)) {
        const [first] = failures;
        if (first === undefined) continue;
        yield {
            code: 'expectation-failed',
            place: placeOf(expect, first.clause),
            message: messageFor(network, verdict, failures),
            related: costsOfPath(network.topology, verdict, first),
            fixes: () => fixesFor(network, expect, verdict, failures),
        };
    }
}

/**
 * The failures clause by clause. Where no path leads, all that is stated of the path fails (R2.6): it is said once, of
 * the first such clause.
 */
function byClause(failures: readonly Failure[]): readonly (readonly Failure[])[] {
    const groups = new Map<Clause, Failure[]>();
    for (const failure of failures) {
        const group = groups.get(failure.clause);
        if (group === undefined) groups.set(failure.clause, [failure]);
        else group.push(failure);
    }
    const inOrder = [...groups.values()].sort((a, b) => (a[0]?.clause.start ?? 0) - (b[0]?.clause.start ?? 0));
    // Whether mail gets there is asked of each route: of one clause alone nothing is said twice.
    if (inOrder.length === 1) return inOrder;
    let isSaid = false;
    return inOrder.filter((group) => {
        const isNew = !isSaid || group.some(({ reachable }) => reachable);
        isSaid ||= group.some(({ reachable }) => !reachable);
        return isNew;
    });
}

function messageFor(network: Network, verdict: Fails, failures: readonly Failure[]): string {
    const told = failures.slice(0, TOLD_PAIRS).map((failure) => failureText(network, failure));
    const all = spokenOf(verdict, failures);
    if (all === 1) return told.join(' ');
    const more = failures.length - told.length;
    const rest = more === 0 ? [] : [l10n.t('And {0} more.', figure(more))];
    const [failed, of] = [figure(failures.length), figure(all)];
    const summary = isOfSplit(failures)
        ? l10n.t('This is not so for {0} of {1} messages.', failed, of)
        : l10n.t('This is not so for {0} of {1} routes.', failed, of);
    return [summary, ...told, ...rest].join(' ');
}

/** Of how many a clause speaks: a message is split as a whole, so for `splits-at` it is the senders that count. */
function spokenOf({ count, messages }: Fails, failures: readonly Failure[]): number {
    return isOfSplit(failures) ? messages : count;
}

function isOfSplit(failures: readonly Failure[]): boolean {
    return failures[0]?.clause.kind === 'splits-at';
}

/** The links that make up the cost of the path, for a clause about the cost of one route. */
function costsOfPath(
    topology: Topology,
    { count }: Fails,
    { clause, message }: Failure,
): NonNullable<Finding['related']> {
    if (clause.kind !== 'cost' || count > 1) return [];
    return (message.route.path?.links ?? []).slice(0, MOST_RELATED).flatMap((index) => {
        const link = topology.links[index];
        if (link === undefined) return [];
        return [{ place: placeOf(link.declaration, link.name), message: l10n.t('Costs {0}.', link.cost) }];
    });
}

/** "Write what is so": for one route, or where the same can be written of every one that the clause speaks of. */
function fixesFor(
    { topology }: Network,
    expect: ExpectDeclaration,
    verdict: Fails,
    failures: readonly Failure[],
): readonly Fix[] {
    const [first] = failures;
    if (first === undefined || failures.length < spokenOf(verdict, failures)) return [];
    const text = trueClause(topology, first);
    if (failures.some((failure) => trueClause(topology, failure) !== text)) return [];
    const { clause } = first;
    const edits = text === 'unreachable' ? unreachableEdits(expect, clause) : [clauseEdit(expect, clause, text)];
    return [{ title: l10n.t('Write what is so: {0}', text), edits }];
}

/** The clause written anew. An `expect` without a clause is given one. */
function clauseEdit(expect: ExpectDeclaration, clause: Clause, text: string): Edit {
    if (expect.clauses.includes(clause)) return { ...placeOf(expect, clause), text };
    return { ...placeOf(expect, { start: expect.length, end: expect.length }), text: ` ${text}` };
}

/** The one clause written anew, if none states it already, and those taken out that are not so where no path leads. */
function unreachableEdits(expect: ExpectDeclaration, clause: Clause): readonly Edit[] {
    const { clauses } = expect;
    const isStated = clauses.some(({ kind, not }) => kind === 'unreachable' && !not);
    const edits = isStated ? [] : [clauseEdit(expect, clause, 'unreachable')];
    let isFirst = true;
    for (const [at, each] of clauses.entries()) {
        if (!failsWithoutPath(each) || (each === clause && !isStated)) {
            isFirst = false;
            continue;
        }
        // With the space before it; those that stand first, with the space after.
        const before = isFirst ? undefined : clauses[at - 1];
        const span =
            before === undefined
                ? { start: each.start, end: clauses[at + 1]?.start ?? each.end }
                : { start: before.end, end: each.end };
        edits.push({ ...placeOf(expect, span), text: '' });
    }
    return edits;
}

function failsWithoutPath({ kind, not }: Clause): boolean {
    return (kind === 'unreachable') === not;
}
