import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

describe('mailbox-without-transport', () => {
    it('marks a site with mailbox servers and no transport server, and names the nearest', () => {
        checkRule(
            'mailbox-without-transport',
            `
site Lille {
//   ^^^^^ LIL-MB1 and LIL-MB2 can neither send nor receive mail: site Lille has no transport server (events 5006 and 5007). Add one. Exchange does not use one in another site; the nearest is in Paris at cost 30, the one that the beta of Exchange 2007 would have used.
    server LIL-MB1, LIL-MB2 : mailbox
}
site Ghent
site Paris { server PAR-HT1 : transport }
site Bonn { server BON-HT1 : transport }
link LIL-GNE: Lille <-> Ghent cost 10
link GNE-PAR: Ghent <-> Paris cost 20
link GNE-BON: Ghent <-> Bonn cost 21
`,
        );
    });

    it('takes of two as near the one of fewer hops, then the one of the lower name (R2.2, R2.3)', () => {
        // 20 in one hop to Zeist, 20 in two to Aalst.
        checkRule(
            'mailbox-without-transport',
            `
site M { server M1 : mailbox }
//   ^ M1 can neither send nor receive mail: site M has no transport server (events 5006 and 5007). Add one. Exchange does not use one in another site; the nearest is in Zeist at cost 20…
site Aalst { server A1 : transport }
site Between
site Zeist { server Z1 : transport }
link MB: M <-> Between cost 10
link BA: Between <-> Aalst cost 10
link MZ: M <-> Zeist cost 20
`,
        );
        checkRule(
            'mailbox-without-transport',
            `
site M { server M1 : mailbox }
//   ^ M1 can neither send nor receive mail: site M has no transport server (events 5006 and 5007). Add one. Exchange does not use one in another site; the nearest is in aalst at cost 20…
site Zeist { server Z1 : transport }
site aalst { server A1 : transport }
link ALL: M, Zeist, aalst cost 20
`,
        );
    });

    it('says so where no path leads to another site that has one', () => {
        checkRule(
            'mailbox-without-transport',
            `
site A { server A1 : mailbox }
//   ^ A1 can neither send nor receive mail: site A has no transport server (events 5006 and 5007). Add one. No path leads to another site that has one.
site B { server B1 : transport }
smtp link AB: A <-> B
`,
        );
    });

    it('has nothing against sites whose servers send by themselves: from 2013 on (R5.1), and 2003 (R11.1)', () => {
        checkRule('mailbox-without-transport', 'organization O exchange 2019\nsite A { server A1 : mailbox }');
        checkRule('mailbox-without-transport', 'site A { server A1 : mailbox exchange 2003 }');
    });

    it('has nothing against sketches, nor against sites without mailboxes', () => {
        checkRule('mailbox-without-transport', 'site A\nsite B');
        checkRule(
            'mailbox-without-transport',
            'site A { server A1 : transport }\nsite B { server B1 : client-access }',
        );
    });

    it('says nothing where roles are not known', () => {
        checkRule('mailbox-without-transport', 'site A { server A1 : mailbox, transprt }');
    });

    it('marks a mailbox server with no transport server of its version in the site (R5.6)', () => {
        checkRule(
            'mailbox-without-transport',
            `
organization O exchange 2010
site A {
    server A1 : transport
    server A2 : mailbox
    server A3 : mailbox exchange 2007
//         ^^ A3 can neither send nor receive mail: it is Exchange 2007, and the transport servers in site A are Exchange 2010, which exchange mail only with mailbox servers of their own version (event 5006). Add a transport server of Exchange 2007.
}
site B {
    server B1 : transport exchange 2007
    server B2 : transport
    server B3 : mailbox exchange 2007
    server B4 : mailbox
}
`,
        );
    });

    it('asks for no version where a server serves itself, and from 2013 on', () => {
        checkRule(
            'mailbox-without-transport',
            `
organization O exchange 2010
site A {
    server A1 : transport
    server A2 : transport, mailbox exchange 2007
    server A3 : mailbox exchange 2016
}
`,
        );
    });
});
