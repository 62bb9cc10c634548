import { passesLimit, type Row, type Unit } from './row.js';

/** The rows as a table of text. */
export function tableOf(rows: readonly Row[]): string {
    const cells = rows.map((row) => [
        row.measure,
        row.subject,
        figure(row.ours, row.unit),
        row.against === null ? '' : `${figure(row.against.figure, row.unit)} ${row.against.name}`,
        row.ratio === null ? '' : `${precise(row.ratio)} ×`,
        row.limit === null ? '' : row.ratio === null ? `≤ ${figure(row.limit, row.unit)}` : `≤ ${precise(row.limit)} ×`,
        row.limit === null ? '' : passesLimit(row) ? 'over' : 'ok',
        row.note ?? '',
    ]);
    const all = [['measure', 'of', 'ours', 'against', 'ratio', 'limit', '', ''], ...cells];
    const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? [];
    return all
        .map((line) =>
            line
                .map((cell, column) => cell.padEnd(widths[column] ?? 0))
                .join('  ')
                .trimEnd(),
        )
        .join('\n');
}

function figure(value: number, unit: Unit): string {
    if (unit === 'ms' && value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
    return `${precise(value)} ${unit}`;
}

/** Three figures that count. */
function precise(value: number): string {
    return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
