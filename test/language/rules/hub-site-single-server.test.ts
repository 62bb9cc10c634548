import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

const SPOKES = `
site A { server A1 : transport, mailbox }
site C { server C1 : transport, mailbox }
link AB: A <-> B
link BC: B <-> C
`;

describe('hub-site-single-server', () => {
    it('marks a hub site where routes stop and that has one transport server', () => {
        // A to C and C to A stop at B.
        checkRule(
            'hub-site-single-server',
            `
hub site B { server B-HT1 : transport server B-MB1 : mailbox }
//       ^ 2 routes stop at hub site B, and B-HT1 is its only transport server: while that is down, their mail waits before B. A second transport server would keep it going.
${SPOKES}`,
        );
    });

    it('has nothing against two, nor against a site that is no hub site', () => {
        checkRule('hub-site-single-server', `hub site B { server B1, B2 : transport }${SPOKES}`);
        checkRule('hub-site-single-server', `site B { server B1 : transport }${SPOKES}`);
    });

    it('has nothing against a hub site where nothing stops', () => {
        checkRule(
            'hub-site-single-server',
            'hub site B { server B1 : transport }\nsite A { server A1 : transport }\nlink AB: A <-> B',
        );
    });

    it('has nothing against hub sites in a sketch, nor without a transport server', () => {
        checkRule('hub-site-single-server', 'site A\nhub site B\nsite C\nlink AB: A <-> B\nlink BC: B <-> C');
        checkRule('hub-site-single-server', `hub site B { server B1 : mailbox }${SPOKES}`);
    });

    it('says nothing where not all servers are known', () => {
        checkRule('hub-site-single-server', `hub site B { server B1 : transport server B2 : transprt }${SPOKES}`);
    });
});
