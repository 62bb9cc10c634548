import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnosticsOf } from '../../../language/project/diagnostics.js';
import { locateEdit } from '../../../language/project/edits.js';
import { Project } from '../../../language/project/project.js';
import { topologies } from '../../support/random-topology.js';

const FOLDERS = ['examples/ideas', 'test/conformance'].map((path) => new URL(`../../../${path}/`, import.meta.url));
const TEXTS = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
        .filter((name) => name.endsWith('.mailtopo'))
        .map((name) => readFileSync(new URL(name, folder), 'utf8')),
);

/** Text as it is while someone types: a piece is missing, and another stands where it should not. */
const broken = fc
    .record({
        text: fc.constantFrom(...TEXTS),
        at: fc.nat(2000),
        length: fc.nat(40),
        from: fc.nat(2000),
        other: fc.nat(40),
    })
    .map(({ text, at, length, from, other }) => {
        const start = at % text.length;
        const piece = text.slice(from % text.length, (from % text.length) + other);
        return text.slice(0, start) + piece + text.slice(start + length);
    });

function read(text: string): Project {
    const project = new Project();
    project.setText('file:///test/main.mailtopo', text);
    for (const uri of project.wantedFiles()) project.setProblem(uri, { kind: 'missing', message: 'does not exist' });
    return project;
}

/** The text after each fix that any finding offers. */
function* fixedTexts(text: string): Generator<{ readonly title: string; readonly text: string }> {
    const project = read(text);
    for (const diagnostic of [...diagnosticsOf(project).values()].flat()) {
        expect(diagnostic.start).toBeGreaterThanOrEqual(0);
        expect(diagnostic.end).toBeLessThanOrEqual(text.length);
        expect(diagnostic.message).not.toMatch(/undefined|NaN|\bnull\b|Infinity/);
        for (const { title, edits } of diagnostic.fixes()) {
            const located = edits.flatMap((edit) => locateEdit(project, edit) ?? []).sort((a, b) => b.start - a.start);
            expect(located).toHaveLength(edits.length);
            const fixed = located.reduce(
                (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
                text,
            );
            yield { title, text: fixed };
        }
    }
}

const syntaxErrors = (text: string): number =>
    [...diagnosticsOf(read(text)).values()].flat().filter((each) => each.code === 'syntax-error').length;

it('no text makes a rule or a fix fail', () => {
    fc.assert(
        fc.property(broken, (text) => {
            expect([...fixedTexts(text)]).toBeDefined();
        }),
        { numRuns: 300 },
    );
});

it('no fix makes a text that parses one that does not', () => {
    let tried = 0;
    const texts = fc.oneof(
        fc.constantFrom(...TEXTS),
        topologies.map((written) => written.text),
    );
    fc.assert(
        fc.property(texts, (text) => {
            for (const fixed of fixedTexts(text)) {
                tried++;
                expect(syntaxErrors(fixed.text), `${fixed.title}\n${fixed.text}`).toBeLessThanOrEqual(
                    syntaxErrors(text),
                );
            }
        }),
        { numRuns: 200, seed: 2007 },
    );
    expect(tried).toBeGreaterThan(100);
});
