/** A file of a test's text. */
export interface MarkedFile {
    readonly uri: string;
    readonly text: string;
    /** The offset of `$0`, which is taken out; undefined where there is none. */
    readonly cursor: number | undefined;
    /** What the lines of marks say, each of the line above it. */
    readonly marks: readonly Mark[];
}

/** `//  ^^^^ something`: what is expected of the text above the carets. */
export interface Mark {
    readonly start: number;
    readonly end: number;
    readonly says: string;
}

/**
 * Reads a test's text. A line `//- name.mailtopo` begins a file; without one there is one file, `main.mailtopo`.
 * `$0` is the cursor. A comment line with carets speaks of the nearest line above it that is no such line; the marks
 * stay in the text, as the comments they are.
 */
export function readMarks(source: string): readonly MarkedFile[] {
    const files: { name: string; lines: string[] }[] = [];
    for (const line of source.replace(/^\n/, '').split('\n')) {
        const name = /^\/\/- (\S+)$/.exec(line)?.[1];
        if (name !== undefined) files.push({ name, lines: [] });
        else if (files.length === 0) files.push({ name: 'main.mailtopo', lines: [line] });
        else files.at(-1)?.lines.push(line);
    }
    return files.map(({ name, lines }) => readFile(`file:///test/${name}`, lines.join('\n')));
}

function readFile(uri: string, marked: string): MarkedFile {
    const cursor = marked.indexOf('$0');
    const text = cursor < 0 ? marked : marked.slice(0, cursor) + marked.slice(cursor + 2);
    const marks: Mark[] = [];
    let lineStart = 0;
    let spokenOf = 0;
    for (const line of text.split('\n')) {
        const found = /^(\s*\/\/\s*)(\^+)\s?(.*)$/.exec(line);
        if (found === null) {
            spokenOf = lineStart;
        } else {
            const [, before = '', carets = '', says = ''] = found;
            marks.push({
                start: spokenOf + before.length,
                end: spokenOf + before.length + carets.length,
                says: says.trim(),
            });
        }
        lineStart += line.length + 1;
    }
    return { uri, text, cursor: cursor < 0 ? undefined : cursor, marks };
}
