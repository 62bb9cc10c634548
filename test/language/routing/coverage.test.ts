import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bruteConnector } from '../../support/brute-connectors.js';
import { bruteFanOut, fanOutRule } from '../../support/brute-fan-out.js';
import { bruteLoad, bruteRoutes, hasTransport, type NamedRoute } from '../../support/brute-force.js';
import { bruteMessage, type NamedMessage } from '../../support/brute-mail.js';
import { DOMAINS, endsOf, networks, type WrittenMail } from '../../support/random-mail.js';
import { type Model, models } from '../../support/random-topology.js';

/**
 * Properties over topologies in which nothing ever happens would hold whatever the code does: of the topologies that
 * are drawn, enough must have what the rules are about.
 */
interface Drawn {
    readonly model: Model;
    readonly routes: readonly NamedRoute[];
}

const sample: readonly Drawn[] = fc
    .sample(models, { seed: 2007, numRuns: 400 })
    .map((model) => ({ model, routes: bruteRoutes(model) }));

const linkNames = (model: Model): readonly string[] => model.links.map((link) => link.name);

function someRoute(is: (route: NamedRoute) => boolean): (drawn: Drawn) => boolean {
    return ({ routes }) => routes.some(is);
}

const PHENOMENA: readonly [string, (drawn: Drawn) => boolean][] = [
    ['a route decided by hops', someRoute((route) => route.decidedBy === 'hops')],
    ['a route decided by name', someRoute((route) => route.decidedBy === 'name')],
    [
        'names that decide only after the site before the destination (R2.3)',
        someRoute(
            ({ decidedBy, best, nextBest }) => decidedBy === 'name' && best?.path.at(-2) === nextBest?.path.at(-2),
        ),
    ],
    [
        'a way back on another path (R2.4)',
        ({ routes }) =>
            routes.some(({ from, to, best }) => {
                const back = routes.find((route) => route.from === to && route.to === from);
                return best?.path.join() !== back?.best?.path.toReversed().join();
            }),
    ],
    ['no path at all (R2.6)', someRoute((route) => route.best === null)],
    ['two stops or more (R4.3)', someRoute((route) => route.stops.length > 1)],
    [
        'a hub without transport inside a path (R4.5)',
        ({ model, routes }) =>
            model.sites.some(
                (site) =>
                    site.hub &&
                    !hasTransport(model, site) &&
                    routes.some((route) => route.best?.path.slice(1, -1).includes(site.name)),
            ),
    ],
    ['a path of four hops', someRoute((route) => (route.best?.links.length ?? 0) >= 4)],
    ['a clique that carries mail (R1.2)', ({ model, routes }) => carries(model, routes, (members) => members > 2)],
    ['no server at all', ({ model }) => model.sites.every((site) => site.servers.length === 0)],
    [
        'sites with mail and without',
        ({ model }) => new Set(model.sites.map((site) => hasTransport(model, site))).size > 1,
    ],
    ['a link on no path', ({ model }) => bruteLoad(model).usedLinks.length < linkNames(model).length],
    [
        'parallel links (R1.6)',
        ({ model }) => {
            const members = model.links.map((link) => link.members.toSorted().join());
            return new Set(members).size < members.length;
        },
    ],
];

function carries(model: Model, routes: readonly NamedRoute[], size: (members: number) => boolean): boolean {
    const large = model.links.filter((link) => size(link.members.length)).map((link) => link.name);
    return routes.some((route) => route.best?.links.some((link) => large.includes(link)));
}

test.each(PHENOMENA)('random topologies have %s', (_, has) => {
    // A hundredth at the very least: of the thousands that the properties draw, dozens.
    expect(sample.filter(has).length).toBeGreaterThan(sample.length / 100);
});

/** A network with what becomes of messages in it: within the organization, and to the outside. */
interface DrawnMail {
    readonly mail: WrittenMail;
    readonly within: readonly NamedMessage[];
    readonly out: readonly NamedMessage[];
}

const mailSample: readonly DrawnMail[] = fc.sample(networks, { seed: 2010, numRuns: 250 }).map((mail) => {
    const ends = endsOf(mail.model);
    return {
        mail,
        within: ends.flatMap((from) => ends.map((to) => bruteMessage(mail, from, to, 3))),
        out: ends.flatMap((from) => DOMAINS.map((domain) => bruteMessage(mail, from, domain, 3))),
    };
});

