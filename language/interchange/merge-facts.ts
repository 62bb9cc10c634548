import { nameKey, writeName } from '../syntax/names.js';
import type { Source } from './facts.js';
import { shown } from './unreadable.js';

/** A fact and where it was read. */
export interface Sourced<T> {
    readonly fact: T;
    readonly source: Source;
}

/** Two exports that say different things of one object. */
export interface Contradiction {
    readonly source: Source;
    readonly message: string;
}

/**
 * One fact for each name: what one export does not say, another may. Where two say different things, the exports are
 * of different times or organizations, and none is to be believed.
 * @param kind what the facts are about, in words
 * @param compared how a value that is a name or a list of names is compared
 */
export function mergeFacts<T extends { readonly name: string }>(
    kind: string,
    facts: readonly Sourced<T>[],
): { readonly merged: readonly T[]; readonly contradictions: readonly Contradiction[] } {
    const merged = new Map<string, { fact: T; sources: Map<string, Source> }>();
    const contradictions: Contradiction[] = [];
    for (const { fact, source } of facts) {
        const key = nameKey(fact.name);
        const known = merged.get(key) ?? { fact, sources: new Map<string, Source>() };
        for (const [property, value] of Object.entries(fact)) {
            if (value === undefined || property === 'name') continue;
            const before = (known.fact as Readonly<Record<string, unknown>>)[property];
            if (before !== undefined && comparable(before) !== comparable(value)) {
                const first = known.sources.get(property) ?? source;
                const message = `The ${word(property)} of ${kind} ${writeName(fact.name)} is ${say(value)} here and ${say(before)} in ${placeOf(first)}: import exports of one time and one organization.`;
                contradictions.push({ source, message });
                continue;
            }
            known.fact = { ...known.fact, [property]: before ?? value };
            if (!known.sources.has(property)) known.sources.set(property, source);
        }
        merged.set(key, known);
    }
    return { merged: [...merged.values()].map((each) => each.fact), contradictions };
}

/** Names are one whatever their case (R1.9), and lists of them whatever their order. */
function comparable(value: unknown): string {
    if (typeof value === 'string') return nameKey(value);
    if (!Array.isArray(value)) return JSON.stringify(value);
    return JSON.stringify(value.map((each: unknown) => comparable(each)).sort());
}

function say(value: unknown): string {
    if (value === null) return 'not set';
    return shown(typeof value === 'string' ? value : JSON.stringify(value));
}

function placeOf({ file, line }: Source): string {
    return line === undefined ? file : `${file}, line ${line}`;
}

const WORDS: ReadonlyMap<string, string> = new Map([
    ['hub', 'hub flag'],
    ['exchangeCost', 'Exchange cost'],
    ['cost', 'Active Directory cost'],
    ['maxMessageSize', 'maximum message size'],
]);

function word(property: string): string {
    return WORDS.get(property) ?? property;
}
