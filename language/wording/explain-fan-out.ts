import * as l10n from '@vscode/l10n';
import type { Delivery } from '../expectations/delivery.js';
import type { Split } from '../routing/fan-out.js';
import { figure } from '../syntax/figures.js';
import type { Topology } from '../topology/topology.js';
import { endText } from './ends.js';
import { code } from './markdown.js';
import { listOf, siteName } from './names.js';

/** Which copies of a message are sent, and where it is split and why there, as Markdown (R7); empty for one recipient. */
export function explainFanOut(topology: Topology, delivery: Delivery): string {
    const { fanOut, routes, sent } = delivery;
    if (routes.length < 2) return '';
    const name = (site: number): string => code(siteName(topology, site));
    const recipients = (places: readonly number[]): string =>
        listOf(places.flatMap((place) => (sent[place] === undefined ? [] : code(endText(topology, sent[place])))));
    const copies = fanOut.copies.map(
        (copy) => `- ${l10n.t('{0} → {1} for {2}', name(copy.from), name(copy.to), recipients(copy.for))}`,
    );
    const splits = fanOut.splits.map((split) => splitReason(topology, split));
    const [to, sentCopies] = [figure(routes.length), figure(copies.length)];
    const heading =
        copies.length === 1
            ? l10n.t('**One message, {0} recipients: 1 copy** sent between sites', to)
            : l10n.t('**One message, {0} recipients: {1} copies** sent between sites', to, sentCopies);
    const where = splits.length === 0 ? [l10n.t('It is not split.')] : splits;
    return [[heading, '', ...copies].join('\n'), ...where].join('\n\n');
}

function splitReason(topology: Topology, { at, why }: Split): string {
    const site = code(siteName(topology, at));
    switch (why) {
        case 'paths-part':
            return l10n.t(
                '**Split at {0}**: the last site with transport that the paths of these recipients share (R7.1).',
                site,
            );
        case 'no-transport-beyond':
            return l10n.t(
                '**Split at {0}**: the paths go on together, but through no site with a transport server that answers (R7.2, inferred).',
                site,
            );
        case 'next-stops-differ':
            return l10n.t(
                '**Split at {0}**: from Exchange 2013 on copies stay together only as far as the next hub site, and here the next stops differ (R7.3).',
                site,
            );
        case 'at-once':
            return l10n.t('**Split at {0}**: Exchange 2003 splits a message at once (R11.5).', site);
    }
}

/** The sites at which a message is split, as they follow its routes in a line: `splits at London`. */
export function splitText(topology: Topology, { fanOut }: Delivery): string {
    const sites = fanOut.splits.map(({ at }) => siteName(topology, at));
    return sites.length === 0 ? '' : l10n.t('splits at {0}', listOf(sites));
}
