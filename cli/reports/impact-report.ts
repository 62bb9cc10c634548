import type { ChangeKind } from '../../language/routing/compare.js';
import { writeName } from '../../language/syntax/names.js';
import { DifferenceGroups } from '../../language/wording/difference-groups.js';
import { counted } from '../../language/wording/names.js';
import { type OutsideChange, outsideText, SHOWN_OUTSIDE } from '../../language/wording/outside-changes.js';
import type { ComparedRoute } from '../../language/wording/route-difference.js';
import type { ExpectationRecord } from '../input/expectations.js';
import { type Io, oneLine } from '../terminal/io.js';
import { JsonArray } from '../terminal/json-array.js';
import type { MailboxChange } from './mailbox-changes.js';
import { type SiteImpact, type SiteImpacts, sum } from './site-impacts.js';

/** Tells what changes do, one route after another, and what it comes to. */
export interface ImpactReport {
    readonly begin: () => Promise<void>;
    readonly route: (kind: ChangeKind, before: ComparedRoute, after: ComparedRoute) => Promise<void>;
    readonly outside: (change: OutsideChange) => Promise<void>;
    readonly end: (totals: Totals) => Promise<void>;
}

interface Totals {
    /** The pairs with a route before or after. */
    readonly routes: number;
    readonly outside: number;
    readonly sites: SiteImpacts;
    readonly mailboxes: readonly MailboxChange[];
    /** Those that hold before and fail after. */
    readonly expectations: readonly ExpectationRecord[];
}

/** How many sites, and how many mailbox servers, a text names. */
const SHOWN_SITES = 20;

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
    const groups = new DifferenceGroups();
    const outsideLines: string[] = [];
    return {
        begin: () => output.write(`${changes.map((each) => `${output.paint('bold', each)}\n`).join('')}\n`),
        route: async (_, before, after) => groups.add(before, after),
        outside: async (change) => {
            if (outsideLines.length < SHOWN_OUTSIDE) outsideLines.push(`    ${outsideText(change, writeName)}`);
        },
        end: async ({ routes, outside, sites, mailboxes, expectations }) => {
            const changed = sum(sites.total);
            if (changed > 0) {
                await output.write(`${output.paint('bold', 'Most affected sites:')}\n${sitesText(sites)}\n`);
                await output.write(`${groups.text((heading) => output.paint('bold', heading))}\n`);
            }
            if (outside > 0) {
                const more = outside - outsideLines.length;
                const lines = more > 0 ? [...outsideLines, `    and ${more.toLocaleString('en')} more`] : outsideLines;
                await output.write(`${output.paint('bold', 'Mail to the outside:')}\n${lines.join('\n')}\n\n`);
            }
            if (mailboxes.length > 0)
                await output.write(`${output.paint('bold', 'Mailboxes:')}\n${mailboxesText(mailboxes)}\n`);
            if (expectations.length > 0) {
                const lines = expectations.map((each) => `    ${expectationText(each)}\n`);
                await output.write(`${output.paint('bold', 'Expectations that would fail:')}\n${lines.join('')}\n`);
            }
            const what =
                changed === 0 ? `None of ${counted(routes, 'route')} changes` : summary(changed, routes, sites);
            const also = outside === 0 ? '' : `; ${counted(outside, 'change')} of mail to the outside`;
            const fail = expectations.length === 0 ? '' : `; ${counted(expectations.length, 'expectation')} would fail`;
            await output.write(`${what}${also}${fail}.\n`);
        },
    };
}

function summary(changed: number, routes: number, { total }: SiteImpacts): string {
    return `${changed.toLocaleString('en')} of ${counted(routes, 'route')}: ${kindsText(total)}`;
}

function sitesText(sites: SiteImpacts): string {
    const all = sites.mostAffected();
    const lines = all
        .slice(0, SHOWN_SITES)
        .map((each) => `    ${writeName(each.site)}: ${counted(each.routes, 'route')} (${kindsText(each)})\n`);
    const more = all.length - lines.length;
    return [...lines, ...(more > 0 ? [`    and ${counted(more, 'more site')}\n`] : [])].join('');
}

/** Each mailbox server with what becomes of its mail. */
function mailboxesText(mailboxes: readonly MailboxChange[]): string {
    const lines = mailboxes
        .slice(0, SHOWN_SITES)
        .map(
            ({ server, before, actual }) => `    ${writeName(server)}: ${actual}; before ${before ?? 'no mailboxes'}\n`,
        );
    const more = mailboxes.length - lines.length;
    return [...lines, ...(more > 0 ? [`    and ${counted(more, 'more server')}\n`] : [])].join('');
}

function expectationText({ file, line, text, actual }: ExpectationRecord): string {
    return `${oneLine(file)}:${line}: ${oneLine(text)}\n        ${oneLine(actual ?? '')}`;
}

/** `2 lost, 3 on which mail waits`. */
function kindsText({ altered, lost, gained, held }: Pick<SiteImpact, ChangeKind>): string {
    const parts = [
        [lost, 'lost'],
        [held, 'on which mail waits'],
        [altered, 'altered'],
        [gained, 'gained'],
    ] as const;
    return parts
        .filter(([count]) => count > 0)
        .map(([count, what]) => `${count.toLocaleString('en')} ${what}`)
        .join(', ');
}
