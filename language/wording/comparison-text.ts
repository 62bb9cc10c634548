import * as l10n from '@vscode/l10n';
import { type ChangeKind, type RouteChange, routeChanges } from '../routing/compare.js';
import { serverChanges } from '../routing/compare-servers.js';
import type { Network } from '../routing/network.js';
import { figure } from '../syntax/figures.js';
import { writeName } from '../syntax/names.js';
import { padStart } from './columns.js';
import { changesText, routesText } from './counts.js';
import { DifferenceGroups } from './difference-groups.js';
import { sitesOnlyIn } from './difference-text.js';
import { changeReason, changeText } from './explain-change.js';
import { effectOf } from './explain-scenario.js';
import { mailboxChanges, mailboxWord } from './mailbox-changes.js';
import { shownText } from './markdown.js';
import { type OutsideChange, outsideSteps, outsideText } from './outside-changes.js';
import { comparedPair } from './route-difference.js';

/** How many changes of a kind are told one by one; of more it is said how many there are. */
const TOLD_CHANGES = 1000;

const KINDS = ['lost', 'held', 'altered', 'gained'] as const satisfies readonly ChangeKind[];

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
        for (const kind of KINDS) yield* this.routes(kind);
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
        const [added, removed] = [sitesOnlyIn(after, before), sitesOnlyIn(before, after)].map((names) =>
            names.map(writeName).join(', '),
        );
        return [
            `${heading}\n`,
            `${effectOf(this.counts, this.changed === 0 ? this.servers : 0, this.outsideCount > 0)}\n`,
            added ? `${l10n.t('Sites added: {0}', added)}\n` : '',
            removed ? `${l10n.t('Sites removed: {0}', removed)}\n` : '',
        ].join('');
    }

    private get changed(): number {
        const { altered, lost, gained, held } = this.counts;
        return altered + lost + gained + held;
    }

    private causes(): string {
        const { first, moreGroups, moreRoutes } = this.groups.causes();
        if (first.length === 0) return '';
        const width = Math.max(...first.map(({ count }) => figure(count).length));
        const line = (count: number, text: string): string => {
            const padded = padStart(figure(count), width);
            const told =
                count === 1 ? l10n.t('{0} route:  {1}', padded, text) : l10n.t('{0} routes: {1}', padded, text);
            return `    ${told}\n`;
        };
        const lines = first.map(({ differences, count }) => line(count, differences));
        const rest = moreGroups === 0 ? '' : line(moreRoutes, moreDifferencesText(moreGroups));
        return `\n${l10n.t('By what they differ')}\n${lines.join('')}${rest}`;
    }

    private *routes(kind: ChangeKind): Generator<string> {
        const count = this.counts[kind];
        if (count === 0) return;
        yield `\n${titleOf(kind)}: ${routesText(count)}\n`;
        for (const change of this.told[kind]) {
            const { ends, before, after, differences } = changeText(this.before, this.after, change);
            yield [
                `    ${ends}: ${differences}\n`,
                `        ${l10n.t('before  {0}', before)}\n${reasonLines(this.before, change)}`,
                `        ${l10n.t('after   {0}', after)}\n${reasonLines(this.after, change)}`,
            ].join('');
        }
        yield moreLine(count - this.told[kind].length);
    }

    private *mailboxes(): Generator<string> {
        if (this.servers === 0) return;
        yield `\n${l10n.t('Mailbox servers')}: ${changesText(this.servers)}\n`;
        for (const { server, before, actual } of mailboxChanges(this.before, this.after))
            yield `    ${l10n.t('{0}: {1}; before {2}', writeName(server), actual, mailboxWord(before))}\n`;
    }

    private mailOutside(): string {
        if (this.outsideCount === 0) return '';
        const lines = this.outside.map((change) => `    ${outsideText(change, writeName)}\n`);
        const more = moreLine(this.outsideCount - lines.length);
        return `\n${l10n.t('Mail to the outside')}: ${changesText(this.outsideCount)}\n${lines.join('')}${more}`;
    }
}

/** The heading of the routes of a kind. */
function titleOf(kind: ChangeKind): string {
    switch (kind) {
        case 'lost':
            return l10n.t('Lost');
        case 'held':
            return l10n.t('Held up');
        case 'altered':
            return l10n.t('Altered');
        case 'gained':
            return l10n.t('Gained');
    }
}

function moreDifferencesText(count: number): string {
    return count === 1 ? l10n.t('1 more difference') : l10n.t('{0} more differences', figure(count));
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
    return count === 0 ? '' : `    ${l10n.t('and {0} more: mailtopo diff OLD NEW tells of all', figure(count))}\n`;
}
