import * as l10n from '@vscode/l10n';
import { writeName } from '../syntax/names.js';
import type { Topology } from '../topology/topology.js';

/** A site's name as it is written in a file. */
export function siteName(topology: Topology, index: number): string {
    return writeName(topology.sites[index]?.name.text ?? '');
}

/** A link's name as it is written in a file. */
export function linkName(topology: Topology, index: number): string {
    return writeName(topology.links[index]?.name.text ?? '');
}

/** How many things of a row are named where there may be many. */
export const FEW = 5;

/** Things in a row: `A`, `A and B`, `A, B and C`; of more than `most` the first few and how many more. */
export function listOf(items: readonly string[], most = FEW): string {
    return inARow(items, most, (others, last) => l10n.t('{0} and {1}', others, last));
}

/** Things of which one is meant: `A`, `A or B`, `A, B or C`; of more than `most` the first few and how many more. */
export function choiceOf(items: readonly string[], most = items.length): string {
    return inARow(items, most, (others, last) => l10n.t('{0} or {1}', others, last));
}

function inARow(items: readonly string[], most: number, join: (others: string, last: string) => string): string {
    const shown =
        items.length > most ? [...items.slice(0, most - 1), l10n.t('{0} more', items.length - most + 1)] : items;
    return shown.length <= 1 ? (shown[0] ?? '') : join(shown.slice(0, -1).join(', '), shown.at(-1) ?? '');
}

/** A count and what is counted, in English whatever the reader's language: `1 hop`, `3 hops`. */
export function counted(count: number, one: string, many = `${one}s`): string {
    return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Names as they are written in a file. */
export function nameList(names: readonly string[]): readonly string[] {
    return names.map(writeName);
}
