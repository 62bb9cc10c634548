import * as l10n from '@vscode/l10n';
import { figure } from '../syntax/figures.js';
import { delimiterOf } from './form.js';
import type { ExportRecord, Value } from './records.js';
import { shown, Unreadable } from './unreadable.js';

/** A row of fields and the line it begins in, from 1. */
interface Row {
    readonly line: number;
    readonly fields: readonly string[];
}

/**
 * The objects that Export-Csv wrote, one a row, with or without its `#TYPE` line; delimited by `,`, `;` or tabs.
 * Throws `Unreadable` for a quote that is not closed and a row with more or fewer fields than there are columns.
 */
export function readCsv(text: string): readonly ExportRecord[] {
    const [, typeName = null] = /^\s*#TYPE ([^\r\n]*)/i.exec(text) ?? [];
    const start = typeName === null ? 0 : afterLine(text, text.indexOf('#'));
    const firstLine = typeName === null ? 1 : 1 + lineBreaks(text.slice(0, start));
    const header = text.slice(start).split(/\r\n|\n|\r/, 1)[0] ?? '';
    const delimiter = delimiterOf(header);
    if (delimiter === null) {
        throw new Unreadable(l10n.t('The line of column names is missing, or has no column `Name`.'), firstLine);
    }
    const [names, ...rows] = rowsOf(text, start, firstLine, delimiter);
    const columns = (names?.fields ?? []).map((name) => name.trim().toLowerCase());
    const twice = columns.find((name, index) => columns.indexOf(name) !== index);
    if (twice !== undefined) throw new Unreadable(l10n.t('There are two columns {0}.', shown(twice)), names?.line);
    return rows.map(({ line, fields }) => {
        if (fields.length !== columns.length) {
            throw new Unreadable(
                l10n.t(
                    'This row has {0} of the fields that {1} columns ask for: the file is cut off, or mixed of two.',
                    figure(fields.length),
                    figure(columns.length),
                ),
                line,
            );
        }
        const properties = new Map<string, Value>(columns.map((name, index) => [name, fields[index] || null]));
        return { line, typeName, properties };
    });
}

function afterLine(text: string, from: number): number {
    const [whole = ''] = /[^\r\n]*(?:\r\n|\n|\r|$)/.exec(text.slice(from)) ?? [];
    return from + whole.length;
}

function lineBreaks(text: string): number {
    return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** The rows of RFC 4180: a field in quotes may hold delimiters, line ends and doubled quotes. Empty lines are none. */
function rowsOf(text: string, start: number, firstLine: number, delimiter: string): readonly Row[] {
    const rows: Row[] = [];
    const field = new RegExp(`"((?:[^"]|"")*)"|([^${delimiter}\r\n"]*)`, 'y');
    let [at, line] = [start, firstLine];
    let row: { readonly line: number; readonly fields: string[] } = { line, fields: [] };
    while (at < text.length || row.fields.length > 0) {
        field.lastIndex = at;
        const [whole = '', quoted, bare = ''] = field.exec(text) ?? [];
        if (text[at] === '"' && quoted === undefined) {
            throw new Unreadable(l10n.t('A quote is opened here and not closed: the file is cut off.'), line);
        }
        row.fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
        line += quoted === undefined ? 0 : lineBreaks(quoted);
        at += whole.length;
        if (text[at] === delimiter) {
            at++;
            continue;
        }
        const [end = ''] = /^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2)) ?? [];
        if (end === '' && at < text.length)
            throw new Unreadable(l10n.t('A quote stands in the middle of a field here.'), line);
        if (row.fields.length > 1 || whole !== '') rows.push(row);
        at += end.length;
        line++;
        row = { line, fields: [] };
    }
    return rows;
}
