/*
 * Texts that a regular expression may take too long for: what stands before one of its loops, what the loop reads again
 * and again, and something that fits no more. And how long it takes for them.
 */

type Node =
    | { readonly kind: 'unit'; readonly source: string }
    | { readonly kind: 'nothing' }
    | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
    | { readonly kind: 'choice'; readonly options: readonly Node[] }
    | { readonly kind: 'group'; readonly body: Node; readonly looks: boolean }
    | { readonly kind: 'loop'; readonly body: Node; readonly least: number; readonly most: number };

/** A loop with fewer turns than this costs little, whatever it reads. */
const MANY = 10;

/** Reads the pattern of a regular expression that JavaScript has taken. */
function parse(pattern: string): Node {
    let at = 0;
    const choice = (): Node => {
        const options = [sequence()];
        while (pattern[at] === '|') {
            at++;
            options.push(sequence());
        }
        return { kind: 'choice', options };
    };
    const sequence = (): Node => {
        const parts: Node[] = [];
        while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') parts.push(repeated(single()));
        return { kind: 'sequence', parts };
    };
    const single = (): Node => {
        const opening = take(/\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/y);
        if (opening !== undefined) {
            const body = choice();
            at++;
            return { kind: 'group', body, looks: /[=!]$/.test(opening) };
        }
        if (take(/[\^$]|\\[bB]/y) !== undefined) return { kind: 'nothing' };
        // What a group has read once more: as if it could be nothing.
        if (take(/\\[1-9]|\\k<[^>]+>/y) !== undefined) return { kind: 'nothing' };
        const source = take(
            /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[A-Za-z]|\\.|\[(?:\\.|[^\]\\])*\]|./suy,
        );
        return { kind: 'unit', source: source ?? '' };
    };
    const repeated = (body: Node): Node => {
        const mark = take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y);
        if (mark === undefined) return body;
        const [, least = '0', comma, most = ''] = /^\{(\d+)(?:(,)(\d*))?\}/.exec(mark) ?? [];
        if (mark.startsWith('{')) {
            const upper = comma === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most);
            return { kind: 'loop', body, least: Number(least), most: upper };
        }
        return {
            kind: 'loop',
            body,
            least: mark.startsWith('+') ? 1 : 0,
            most: mark.startsWith('?') ? 1 : Number.POSITIVE_INFINITY,
        };
    };
    const take = (what: RegExp): string | undefined => {
        what.lastIndex = at;
        const found = what.exec(pattern)?.[0];
        at += found?.length ?? 0;
        return found;
    };
    const tree = choice();
    if (at < pattern.length) throw new Error(`not understood from ${at} on: ${pattern}`);
    return tree;
}

/** What a single unit of a pattern may be looked for among. */
const ALPHABET = [
    ...Array.from({ length: 127 }, (_, code) => String.fromCharCode(code)),
    ...'\u0085\u00a0éß語\u2028\u202e\u2066\ufeff\uff1d\ufffe\ud800',
    '\u{1f600}',
];

/** Always the same numbers from 0 up to 1, so that a test has the same verdict each time. */
function numbers(): () => number {
    let state = 20_070;
    return () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return state / 2_147_483_648;
    };
}

/** A loop of a pattern, as texts. */
interface Loop {
    readonly before: string;
    readonly turn: string;
    readonly strangers: readonly string[];
}

function* sourcesIn(node: Node): Generator<string> {
    switch (node.kind) {
        case 'nothing':
            return;
        case 'unit':
            return yield node.source;
        case 'sequence':
            for (const part of node.parts) yield* sourcesIn(part);
            return;
        case 'choice':
            for (const option of node.options) yield* sourcesIn(option);
            return;
        default:
            yield* sourcesIn(node.body);
    }
}

/** Makes texts that parts of a pattern read. */
class Writer {
    private readonly units = new Map<string, readonly string[]>();

    constructor(
        private readonly flags: string,
        private readonly random: () => number,
    ) {}

    /** A text that a part reads, as far as it looks at nothing around. */
    textOf(node: Node): string {
        switch (node.kind) {
            case 'nothing':
                return '';
            case 'unit':
                return this.oneOf(this.unitsOf(node.source));
            case 'sequence':
                return node.parts.map((part) => this.textOf(part)).join('');
            case 'choice':
                return this.textOf(this.oneOf(node.options));
            case 'group':
                return node.looks ? '' : this.textOf(node.body);
            case 'loop': {
                const turns = Math.min(node.most, node.least + Math.floor(this.random() * 3));
                return Array.from({ length: turns }, () => this.textOf(node.body)).join('');
            }
        }
    }

