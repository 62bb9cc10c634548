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

/** Things in a row: `A`, `A and B`, `A, B and C`; of many the first few and how many more. */
export function listOf(items: readonly string[], most?: number): string {
    const [last = '', ...others] = fewOf(items, most).toReversed();
    return others.length === 0 ? last : l10n.t('{0} and {1}', others.toReversed().join(', '), last);
}

/** Things of which one is meant: `A`, `A or B`, `A, B or C`; of many the first few and how many more. */
export function choiceOf(items: readonly string[]): string {
    const [last = '', ...others] = fewOf(items).toReversed();
    return others.length === 0 ? last : l10n.t('{0} or {1}', others.toReversed().join(', '), last);
}

function fewOf(items: readonly string[], most = 5): readonly string[] {
    return items.length > most ? [...items.slice(0, most - 1), l10n.t('{0} more', items.length - most + 1)] : items;
}

/** A count and what is counted, in English whatever the reader's language: `1 hop`, `3 hops`. */
export function counted(count: number, one: string, many = `${one}s`): string {
    return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Names as they are written in a file. */
export function nameList(names: readonly string[]): readonly string[] {
    return names.map(writeName);
}
