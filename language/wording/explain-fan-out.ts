import type { Delivery } from '../expectations/delivery.js';
import type { Split } from '../routing/fan-out.js';
import type { Topology } from '../topology/topology.js';
import { endText } from './ends.js';
import { code } from './markdown.js';
import { counted, listOf, siteName } from './names.js';

/** Which copies of a message are sent, and where it is split and why there, as Markdown (R7); empty for one recipient. */
export function explainFanOut(topology: Topology, delivery: Delivery): string {
    const { fanOut, routes, sent } = delivery;
    if (routes.length < 2) return '';
    const name = (site: number): string => code(siteName(topology, site));
    const recipients = (places: readonly number[]): string =>
        listOf(places.flatMap((place) => (sent[place] === undefined ? [] : code(endText(topology, sent[place])))));
    const copies = fanOut.copies.map((copy) => `- ${name(copy.from)} → ${name(copy.to)} for ${recipients(copy.for)}`);
    const splits = fanOut.splits.map((split) => splitReason(topology, split));
    const heading = `**One message, ${counted(routes.length, 'recipient')}: ${counted(copies.length, 'copy', 'copies')}** sent between sites`;
    return [[heading, '', ...copies].join('\n'), ...(splits.length === 0 ? ['It is not split.'] : splits)].join('\n\n');
}

function splitReason(topology: Topology, { at, why }: Split): string {
    const where = `**Split at ${code(siteName(topology, at))}**`;
    switch (why) {
        case 'paths-part':
            return `${where}: the last site with transport that the paths of these recipients share (R7.1).`;
        case 'no-transport-beyond':
            return `${where}: the paths go on together, but through no site with a transport server that answers (R7.2, inferred).`;
        case 'next-stops-differ':
            return `${where}: from Exchange 2013 on copies stay together only as far as the next hub site, and here the next stops differ (R7.3).`;
        case 'at-once':
            return `${where}: Exchange 2003 splits a message at once (R11.5).`;
    }
}

/** The sites at which a message is split, as they follow its routes in a line: `splits at London`. */
export function splitText(topology: Topology, { fanOut }: Delivery): string {
    const sites = fanOut.splits.map(({ at }) => siteName(topology, at));
    return sites.length === 0 ? '' : `splits at ${listOf(sites)}`;
}
