import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

describe('site-without-exchange-in-link', () => {
    it('marks a site without servers in a link of three sites', () => {
        checkRule(
            'site-without-exchange-in-link',
            `
site A { server A1 : transport, mailbox }
site B { server B1 : client-access }
site Depot
link ALL: A, depot, B cost 10
//           ^^^^^ Site Depot has no Exchange server, and link ALL joins 3 sites: mail that takes such a link may fail where the servers cannot connect directly (KB976886). Take Depot out of the link, and join it by a link of two sites.
link TWO: A <-> Depot
smtp link OLD: A, B, Depot
`,
        );
    });

    it('has nothing against sketches, where every site has a server', () => {
        checkRule('site-without-exchange-in-link', 'site A\nsite B\nsite C\nlink ALL: A, B, C');
    });

    it('says nothing where the site or the link does not parse', () => {
        checkRule(
            'site-without-exchange-in-link',
            'site A { server A1 : transport }\nsite B { server B1 : transport }\nsite C { server }\nlink ALL: A, B, C',
        );
        checkRule(
            'site-without-exchange-in-link',
            'site A { server A1 : transport }\nsite B { server B1 : transport }\nsite C\nlink ALL: A, B, C cost',
        );
    });
});