    /** What is read before each loop of a part, what a turn of it reads, and what it does not read. */
    *loopsOf(node: Node, before = ''): Generator<Loop> {
        switch (node.kind) {
            case 'nothing':
            case 'unit':
                return;
            case 'sequence': {
                let read = before;
                for (const part of node.parts) {
                    yield* this.loopsOf(part, read);
                    read += this.textOf(part);
                }
                return;
            }
            case 'choice':
                for (const option of node.options) yield* this.loopsOf(option, before);
                return;
            case 'group':
                yield* this.loopsOf(node.body, before);
                return;
            case 'loop':
                if (node.most >= MANY)
                    yield { before, turn: this.textOf(node.body), strangers: this.strangersTo(node.body) };
                yield* this.loopsOf(node.body, before);
        }
    }

    /** What no unit of a part reads: the first and the last of the alphabet. */
    private strangersTo(node: Node): readonly string[] {
        const read = new Set([...sourcesIn(node)].flatMap((source) => this.unitsOf(source)));
        const others = ALPHABET.filter((each) => !read.has(each));
        return [others[0], others.find((each) => each >= '!'), others.at(-1)].filter((each) => each !== undefined);
    }

    private unitsOf(source: string): readonly string[] {
        let found = this.units.get(source);
        if (found === undefined) {
            const one = new RegExp(`^${source}$`, this.flags.replace(/[gy]/g, ''));
            found = ALPHABET.filter((each) => one.test(each));
            this.units.set(source, found.length > 0 ? found : ['']);
        }
        return found.length > 0 ? found : [''];
    }

    private oneOf<T>(items: readonly T[]): T {
        const item = items[Math.floor(this.random() * items.length)];
        if (item === undefined) throw new Error('nothing to choose from');
        return item;
    }
}

/** A text that grows: what is repeated, between what is not. */
export interface Attack {
    readonly before: string;
    readonly turn: string;
    readonly after: string;
}

/** How often each loop is tried, with other texts each time. */
const TRIES = 8;

/** Texts that could take long, each once. */
export function attacksOn(expression: RegExp): readonly Attack[] {
    const tree = parse(expression.source);
    const writer = new Writer(expression.flags, numbers());
    const attacks = new Map<string, Attack>();
    const add = (before: string, turn: string, strangers: readonly string[]): void => {
        if (turn === '') return;
        for (const after of ['', '\n\u0000', ...strangers])
            attacks.set(JSON.stringify([before, turn, after]), { before, turn, after });
    };
    for (let tried = 0; tried < TRIES; tried++) {
        for (const { before, turn, strangers } of writer.loopsOf(tree)) {
            add(before, turn, strangers);
            // It may be looked for from each place anew.
            add('', turn, strangers);
            add('', before + turn, strangers);
        }
    }
    return [...attacks.values()];
}

/** An attack to about so many characters. */
export function textOf({ before, turn, after }: Attack, length: number): string {
    return before + turn.repeat(Math.max(1, Math.round(length / turn.length))) + after;
}

/** The lengths that are tried, and the time from which the growth is looked at. */
export interface Patience {
    readonly lengths: readonly number[];
    readonly milliseconds: number;
}

/** For a regular expression: nothing linear takes as long for so little, and nothing that doubles with each letter long. */
const OF_ONE: Patience = {
    lengths: [12, 16, 20, 24, 28, 32, 36, 40, 44, 50, 60, 200, 1000, 4000, 16_000],
    milliseconds: 12,
};

/** Whether the time that something takes to read an attack grows faster than its text. */
export function runsAway(read: (text: string) => unknown, attack: Attack, patience = OF_ONE): boolean {
    const { lengths, milliseconds } = patience;
    for (const [place, length] of lengths.entries()) {
        const taken = millisecondsFor(read, textOf(attack, length), milliseconds);
        if (taken < milliseconds) continue;
        const shorter = lengths[place - 1] ?? length / 4;
        const growth = (): number =>
            millisecondsFor(read, textOf(attack, length), milliseconds) /
            Math.max(millisecondsFor(read, textOf(attack, shorter), milliseconds), 0.001);
        // Of a linear one it grows as the text does. What is suspected is measured again.
        const most = 2 * (length / shorter);
        if (growth() > most && growth() > most) return true;
    }
    return false;
}

/** Searches a text as a regular expression is used: for all matches, or for one. */
export function searchWith(expression: RegExp): (text: string) => unknown {
    return (text) => {
        expression.lastIndex = 0;
        return expression.global ? text.replace(expression, '') : expression.exec(text);
    };
}

/**
 * The least of a few runs, in time of the processor and not of the clock: what else the machine does makes them longer,
 * never shorter.
 */
function millisecondsFor(read: (text: string) => unknown, text: string, noticed: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
        const begun = process.threadCpuUsage();
        read(text);
        const { user, system } = process.threadCpuUsage(begun);
        least = Math.min(least, (user + system) / 1000);
        // So little is not noticed, and so much is no accident.
        if (least < noticed / 8 || least > 20 * noticed) break;
    }
    return least;
}
