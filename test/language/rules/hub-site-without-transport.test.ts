import { describe, expect, it } from 'vitest';
import { checkFix, checkRule, fixTitles } from '../../support/rules.js';

describe('hub-site-without-transport', () => {
    it('marks a hub site that has no transport server', () => {
        checkRule(
            'hub-site-without-transport',
            `
hub site "Site A"
//       ^^^^^^^^ Hub site "Site A" has no transport server for mail to stop at, so it is not counted as a stop on any route; what Exchange does with it is not documented. Give it a transport server, or take away the hub flag.
hub site B { server B1 : mailbox, client-access }
//       ^ Hub site B has no transport server…
hub site C { server C1 : transport }
site D { server D1 : mailbox }
`,
        );
    });

    it('takes every mailbox server from 2013 on for one (R5.1)', () => {
        checkRule('hub-site-without-transport', 'organization O exchange 2016\nhub site A { server A1 : mailbox }');
        checkRule(
            'hub-site-without-transport',
            'organization O exchange 2016\nhub site A { server A1 : mailbox exchange 2010 }\n//       ^ Hub site A…',
        );
    });

    it('has nothing against hub sites in a sketch', () => {
        checkRule('hub-site-without-transport', 'hub site A\nsite B');
    });

    it('says nothing where servers, roles or versions are not known', () => {
        checkRule('hub-site-without-transport', 'hub site A { server A1 : transprt }');
        checkRule('hub-site-without-transport', 'hub site A { server A1 : mailbox exchange 2014 }');
        checkRule(
            'hub-site-without-transport',
            'site B { server B1 : mailbox }\nhub site A { server A1, : transport }',
        );
        checkRule('hub-site-without-transport', 'site B { server A1 : mailbox }\nhub site A { server A1 : transport }');
    });

    it('offers to give a server transport that shares its roles with no other, nor is an Edge server', () => {
        const before =
            'hub site A {\n    server A1, A2 : mailbox\n    server A3 : mailbox, client-access\n    server E1 : edge\n}\n';
        expect(fixTitles('hub-site-without-transport', before)).toEqual([
            'Give A3 the role transport',
            'Take the hub flag from A',
        ]);
        checkFix(
            'hub-site-without-transport',
            'Give A3 the role transport',
            before,
            before.replace('client-access', 'client-access, transport'),
        );
        checkFix('hub-site-without-transport', 'Take the hub flag from A', before, before.replace('hub ', ''));
        expect(fixTitles('hub-site-without-transport', 'hub site A\nsite B { server B1 }')).toEqual([
            'Take the hub flag from A',
        ]);
    });
});
