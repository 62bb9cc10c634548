import { judge } from '../expectations/judge.js';
import type { MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { SourceFile } from '../syntax/source-file.js';
import { factClauses } from '../wording/fact-clauses.js';

/** The clauses that say what becomes of a message, in words of the language: stops, path, cost, connector, outcome. */
export function clausesOf({ topology }: Network, message: MessageRoute): readonly string[] {
    const facts = factClauses(topology, message);
    if (facts === null) return ['unreachable'];
    const { connector, way, path, cost, end } = facts;
    const inSite = message.route.from === message.route.to;
    return [connector, ...(inSite ? [] : [way, path]), cost, end].filter((each) => each !== null);
}

/** Those of some statements that hold in a network: each an `expect` without its comment. */
export function thoseThatHold(network: Network, statements: readonly string[]): readonly string[] {
    const file = SourceFile.read('mailtopo:expectations', statements.join('\n'));
    const starts = new Set(
        file.declarations.flatMap(({ start, declaration }) =>
            declaration.kind === 'expect' && judge(network, declaration).kind === 'holds' ? start : [],
        ),
    );
    let at = 0;
    return statements.filter((statement) => {
        const start = at;
        at += statement.length + 1;
        return starts.has(start);
    });
}
