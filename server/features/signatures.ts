import type { Declaration } from '../../language/syntax/declarations.js';

/** A part of what a declaration takes: how it is written, and the words or marks that it begins with. */
export interface SignaturePart {
    readonly text: string;
    readonly begins: readonly string[];
    /** Whether it is one of several clauses, any of which can stand in its place. */
    readonly isClause?: boolean;
}

const part = (text: string, ...begins: readonly string[]): SignaturePart => ({ text, begins });
const clause = (text: string, begins: string): SignaturePart => ({ text, begins: [begins], isClause: true });

const DESCRIPTION = part('description "TEXT"', 'description');
const MAX_MESSAGE_SIZE = part('max-message-size SIZE', 'max-message-size');
const LINK_ATTRIBUTES = [
    part('cost N', 'cost'),
    part('exchange-cost N', 'exchange-cost'),
    MAX_MESSAGE_SIZE,
    DESCRIPTION,
];

/** What a declaration takes, in the order in which it is usually written. Whatever joins the parts is not one of them. */
export const SIGNATURES: Readonly<Partial<Record<Declaration['kind'], readonly SignaturePart[]>>> = {
    organization: [part('organization NAME', 'organization'), part('exchange VERSION', 'exchange')],
    import: [part('import "FILE.mailtopo"', 'import')],
    site: [
        part('site NAME', 'hub', 'site'),
        part('{ description "TEXT"', 'description'),
        part('subnet NETWORK, …', 'subnet'),
        part('server NAME, …', 'server'),
        part(': ROLE, …', ':'),
        part('exchange VERSION', 'exchange'),
    ],
    link: [part('link NAME', 'smtp', 'link'), part(': SITE <-> SITE', ':', '<->'), ...LINK_ATTRIBUTES],
    connector: [
        part('connector NAME', 'connector'),
        part('{ source SERVER, …', 'source'),
        part('address-space "DOMAIN"', 'address-space'),
        part('cost N, …', 'cost'),
        MAX_MESSAGE_SIZE,
        part('smart-host "HOST", …', 'smart-host'),
        part('scoped', 'scoped'),
        part('disabled', 'disabled'),
        DESCRIPTION,
    ],
    route: [part('route FROM', 'route'), part('-> TO, …', '->'), part('size SIZE', 'size')],
    expect: [
        part('expect FROM', 'expect'),
        part('-> TO, …', '->'),
        part('size SIZE', 'size'),
        part('not', 'not'),
        clause('reachable', 'reachable'),
        clause('unreachable', 'unreachable'),
        clause('direct', 'direct'),
        clause('via SITE, …', 'via'),
        clause('through SITE, …', 'through'),
        clause('path SITE, …', 'path'),
        clause('cost N', 'cost'),
        clause('hops N', 'hops'),
        clause('connector NAME', 'connector'),
        clause('returned', 'returned'),
        clause('queues-at SITE', 'queues-at'),
        clause('splits-at SITE', 'splits-at'),
    ],
    scenario: [part('scenario NAME', 'scenario')],
};

/** What `set`, `remove` and `down` take, by what they are about; the first where that is not written yet. */
export const CHANGES: Readonly<Record<'set' | 'remove' | 'down', Readonly<Record<string, readonly SignaturePart[]>>>> =
    {
        set: {
            site: [part('set site NAME', 'set', 'site'), part('not', 'not'), part('hub', 'hub')],
            link: [part('set link NAME', 'set', 'link'), ...LINK_ATTRIBUTES],
            connector: [
                part('set connector NAME', 'set', 'connector'),
                part('not', 'not'),
                part('disabled', 'disabled'),
            ],
        },
        remove: thing('remove', 'site', 'link', 'server', 'connector'),
        down: thing('down', 'site', 'link', 'server'),
    };

function thing(verb: string, ...kinds: readonly string[]): Readonly<Record<string, readonly SignaturePart[]>> {
    return Object.fromEntries(kinds.map((kind) => [kind, [part(`${verb} ${kind} NAME`, verb, kind)]]));
}
