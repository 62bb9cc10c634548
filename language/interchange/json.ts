import * as l10n from '@vscode/l10n';
import { figure } from '../syntax/figures.js';
import { limit } from '../syntax/limits.js';
import { lineAt } from './decode.js';
import { type ExportRecord, tooDeep, type Value } from './records.js';
import { Unreadable } from './unreadable.js';

/** The value of a JSON text. Throws `Unreadable` with the line, where it is not whole. */
export function parseJson(text: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch (error) {
        const [, offset] = /at position (\d+)/.exec(String(error)) ?? [];
        const line = lineAt(text, offset === undefined ? text.length : Number(offset));
        throw new Unreadable(
            l10n.t('This JSON is broken or cut off here. Export it anew with `ConvertTo-Json -Depth 4`.'),
            line,
        );
    }
}

/** The objects that ConvertTo-Json wrote: a list, one object, or the list of PowerShell 5.1 with its count. */
export function readJsonRecords(value: unknown): readonly ExportRecord[] {
    const top = valueFrom(value, 0);
    const items = Array.isArray(top) ? (top as readonly Value[]) : [top as Value];
    return items.map((item, index) => {
        if (typeof item !== 'object' || item === null || !('properties' in item)) {
            throw new Unreadable(
                Array.isArray(top)
                    ? l10n.t(
                          'This JSON holds no exported objects: item {0} of its list is no object with properties.',
                          figure(index + 1),
                      )
                    : l10n.t('This JSON holds no exported objects: the whole is no object with properties.'),
            );
        }
        return { line: undefined, typeName: null, properties: item.properties };
    });
}

function valueFrom(value: unknown, depth: number): Value {
    if (depth > limit('export-depth')) throw new Unreadable(tooDeep());
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value)) return value.map((item: unknown) => valueFrom(item, depth + 1));
    const entries = Object.entries(value as Readonly<Record<string, unknown>>);
    const counted = countedList(entries);
    if (counted !== null) return counted.map((item) => valueFrom(item, depth + 1));
    return {
        text: null,
        properties: new Map(entries.map(([name, each]) => [name.toLowerCase(), valueFrom(each, depth + 1)])),
    };
}

/** PowerShell 5.1 writes some collections as `{"value": […], "Count": n}`. */
function countedList(entries: readonly (readonly [string, unknown])[]): readonly unknown[] | null {
    if (entries.length !== 2) return null;
    const fields = new Map(entries.map(([name, each]) => [name.toLowerCase(), each]));
    const list = fields.get('value');
    return Array.isArray(list) && typeof fields.get('count') === 'number' ? list : null;
}
