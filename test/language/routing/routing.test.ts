import { expect, test } from 'vitest';
import { Named } from './named.js';

const TEXT = `
    // Two offices.
    site A { server A1 : transport }
    hub site B { server B1 : transport }
    site C { server C1 : transport }
    link AB: A <-> B cost 10
    link BC: B <-> C cost 10
    link AC: A <-> C cost 20
`;

test.each([
    ['a comment', (text: string) => text.replace('Two offices', 'Three offices')],
    ['a declaration that no route depends on', (text: string) => `${text}\nexpect A -> C reachable\nroute A -> B`],
    ['a size limit (R8.2)', (text: string) => text.replace('cost 20', 'cost 20 max-message-size 1 MB')],
    ['an Exchange cost that is the AD cost', (text: string) => text.replace('cost 20', 'cost 20 exchange-cost 20')],
    ['the case of names', (text: string) => text.replace('link AC: A', 'link ac: a')],
    ['a second server', (text: string) => text.replace('A1 :', 'A1, A2 :')],
])('an edit of %s costs no routing', (_, edit) => {
    const before = new Named(TEXT);
    expect(edit(TEXT)).not.toBe(TEXT);
    expect(new Named(edit(TEXT), before).routing).toBe(before.routing);
});

test.each([
    ['a cost', (text: string) => text.replace('cost 20', 'cost 15')],
    ['a hub flag', (text: string) => text.replace('hub site', 'site')],
    ['the transport of a site', (text: string) => text.replace('A1 : transport', 'A1 : mailbox')],
    ['the transport of a hub site', (text: string) => text.replace('B1 : transport', 'B1 : mailbox')],
    ['the kind of a link', (text: string) => text.replace('link AC', 'smtp link AC')],
    ['the order of names', (text: string) => text.replaceAll(/\bB\b/g, 'D')],
    ['the order of link names', (text: string) => text.replace('link AB', 'link Z')],
    ['the sites of a link', (text: string) => text.replace('AC: A <-> C', 'AC: A <-> B')],
    ['the number of sites', (text: string) => `${text}\nsite D`],
    ['the number of links', (text: string) => `${text}\nlink AC2: A <-> C`],
])('an edit of %s is routed anew', (_, edit) => {
    const before = new Named(TEXT);
    expect(edit(TEXT)).not.toBe(TEXT);
    expect(new Named(edit(TEXT), before).routing).not.toBe(before.routing);
});

test('an empty topology has no routes, no islands and no load', () => {
    const named = new Named('');
    expect(named.islands()).toEqual([]);
    expect(named.load()).toMatchObject({ routes: 0, usedLinks: [], decidedByName: [] });
});

test('what is found once is kept', () => {
    const { routing } = new Named(TEXT);
    expect(routing.tree(0)).toBe(routing.tree(0));
    expect(routing.load).toBe(routing.load);
    expect(routing.islands).toBe(routing.islands);
});
