import { expect } from 'vitest';
import { locateEdit } from '../../language/project/edits.js';
import { Project } from '../../language/project/project.js';
import type { RuleCode } from '../../language/rules/codes.js';
import type { Edit, FileEdit, Finding } from '../../language/rules/finding.js';
import type { Place } from '../../language/syntax/declarations.js';
import type { ReadProblem } from '../../language/syntax/uris.js';
import { readMarks } from './marks.js';

const MISSING: ReadProblem = { kind: 'missing', message: 'does not exist' };

/**
 * Checks all that one rule finds in a text: each finding has a mark under its place, with its message from the
 * beginning (the mark may leave off the rest with `…`), and each mark has its finding.
 */
export function checkRule(code: RuleCode, source: string, problems: Readonly<Record<string, ReadProblem>> = {}): void {
    const files = readMarks(source);
    const project = projectOf(files, problems);
    const found = findingsOf(project, code).map((finding) => {
        const { uri, start, end } = locate(project, finding.place);
        return { uri, start, end, says: finding.message };
    });
    const expected = files.flatMap((file) => file.marks.map((mark) => ({ uri: file.uri, ...mark })));
    const key = (each: { uri: string; start: number; end: number }): string => `${each.uri} ${each.start} ${each.end}`;
    // A mark that ends in `…` says how the message begins.
    const shortened = found.map((each) => {
        const mark = expected.find(
            (other) =>
                key(other) === key(each) && other.says.endsWith('…') && each.says.startsWith(other.says.slice(0, -1)),
        );
        return mark ?? each;
    });
    const sorted = <T extends { uri: string; start: number; end: number }>(list: readonly T[]): readonly T[] =>
        [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(shortened)).toEqual(sorted(expected));
}

/**
 * Checks what a fix of the first finding of a rule makes of the files.
 * @param title which fix: its title
 */
export function checkFix(code: RuleCode, title: string, before: string, after: string): void {
    const project = projectOf(readMarks(before), {});
    const fixes = findingsOf(project, code).flatMap((finding) => finding.fixes?.() ?? []);
    const fix = fixes.find((each) => each.title === title);
    expect(fix, `fixes: ${fixes.map((each) => each.title).join(' | ')}`).toBeDefined();
    for (const expected of readMarks(after)) {
        const file = project.file(expected.uri);
        expect(applyEdits(project, file?.text ?? '', file?.uri ?? '', fix?.edits ?? [])).toBe(expected.text);
    }
}

/** The titles of all fixes that a rule offers in a text, in order. */
export function fixTitles(code: RuleCode, source: string): readonly string[] {
    return findingsOf(projectOf(readMarks(source), {}), code).flatMap((finding) =>
        (finding.fixes?.() ?? []).map((fix) => fix.title),
    );
}

/** A project of the files of a marked text; imports of other files are missing, or have the problem given. */
export function projectOf(
    files: readonly { readonly uri: string; readonly text: string }[],
    problems: Readonly<Record<string, ReadProblem>>,
): Project {
    const project = new Project();
    for (const file of files) project.setText(file.uri, file.text);
    for (const uri of project.wantedFiles())
        project.setProblem(uri, problems[uri.slice('file:///test/'.length)] ?? MISSING);
    return project;
}

/** All that a rule finds in a project. */
export function findingsOf(project: Project, code: RuleCode): readonly Finding[] {
    return project.topologies().flatMap((analysis) => analysis.findings.filter((finding) => finding.code === code));
}

function locate(project: Project, place: Place): { uri: string; start: number; end: number } {
    const uri = place.declaration.uri;
    const start = project.file(uri)?.startOf(place.declaration) ?? Number.NaN;
    return { uri, start: start + place.span.start, end: start + place.span.end };
}

function applyEdits(project: Project, text: string, uri: string, edits: readonly (Edit | FileEdit)[]): string {
    const located = edits.flatMap((edit) => locateEdit(project, edit) ?? []).filter((edit) => edit.uri === uri);
    return located
        .sort((a, b) => b.start - a.start)
        .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}
