import { bruteRoute, hasTransport, sendsMail, versionOf } from './brute-force.js';
import { answers, areJoined, type Mail } from './brute-mail.js';
import { siteOf } from './brute-servers.js';
import type { MailModel } from './random-mail.js';

/** A copy of a message by names: `for` are the sites it goes on to, sorted. */
export interface NamedCopy {
    readonly from: string;
    readonly to: string;
    readonly for: readonly string[];
}

/** The copies of a message, and where one becomes several. */
export interface NamedFanOut {
    readonly copies: readonly NamedCopy[];
    readonly splits: readonly string[];
}

/** Which copies are made of a message (R7), by sending it: what each site does with what it has in hand. */
export function bruteFanOut(mail: Mail, from: string, to: readonly string[]): NamedFanOut {
    const copies: NamedCopy[] = [];
    const splits = new Set<string>();
    const inHand = [{ at: from, group: [...new Set(to)] }];
    for (const { at, group } of inHand) {
        const left = group.filter((site) => site !== at);
        const parts = left.length === 0 ? [] : PARTS[fanOutRule(mail.model, at)](mail, at, left);
        // A recipient here is a part of its own.
        if (parts.length + (group.length - left.length) > 1) splits.add(at);
        for (const part of parts) {
            copies.push({ from: at, to: part.to, for: part.group.toSorted() });
            inHand.push({ at: part.to, group: [...part.group] });
        }
    }
    return { copies, splits: [...splits] };
}

/** By which rule a site splits: R11.5, R7.1, R7.3. */
export function fanOutRule(model: MailModel, site: string): 'at-once' | 'delayed' | 'by-stops' {
    const organization = model.version ?? '2007';
    const own = siteOf(model, site)
        .servers.filter((server) => sendsMail(model, server))
        .map((server) => versionOf(model, server));
    const version = own.includes(organization) ? organization : (own[0] ?? organization);
    return version === '2003' ? 'at-once' : version === '2007' || version === '2010' ? 'delayed' : 'by-stops';
}

/** What a site sends on: to where, and for which sites. */
interface Part {
    readonly to: string;
    readonly group: readonly string[];
}

type Splitting = (mail: Mail, at: string, group: readonly string[]) => readonly Part[];

const PARTS: Readonly<Record<ReturnType<typeof fanOutRule>, Splitting>> = {
    'at-once': ({ model }, at, group) => group.map((site) => ({ to: nextStop(model, at, site), group: [site] })),
    'by-stops': ({ model }, at, group) =>
        // One copy for all that stop next at the same site (R7.3); what is for that very site is no mail for a stop.
        [...new Set(group.map((site) => nextStop(model, at, site)))].flatMap((to) => {
            const beyond = group.filter((site) => site !== to && nextStop(model, at, site) === to);
            const own = group.filter((site) => site === to);
            return [own, beyond].filter((part) => part.length > 0).map((part) => ({ to, group: part }));
        }),
    delayed: (mail, at, group) => delayed(mail, at, group),
};

/** R7.1, R7.2. */
function delayed(mail: Mail, at: string, group: readonly string[]): readonly Part[] {
    const { model } = mail;
    const [only = '', ...others] = group;
    if (others.length === 0) return [{ to: nextStop(model, at, only), group }];
    const paths = group.map((site) => bruteRoute(model, at, site).best?.path ?? []);
    let length = 1;
    while (paths.every((path) => length < path.length && path[length] === paths[0]?.[length])) length++;
    const shared = paths[0]?.slice(1, length) ?? [];
    // A hub site on what they share is a stop as ever.
    const hub = shared.find((site) => siteOf(model, site).hub && hasTransport(model, siteOf(model, site)));
    const to = hub ?? shared.findLast((site) => answers(mail, site) && areJoined(mail, at, site));
    if (to !== undefined) return [{ to, group }];
    // It is split here: those whose paths go on alike are a part, which may have more in common.
    const onward = (place: number): string => paths[place]?.[length] ?? '';
    const ways = [...new Set(group.map((_, place) => onward(place)))];
    return ways.flatMap((way) =>
        delayed(
            mail,
            at,
            group.filter((_, place) => onward(place) === way),
        ),
    );
}

/** Where the next leg of a message to one site ends (R3.1, R4.3). */
function nextStop(model: MailModel, at: string, site: string): string {
    return bruteRoute(model, at, site).stops[0] ?? site;
}
