import { bruteRoute, hasTransport } from './brute-force.js';
import { bruteMessage, type Mail, type NamedMessage } from './brute-mail.js';

/** What has become of the route between two sites: by names. */
export interface NamedChange {
    readonly kind: 'same' | 'altered' | 'lost' | 'gained' | 'held';
    readonly from: string;
    readonly to: string;
}

/** Every pair of sites with a route in one of two networks, compared by itself. */
export function bruteChanges(before: Mail, after: Mail): readonly NamedChange[] {
    const mailSites = [after, before].flatMap(({ model }) => model.sites.filter((site) => hasTransport(model, site)));
    const names = [...new Set(mailSites.map((site) => site.name))];
    return names.flatMap((from) =>
        names.flatMap((to): NamedChange[] => {
            const [was, is] = [messageOf(before, from, to), messageOf(after, from, to)];
            if (from === to || (was === null && is === null)) return [];
            return [{ kind: kindOf(was, is), from, to }];
        }),
    );
}

function kindOf(was: NamedMessage | null, is: NamedMessage | null): NamedChange['kind'] {
    if (is === null) return 'lost';
    if (was === null) return 'gained';
    if (is.outcome === 'queued' && was.outcome !== 'queued') return 'held';
    const what = ({ path, stops, cost, limit }: NamedMessage): string => JSON.stringify([path, stops, cost, limit]);
    return what(was) === what(is) ? 'same' : 'altered';
}

/** A message between two sites with mail; null where there are no such sites, or no path joins them. */
function messageOf(mail: Mail, from: string, to: string): NamedMessage | null {
    const { model } = mail;
    const [a, b] = [from, to].map((name) => model.sites.find((site) => site.name === name));
    if (a === undefined || b === undefined || !hasTransport(model, a) || !hasTransport(model, b)) return null;
    if (bruteRoute(model, from, to).best === null) return null;
    return bruteMessage(mail, { site: from, server: null }, { site: to, server: null }, null);
}
