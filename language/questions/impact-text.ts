import * as l10n from '@vscode/l10n';
import type { ChangeKind } from '../routing/compare.js';
import { figure } from '../syntax/figures.js';
import { writeName } from '../syntax/names.js';
import { ofRoutesText, routesText } from '../wording/counts.js';
import { DifferenceGroups } from '../wording/difference-groups.js';
import type { Emphasis } from '../wording/emphasis.js';
import { type MailboxChange, mailboxWord } from '../wording/mailbox-changes.js';
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
        const totals = [
            summary(changed, routes, sites),
            ...(outside === 0 ? [] : [outsideSum(outside)]),
            ...(expectations.length === 0 ? [] : [failingSum(expectations.length)]),
        ];
        return [
            `${this.changes.map((each) => `${this.bold(each)}\n`).join('')}\n`,
            part(l10n.t('Most affected sites'), sitesText(sites)),
            changed === 0 ? '' : `${this.groups.text(this.bold)}\n`,
            part(
                l10n.t('Mail to the outside'),
                this.outsideLines.join('') + moreChanges(outside - this.outsideLines.length),
            ),
            part(l10n.t('Mailboxes'), mailboxesText(mailboxes)),
            part(l10n.t('Expectations that would fail'), expectations.map(expectationText).join('')),
            `${totals.join('; ')}.\n`,
        ].join('');
    }
}

function summary(changed: number, routes: number, { total }: SiteImpacts): string {
    if (changed > 0) return `${ofRoutesText(changed, routes)}: ${kindsText(total)}`;
    return routes === 1 ? l10n.t('None of 1 route changes') : l10n.t('None of {0} routes changes', figure(routes));
}

function outsideSum(count: number): string {
    return count === 1
        ? l10n.t('1 change of mail to the outside')
        : l10n.t('{0} changes of mail to the outside', figure(count));
}

function failingSum(count: number): string {
    return count === 1 ? l10n.t('1 expectation would fail') : l10n.t('{0} expectations would fail', figure(count));
}

function sitesText(sites: SiteImpacts): string {
    const all = sites.mostAffected();
    const lines = all
        .slice(0, SHOWN_SITES)
        .map((each) => `    ${writeName(each.site)}: ${routesText(each.routes)} (${kindsText(each)})\n`);
    return lines.join('') + moreSites(all.length - lines.length);
}

/** Each mailbox server with what becomes of its mail. */
function mailboxesText(mailboxes: readonly MailboxChange[]): string {
    const lines = mailboxes
        .slice(0, SHOWN_SITES)
        .map(
            ({ server, before, actual }) =>
                `    ${l10n.t('{0}: {1}; before {2}', writeName(server), actual, mailboxWord(before))}\n`,
        );
    return lines.join('') + moreServers(mailboxes.length - lines.length);
}

function expectationText({ file, line, text, actual }: ExpectationRecord): string {
    return `    ${oneLine(file)}:${line}: ${oneLine(text)}\n        ${oneLine(actual ?? '')}\n`;
}

/** `2 lost, 3 on which mail waits`. */
function kindsText({ altered, lost, gained, held }: Pick<SiteImpact, ChangeKind>): string {
    return [
        ...(lost > 0 ? [l10n.t('{0} lost', figure(lost))] : []),
        ...(held > 0 ? [l10n.t('{0} on which mail waits', figure(held))] : []),
        ...(altered > 0 ? [l10n.t('{0} altered', figure(altered))] : []),
        ...(gained > 0 ? [l10n.t('{0} gained', figure(gained))] : []),
    ].join(', ');
}

// The lines that say how many are not shown, empty for none.

function moreChanges(count: number): string {
    if (count <= 0) return '';
    return `    ${count === 1 ? l10n.t('and 1 more change') : l10n.t('and {0} more changes', figure(count))}\n`;
}

function moreSites(count: number): string {
    if (count <= 0) return '';
    return `    ${count === 1 ? l10n.t('and 1 more site') : l10n.t('and {0} more sites', figure(count))}\n`;
}

function moreServers(count: number): string {
    if (count <= 0) return '';
    return `    ${count === 1 ? l10n.t('and 1 more server') : l10n.t('and {0} more servers', figure(count))}\n`;
}
