import { describe, expect, it } from 'vitest';
import type { Declaration, Placed } from '../../../language/syntax/declarations.js';
import { SourceFile } from '../../../language/syntax/source-file.js';
import { type Piece, splitDeclarations } from '../../../language/syntax/split.js';
import { tokensOf } from '../../../language/syntax/tokens.js';

/** Each declaration on one line: its text, the members of a scenario behind a bar; `!` before what has a problem. */
function outline(text: string): readonly string[] {
    const file = SourceFile.read('file:///test/main.mailtopo', text);
    return file.declarations.map((placed) => lineOf(text, placed, 0));
}

function lineOf(text: string, { start, declaration }: Placed, offset: number): string {
    const problem = declaration.problem === null ? '' : '! ';
    const from = offset + start;
    if (declaration.kind !== 'scenario')
        return `${problem}${declaration.kind}: ${flat(text.slice(from, from + declaration.length))}`;
    const members = declaration.members.map((member) => lineOf(text, member, from));
    return [`${problem}scenario ${declaration.name?.text}`, ...members].join(' | ');
}

function flat(text: string): string {
    return text.replace(/\s+/g, ' ');
}

describe('declarations', () => {
    it('end where the next begins, in one line or in many', () => {
        expect(
            outline(
                'site A hub site B link L: A <-> B cost 5 smtp link M: A, B route A -> B expect A -> B reachable connector C { source X }',
            ),
        ).toEqual([
            'site: site A',
            'site: hub site B',
            'link: link L: A <-> B cost 5',
            'link: smtp link M: A, B',
            'route: route A -> B',
            'expect: expect A -> B reachable',
            'connector: connector C { source X }',
        ]);
        expect(outline('site\n\n  A\n{\n}\nlink L\n: A\n<-> B\n  cost\n 5\nroute A\n-> B,\nC')).toEqual([
            'site: site A { }',
            'link: link L : A <-> B cost 5',
            'route: route A -> B, C',
        ]);
    });

    it('leave comments between them alone', () => {
        expect(outline('// one\nsite A // two\n/* three */ site B /* four\n*/ // five')).toEqual([
            'site: site A',
            'site: site B',
        ]);
        expect(outline('site A // site X\nsite B { /* link L: A */ }')).toEqual([
            'site: site A',
            'site: site B { /* link L: A */ }',
        ]);
    });

    it('hold names that look like keywords where they are in quotes', () => {
        expect(outline('site "site"\nlink "link": "site" <-> "hub"')).toEqual([
            'site: site "site"',
            'link: link "link": "site" <-> "hub"',
        ]);
    });
});

describe('a broken declaration costs only itself', () => {
    it.each([
        [
            'a brace that is not closed in a site',
            'site A {\n    server A1 : mailbox\nsite B',
            ['! site: site A { server A1 : mailbox', 'site: site B'],
        ],
        ['a brace that is not closed in the last line', 'site A\nsite B {', ['site: site A', '! site: site B {']],
        [
            'a site that is not closed in a scenario',
            'scenario S {\n    site A {\n        server A1 : mailbox\n    set site A hub\n}\nsite B',
            ['scenario S | ! site: site A { server A1 : mailbox | set: set site A hub', 'site: site B'],
        ],
        [
            'a scenario that is not closed',
            'scenario S {\n    set site A hub\n\nscenario T {\n    set site B hub\n}\nsite A\nsite B',
            ['! scenario S | set: set site A hub', 'scenario T | set: set site B hub', 'site: site A', 'site: site B'],
        ],
        [
            'a scenario that is not closed before a site',
            'scenario S {\n    set site A hub\nsite A {\n}\nsite B',
            ['! scenario S | set: set site A hub', 'site: site A { }', 'site: site B'],
        ],
        [
            'a brace too many',
            'site A }\nsite B {\n}\n}\nsite C',
            ['! site: site A }', 'site: site B { }', '! unknown: }', 'site: site C'],
        ],
        ['a brace by itself', '}\nsite A', ['! unknown: }', 'site: site A']],
        [
            'a text that is not closed',
            'site "A\nlink L: "B <-> C\nsite D',
            ['! site: site "A', '! link: link L: "B <-> C', 'site: site D'],
        ],
        [
            'lines that are nothing',
            'fnord snafu\nsite A\n\nfnord\nsite B',
            ['! unknown: fnord snafu', 'site: site A', '! unknown: fnord', 'site: site B'],
        ],
        [
            'signs that are nothing',
            'site A\n%%% ???\n???\nsite B',
            ['site: site A', '! unknown: %%% ??? ???', 'site: site B'],
        ],
        [
            'a list that is not finished',
            'link L: A <->\nsite A\nlink M: A,\nlink N: A, A',
            ['! link: link L: A <->', 'site: site A', '! link: link M: A,', 'link: link N: A, A'],
        ],
        ['a figure that is missing', 'link L: A <-> B cost\nsite A', ['! link: link L: A <-> B cost', 'site: site A']],
        [
            'a keyword alone',
            'site\nlink\nroute\nexpect\nsite A',
            ['! site: site', '! link: link', '! route: route', '! expect: expect', 'site: site A'],
        ],
        ['a keyword in upper case', 'SITE A\nsite B', ['! unknown: SITE A', 'site: site B']],
    ])('%s', (_, text, expected) => {
        expect(outline(text)).toEqual(expected);
    });

    it('a site is still known by what could be read of it', () => {
        const [site, link] = SourceFile.read(
            'file:///x',
            'hub site A { server A1 : mailbox\nlink L: A <-> B cost',
        ).declarations.map((each) => each.declaration);
        expect(site).toMatchObject({ kind: 'site', name: { text: 'A' }, servers: [{ servers: [{ text: 'A1' }] }] });
        expect(link).toMatchObject({ kind: 'link', name: { text: 'L' }, sites: [{ text: 'A' }, { text: 'B' }] });
    });
});

