import * as l10n from '@vscode/l10n';
import { nameKey, writeName } from '../syntax/names.js';
import type { Fact, Source } from './facts.js';
import { shown } from './unreadable.js';

/** What facts are merged about. */
export type MergedKind = Exclude<Fact['kind'], 'organization' | 'left-out'>;

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
 * @param kind what the facts are about
 */
export function mergeFacts<T extends { readonly name: string }>(
    kind: MergedKind,
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
                const message = l10n.t(
                    'The {0} of {1} is {2} here and {3} in {4}: import exports of one time and one organization.',
                    propertyText(property),
                    ownerText(kind, writeName(fact.name)),
                    say(value),
                    say(before),
                    placeOf(first),
                );
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
    if (value === null) return l10n.t({ message: 'not set', comment: 'A property of an exported object' });
    return shown(typeof value === 'string' ? value : JSON.stringify(value));
}

function placeOf({ file, line }: Source): string {
    return line === undefined ? file : l10n.t('{0}, line {1}', file, line);
}

/** What a property belongs to, by its kind and its name. */
function ownerText(kind: MergedKind, name: string): string {
    switch (kind) {
        case 'site':
            return l10n.t('site {0}', name);
        case 'link':
            return l10n.t('site link {0}', name);
        case 'server':
            return l10n.t('server {0}', name);
        case 'subnet':
            return l10n.t('subnet {0}', name);
        case 'connector':
            return l10n.t('connector {0}', name);
    }
}

/** What two exports may say different things of, by the field that holds it. */
function propertyText(property: string): string {
    switch (property) {
        case 'hub':
            return l10n.t({
                message: 'hub flag',
                comment: 'What two exports say different things of, with its article',
            });
        case 'cost':
            return l10n.t({
                message: 'Active Directory cost',
                comment: 'What two exports say different things of, with its article',
            });
        case 'exchangeCost':
            return l10n.t({
                message: 'Exchange cost',
                comment: 'What two exports say different things of, with its article',
            });
        case 'maxMessageSize':
            return l10n.t({
                message: 'maximum message size',
                comment: 'What two exports say different things of, with its article',
            });
        case 'site':
            return l10n.t({ message: 'site', comment: 'What two exports say different things of, with its article' });
        case 'sites':
            return l10n.t({ message: 'sites', comment: 'What two exports say different things of, with its article' });
        case 'roles':
            return l10n.t({ message: 'roles', comment: 'What two exports say different things of, with its article' });
        case 'version':
            return l10n.t({
                message: 'version',
                comment: 'What two exports say different things of, with its article',
            });
        case 'sources':
            return l10n.t({
                message: 'source servers',
                comment: 'What two exports say different things of, with its article',
            });
        case 'addressSpaces':
            return l10n.t({
                message: 'address spaces',
                comment: 'What two exports say different things of, with its article',
            });
        case 'smartHosts':
            return l10n.t({
                message: 'smart hosts',
                comment: 'What two exports say different things of, with its article',
            });
        case 'scoped':
            return l10n.t({ message: 'scope', comment: 'What two exports say different things of, with its article' });
        case 'disabled':
            return l10n.t({
                message: 'disabled flag',
                comment: 'What two exports say different things of, with its article',
            });
        case 'description':
            return l10n.t({
                message: 'description',
                comment: 'What two exports say different things of, with its article',
            });
        default:
            return property;
    }
}
