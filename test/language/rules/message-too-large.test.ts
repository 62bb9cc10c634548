import { describe, expect, it } from 'vitest';
import { readMarks } from '../../support/marks.js';
import { checkFix, checkRule, fixTitles, projectOf } from '../../support/rules.js';

describe('message-too-large', () => {
    it('marks the size of a message over the smallest limit of its path (R8.3)', () => {
        checkRule(
            'message-too-large',
            `
site A
site B
site C
link AB: A <-> B cost 10 max-message-size 20 MB
link BC: B <-> C cost 10 max-message-size 5 MB
link AC: A <-> C cost 50
route A -> C size 12 MB
//                ^^^^^ A -> C: the message is returned to its sender (NDR): 12 MB is 7 MB over the limit of link BC (5 MB). A limit plays no part in choosing the path, so no detour is tried.
route A -> B size 12 MB
route A -> C
route A -> A size 900 MB
`,
        );
    });

    it('takes a message of just the size of the limit', () => {
        checkRule(
            'message-too-large',
            `
site A
site B
link AB: A <-> B max-message-size 1 MB
route A -> B size 1024 KB
route A -> B size 1025 KB
//                ^^^^^^^ A -> B: the message is returned to its sender (NDR): 1025 KB is 1 KB over the limit of link AB (1 MB). A limit plays no part in choosing the path, so no detour is tried.
`,
        );
    });

    it('speaks of each recipient that the message is too large for, and of no other', () => {
        checkRule(
            'message-too-large',
            `
site A
site B
site C
link AB: A <-> B
link AC: A <-> C max-message-size 64 KB
route A -> B, C size 1 MB
//                   ^^^^ A -> C: the message is returned to its sender (NDR): 1 MB is 960 KB over the limit of link AC (64 KB). A limit plays no part in choosing the path, so no detour is tried.
`,
        );
    });

    it('marks a message that is too large for every connector (R8.4), not one that is for some', () => {
        checkRule(
            'message-too-large',
            `
site A { server A1 : transport, mailbox }
connector Small { source A1 address-space "*" max-message-size 5 MB }
connector Large { source A1 address-space "fabrikam.com" max-message-size 20 MB }
route A -> <joe@fabrikam.com> size 12 MB
route A -> <joe@litware.com> size 12 MB
//                                ^^^^^ A -> <joe@litware.com>: the message is returned to its sender (NDR): 12 MB is 7 MB over the limit of connector Small (5 MB). No other connector that covers the address takes a message of this size.
`,
        );
    });

    it('judges the routes of a scenario by its limits', () => {
        checkRule(
            'message-too-large',
            `
site A
site B
link AB: A <-> B max-message-size 1 MB
scenario "Larger" {
    set link AB max-message-size 20 MB
    route A -> B size 12 MB
}
scenario "Smaller" {
    set link AB max-message-size 64 KB
    route A -> B size 1 MB
//                    ^^^^ A -> B: the message is returned to its sender (NDR): 1 MB is 960 KB over the limit of link AB (64 KB). A limit plays no part in choosing the path, so no detour is tried.
}
`,
        );
    });

    it('says nothing of what does not get there at all, of sizes that are none, and of an expect', () => {
        checkRule(
            'message-too-large',
            `
site A
site B
site C
link AB: A <-> B max-message-size 1 MB
route A -> C size 12 MB
route A -> B size 12
route A -> B size 9007199254740993 GB
expect A -> B size 12 MB returned
`,
        );
    });

    it('leads to the link or connector whose limit it is', () => {
        const text = `site A { server A1 : transport, mailbox }
site B { server B1 : transport, mailbox }
link AB: A <-> B max-message-size 1 MB
connector Out { source A1 address-space "*" max-message-size 1 MB }
route A -> B size 2 MB
route A -> <joe@fabrikam.com> size 2 MB
`;
        const found = projectOf(readMarks(text), {})
            .topologies()
            .flatMap((analysis) => analysis.findings)
            .filter((each) => each.code === 'message-too-large');
        expect(found.map((each) => each.related?.map((other) => other.place.declaration.kind))).toEqual([
            ['link'],
            ['connector'],
        ]);
    });

    /** A to C over two links with limits, out of C by a connector with one. */
    const text = (
        first: string,
        second: string,
        out = '',
        size = '12 MB',
    ): string => `site A { server A1 : transport, mailbox }
site B { server B1 : transport, mailbox }
site C { server C1 : transport, mailbox }
link AB: A <-> B${first}
link BC: B <-> C${second}
connector Out { source C1 address-space "*"${out} }
route A -> C size ${size}
`;
    const limit = (size: string): string => ` max-message-size ${size}`;

    it('raises every limit on the path that is too small, and no other', () => {
        checkFix(
            'message-too-large',
            'Raise 2 limits to 12 MB',
            text(limit('5 MB'), limit('64 KB')),
            text(limit('12 MB'), limit('12 MB')),
        );
        checkFix(
            'message-too-large',
            'Raise the limit to 12 MB',
            text(limit('12 MB'), limit('5 MB')),
            text(limit('12 MB'), limit('12 MB')),
        );
        checkFix('message-too-large', 'Raise the limit to 12 MB', text(limit('5 MB'), ''), text(limit('12 MB'), ''));
    });

    it('raises the limit of the connector', () => {
        const mail = (size: string): string => text('', '', limit(size)).replace('A -> C', 'A -> <joe@fabrikam.com>');
        checkFix('message-too-large', 'Raise the limit to 12 MB', mail('1 MB'), mail('12 MB'));
    });

    it('offers nothing in a scenario, whose limits may be its own', () => {
        const inScenario = text(limit('5 MB'), '').replace(
            /^(route .*)$/m,
            'scenario S {\n    down link AB\n    $1\n}',
        );
        expect(fixTitles('message-too-large', inScenario)).toEqual([]);
    });
});
