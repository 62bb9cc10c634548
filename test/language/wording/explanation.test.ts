import { describe, expect, it } from 'vitest';
import { explainRoute } from '../../../language/wording/explanation.js';
import { topologyOf } from '../../support/topology.js';

/** The explanation of the route between two sites, block by block. */
function check(text: string, from: string, to: string, blocks: readonly string[]): void {
    const { topology, routing } = topologyOf(text);
    const index = (name: string): number => topology.siteByKey.get(name.toUpperCase())?.index ?? -1;
    expect(explainRoute(topology, routing, routing.route(index(from), index(to)))).toBe(blocks.join('\n\n'));
}

const table = (...rows: readonly string[]): string =>
    ['| hop | link | cost |', '|---|---|---:|', ...rows.map((row) => `| ${row} |`)].join('\n');

describe('the explanation of a route', () => {
    it('with no other path', () =>
        check('site A\nsite B\nlink AB: A <-> B cost 10', 'A', 'B', [
            '**`A` → `B`**: cost 10, 1 hop',
            table('`A` → `B` | `AB` | 10'),
            'There is no other path.',
            '**1 leg:** `A` → `B`, straight from server to server (R3.1).',
        ]));

    it('that cost decided', () =>
        check(
            'site A\nsite B\nsite C\nlink AB: A <-> B\nlink BC: B <-> C cost 30 exchange-cost 5\nlink AC: A <-> C cost 200',
            'A',
            'C',
            [
                '**`A` → `C`**: cost 105, 2 hops',
                table('`A` → `B` | `AB` | 100 (default)', '`B` → `C` | `BC` | 5 (Exchange cost; AD cost 30)'),
                'Next best: `A › C`, cost 200, 1 hop. It lost by cost: 200 is more than 105 (R2.1).',
                '**1 leg:** `A` → `C`, straight from server to server (R3.1). `B` lies on the path, but is no hub site and does not handle the message.',
            ],
        ));

    it('that hops decided', () =>
        check(
            'site A\nsite B\nsite C\nlink AB: A <-> B cost 5\nlink BC: B <-> C cost 5\nlink AC: A <-> C cost 10',
            'A',
            'C',
            [
                '**`A` → `C`**: cost 10, 1 hop',
                table('`A` → `C` | `AC` | 10'),
                'Next best: `A › B › C`, cost 10, 2 hops. It lost by hops: the cost is the same, 2 hops are more than 1 (R2.2).',
                '**1 leg:** `A` → `C`, straight from server to server (R3.1).',
            ],
        ));

    it('that names decided, read from the destination', () =>
        // B1 before A1 on the way out, but seen from D the last site counts: A2 comes before B2.
        check(
            'site S\nsite B1\nsite A2\nsite A1\nsite B2\nsite D\nlink L1: S <-> B1\nlink L2: B1 <-> A2\nlink L3: A2 <-> D\nlink L4: S <-> A1\nlink L5: A1 <-> B2\nlink L6: B2 <-> D',
            'S',
            'D',
            [
                '**`S` → `D`**: cost 300, 3 hops',
                table(
                    '`S` → `B1` | `L1` | 100 (default)',
                    '`B1` → `A2` | `L2` | 100 (default)',
                    '`A2` → `D` | `L3` | 100 (default)',
                ),
                'Next best: `S › A1 › B2 › D`, cost 300, 3 hops. It lost by name: cost and hops are the same, and read backwards from the destination, `A2` comes before `B2` (R2.3). Renaming a site would re-route this mail. How Exchange orders names is not documented; here they are compared letter by letter in upper case.',
                '**1 leg:** `S` → `D`, straight from server to server (R3.1). `B1` and `A2` lie on the path, but are no hub sites and do not handle the message.',
            ],
        ));

    it('with one stop and a limit', () =>
        check(
            'site A\nhub site H\nsite B\nlink AH: A <-> H cost 1 max-message-size 10 MB\nlink HB: H <-> B cost 2',
            'A',
            'B',
            [
                '**`A` → `B`**: cost 3, 2 hops',
                table('`A` → `H` (hub) | `AH`, at most 10 MB | 1', '`H` → `B` | `HB` | 2'),
                'There is no other path.',
                '**2 legs:** `A` → `H`, then `H` → `B`. The message stops at 1 hub site on the path (R4.3); each leg is one direct connection (R3.1).',
            ],
        ));

    it('with two stops, and a site between them', () =>
        check(
            'site A\nhub site G\nsite P\nhub site H\nsite B\nlink AG: A <-> G cost 1\nlink GP: G <-> P cost 1\nlink PH: P <-> H cost 1\nlink HB: H <-> B cost 1',
            'A',
            'B',
            [
                '**`A` → `B`**: cost 4, 4 hops',
                table(
                    '`A` → `G` (hub) | `AG` | 1',
                    '`G` → `P` | `GP` | 1',
                    '`P` → `H` (hub) | `PH` | 1',
                    '`H` → `B` | `HB` | 1',
                ),
                'There is no other path.',
                '**3 legs:** `A` → `G`, then `G` → `H`, then `H` → `B`. The message stops at 2 hub sites on the path (R4.3); each leg is one direct connection (R3.1). `P` lies on the path, but is no hub site and does not handle the message.',
            ],
        ));

    it('between hub sites, which are no stops at its ends', () =>
        check('hub site A\nhub site B\nlink AB: A <-> B cost 1', 'A', 'B', [
            '**`A` → `B`**: cost 1, 1 hop',
            table('`A` → `B` | `AB` | 1'),
            'There is no other path.',
            '**1 leg:** `A` → `B`, straight from server to server (R3.1).',
        ]));

    it('past a hub site without transport', () =>
        check(
            'site A { server A1 : transport }\nhub site H\nsite B { server B1 : transport }\nlink AH: A <-> H cost 1\nlink HB: H <-> B cost 2',
            'A',
            'B',
            [
                '**`A` → `B`**: cost 3, 2 hops',
                table('`A` → `H` | `AH` | 1', '`H` → `B` | `HB` | 2'),
                'There is no other path.',
                '**1 leg:** `A` → `B`, straight from server to server (R3.1). `H` is a hub site without a transport server and not counted as a stop (R4.5; what Exchange does is not documented).',
            ],
        ));

    it('over a link of several sites', () =>
        check('site A\nsite B\nsite C\nlink CORE: A, B, C cost 7', 'A', 'C', [
            '**`A` → `C`**: cost 7, 1 hop',
            table('`A` → `C` | `CORE` | 7'),
            'Next best: `A › B › C`, cost 14, 2 hops. It lost by cost: 14 is more than 7 (R2.1).',
            '**1 leg:** `A` → `C`, straight from server to server (R3.1).',
        ]));

    it('within one site', () =>
        check('site A\nsite B\nlink AB: A <-> B', 'A', 'A', [
            '**`A` → `A`**',
            'Both ends are in the same site: the message does not leave it.',
        ]));

    it('to a site by itself', () =>
        check('site A\nsite B', 'A', 'B', [
            '**`A` → `B`**',
            'No path leads there. `B` is joined to no other site by an IP site link. Mail for it goes to the Unreachable queue, and Exchange logs event 5007 (R2.6).',
        ]));

    it('to a site of another island', () =>
        check('site A\nsite B\nsite "Site C"\nlink BC: B <-> "Site C"', 'A', 'B', [
            '**`A` → `B`**',
            'No path leads there. `B` is joined only to `"Site C"`. Mail for it goes to the Unreachable queue, and Exchange logs event 5007 (R2.6).',
        ]));

    it('shows names as they are, whatever is in them', () =>
        check('site "a|b"\nsite "`c`"\nlink "*_<b>": "a|b" <-> "`c`" cost 1', 'a|b', '`c`', [
            '**`"a|b"` → ``"`c`"``**: cost 1, 1 hop',
            table('`"a\\|b"` → ``"`c`"`` | `"*_<b>"` | 1'),
            'There is no other path.',
            '**1 leg:** `"a|b"` → ``"`c`"``, straight from server to server (R3.1).',
        ]));
});