function someWithin(is: (message: NamedMessage) => boolean): (drawn: DrawnMail) => boolean {
    return ({ within }) => within.some(is);
}

/** Whether a message from some site to all that it reaches is sent so. */
function someFanOut(is: (drawn: DrawnMail['mail'], from: string, to: readonly string[]) => boolean) {
    return ({ mail }: DrawnMail): boolean => {
        const names = mail.model.sites.map((site) => site.name);
        return names.some((from) => {
            const to = bruteRoutes(mail.model).filter((route) => route.from === from && route.best !== null);
            return is(
                mail,
                from,
                to.map((route) => route.to),
            );
        });
    };
}

const MAIL_PHENOMENA: readonly [string, (drawn: DrawnMail) => boolean][] = [
    ['mail that arrives', someWithin(({ outcome }) => outcome === 'delivered')],
    ['mail that is returned (R8.3)', someWithin(({ outcome }) => outcome === 'returned')],
    ['mail without a server for it (R5.3)', someWithin(({ outcome }) => outcome === 'unreachable')],
    ['mail that waits at its sender', someWithin(({ outcome, leg }) => outcome === 'queued' && leg === null)],
    [
        'mail that backs off to a site on the way (R6.1)',
        someWithin(({ at, leg }) => leg !== null && at !== leg.split(' -> ')[0]),
    ],
    [
        'mail that waits after a stop (R6.3)',
        someWithin(({ leg, stops }) => leg !== null && stops.includes(leg.split(' -> ')[0] ?? '')),
    ],
    ['mail that waits where it is for', someWithin(({ at, leg, path }) => leg === null && at === path?.at(-1))],
    ['mail to the outside that arrives', ({ out }) => out.some(({ outcome }) => outcome === 'delivered')],
    [
        'mail to the outside that waits on the way',
        ({ out }) => out.some(({ outcome, leg }) => outcome === 'queued' && leg !== null),
    ],
    [
        'mail too large for every connector (R8.4)',
        ({ out }) => out.some(({ outcome, connector }) => outcome === 'returned' && connector === null),
    ],
    [
        'an Edge subscription that is used (R9.7)',
        ({ out }) => out.some(({ connector }) => connector?.startsWith('EdgeSync')),
    ],
    [
        'several connectors, of which senders choose different ones (R9.3)',
        ({ mail }) =>
            DOMAINS.some((domain) => {
                const chosen = mail.model.sites.map(({ name }) =>
                    bruteConnector(mail.model, { site: name, server: null }, domain, null),
                );
                return new Set(chosen.flatMap((each) => each?.name ?? [])).size > 1;
            }),
    ],
    [
        'a copy for several that is split on the way (R7.1)',
        someFanOut((mail, from, to) => bruteFanOut(mail, from, to).splits.some((site) => site !== from)),
    ],
    [
        'a copy for several to a hub site from 2013 on (R7.3)',
        someFanOut(
            (mail, from, to) =>
                fanOutRule(mail.model, from) === 'by-stops' &&
                bruteFanOut(mail, from, to).copies.some((copy) => copy.for.length > 1),
        ),
    ],
];

test.each(MAIL_PHENOMENA)('random networks have %s', (_, has) => {
    expect(mailSample.filter(has).length).toBeGreaterThan(mailSample.length / 50);
});

/** How many rules each family has that the routes follow: R3.2 says which server is next, which no test here can see. */
const RULES: readonly (readonly [family: number, first: number, last: number])[] = [
    ...([
        [1, 2, 9],
        [2, 1, 6],
        [3, 1, 1],
        [4, 1, 6],
        [5, 1, 6],
        [6, 1, 5],
        [7, 1, 3],
        [8, 1, 4],
        [9, 1, 7],
    ] as const),
];

const texts = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('rules.test.ts'))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
    .join('\n');

test.each(
    RULES.flatMap(([family, first, last]) =>
        Array.from({ length: last - first + 1 }, (_, at) => `R${family}.${first + at}`),
    ),
)('%s has a test of its own', (rule) => {
    expect(texts).toMatch(
        new RegExp(`\\b(?:test|describe)(?:\\.each\\([\\s\\S]*?\\))?\\(\\s*'${rule.replace('.', '\\.')}\\b`),
    );
});
