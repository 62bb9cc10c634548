import { judge } from '../expectations/judge.js';
import { isReachable, type MessageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import { writeName } from '../syntax/names.js';
import { SourceFile } from '../syntax/source-file.js';
import { siteName } from '../wording/names.js';

/** The clauses that say what becomes of a message, in words of the language: stops, path, cost, connector, outcome. */
export function clausesOf({ topology }: Network, message: MessageRoute): readonly string[] {
    const { route, outcome, choice, cost } = message;
    const list = (sites: readonly number[]): string => sites.map((site) => siteName(topology, site)).join(', ');
    if (!isReachable(message) || route.path === null) return ['unreachable'];
    const inSite = route.from === route.to;
    const path = inSite
        ? []
        : [route.stops.length === 0 ? 'direct' : `via ${list(route.stops)}`, `path ${list(route.path.sites)}`];
    const connector = choice?.chosen == null ? [] : [`connector ${writeName(choice.chosen.connector.name.text)}`];
    const end =
        outcome.kind === 'returned'
            ? ['returned']
            : outcome.kind === 'queued'
              ? [`queues-at ${siteName(topology, outcome.wait.at)}`]
              : [];
    return [...connector, ...path, `cost ${cost ?? route.path.cost}`, ...end];
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
