import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

describe('connector-unreachable', () => {
    it('marks a connector that no path leads to from some sites (event 5016)', () => {
        checkRule(
            'connector-unreachable',
            `
site A { server A1 : transport }
site B { server B1 : transport }
site C { server C1 : transport }
link AB: A <-> B
connector Internet { source A1 address-space "*" }
//        ^^^^^^^^ Connector Internet cannot be reached from 1 site (event 5016): no path leads from C to A. Mail from there takes another connector or goes to the Unreachable queue. Link the sites.
`,
        );
    });

    it('counts a source server in each part of the organization', () => {
        checkRule(
            'connector-unreachable',
            `
site A { server A1 : transport }
site B { server B1 : transport }
connector Internet { source A1, B1 address-space "*" }
`,
        );
    });

    it('marks an Edge Transport server in a site without transport, which alone leads to it (R9.7)', () => {
        checkRule(
            'connector-unreachable',
            `
site A { server A1 : transport }
site B { server B1 : edge }
//              ^^ No mail gets to connector "EdgeSync - B to Internet" (event 5016): B1 is reached through the transport servers of B alone, and there is none. Add one.
link AB: A <-> B
`,
        );
    });

    it('names all sites that are cut off, and all that have its source servers', () => {
        checkRule(
            'connector-unreachable',
            `
site A { server A1 : transport }
site B { server B1 : edge }
//              ^^ No mail gets to connector "EdgeSync - B to Internet"…
site C { server C1 : transport }
site D { server D1 : transport }
link AB: A <-> B
link CD: C <-> D
connector Internet { source A1, B1 address-space "*" }
//        ^^^^^^^^ Connector Internet cannot be reached from 2 sites (event 5016): no path leads from C and D to A or B. Mail from there takes another connector or goes to the Unreachable queue. Link the sites.
`,
        );
    });

    it('says nothing where one of its sites may yet be linked', () => {
        checkRule(
            'connector-unreachable',
            `
site A { server A1 : transport }
site B { server B1 : transport }
site C { server C1 : transport }
link AB: A <-> Nowhere
connector Internet { source A1, B1 address-space "*" }
`,
        );
    });

    it('asks nothing of scoped connectors beyond their sites, nor of disabled ones', () => {
        checkRule(
            'connector-unreachable',
            `
site A { server A1 : transport }
site B { server B1 : transport }
connector Own { source A1 address-space "*" scoped }
connector Off { source A1 address-space "*" disabled }
`,
        );
    });

    it('says nothing while a link is not fully known, nor of sites without mail', () => {
        checkRule(
            'connector-unreachable',
            `
site A { server A1 : transport }
site B { server B1 : transport }
site Depot
link AB: A <-> Nowhere
connector Internet { source A1 address-space "*" }
`,
        );
        checkRule(
            'connector-unreachable',
            `
site A { server A1 : transport }
site Depot
connector Internet { source A1 address-space "*" }
`,
        );
    });
});
