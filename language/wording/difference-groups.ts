import * as l10n from '@vscode/l10n';
import { figure } from '../syntax/figures.js';
import { writeName } from '../syntax/names.js';
import { routesText } from './counts.js';
import type { Emphasis } from './emphasis.js';
import { outcomeWord } from './outcome.js';
import { type ComparedRoute, differencesOf } from './route-difference.js';
import { hubMark } from './route-line.js';
import type { RouteRecord } from './route-record.js';

/** How many routes of a group are kept and shown, and how many groups. */
const SHOWN_ROUTES = 12;
const SHOWN_GROUPS = 40;

interface Change {
    readonly before: RouteRecord;
    readonly after: RouteRecord;
}

interface Group {
    readonly differences: readonly string[];
    count: number;
    readonly shown: Change[];
}

/** Gathers routes that differ, those that differ by the same together: what is kept does not grow with their number. */
export class DifferenceGroups {
    private readonly groups = new Map<string, Group>();

    add(before: ComparedRoute, after: ComparedRoute): void {
        const differences = differencesOf(before, after, true);
        const key = JSON.stringify(differences);
        const group = this.groups.get(key) ?? { differences, count: 0, shown: [] };
        this.groups.set(key, group);
        group.count++;
        if (group.shown.length < SHOWN_ROUTES) group.shown.push({ before: before.record, after: after.record });
    }

    /** By what the routes differ, and how many do: the most first, and how many groups and routes are left out. */
    causes(): {
        readonly first: readonly { readonly differences: string; readonly count: number }[];
        readonly moreGroups: number;
        readonly moreRoutes: number;
    } {
        const groups = this.largestFirst();
        const rest = groups.slice(SHOWN_GROUPS);
        return {
            first: groups.slice(0, SHOWN_GROUPS).map(({ differences, count }) => ({
                differences: differences.join('; '),
                count,
            })),
            moreGroups: rest.length,
            moreRoutes: rest.reduce((total, { count }) => total + count, 0),
        };
    }

    private largestFirst(): readonly Group[] {
        return [...this.groups.values()].sort((a, b) => b.count - a.count);
    }

    /** The groups as text, the largest first: by what they differ, one route in full, the others in short. */
    text(bold: Emphasis): string {
        const groups = this.largestFirst();
        const texts = groups.slice(0, SHOWN_GROUPS).map((group) => groupText(group, bold));
        const rest = groups.slice(SHOWN_GROUPS);
        if (rest.length > 0) {
            const routes = rest.reduce((total, { count }) => total + count, 0);
            texts.push(`${restText(routes, rest.length)}\n`);
        }
        return texts.join('\n');
    }
}

function restText(routes: number, groups: number): string {
    return groups === 1
        ? l10n.t('And {0} in 1 smaller group: see --json.', routesText(routes))
        : l10n.t('And {0} in {1} smaller groups: see --json.', routesText(routes), figure(groups));
}

function groupText({ differences, count, shown }: Group, bold: Emphasis): string {
    const [first, ...others] = shown;
    if (first === undefined) return '';
    const lines = [
        `${bold(`${routesText(count)}:`)} ${differences.join('; ')}`,
        `    ${endsText(first.after)}`,
        `        ${l10n.t('before  {0}', recordText(first.before))}`,
        `        ${l10n.t('after   {0}', recordText(first.after))}`,
        ...others.map((change) => `    ${endsText(change.after)}: ${costText(change)}`),
    ];
    if (count > shown.length) lines.push(`    ${l10n.t('and {0} more', figure(count - shown.length))}`);
    return `${lines.join('\n')}\n`;
}

/** Both ends as they are written in a `route`. */
export function endsText({ from, to }: RouteRecord): string {
    return `${writeName(from)} -> ${writeName(to)}`;
}

/** A route in one line: cost, path and stops, and whether it waits. */
export function recordText({ reachable, cost, path, stops, outcome, queuesAt }: RouteRecord): string {
    if (!reachable) return l10n.t('unreachable');
    const sites = path.map((site) => `${writeName(site)}${stops.includes(site) ? ` ${hubMark()}` : ''}`);
    const line = `${cost} · ${sites.join(' › ')}`;
    if (queuesAt !== null) return `${line} · ${l10n.t('queued at {0}', writeName(queuesAt))}`;
    return outcome === 'delivered' ? line : `${line} · ${outcomeWord(outcome)}`;
}

function costText({ before, after }: Change): string {
    const now = after.cost === null ? l10n.t('unreachable') : l10n.t('cost {0}', after.cost);
    if (before.cost === after.cost) return now;
    return l10n.t('{0}, before {1}', now, before.cost ?? l10n.t('unreachable'));
}
