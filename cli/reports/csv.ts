import type { RouteRecord } from '../../language/wording/route-record.js';

/** The columns of routes as CSV. */
export const CSV_HEAD = 'from,to,reachable,cost,hops,path,links,stops,decidedBy,maxMessageSize,outcome,queuesAt\n';

/** A route as a line of CSV (RFC 4180): sites of a path joined by ` > `, links and stops by `; `. */
export function csvLine(route: RouteRecord): string {
    const cells = [
        text(route.from),
        text(route.to),
        String(route.reachable),
        number(route.cost),
        number(route.hops),
        text(route.path.join(' > ')),
        text(route.links.join('; ')),
        text(route.stops.join('; ')),
        route.decidedBy ?? '',
        number(route.maxMessageSize),
        route.outcome,
        text(route.queuesAt ?? ''),
    ];
    return `${cells.join(',')}\n`;
}

function number(value: number | null): string {
    return value === null ? '' : String(value);
}

/**
 * Where a spreadsheet would take what follows for a formula: at the beginning of a cell, and also of what would be one
 * where it splits by something else than commas, as many do.
 */
const FORMULA = /(?:^|[;\t\r\n])(?=(?:(?![;\t\r\n])[\s\p{C}])*[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

/**
 * A text as a cell: what a spreadsheet would take for a formula has an apostrophe before it, as a site may have any
 * name; what would end the cell is quoted.
 */
function text(value: string): string {
    const guarded = value.replace(FORMULA, "$&'");
    return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
