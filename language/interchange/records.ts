import * as l10n from '@vscode/l10n';
import { figure } from '../syntax/figures.js';
import { howToRaise } from '../syntax/how-to-raise.js';
import { limit } from '../syntax/limits.js';

/** A value of an exported object: as much of it as its form keeps. */
export type Value = null | string | number | boolean | readonly Value[] | Bag;

/** An object within an object: its text (`ToString`), where the form keeps it, and its own properties. */
export interface Bag {
    readonly text: string | null;
    readonly properties: Properties;
}

/** Properties by their lower-cased names: PowerShell tells them apart without regard to case. */
export type Properties = ReadonlyMap<string, Value>;

/** One exported object. */
export interface ExportRecord {
    /** Where it begins, from 1; undefined where the form does not tell. */
    readonly line: number | undefined;
    /** The name of its .NET type; null where the form does not keep it. */
    readonly typeName: string | null;
    readonly properties: Properties;
}

/** What is said of objects that lie in each other too deep: Export-Clixml and ConvertTo-Json write to depth 100 at most. */
export function tooDeep(): string {
    const fact = l10n.t('Objects lie in each other more than {0} deep here.', figure(limit('export-depth')));
    return `${fact} ${howToRaise('export-depth')}`;
}

/** The text of a value that stands for one thing; null for nothing, undefined for a list. */
export function textOf(value: Value | undefined): string | null | undefined {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return value ? 'True' : 'False';
    if (isList(value)) return undefined;
    return value.text;
}

/** Whether a value is a list. */
export function isList(value: Value | undefined): value is readonly Value[] {
    return Array.isArray(value);
}

/** Whether a value is an object with properties of its own. */
export function isBag(value: Value | undefined): value is Bag {
    return typeof value === 'object' && value !== null && !isList(value);
}
