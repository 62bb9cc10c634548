import { nameKey, writeName } from '../syntax/names.js';
import type { Site, Topology } from '../topology/topology.js';
import { DifferenceGroups } from './difference-groups.js';
import type { Emphasis } from './emphasis.js';
import { counted } from './names.js';
import { type OutsideChange, outsideText, SHOWN_OUTSIDE } from './outside-changes.js';
import type { ComparedRoute } from './route-difference.js';

/** The names of the sites that a topology has and another one has not. */
export function sitesOnlyIn({ sites }: Topology, other: Topology): readonly string[] {
    return sites.filter(({ name }: Site) => !other.siteByKey.has(nameKey(name.text))).map(({ name }) => name.text);
}

/** In what two topologies differ, in words. Routes are handed in as they are found; what is kept does not grow with them. */
export class DifferenceText {
    private readonly groups = new DifferenceGroups();
    private readonly outsideLines: string[] = [];
    private changed = 0;
    private changedOutside = 0;

    /** @param bold how headings stand out */
    constructor(
        private readonly added: readonly string[],
        private readonly removed: readonly string[],
        private readonly bold: Emphasis,
    ) {}

    route(before: ComparedRoute, after: ComparedRoute): void {
        this.changed++;
        this.groups.add(before, after);
    }

    outside(change: OutsideChange): void {
        this.changedOutside++;
        if (this.outsideLines.length < SHOWN_OUTSIDE) this.outsideLines.push(`    ${outsideText(change, writeName)}\n`);
    }

    /** Which sites have come and gone: known before any route is. */
    sitesText(): string {
        const list = (title: string, sites: readonly string[]): string =>
            sites.length === 0 ? '' : `${this.bold(title)} ${sites.map(writeName).join(', ')}\n`;
        const sites = list('Sites added:', this.added) + list('Sites removed:', this.removed);
        return sites === '' ? '' : `${sites}\n`;
    }

    /**
     * The routes that differ, mail to the outside, and how many there are.
     * @param pairs how many routes there are between sites of both
     */
    routesText(pairs: number): string {
        const { changed, changedOutside, outsideLines, bold } = this;
        const routes = changed > 0 ? `${this.groups.text(bold)}\n` : '';
        const more = changedOutside - outsideLines.length;
        const rest = more > 0 ? `    and ${more.toLocaleString('en')} more\n` : '';
        const outside = changedOutside > 0 ? `${bold('Mail to the outside:')}\n${outsideLines.join('')}${rest}\n` : '';
        const among = this.added.length + this.removed.length === 0 ? '' : ' between sites of both';
        const all = `${counted(pairs, 'route')}${among}`;
        const sum = changed === 0 ? `None of ${all} differs.\n` : `${changed.toLocaleString('en')} of ${all} differ.\n`;
        return routes + outside + sum;
    }
}
