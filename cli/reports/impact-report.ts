import { ImpactText, type ImpactTotals } from '../../language/questions/impact-text.js';
import type { ChangeKind } from '../../language/routing/compare.js';
import type { OutsideChange } from '../../language/wording/outside-changes.js';
import type { ComparedRoute } from '../../language/wording/route-difference.js';
import type { Io } from '../terminal/io.js';
import { JsonArray } from '../terminal/json-array.js';

/** Tells what changes do, one route after another, and what it comes to. */
export interface ImpactReport {
    readonly begin: () => Promise<void>;
    readonly route: (kind: ChangeKind, before: ComparedRoute, after: ComparedRoute) => Promise<void>;
    readonly outside: (change: OutsideChange) => Promise<void>;
    readonly end: (totals: ImpactTotals) => Promise<void>;
}

/**
 * @param changes what was asked, in the words of the language
 */
export function impactReport(asJson: boolean, io: Io, changes: readonly string[]): ImpactReport {
    return asJson ? jsonReport(io, changes) : textReport(io, changes);
}

function jsonReport({ output }: Io, changes: readonly string[]): ImpactReport {
    const changed = new JsonArray(output, '  ');
    const connectors = new JsonArray(output, '  ');
    let isOutside = false;
    const turnOutside = async (): Promise<void> => {
        if (isOutside) return;
        isOutside = true;
        await changed.end();
        await output.write(', "connectors": ');
    };
    return {
        begin: () => output.write(`{"changes": ${JSON.stringify(changes)}, "changed": `),
        route: (kind, { record: before }, { record: after }) =>
            changed.push({ kind, from: after.from, to: after.to, before, after }),
        outside: async (change) => {
            await turnOutside();
            await connectors.push(change);
        },
        end: async ({ routes, sites, mailboxes, expectations }) => {
            await turnOutside();
            await connectors.end();
            const all = { mailboxes, expectations, sites: sites.mostAffected(), routes, ...sites.total };
            const rest = JSON.stringify(all);
            await output.write(`, ${rest.slice(1)}\n`);
        },
    };
}

function textReport({ output }: Io, changes: readonly string[]): ImpactReport {
    const text = new ImpactText(changes, (heading) => output.paint('bold', heading));
    return {
        begin: async () => {},
        route: async (_, before, after) => text.route(before, after),
        outside: async (change) => text.outside(change),
        end: (totals) => output.write(text.end(totals)),
    };
}
