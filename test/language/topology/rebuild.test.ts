import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceFile } from '../../../language/syntax/source-file.js';
import { buildTopology, type TopologyFile } from '../../../language/topology/build.js';
import { rebuildTopology } from '../../../language/topology/rebuild.js';
import type { Topology } from '../../../language/topology/topology.js';

const URI = 'file:///test/main.mailtopo';

function filesOf(file: SourceFile): readonly TopologyFile[] {
    return [{ uri: file.uri, declarations: file.declarations.map(({ declaration }) => declaration) }];
}

/** Maps as lists, whatever keeps them. */
function plainMaps(topology: Topology): object {
    return Object.fromEntries(
        Object.entries(topology).map(([key, value]) => [key, key.endsWith('ByKey') ? [...value] : value]),
    );
}

const name = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G');
const servers = fc.constantFrom(
    '',
    '',
    ' { server X1 : transport }',
    ' { server X1, X2 : mailbox }',
    ' { server X3 : edge }',
);
const cost = fc.constantFrom('', ' cost 10', ' cost 20', ' exchange-cost 5');

/** One line a declaration; the same names come often. */
const line = fc.oneof(
    fc.tuple(fc.constantFrom('site', 'hub site'), name, servers).map(([kind, site, own]) => `${kind} ${site}${own}`),
    fc.tuple(name, name, name, cost).map(([link, from, to, own]) => `link ${link}: ${from} <-> ${to}${own}`),
    name.map((each) => `connector ${each} { source X1, X2, X3 address-space "*" }`),
    fc.tuple(name, name).map(([from, to]) => `route ${from} -> ${to}`),
    fc.tuple(name, name).map(([from, to]) => `expect ${from} -> ${to} reachable`),
    name.map((each) => `scenario ${each} { down site ${each} }`),
    fc.constantFrom('organization O exchange 2013', 'site', '// nothing'),
);

/** Lines of which no two declare the same, so that most edits need no building anew. */
const plainLines = fc
    .tuple(fc.shuffledSubarray(['A', 'B', 'C', 'D', 'E']), fc.array(cost, { minLength: 6, maxLength: 6 }))
    .map(([sites, costs]) => [
        'organization O',
        ...sites.map((site, at) => `site ${site} { server S${site}${at} : transport, mailbox }`),
        ...sites.map((site, at) => `link ${site}${at}: ${site} <-> ${sites[at - 1] ?? 'Z'}${costs[at] ?? ''}`),
        'connector Out { source SA0, SB1, SC2 address-space "*" }',
        'route A -> B',
    ]);

const change = fc.record({
    at: fc.nat(30),
    gone: fc.constantFrom(0, 1, 1, 1, 2),
    lines: fc.array(line, { maxLength: 2 }),
});
/** A single word in place of another. */
const small = fc.record({
    at: fc.nat(200),
    from: fc.constantFrom('A', 'B', '10', 'site', 'transport', 'SA'),
    to: fc.constantFrom('B', 'F', '20', 'hub site', 'edge', 'SF'),
});

describe('building a topology after an edit', () => {
    /** How many of the edits were built on the topology before them, and how many were tried. */
    const check = (original: string, texts: readonly string[]): number => {
        let file = SourceFile.read(URI, original);
        let topology: Topology = buildTopology(filesOf(file));
        let rebuilt = 0;
        for (const text of texts) {
            file = SourceFile.read(URI, text, file);
            const anew = buildTopology(filesOf(file));
            const again = rebuildTopology(topology, filesOf(file));
            if (again !== undefined) {
                rebuilt++;
                expect(plainMaps(again)).toEqual(plainMaps(anew));
                expect([...again.siteByKey.keys(), ...again.serverByKey.keys()]).toEqual([
                    ...anew.siteByKey.keys(),
                    ...anew.serverByKey.keys(),
                ]);
            }
            topology = again ?? anew;
        }
        return rebuilt;
    };

    it('gives what building anew gives, whatever is declared', () => {
        let rebuilt = 0;
        fc.assert(
            fc.property(
                fc.array(line, { maxLength: 15 }),
                fc.array(change, { minLength: 1, maxLength: 4 }),
                (lines, changes) => {
                    let now = lines;
                    const texts = changes.map(({ at, gone, lines: added }) => {
                        now = now.toSpliced(at % (now.length + 1), gone, ...added);
                        return now.join('\n');
                    });
                    rebuilt += check(lines.join('\n'), texts);
                },
            ),
            { numRuns: 500 },
        );
        expect(rebuilt).toBeGreaterThan(100);
    });

    it('gives what building anew gives where names, costs and servers are edited', () => {
        let rebuilt = 0;
        fc.assert(
            fc.property(plainLines, fc.array(small, { minLength: 1, maxLength: 5 }), (lines, changes) => {
                let now = lines.join('\n');
                const texts = changes.map(({ at, from, to }) => {
                    const found = now.indexOf(from, at);
                    if (found >= 0) now = now.slice(0, found) + to + now.slice(found + from.length);
                    return now;
                });
                rebuilt += check(lines.join('\n'), texts);
            }),
            { numRuns: 500 },
        );
        expect(rebuilt).toBeGreaterThan(500);
    });

    it('keeps what the edit does not touch', () => {
        const before = SourceFile.read(URI, 'site A\nsite B\nsite C\nlink L: A <-> B\nlink M: B <-> C\n');
        const after = SourceFile.read(URI, before.text.replace('link M: B <-> C', 'link M: B <-> C cost 5'), before);
        const old = buildTopology(filesOf(before));
        const now = rebuildTopology(old, filesOf(after));
        expect(now?.sites).toBe(old.sites);
        expect(now?.links[0]).toBe(old.links[0]);
        expect(now?.links[1]?.cost).toBe(5);
    });
});
