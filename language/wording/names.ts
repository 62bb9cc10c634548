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
export function listOf(items: readonly string[], most = 5): string {
    const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
    return shown.length <= 1 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** What is said in place of a figure of a large network that is not known yet. */
export const COUNTING = 'The routes of this network are being counted.';

/** A count and what is counted: `1 hop`, `3 hops`. */
export function counted(count: number, one: string, many = `${one}s`): string {
    return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Names as they are written in a file. */
export function nameList(names: readonly string[]): readonly string[] {
    return names.map(writeName);
}
