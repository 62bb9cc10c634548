import { setTimeout as pause } from 'node:timers/promises';
import { Editor, type Shown } from '../client.js';
import { timingOf } from '../clock.js';
import { generate } from '../generator.js';
import { plainParser } from '../plain-parser.js';
import { compared, type Measure, type Row } from '../row.js';
import { generated, type Subject, textOf } from '../subjects.js';

const measure = 'keystroke';

/** How long one way of typing is tried, in milliseconds, be the rounds done or not. */
const LONGEST = 30_000;

/** How often the text is parsed, for each way of typing. */
const PARSES = 3;

/** How long nobody types after a file was opened, in milliseconds. */
const OPENING = 3000;

/** Between two rounds, in milliseconds. */
const PAUSE = 100;

/** After so many rounds both have been made fast: whoever types, types on. */
const WARMING = 3;

/** One way of typing: the edits of a round, each of which is timed. */
interface Typing {
    readonly name: string;
    /** At 1,000 and at 10,000 sites, as a part of what parsing the text takes. */
    readonly limits: readonly [number, number];
    readonly edits: (text: string, round: number) => readonly Edit[];
}

interface Edit {
    /** The place, as the text that stands there. */
    readonly find: string;
    readonly replace: string;
    /** Whether what is shown then is right. */
    readonly holds: (shown: Shown) => boolean;
}

/** From a keystroke to fresh diagnostics and fresh visible hints, against Langium's parser alone on the same text. */
export const keystrokes: Measure = {
    name: measure,
    async *run({ quick }): AsyncGenerator<Row> {
        const subjects = [generated({ sites: 1000 })];
        if (!quick) subjects.push(generated({ sites: 10_000 }), generated({ sites: 10_000, files: 50 }));
        for (const subject of subjects) yield* measureOn(subject, subject.sites > 1000 ? 7 : 15);
    },
};

async function* measureOn(subject: Subject, rounds: number): AsyncGenerator<Row> {
    const parse = plainParser();
    const editor = await Editor.start(subject.files);
    // Of several files the one with the first declarations: the root holds little but imports.
    const [uri, text] = [...subject.files].at(subject.files.size > 1 ? 1 : 0) ?? ['', ''];
    await editor.open(uri, text);
    // What follows the opening of a topology is not what an edit costs.
    await pause(OPENING);
    const others = textOf({ ...subject, files: new Map([...subject.files].filter(([each]) => each !== uri)) });
    for (const typing of TYPINGS) {
        const ours: number[] = [];
        const theirs: number[] = [];
        const end = performance.now() + LONGEST;
        for (let round = -WARMING; round < rounds && (round < 1 || performance.now() < end); round++) {
            for (const edit of typing.edits(editor.text, round)) {
                const at = placeOf(editor.text, edit.find);
                const shown = await editor.type(at, edit.find.length, edit.replace);
                if (round >= 0) ours.push(shown.milliseconds);
                // Of several files what names a site may stand in one that nobody has asked for.
                const isElsewhere = subject.files.size > 1 && edit.holds === misses;
                if (!isElsewhere && !edit.holds(shown)) throw new Error(`${typing.name}: what is shown is not right`);
            }
            // Nobody types without any pause.
            await pause(PAUSE);
        }
        // One after the other, not in turn: what a parser of all leaves in memory is not for the server to clear away.
        const all = `${editor.text}\n${others}`;
        for (let round = -1; round < PARSES; round++) {
            const begun = performance.now();
            parse(all);
            if (round >= 0) theirs.push(performance.now() - begun);
        }
        globalThis.gc?.();
        const [own, langium] = [timingOf(ours), timingOf(theirs)];
        const limit = typing.limits[subject.sites > 1000 ? 1 : 0];
        yield compared(
            { measure, subject: `${subject.name}, ${typing.name}`, timings: { own, langium } },
            own.median,
            { name: 'Langium parses', figure: langium.median },
            limit,
        );
    }
    const site = (text: string): number => text.indexOf('site ') + 'site '.length;
    const member = (text: string): number => text.indexOf(': ', text.indexOf('\nlink ')) + ': '.length;
    yield await waitsOf(subject, editor, 'hover', () => editor.hover(site(editor.text)));
    yield await waitsOf(subject, editor, 'completion', () => editor.complete(member(editor.text)));
    await editor.stop();
}

