import type { ChangeKind } from '../routing/compare.js';
import { writeName } from '../syntax/names.js';
import { DifferenceGroups } from '../wording/difference-groups.js';
import type { Emphasis } from '../wording/emphasis.js';
import type { MailboxChange } from '../wording/mailbox-changes.js';
import { counted } from '../wording/names.js';
import { oneLine } from '../wording/one-line.js';
import { type OutsideChange, outsideText, SHOWN_OUTSIDE } from '../wording/outside-changes.js';
import type { ComparedRoute } from '../wording/route-difference.js';
import { type SiteImpact, type SiteImpacts, sum } from '../wording/site-impacts.js';
import type { ExpectationRecord } from './expectations.js';

/** What an impact comes to. */
export interface ImpactTotals {
    /** The pairs with a route before or after. */
    readonly routes: number;
    /** How much mail to the outside fares otherwise. */
    readonly outside: number;
    readonly sites: SiteImpacts;
    readonly mailboxes: readonly MailboxChange[];
    /** Those that hold before and fail after. */
    readonly expectations: readonly ExpectationRecord[];
}

/** How many sites, and how many mailbox servers, a text names. */
const SHOWN_SITES = 20;

/** What an outage or a change does, in words. Routes are handed in as they are found; what is kept does not grow with them. */
export class ImpactText {
    private readonly groups = new DifferenceGroups();
    private readonly outsideLines: string[] = [];

    /**
     * @param changes what was asked, in the words of the language
     * @param bold how headings stand out
     */
    constructor(
        private readonly changes: readonly string[],
        private readonly bold: Emphasis,
    ) {}

    route(before: ComparedRoute, after: ComparedRoute): void {
        this.groups.add(before, after);
    }

    outside(change: OutsideChange): void {
        if (this.outsideLines.length < SHOWN_OUTSIDE) this.outsideLines.push(`    ${outsideText(change, writeName)}\n`);
    }

    /** The whole text, the most affected sites first. */
    end({ routes, outside, sites, mailboxes, expectations }: ImpactTotals): string {
        const changed = sum(sites.total);
        const part = (heading: string, lines: string): string =>
            lines === '' ? '' : `${this.bold(`${heading}:`)}\n${lines}\n`;
        const what = changed === 0 ? `None of ${counted(routes, 'route')} changes` : summary(changed, routes, sites);
        const also = outside === 0 ? '' : `; ${counted(outside, 'change')} of mail to the outside`;
        const fail = expectations.length === 0 ? '' : `; ${counted(expectations.length, 'expectation')} would fail`;
        return [
            `${this.changes.map((each) => `${this.bold(each)}\n`).join('')}\n`,
            part('Most affected sites', sitesText(sites)),
            changed === 0 ? '' : `${this.groups.text(this.bold)}\n`,
            part(
                'Mail to the outside',
                this.outsideLines.join('') + moreText(outside - this.outsideLines.length, 'more change'),
            ),
            part('Mailboxes', mailboxesText(mailboxes)),
            part('Expectations that would fail', expectations.map(expectationText).join('')),
            `${what}${also}${fail}.\n`,
        ].join('');
    }
}

function summary(changed: number, routes: number, { total }: SiteImpacts): string {
    return `${changed.toLocaleString('en')} of ${counted(routes, 'route')}: ${kindsText(total)}`;
}

function sitesText(sites: SiteImpacts): string {
    const all = sites.mostAffected();
    const lines = all
        .slice(0, SHOWN_SITES)
        .map((each) => `    ${writeName(each.site)}: ${counted(each.routes, 'route')} (${kindsText(each)})\n`);
    return lines.join('') + moreText(all.length - lines.length, 'more site');
}

/** Each mailbox server with what becomes of its mail. */
function mailboxesText(mailboxes: readonly MailboxChange[]): string {
    const lines = mailboxes
        .slice(0, SHOWN_SITES)
        .map(
            ({ server, before, actual }) => `    ${writeName(server)}: ${actual}; before ${before ?? 'no mailboxes'}\n`,
        );
    return lines.join('') + moreText(mailboxes.length - lines.length, 'more server');
}

function expectationText({ file, line, text, actual }: ExpectationRecord): string {
    return `    ${oneLine(file)}:${line}: ${oneLine(text)}\n        ${oneLine(actual ?? '')}\n`;
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

/** The line that says how many are not shown, empty for none. */
function moreText(count: number, what: string): string {
    return count > 0 ? `    and ${counted(count, what)}\n` : '';
}
