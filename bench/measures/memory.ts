import { Project } from '../../language/project/project.js';
import { Editor } from '../client.js';
import { plainParser } from '../plain-parser.js';
import { compared, type Measure, type Row } from '../row.js';
import { generated, textOf } from '../subjects.js';

const measure = 'memory';

/** How many edits are made one after the other. */
const EDITS = 10_000;

/** What is held of an organization, against what Langium holds once it has parsed the same text; and after many edits. */
export const memory: Measure = {
    name: measure,
    async *run({ quick }): AsyncGenerator<Row> {
        const subject = generated({ sites: quick ? 1000 : 10_000 });
        const text = textOf(subject);
        const parse = plainParser();
        // What is made once, whatever is parsed, is no part of it.
        parse('site A');
        const project = new Project();
        project.setText('file:///bench/small.mailtopo', 'site A\nsite B\nlink L: A <-> B');
        analyse(project);
        project.remove('file:///bench/small.mailtopo');
        analyse(project);

        const theirs = heldBy(() => parse(text));
        // A parser holds on to what it parsed last.
        parse('site A');
        const [uri = ''] = subject.files.keys();
        const ours = heldBy(() => {
            project.setText(uri, text);
            analyse(project);
            return project;
        });
        yield compared(
            { measure, subject: `${subject.name}, declarations, topology, counts and findings`, unit: 'MB' },
            ours,
            { name: 'Langium holds', figure: theirs },
            2,
        );

        yield* afterEdits();
    },
};

/**
 * Ten thousand edits of one file, through the server: in a comment, in a cost, in a name, of a declaration that comes and
 * goes. Each is taken back by the next, so that the text weighs what it did.
 */
async function* afterEdits(): AsyncGenerator<Row> {
    const subject = generated({ sites: 200 });
    const text = textOf(subject);
    const uri = 'file:///bench/edited.mailtopo';
    const editor = await Editor.start(new Map());
    await editor.open(uri, text);
    const link = /^link .* cost (\d+)$/m.exec(text);
    const [endOfLink, cost] = [(link?.index ?? 0) + (link?.[0].length ?? 0), link?.[1] ?? ''];
    const site = text.indexOf('site ') + 'site '.length;
    const edits: readonly (readonly [at: number, before: string, after: string])[] = [
        [endOfLink, '', '\n// a comment'],
        [endOfLink - cost.length, cost, String(Number(cost) + 1)],
        [site, '', 'X'],
        [endOfLink, '', '\nsite New\nlink New: New'],
    ];
    const type = async (count: number): Promise<void> => {
        for (let each = 0; each < count; each += 2) {
            const [at, before, after] = edits[(each / 2) % edits.length] ?? [0, '', ''];
            await editor.type(at, before.length, after);
            await editor.type(at, after.length, before);
        }
    };
    await type(1000);
    const before = held();
    await type(EDITS);
    const after = held();
    if (editor.text !== text) throw new Error('the edits were not all taken back');
    await editor.stop();
    yield compared(
        { measure, subject: `${subject.name}, after ${EDITS.toLocaleString('en')} edits`, unit: 'MB' },
        after,
        { name: 'before them', figure: before },
        1.02,
    );
}

function analyse(project: Project): void {
    for (const analysis of project.topologies()) {
        // Both are computed when they are asked for, and kept.
        if (analysis.routing.load.routes < 0 || analysis.findings.length < 0) throw new Error('no figures');
    }
}

/** What something that is made keeps in use, in megabytes. In a function of its own: what a longer one names, lives on. */
function heldBy(make: () => unknown): number {
    const before = held();
    const made = make();
    const after = held();
    // Not before now may it go.
    if (made === undefined) throw new Error('nothing was made');
    return after - before;
}

/** What is in use once all that is not has gone, in megabytes. */
function held(): number {
    for (let round = 0; round < 3; round++) globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 2 ** 20;
}
