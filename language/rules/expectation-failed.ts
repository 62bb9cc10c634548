import { type Failure, judge } from '../expectations/judge.js';
import type { Pair } from '../expectations/pairs.js';
import type { Routing } from '../routing/routing.js';
import type { Clause, ExpectDeclaration } from '../syntax/declarations.js';
import type { Topology } from '../topology/topology.js';
import { failureText } from '../wording/actual.js';
import { counted } from '../wording/names.js';
import { trueClause } from '../wording/true-clause.js';
import { type Edit, type Finding, type Fix, placeOf, type Rule } from './finding.js';

/** How many of the pairs that a clause fails for are told. */
const TOLD_PAIRS = 3;

/** How many links of a path are pointed to. */
const MOST_RELATED = 4;

/** What an `expect` states and is not so: a finding for each of its clauses that fails, whatever pairs it fails for. */
export const expectationFailed: Rule = {
    code: 'expectation-failed',
    *check({ topology, routing }): Generator<Finding> {
        for (const expect of topology.expects) {
            const verdict = judge(topology, routing, expect);
            if (verdict.kind !== 'fails') continue;
            for (const failures of byClause(verdict.failures)) {
                const [first] = failures;
                if (first === undefined) continue;
                yield {
                    code: 'expectation-failed',
                    severity: 'error',
                    place: placeOf(expect, first.clause),
                    message: messageFor(topology, verdict.pairs, failures),
                    related: costsOfPath(topology, verdict.pairs, first),
                    fixes: () => fixesFor(topology, routing, expect, first.clause, verdict.pairs),
                };
            }
        }
    },
};

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
    let isSaid = false;
    return inOrder.filter((group) => {
        const isNew = !isSaid || group.some((failure) => failure.route.path !== null);
        isSaid ||= group.some((failure) => failure.route.path === null);
        return isNew;
    });
}

function messageFor(topology: Topology, pairs: readonly Pair[], failures: readonly Failure[]): string {
    const told = failures.slice(0, TOLD_PAIRS).map((failure) => failureText(topology, failure));
    if (pairs.length === 1) return told.join(' ');
    const more = failures.length - told.length;
    const rest = more === 0 ? [] : [`And ${more.toLocaleString('en')} more.`];
    return [
        `This is not so for ${failures.length.toLocaleString('en')} of ${counted(pairs.length, 'route')}.`,
        ...told,
        ...rest,
    ].join(' ');
}

/** The links that make up the cost of the path, for a clause about the cost of one route. */
function costsOfPath(
    topology: Topology,
    pairs: readonly Pair[],
    { clause, route }: Failure,
): NonNullable<Finding['related']> {
    if (clause.kind !== 'cost' || pairs.length > 1) return [];
    return (route.path?.links ?? []).slice(0, MOST_RELATED).flatMap((index) => {
        const link = topology.links[index];
        if (link === undefined) return [];
        return [{ place: placeOf(link.declaration, link.name), message: `Costs ${link.cost}.` }];
    });
}

/** "Write what is so": for one pair, or where the same can be written of every pair. */
function fixesFor(
    topology: Topology,
    routing: Routing,
    expect: ExpectDeclaration,
    clause: Clause,
    pairs: readonly Pair[],
): readonly Fix[] {
    let text: string | null = null;
    for (const { from, to } of pairs) {
        const own = trueClause(topology, routing.route(from, to), clause);
        if (own === null || (text !== null && own !== text)) return [];
        text = own;
    }
    if (text === null) return [];
    const edits = text === 'unreachable' ? unreachableEdits(expect, clause) : [clauseEdit(expect, clause, text)];
    return [{ title: `Write what is so: ${text}`, edits }];
}

/** The clause written anew. An `expect` without a clause is given one. */
function clauseEdit(expect: ExpectDeclaration, clause: Clause, text: string): Edit {
    if (expect.clauses.includes(clause)) return { ...placeOf(expect, clause), text };
    return { ...placeOf(expect, { start: expect.length, end: expect.length }), text: ` ${text}` };
}

/** The one clause written anew, and those taken out that are not so either where no path leads. */
function unreachableEdits(expect: ExpectDeclaration, clause: Clause): readonly Edit[] {
    const edits = [clauseEdit(expect, clause, 'unreachable')];
    for (const [at, other] of expect.clauses.entries()) {
        const before = expect.clauses[at - 1];
        if (other === clause || !failsWithoutPath(other) || before === undefined) continue;
        edits.push({ ...placeOf(expect, { start: before.end, end: other.end }), text: '' });
    }
    return edits;
}

function failsWithoutPath({ kind, not }: Clause): boolean {
    return (kind === 'unreachable') === not;
}