/** The longest that an answer takes while it is found what a cost in the core changes in the network as a whole. */
async function waitsOf(subject: Subject, editor: Editor, name: string, ask: () => Promise<unknown>): Promise<Row> {
    const link = /^link WAN-.* cost (\d+)$/m.exec(editor.text);
    const [line, cost] = [link?.[0] ?? '', Number(link?.[1] ?? 0)];
    const waits: number[] = [];
    globalThis.gc?.();
    await pause(PAUSE);
    for (let round = -WARMING; round < 5; round++) {
        const at = editor.text.indexOf(line.replace(/\d+$/, '')) + line.length - String(cost).length;
        let isShown = false;
        const shown = editor.type(at, String(cost).length, String(cost + (round % 2 === 0 ? 1 : 0))).then(() => {
            isShown = true;
        });
        do {
            const begun = performance.now();
            await ask();
            if (round >= 0) waits.push(performance.now() - begun);
        } while (!isShown);
        await shown;
    }
    const longest = Math.max(...waits);
    return {
        measure,
        subject: `${subject.name}, the longest that a ${name} waits meanwhile`,
        ours: longest,
        unit: 'ms',
        against: null,
        ratio: null,
        limit: 50,
        note: `of ${waits.length}`,
    };
}

/** The place of a text that is nearest to the middle of the file. */
function placeOf(text: string, find: string): number {
    const middle = text.indexOf(find, text.length / 2);
    const at = middle >= 0 ? middle : text.indexOf(find);
    if (at < 0) throw new Error(`no ${find}`);
    return at;
}

/** The codes of all that is shown: of other files too, since what names a site may stand in another one. */
function messages({ diagnostics }: Shown): string {
    const related = Object.values(diagnostics.relatedDocuments ?? {});
    return [diagnostics, ...related]
        .flatMap((report) => (report.kind === 'full' ? report.items.map(({ code }) => code) : []))
        .join();
}

const isMended = (shown: Shown): boolean => !/syntax-error|unknown-name|duplicate-name/.test(messages(shown));
const isBroken = (shown: Shown): boolean => messages(shown).includes('syntax-error');
const misses = (shown: Shown): boolean => messages(shown).includes('unknown-name');

/** The site in the middle of a text. */
function middleSite(text: string): string {
    return /^site (\S+) \{/m.exec(text.slice(text.length / 2))?.[1] ?? /^site (\S+) \{/m.exec(text)?.[1] ?? '';
}

/** The first link in the second half of a text, and its cost. */
function middleLink(text: string): { readonly line: string; readonly cost: number } {
    const link = /^link .* cost (\d+)$/m;
    const found = link.exec(text.slice(text.length / 2)) ?? link.exec(text);
    return { line: found?.[0] ?? '', cost: Number(found?.[1] ?? 0) };
}

const TYPINGS: readonly Typing[] = [
    {
        name: 'in a comment',
        limits: [0.5, 0.05],
        edits: (text) => {
            const title = /\n\/\/ .*\n/.exec(text.slice(text.length / 2))?.[0] ?? /\n\/\/ .*\n/.exec(text)?.[0] ?? '';
            return [{ find: title, replace: title.replace(/\n$/, 'x\n'), holds: isMended }];
        },
    },
    {
        name: 'in a name',
        limits: [0.5, 0.05],
        edits: (text) => {
            const name = middleSite(text);
            return [
                // What names the site stands for nothing until the name is whole again.
                { find: `site ${name} {`, replace: `site ${name}x {`, holds: misses },
                { find: `site ${name}x {`, replace: `site ${name} {`, holds: isMended },
            ];
        },
    },
    {
        name: 'in a cost',
        limits: [0.5, 0.05],
        edits: (text, round) => {
            const { line, cost } = middleLink(text);
            return [
                {
                    find: `${line}\n`,
                    replace: `${line.replace(/\d+$/, String(cost + 2 * (round % 2) - 1))}\n`,
                    holds: isMended,
                },
            ];
        },
    },
    {
        name: 'a declaration breaks and mends',
        limits: [1, 0.2],
        edits: (text) => {
            const { line } = middleLink(text);
            const broken = line.replace(' cost ', ' cst ');
            return [
                { find: line, replace: broken, holds: isBroken },
                { find: broken, replace: line, holds: isMended },
            ];
        },
    },
    {
        name: '100 lines are pasted',
        limits: [1, 0.2],
        edits: (text, round) => {
            const { line } = middleLink(text);
            return [{ find: `${line}\n`, replace: `${line}\n${pasted(middleSite(text), round)}`, holds: isMended }];
        },
    },
];

/** A hundred lines: a region of its own, linked to a site of the text. */
function pasted(site: string, round: number): string {
    const { plan } = generate({ sites: 40, seed: 100 + round });
    const name = (index: number): string => `P${round + 1}-${plan.sites[index]?.name}`;
    const sites = plan.sites.map((_, index) => `site ${name(index)} {\n}`);
    const links = plan.links
        .slice(0, 19)
        .map((link) => `link P${round + 1}-${link.name}: ${link.members.map(name).join(', ')} cost ${link.cost}`);
    const joining = `link P${round + 1}: ${[site, ...plan.sites.map((_, index) => name(index))].join(', ')} cost 500`;
    return `${[...sites, ...links, joining].join('\n')}\n`;
}
