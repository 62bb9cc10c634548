import { type ChangeKind, type RouteChange, routeChanges } from '../routing/compare.js';
import { serverChanges } from '../routing/compare-servers.js';
import type { Network } from '../routing/network.js';
import { writeName } from '../syntax/names.js';
import { padStart } from './columns.js';
import { DifferenceGroups } from './difference-groups.js';
import { sitesOnlyIn } from './difference-text.js';
import { changeReason, changeText } from './explain-change.js';
import { effectOf } from './explain-scenario.js';
import { mailboxChanges } from './mailbox-changes.js';
import { shownText } from './markdown.js';
import { counted } from './names.js';
import { type OutsideChange, outsideSteps, outsideText } from './outside-changes.js';
import { comparedPair } from './route-difference.js';

/** How many changes of a kind are told one by one; of more it is said how many there are. */
const TOLD_CHANGES = 1000;

const KINDS: readonly (readonly [ChangeKind, string])[] = [
    ['lost', 'Lost'],
    ['held', 'Held up'],
    ['altered', 'Altered'],
    ['gained', 'Gained'],
];

/**
 * In what the routes of two topologies differ, as a document: how many do, by what, and then each with what it was, what
 * it is, and why. Below a line that does not begin with blanks stands what belongs to it, so that an editor folds it.
 */
export class ComparisonText {
    private readonly counts: Record<ChangeKind | 'routes', number> = {
        routes: 0,
        altered: 0,
        lost: 0,
        gained: 0,
        held: 0,
    };
    private readonly groups = new DifferenceGroups();
    private readonly told: Readonly<Record<ChangeKind, RouteChange[]>> = {
        altered: [],
        lost: [],
        gained: [],
        held: [],
    };
    private readonly outside: OutsideChange[] = [];
    private outsideCount = 0;
    private servers = 0;

    constructor(
        private readonly before: Network,
        private readonly after: Network,
    ) {}

    /** All of the text, in pieces that are found as they are asked for; an empty piece is one step of the search. */
    *pieces(heading: string): Generator<string> {
        yield* this.search();
        yield this.head(heading);
        yield this.causes();
        for (const [kind, title] of KINDS) yield* this.routes(kind, title);
        yield* this.mailboxes();
        yield this.mailOutside();
    }

    private *search(): Generator<string> {
        const { before, after, counts, told } = this;
        for (const { kind, from, to } of routeChanges(before, after)) {
            counts.routes++;
            if (kind !== 'same') {
                counts[kind]++;
                this.groups.add(comparedPair(before, after, from, to), comparedPair(after, before, from, to));
                if (told[kind].length < TOLD_CHANGES) told[kind].push({ kind, from, to });
            }
            yield '';
        }
        for (const change of outsideSteps(before, after)) {
            if (change !== null) this.outsideCount++;
            if (change !== null && this.outside.length < TOLD_CHANGES) this.outside.push(change);
            yield '';
        }
        for (const _ of serverChanges(before, after)) {
            this.servers++;
            yield '';
        }
    }

    private head(heading: string): string {
        const [before, after] = [this.before.topology, this.after.topology];
        const sites = (title: string, names: readonly string[]): string =>
            names.length === 0 ? '' : `${title}: ${names.map(writeName).join(', ')}\n`;
        return [
            `${heading}\n`,
            `${effectOf(this.counts, this.changed === 0 ? this.servers : 0, this.outsideCount > 0)}\n`,
            sites('Sites added', sitesOnlyIn(after, before)),
            sites('Sites removed', sitesOnlyIn(before, after)),
        ].join('');
    }

    private get changed(): number {
        const { altered, lost, gained, held } = this.counts;
        return altered + lost + gained + held;
    }

    private causes(): string {
        const { first, moreGroups, moreRoutes } = this.groups.causes();
        if (first.length === 0) return '';
        const width = Math.max(...first.map(({ count }) => count.toLocaleString('en').length));
        const line = (count: number, text: string): string =>
            `    ${padStart(count.toLocaleString('en'), width)} ${count === 1 ? 'route: ' : 'routes:'} ${text}\n`;
        const lines = first.map(({ differences, count }) => line(count, differences));
        const rest = moreGroups === 0 ? '' : line(moreRoutes, `${counted(moreGroups, 'more difference')}`);
        return `\nBy what they differ\n${lines.join('')}${rest}`;
    }

    private *routes(kind: ChangeKind, title: string): Generator<string> {
        const count = this.counts[kind];
        if (count === 0) return;
        yield `\n${title}: ${counted(count, 'route')}\n`;
        for (const change of this.told[kind]) {
            const { ends, before, after, differences } = changeText(this.before, this.after, change);
            yield [
                `    ${ends}: ${differences}\n`,
                `        before  ${before}\n${reasonLines(this.before, change)}`,
                `        after   ${after}\n${reasonLines(this.after, change)}`,
            ].join('');
        }
        yield moreLine(count - this.told[kind].length);
    }

    private *mailboxes(): Generator<string> {
        if (this.servers === 0) return;
        yield `\nMailbox servers: ${counted(this.servers, 'change')}\n`;
        for (const { server, before, actual } of mailboxChanges(this.before, this.after))
            yield `    ${writeName(server)}: ${actual}; before ${before ?? 'no mailboxes'}\n`;
    }

    private mailOutside(): string {
        if (this.outsideCount === 0) return '';
        const lines = this.outside.map((change) => `    ${outsideText(change, writeName)}\n`);
        const more = moreLine(this.outsideCount - lines.length);
        return `\nMail to the outside: ${counted(this.outsideCount, 'change')}\n${lines.join('')}${more}`;
    }
}

/** Why a route is what it is, below the line that tells of it. */
function reasonLines(network: Network, change: RouteChange): string {
    return changeReason(network, change)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => `                ${shownText(line)}\n`)
        .join('');
}

function moreLine(count: number): string {
    return count === 0 ? '' : `    and ${count.toLocaleString('en')} more: mailtopo diff OLD NEW tells of all\n`;
}
