import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

describe('subnet-in-two-sites', () => {
    it('marks the second site of a subnet, however it is written', () => {
        checkRule(
            'subnet-in-two-sites',
            `
site A { subnet 10.2.0.0/16, 2001:db8::/32 }
site "Site B" { subnet 10.2.0.0/16, 2001:DB8:0:0::/32 }
//                     ^^^^^^^^^^^ Subnet 10.2.0.0/16 is in site A already, and Active Directory puts a subnet into one site: a computer in it could be in A or in "Site B". Take it out of one of them.
//                                  ^^^^^^^^^^^^^^^^^ Subnet 2001:db8::/32 is in site A already, and Active Directory puts a subnet into one site: a computer in it could be in A or in "Site B". Take it out of one of them.
`,
        );
    });

    it('marks a subnet that is twice in one site', () => {
        checkRule(
            'subnet-in-two-sites',
            `
site A { subnet 10.2.0.0/16, 10.2.0.0/16 }
//                           ^^^^^^^^^^^ Subnet 10.2.0.0/16 is in site A already. Take out one of the two.
`,
        );
    });

    it('leaves one inside another alone, and what is no subnet', () => {
        checkRule(
            'subnet-in-two-sites',
            `
site A { subnet 10.0.0.0/8, 10.2.1.0/16 }
site B { subnet 10.2.0.0/16, 10.2.1.0/24 }
site C { subnet 10.2.1.0/16 }
`,
        );
    });

    it('does not count what a second declaration of a site says', () => {
        checkRule(
            'subnet-in-two-sites',
            `
site A { subnet 10.2.0.0/16 }
site A { subnet 10.2.0.0/16 }
`,
        );
    });

    it('looks across files', () => {
        checkRule(
            'subnet-in-two-sites',
            `
//- main.mailtopo
import "emea.mailtopo"
site A { subnet 10.2.0.0/16 }
//- emea.mailtopo
site B { subnet 10.2.0.0/16 }
//              ^^^^^^^^^^^ Subnet 10.2.0.0/16 is in site A already, and Active Directory puts a subnet into one site: a computer in it could be in A or in B. Take it out of one of them.
`,
        );
    });

    it('counts the sites that a scenario adds, and not those that it takes away', () => {
        checkRule(
            'subnet-in-two-sites',
            `
site A { subnet 10.2.0.0/16 }
site B { subnet 10.3.0.0/16 }
scenario S {
    site C { subnet 10.2.0.0/16 }
//                  ^^^^^^^^^^^ Subnet 10.2.0.0/16 is in site A already, and Active Directory puts a subnet into one site: a computer in it could be in A or in C. Take it out of one of them.
    site D { subnet 10.4.0.0/16, 10.4.0.0/16 }
//                               ^^^^^^^^^^^ Subnet 10.4.0.0/16 is in site D already. Take out one of the two.
}
scenario T {
    remove site A
    site C { subnet 10.2.0.0/16, 10.3.0.0/16 }
//                               ^^^^^^^^^^^ Subnet 10.3.0.0/16 is in site B already, and Active Directory puts a subnet into one site: a computer in it could be in B or in C. Take it out of one of them.
}
`,
        );
    });

    it('knows what a scenario takes away: no link of the same name, and a site that it declares anew', () => {
        checkRule(
            'subnet-in-two-sites',
            `
site A { subnet 10.1.0.0/16 }
site B { subnet 10.2.0.0/16 }
link A: A <-> B
scenario "A line goes" {
    remove link A
    site C { subnet 10.1.0.0/16 }
//                  ^^^^^^^^^^^ Subnet 10.1.0.0/16 is in site A already…
}
scenario "A site goes" {
    remove site A
    site C { subnet 10.1.0.0/16 }
}
scenario "A site is another" {
    remove site B
    site B { subnet 10.2.0.0/16 }
}
`,
        );
    });
});