describe('words that are two things', () => {
    it('connector is a clause and a declaration', () => {
        expect(outline('expect A -> <a@b.c> connector C\nconnector C { source X }')).toEqual([
            'expect: expect A -> <a@b.c> connector C',
            'connector: connector C { source X }',
        ]);
        expect(outline('expect A -> <a@b.c>\n    connector C\n    cost 5\nsite A')).toEqual([
            'expect: expect A -> <a@b.c> connector C cost 5',
            'site: site A',
        ]);
        expect(outline('expect A -> <a@b.c> connector C connector D { source X }')).toEqual([
            'expect: expect A -> <a@b.c> connector C',
            'connector: connector D { source X }',
        ]);
        expect(outline('expect A -> B direct\nconnector C')).toEqual([
            'expect: expect A -> B direct',
            '! connector: connector C',
        ]);
        expect(
            outline(
                'scenario S {\n    remove connector C\n    set connector D disabled\n    connector E { source X }\n}',
            ),
        ).toEqual([
            'scenario S | remove: remove connector C | set: set connector D disabled | connector: connector E { source X }',
        ]);
    });

    it('hub begins a site and ends a change', () => {
        const text =
            'scenario S {\n    set site A hub\n    site B\n    set site "C D" not hub\n    site E\n    hub site F\n}';
        expect(outline(text)).toEqual([
            'scenario S | set: set site A hub | site: site B | set: set site "C D" not hub | site: site E | site: hub site F',
        ]);
        expect(outline('scenario S { set site A hub site B set site C not hub site D hub site E }')).toEqual([
            'scenario S | set: set site A hub | site: site B | set: set site C not hub | site: site D | site: hub site E',
        ]);
        expect(outline('set site A\nhub site B')).toEqual(['! set: set site A', 'site: hub site B']);
    });

    it('site, link and server stand behind set, remove and down', () => {
        expect(outline('scenario S { set link L cost 5 down site A remove link M down server X }')).toEqual([
            'scenario S | set: set link L cost 5 | down: down site A | remove: remove link M | down: down server X',
        ]);
    });

    it('cost and path are attributes and clauses', () => {
        expect(outline('link L: A, B cost 5 expect A -> B cost 5 path A, B cost < 6 link M: A, B')).toEqual([
            'link: link L: A, B cost 5',
            'expect: expect A -> B cost 5 path A, B cost < 6',
            'link: link M: A, B',
        ]);
    });
});

describe('in a scenario', () => {
    it('what cannot stand there is still part of it', () => {
        expect(outline('scenario S {\n    import "x"\n    organization O\n    set site A hub\n}\nsite A')).toEqual([
            'scenario S | import: import "x" | organization: organization O | set: set site A hub',
            'site: site A',
        ]);
        expect(
            outline('scenario S {\n    scenario T {\n        set site A hub\n    }\n    set site B hub\n}\nsite A'),
        ).toEqual(['scenario S | scenario T | set: set site A hub | set: set site B hub', 'site: site A']);
    });

    it('an import at the left edge is not', () => {
        expect(outline('scenario S {\n    set site A hub\nimport "x"\nsite A')).toEqual([
            '! scenario S | set: set site A hub',
            'import: import "x"',
            'site: site A',
        ]);
    });
});

describe('pieces', () => {
    /** All pieces with those in them, depth first. */
    function* all(pieces: readonly Piece[]): Generator<Piece> {
        for (const piece of pieces) yield* [piece, ...all(piece.members)];
    }

    it('stand one after the other, and each within what holds it', () => {
        const text =
            'site A { scenario S { site B } } } { scenario T { expect A -> B scenario U { link L: A } } site C';
        const check = (pieces: readonly Piece[], from: number, to: number): void => {
            let at = from;
            for (const piece of pieces) {
                expect(piece.start).toBeGreaterThanOrEqual(at);
                expect(piece.end).toBeGreaterThan(piece.start);
                at = piece.end;
                check(piece.members, piece.start, piece.end);
            }
            expect(at).toBeLessThanOrEqual(to);
        };
        const pieces = splitDeclarations(text, tokensOf(text));
        check(pieces, 0, text.length);
        expect([...all(pieces)].length).toBeGreaterThan(4);
    });

    it('a declaration tells where it stands', () => {
        const text = 'site A\nscenario S {\n    site B\n}\nsite C';
        const file = SourceFile.read('file:///x', text);
        const starts = (kind: Declaration['kind']): readonly (number | undefined)[] =>
            [...file.all()]
                .filter((each) => each.declaration.kind === kind)
                .map((each) => file.startOf(each.declaration));
        expect(starts('site')).toEqual([0, text.indexOf('site B'), text.indexOf('site C')]);
        expect(file.declarationAt(text.indexOf('B'))?.declaration).toMatchObject({ kind: 'site', name: { text: 'B' } });
        expect(file.declarationAt(text.indexOf('}'))?.declaration.kind).toBe('scenario');
        expect(file.declarationAt(text.indexOf('scenario') - 1)?.declaration).toMatchObject({ name: { text: 'A' } });
        expect(file.declarationAt(text.length)?.declaration).toMatchObject({ name: { text: 'C' } });
    });
});
