import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../../language/project/diagnostics.js';
import { Project } from '../../../language/project/project.js';
import type { ReadProblem } from '../../../language/syntax/uris.js';
import { brokenText, soup, validText } from '../../support/random-text.js';

const MISSING: ReadProblem = { kind: 'missing', message: 'does not exist' };
const uriOf = (name: string): string => `file:///test/${name}.mailtopo`;

function projectOf(files: Readonly<Record<string, string>>): Project {
    const project = new Project();
    for (const [name, text] of Object.entries(files)) project.setText(uriOf(name), text);
    return project;
}

describe('a project', () => {
    it('asks for what is imported and not known, until all is', () => {
        const project = projectOf({ a: 'import "b.mailtopo"\nimport "x.mailtopo"\n' });
        expect(project.wantedFiles()).toEqual([uriOf('b'), uriOf('x')]);
        project.setText(uriOf('b'), 'import "a.mailtopo"\nimport "c.mailtopo"\n');
        project.setProblem(uriOf('x'), MISSING);
        expect(project.wantedFiles()).toEqual([uriOf('c')]);
        project.setText(uriOf('c'), '');
        expect(project.wantedFiles()).toEqual([]);
        expect(project.remove(uriOf('b'))).toBe(true);
        expect(project.wantedFiles()).toEqual([uriOf('b')]);
        expect(project.remove(uriOf('b'))).toBe(false);
    });

    it('knows a file by any way to write its address', () => {
        const project = new Project();
        project.setText('file:///test/a b.mailtopo', 'site A');
        expect(project.file('file:///test/a%20b.mailtopo')?.text).toBe('site A');
        project.setText('file:///test/a%20b.mailtopo', 'site B');
        expect(project.allFiles().map(({ text }) => text)).toEqual(['site B']);
    });

    it('finds imports over folders', () => {
        const project = projectOf({
            'emea/a': 'import "../b.mailtopo"\nimport "./x/../c.mailtopo"\nimport "/test/d.mailtopo"\n',
        });
        expect(project.wantedFiles()).toEqual([uriOf('b'), uriOf('emea/c'), uriOf('d')]);
    });

    it('keeps the analyses, routes and declarations that an edit leaves as they are', () => {
        const project = projectOf({
            a: 'import "b.mailtopo"\nsite A\nsite B\nlink AB: A <-> B\n',
            b: 'site C\n',
            other: 'site D\n',
        });
        const [first, other] = project.topologies();
        project.setText(uriOf('b'), '// a comment\nsite C\n');
        expect(project.topologies()[0]).toBe(first);
        project.setText(uriOf('b'), 'site C { description "x" }\n');
        const [edited, same] = project.topologies();
        expect(edited).not.toBe(first);
        expect(edited?.routing.graph).toBe(first?.routing.graph);
        expect(same).toBe(other);
        expect(edited?.topology.declarations[1]).toBe(first?.topology.declarations[1]);
    });

    it('has one topology a root, and a shared file in both', () => {
        const project = projectOf({ a: 'import "s.mailtopo"\n', b: 'import "s.mailtopo"\n', s: 'site A\n' });
        expect(project.topologies().map(({ topology }) => topology.files)).toEqual([
            [uriOf('a'), uriOf('s')],
            [uriOf('b'), uriOf('s')],
        ]);
        expect(project.topologiesOf(uriOf('s'))).toHaveLength(2);
        expect(project.topologiesOf(uriOf('x'))).toEqual([]);
    });
});

describe('a project after any edits', () => {
    const names = ['a', 'b', 'c'];
    const header = fc.subarray(names).map((list) => list.map((name) => `import "${name}.mailtopo"\n`).join(''));
    const text = fc.tuple(header, fc.oneof(validText, brokenText, soup)).map((parts) => parts.join(''));
    const step = fc.oneof(
        {
            weight: 4,
            arbitrary: fc.record({ kind: fc.constant('write' as const), name: fc.constantFrom(...names), text }),
        },
        {
            weight: 4,
            arbitrary: fc.record({
                kind: fc.constant('edit' as const),
                name: fc.constantFrom(...names),
                at: fc.nat(),
                take: fc.nat(20),
                put: fc.oneof(soup, fc.constantFrom('', ' ', '\n', '// ')),
            }),
        },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), name: fc.constantFrom(...names) }) },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const), name: fc.constantFrom(...names) }) },
    );

    /** All diagnostics, with their fixes' titles, as plain data. */
    function shown(project: Project): unknown {
        return [...diagnosticsOf(project)]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([uri, found]) => [
                uri,
                found.map(({ fixes, ...rest }) => ({ ...rest, fixes: fixes().map(({ title }) => title) })),
            ]);
    }

    it('says the same as a new one of the same texts', () => {
        fc.assert(
            fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
                const project = new Project();
                const texts = new Map<string, string>();
                const failed = new Set<string>();
                for (const each of steps) {
                    const old = texts.get(each.name) ?? '';
                    if (each.kind === 'write' || each.kind === 'edit') {
                        const at = each.kind === 'edit' ? each.at % (old.length + 1) : 0;
                        const next =
                            each.kind === 'write' ? each.text : old.slice(0, at) + each.put + old.slice(at + each.take);
                        texts.set(each.name, next);
                        failed.delete(each.name);
                        project.setText(uriOf(each.name), next);
                    } else {
                        texts.delete(each.name);
                        failed.delete(each.name);
                        if (each.kind === 'fail') failed.add(each.name);
                        if (each.kind === 'fail') project.setProblem(uriOf(each.name), MISSING);
                        else project.remove(uriOf(each.name));
                    }
                    shown(project);
                }
                const fresh = projectOf(Object.fromEntries(texts));
                for (const name of failed) fresh.setProblem(uriOf(name), MISSING);
                expect(shown(project)).toEqual(shown(fresh));
                expect([...project.wantedFiles()].sort()).toEqual([...fresh.wantedFiles()].sort());
            }),
            { numRuns: 200 },
        );
    });
});

describe('why files cannot be read', () => {
    it('is forgotten where nothing imports them, and kept where something does', () => {
        const project = new Project();
        project.setText('file:///test/main.mailtopo', 'import "wanted.mailtopo"\n');
        project.setProblem('file:///test/wanted.mailtopo', { kind: 'missing', message: 'does not exist' });
        project.setProblem('file:///test/unwanted.mailtopo', { kind: 'missing', message: 'does not exist' });
        project.forgetProblems();
        expect(project.wantedFiles()).toEqual([]);
        project.setText('file:///test/main.mailtopo', 'import "wanted.mailtopo"\nimport "unwanted.mailtopo"\n');
        expect(project.wantedFiles()).toEqual(['file:///test/unwanted.mailtopo']);
    });
});
