import { test } from 'vitest';
import { checkRule } from '../../support/rules.js';

const SITES = `
site London { server LON-EX1, LON-EX2 : transport, mailbox }
site Paris { server PAR-EX1 : transport, mailbox }
site Depot
link LON-PAR: London <-> Paris cost 10
link PAR-DEP: Paris <-> Depot cost 10
`;

test('a scenario has an effect where what it asks is answered anew: of a site without servers', () => {
    checkRule(
        'scenario-without-effect',
        `${SITES}
scenario "Depot line is cut" { down link PAR-DEP  expect London -> Depot queues-at Paris }`,
    );
});

test('of a server, where the other one of its site goes on', () => {
    checkRule(
        'scenario-without-effect',
        `${SITES}
scenario "One of two" { down server LON-EX1  route Paris -> LON-EX1 }`,
    );
});

test('and none where nothing that it asks is', () => {
    checkRule(
        'scenario-without-effect',
        `${SITES}
scenario "Same cost" { set link LON-PAR cost 10  route Paris -> LON-EX2  expect * -> * reachable }
//       ^^^^^^^^^^^ Scenario "Same cost" alters no route…
`,
    );
});
