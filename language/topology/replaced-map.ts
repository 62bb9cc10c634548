/** How many items may be replaced before a map of its own is made. */
const MOST_REPLACED = 64;

/**
 * A map with the items of some keys replaced, under the same key or another: in the same order, without a copy of what
 * may be tens of thousands of them. Of one that is made so already items are replaced once more.
 * @param replaced for keys that the map has, the keys and values that come in their places; no key is then there twice
 */
export function withItems<V>(
    map: ReadonlyMap<string, V>,
    replaced: ReadonlyMap<string, readonly [key: string, value: V]>,
): ReadonlyMap<string, V> {
    const before = map instanceof ReplacedMap ? map : new ReplacedMap(map, new Map());
    const places = new Map(before.places);
    // All by the keys of before: items may have changed their keys with each other.
    for (const [key, [newKey, value]] of replaced) places.set(before.placeOf(key), [newKey, value]);
    const made = new ReplacedMap(before.base, places);
    return places.size > MOST_REPLACED ? new Map(made) : made;
}

class ReplacedMap<V> implements ReadonlyMap<string, V> {
    /** For each key that an item came to, the key of the base in whose place it stands. */
    private readonly placeByKey: ReadonlyMap<string, string>;

    /** @param places for keys of the base, what stands there instead */
    constructor(
        readonly base: ReadonlyMap<string, V>,
        readonly places: ReadonlyMap<string, [key: string, value: V]>,
    ) {
        this.placeByKey = new Map([...places].map(([place, [key]]) => [key, place]));
    }

    get size(): number {
        return this.base.size;
    }

    /** The key of the base in whose place the item with a key stands. */
    placeOf(key: string): string {
        return this.placeByKey.get(key) ?? key;
    }

    get(key: string): V | undefined {
        const place = this.placeByKey.get(key);
        if (place !== undefined) return this.places.get(place)?.[1];
        return this.places.has(key) ? undefined : this.base.get(key);
    }

    has(key: string): boolean {
        return this.placeByKey.has(key) || (!this.places.has(key) && this.base.has(key));
    }

    *entries(): MapIterator<[string, V]> {
        for (const [key, value] of this.base) yield this.places.get(key) ?? [key, value];
    }

    *keys(): MapIterator<string> {
        for (const [key] of this.entries()) yield key;
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
