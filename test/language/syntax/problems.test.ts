import { describe, expect, it } from 'vitest';
import type { SyntaxProblem } from '../../../language/syntax/declarations.js';
import { SourceFile } from '../../../language/syntax/source-file.js';

function problemIn(text: string): SyntaxProblem | null {
    return SourceFile.read('file:///x', text).declarations[0]?.declaration.problem ?? null;
}

/** The text with the fix of its first problem. */
function mended(text: string): string | undefined {
    const problem = problemIn(text);
    if (problem?.fix === undefined) return undefined;
    const { start, end } = problem.fix.span ?? problem;
    return text.slice(0, start) + problem.fix.text + text.slice(end);
}

describe('a problem says what is wrong and what would fit', () => {
    it.each([
        ['link L: A <-> B cost', 'This declaration is not complete: a whole number is missing after `cost`.'],
        ['link L: A <-> B coast 5', '`coast` does not fit after `B`: did you mean `cost`?'],
        ['link L A <-> B', '`A` does not fit after `L`: `:` can stand here.'],
        ['route A B', '`B` does not fit after `A`: `->` can stand here.'],
        ['site link', '`link` is a keyword. A name that is one needs quotes: "link".'],
        ['site 0815', 'A name that begins with a digit needs quotes: "0815".'],
        ['site R&D', '`&` cannot be part of a bare name. A name with it needs quotes: "R&D".'],
        ['site "A', 'This text has no closing quote in its line.'],
        ['Site A', 'Keywords are written in lower case: `site`.'],
        ['site A {', 'The brace of this declaration is never closed: `}` is missing after `{`.'],
        ['site A }', 'No brace is open here that this one could close.'],
        ['site A ☃', '`☃` means nothing here.'],
        ['site A \u0007', '`\\u0007` means nothing here.'],
        ['import emea', '`emea` does not fit after `import`: a path in quotes can stand here.'],
    ])('%s', (text, message) => {
        expect(problemIn(text)?.message).toBe(message);
    });
});

describe('a fix leaves a declaration that parses', () => {
    it.each([
        ['link L: A <-> B coast 5', 'link L: A <-> B cost 5'],
        ['site link', 'site "link"'],
        ['site 0815', 'site "0815"'],
        ['site 2nd-floor', 'site "2nd-floor"'],
        ['link L: 10.example <-> B', 'link L: "10.example" <-> B'],
        ['site R&D', 'site "R&D"'],
        ['site "A', 'site "A"'],
        ['Site A', 'site A'],
        ['site A {', 'site A {\n}'],
        ['site A { server B : mailbox', 'site A { server B : mailbox\n}'],
        ['scenario S {\n    set site A hub', 'scenario S {\n    set site A hub\n}'],
        ['connector C { source X address-space "*"', 'connector C { source X address-space "*"\n}'],
    ])('%s', (text, expected) => {
        expect(mended(text)).toBe(expected);
        expect(problemIn(expected)).toBeNull();
    });
});
