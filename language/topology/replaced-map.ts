/** How many values may be replaced before a map of its own is made. */
const MOST_REPLACED = 64;

/**
 * A map with the values of some keys replaced: the same keys in the same order, without a copy of what may be tens of
 * thousands of them. Of one that is made so already the values are replaced once more.
 * @param replaced values of keys that the map has
 */
export function withValues<V>(map: ReadonlyMap<string, V>, replaced: ReadonlyMap<string, V>): ReadonlyMap<string, V> {
    const [base, before] = map instanceof ReplacedMap ? [map.base, map.replaced] : [map, new Map<string, V>()];
    const all = new Map([...before, ...replaced]);
    const made = new ReplacedMap(base, all);
    return all.size > MOST_REPLACED ? new Map(made) : made;
}

class ReplacedMap<V> implements ReadonlyMap<string, V> {
    constructor(
        readonly base: ReadonlyMap<string, V>,
        readonly replaced: ReadonlyMap<string, V>,
    ) {}

    get size(): number {
        return this.base.size;
    }

    get(key: string): V | undefined {
        return this.replaced.get(key) ?? this.base.get(key);
    }

    has(key: string): boolean {
        return this.base.has(key);
    }

    *entries(): MapIterator<[string, V]> {
        for (const [key, value] of this.base) yield [key, this.replaced.get(key) ?? value];
    }

    *keys(): MapIterator<string> {
        yield* this.base.keys();
    }

    *values(): MapIterator<V> {
        for (const [, value] of this.entries()) yield value;
    }

    [Symbol.iterator](): MapIterator<[string, V]> {
        return this.entries();
    }

    forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
        for (const [key, value] of this) callback(value, key, this);
    }
}
