import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../../language/project/diagnostics.js';
import { Project } from '../../../language/project/project.js';
import { routeAnswer } from '../../../language/wording/query-line.js';

/** A topology in which nothing is wrong. */
const GOOD = `organization O exchange 2007
site A {
    server A1 : transport
    server A2 : mailbox
}
hub site B { server B1, B2 : transport }
site C { server C1 : transport, mailbox }
link AB: A <-> B cost 10
link BC: B <-> C cost 10
connector Internet { source A1 address-space "*" }
route A -> C
route C -> <joe@fabrikam.com>
`;

/** One mistake each, with the diagnostics that it has: its own, and no other. */
const MISTAKES: readonly (readonly [string, string, string])[] = [
    [
        'a connector whose source is a mailbox server',
        'connector X { source A2 address-space "x.com" }',
        'connector-without-source',
    ],
    ['a server in two sites', 'site D { server A1 : transport }\nlink CD: C <-> D cost 99', 'duplicate-name'],
    ['a size of 0', 'route A -> C size 0 KB', 'size-out-of-range'],
    ['a size over 2^53 bytes', 'route A -> C size 8388609 GB', 'size-out-of-range'],
    ['an expectation of a size of 0', 'expect A -> C size 0 MB', 'size-out-of-range'],
    ['an expectation of a size over 2^53 bytes', 'expect A -> C size 9999999999 GB returned', 'size-out-of-range'],
    ['a limit of 0', 'connector X { source A1 address-space "x.com" max-message-size 0 KB }', 'size-out-of-range'],
    ['an address without a domain', 'route A -> <joe>', 'invalid-address'],
    ['an address with an empty domain', 'expect A -> <joe@>', 'invalid-address'],
    ['a scenario that removes a site that does not exist', 'scenario S { remove site Nowhere }', 'unknown-name'],
    [
        'a scenario that removes a connector that does not exist',
        'scenario S { remove connector Nowhere }',
        'unknown-name',
    ],
    [
        'a scenario that changes the same thing twice',
        'scenario S {\n    set link AB cost 20\n    set link AB cost 30\n}',
        'repeated-change',
    ],
    [
        'a scenario that takes out the same thing twice',
        'scenario S {\n    remove site C\n    remove site C\n}',
        'repeated-change',
    ],
    ['a scenario that takes a connector out of service', 'scenario S { down connector Internet }', 'syntax-error'],
];

function read(text: string): { readonly codes: readonly string[]; readonly routes: readonly string[] } {
    const project = new Project();
    project.setText('file:///main.mailtopo', text);
    const codes = [...diagnosticsOf(project).values()].flat().map((each) => each.code);
    const routes = project.topologies().flatMap(({ network }) =>
        network.topology.routes.map((route) =>
            routeAnswer(network, route)
                .map((part) => part.text)
                .join(''),
        ),
    );
    return { codes, routes };
}

describe('bad input', () => {
    const good = read(GOOD);

    it('is not in the topology that the others are made of', () => {
        expect(good).toEqual({
            codes: [],
            routes: ['20 · A › B (hub) › C', '21 · C › B (hub) › A › connector Internet'],
        });
    });

    it.each(MISTAKES)('%s has one diagnostic, and the routes elsewhere stay', (_, line, code) => {
        const { codes, routes } = read(GOOD + line);
        expect(codes).toEqual([code]);
        expect(routes.slice(0, 2)).toEqual(good.routes);
    });

    it('an outage of everything is none: mail waits at its sender', () => {
        const { codes, routes } = read(
            `${GOOD}scenario "All of it" {
    down site A
    down site B
    down site C
    expect A -> C queues-at A
    expect C -> A queues-at C
    expect A -> A queues-at A
    expect C -> <joe@fabrikam.com> queues-at C
    expect * -> * reachable
    expect * -> * path A, B, C
}
`,
        );
        // The last is wrong for every way but one, and says so.
        expect(codes).toEqual(['expectation-failed']);
        expect(routes).toEqual(good.routes);
    });
});
