import * as l10n from '@vscode/l10n';
import { deliver } from '../expectations/delivery.js';
import { envelopesOf } from '../expectations/pairs.js';
import { sizeOfQuery } from '../expectations/query-size.js';
import { messageRoute } from '../routing/message.js';
import type { Network } from '../routing/network.js';
import type { ExpectDeclaration, Placed, RouteDeclaration } from '../syntax/declarations.js';
import { siteName } from '../wording/names.js';
import { clausesOf, thoseThatHold } from './present-facts.js';
import { type Refactoring, type Selection, selected, textOf } from './refactoring.js';

/** To turn the selected `route`s into `expect`s of what is so, or `expect`s into `route`s. */
export function routeAndExpect(selection: Selection): readonly Refactoring[] {
    const placed = selected(selection);
    return [
        ...conversion(selection, placed, 'route', 'expect', (each) => expectText(selection, each)),
        ...conversion(selection, placed, 'expect', 'route', (each) => routeText(selection, each)),
    ];
}

function conversion(
    { file }: Selection,
    placed: readonly Placed[],
    from: 'route' | 'expect',
    to: string,
    convert: (placed: Placed) => string | null,
): readonly Refactoring[] {
    if (
        placed.length === 0 ||
        !placed.every(({ declaration }) => declaration.kind === from && declaration.problem === null)
    )
        return [];
    const texts = placed.map((each) => ({ each, text: convert(each) }));
    if (texts.some(({ text }) => text === null)) return [];
    const edits = texts.map(({ each: { start, declaration }, text }) => {
        return { uri: file.uri, start, end: start + declaration.length, text: text ?? '' };
    });
    const title =
        placed.length === 1
            ? l10n.t('Turn {0} into {1}', `\`${from}\``, `\`${to}\``)
            : l10n.t('Turn {0} {1} into {2}', placed.length, `\`${from}\``, `\`${to}\``);
    return [{ title, kind: 'rewrite', change: () => ({ edits }) }];
}

/** The same ends with all that is so of every message; null where nothing can be said. */
function expectText(selection: Selection, placed: Placed): string | null {
    const route = placed.declaration as RouteDeclaration;
    const network = selection.analysis.networkAt(route);
    const head = `expect${textOf(selection.file, placed).slice('route'.length)}`;
    const clauses = candidates(network, route);
    const single = thoseThatHold(
        network,
        clauses.map((clause) => `${head.replaceAll(/\s+/g, ' ')} ${clause}`),
    );
    const true_ = clauses.filter((clause) => single.includes(`${head.replaceAll(/\s+/g, ' ')} ${clause}`));
    return true_.length === 0 ? null : `${head} ${true_.join(' ')}`;
}

function candidates(network: Network, route: RouteDeclaration): readonly string[] {
    const [envelope] = envelopesOf(network.topology, route);
    const [to, second] = envelope?.to ?? [];
    if (envelope === undefined || to === undefined) return [];
    const size = sizeOfQuery(route);
    const clauses = clausesOf(network, messageRoute(network, envelope.from, to, size));
    if (second === undefined) return clauses;
    // Of several recipients what holds for each of them, and where the message is split (R7).
    const [split, another] = deliver(network, envelope, size).fanOut.splits;
    const splits =
        split === undefined || another !== undefined ? [] : [`splits-at ${siteName(network.topology, split.at)}`];
    return ['reachable', ...clauses.filter((clause) => !clause.startsWith('path ')), ...splits];
}

/** The same ends without clauses; null for a `*`, which a `route` has not, and where comments would be lost. */
function routeText({ file }: Selection, placed: Placed): string | null {
    const { from, to, size, clauses, length } = placed.declaration as ExpectDeclaration;
    const last = to.at(-1);
    if (from === null || last === undefined || [from, ...to].some((end) => end.kind === 'every')) return null;
    const text = textOf(file, placed);
    const firstClause = clauses[0]?.start ?? length;
    const isLost = file.tokens
        .within(placed.start + last.end, placed.start + length)
        .some((token) => token.kind === 'comment');
    if (isLost) return null;
    const ofSize = size === null ? '' : ` size ${text.slice(size.start, size.end)}`;
    return `route${text.slice('expect'.length, Math.min(last.end, firstClause))}${ofSize}`;
}
