import type { Position, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Dice } from '../../bench/dice.js';
import { afterChange } from '../support/after-change.js';
import { lasting, problemOf, questionsAbout } from './afresh.js';
import { mutatedBytes } from './bytes.js';
import { FOLDER, type Step } from './cases.js';
import { importRequest, problemOfImport } from './export-files.js';
import { anyRequest, FOLLOWING, REQUESTS, type Subjects, subjectsOf } from './requests.js';
import type { Subject } from './subject.js';
import { mutatedText, startingText, typedText } from './texts.js';

/** What files are called: also as those that the examples import. */
const NAMES = ['a', 'b', 'c', 'emea', 'americas', 'asia-pacific', 'links', 'connectors', 'folder/d'];

/** How many steps are on their way before their answers are waited for. */
const AT_ONCE = 12;

/**
 * A while in an editor: documents are opened, edited and closed, files come and go, and everything is asked of the
 * server meanwhile. What it does follows from the dice and from what the server answers.
 */
export class Session {
    /** All that was done so far: done again, it is the same session. */
    readonly steps: Step[] = [];
    private readonly documents = new Map<string, TextDocument>();
    private readonly files = new Set<string>();
    private waiting: Promise<void>[] = [];
    private readonly edits: { readonly uri: string; readonly edits: readonly TextEdit[] }[] = [];
    private readonly follow: Step[] = [];

    constructor(
        private readonly subject: Subject,
        private readonly dice: Dice,
    ) {}

    /** Does everything, and leaves a server that knows of no document and no file. */
    async play(pulls: boolean): Promise<void> {
        for (let count = 1 + this.dice.below(3); count > 0; count--) this.open();
        for (let turn = 20 + this.dice.below(60); turn > 0 && this.subject.problems.length === 0; turn--) {
            this.turn();
            if (this.waiting.length >= AT_ONCE) await this.answered();
        }
        await this.answered();
        if (pulls && this.subject.problems.length === 0) await this.compareWithAfresh();
        for (const uri of [...this.documents.keys()]) this.close(uri);
        for (const name of this.files) this.write(name, null);
        const changes = [...this.files].map((name) => ({ uri: FOLDER + name, type: 3 }));
        this.send({ notify: 'workspace/didChangeWatchedFiles', params: { changes } });
        await this.answered();
    }

    private turn(): void {
        const { dice } = this;
        const chance = dice.below(100);
        if (chance < 55) this.ask();
        else if (chance < 80) this.edit();
        else if (chance < 84) this.open();
        else if (chance < 87) this.close(dice.of([...this.documents.keys(), `${FOLDER}a.mailtopo`]));
        else if (chance < 92) this.changeFile();
        else if (chance < 95) this.send(importRequest(dice));
        else if (chance < 96) this.configure();
        else this.sendMalformed();
    }

    /** Something is asked: at random, or of what was answered before. */
    private ask(): void {
        const follow = this.follow.shift();
        this.send(follow ?? anyRequest(this.about()));
    }

    private about(): Subjects {
        const { dice } = this;
        const document = this.anyDocument();
        return document === undefined
            ? subjectsOf(dice, `${FOLDER}${dice.of(NAMES)}.mailtopo`, startingText(dice))
            : subjectsOf(dice, document.uri, document.getText());
    }

    private anyDocument(): TextDocument | undefined {
        return this.documents.size === 0 ? undefined : this.dice.of([...this.documents.values()]);
    }

    private open(): void {
        const uri = this.dice.of([
            `${FOLDER}${this.dice.of(NAMES)}.mailtopo`,
            `${FOLDER}${this.dice.of(NAMES)}.mailtopo`,
            `untitled:Untitled-${1 + this.dice.below(2)}`,
        ]);
        if (this.documents.has(uri)) return;
        let text = startingText(this.dice);
        if (this.dice.below(3) > 0) text = mutatedText(text, this.dice);
        if (this.dice.below(10) === 0) text = Buffer.from(mutatedBytes(Buffer.from(text), this.dice)).toString('utf8');
        this.documents.set(uri, TextDocument.create(uri, 'mailtopo', 1, text));
        this.send({
            notify: 'textDocument/didOpen',
            params: { textDocument: { uri, languageId: 'mailtopo', version: 1, text } },
        });
    }

    private close(uri: string): void {
        this.documents.delete(uri);
        this.send({ notify: 'textDocument/didClose', params: { textDocument: { uri } } });
    }

    /** A document changes: as the server proposed, as somebody types, or as a whole. */
    private edit(): void {
        const { dice } = this;
        const proposed = this.edits.shift();
        const document = (proposed && this.documents.get(proposed.uri)) ?? this.anyDocument();
        if (document === undefined) this.open();
        else if (proposed !== undefined && proposed.uri === document.uri)
            this.change(document, [{ text: applied(document, proposed.edits) }]);
        else if (dice.below(5) === 0) this.change(document, [{ text: mutatedText(document.getText(), dice) }]);
        else this.change(document, this.typed(document));
    }

    /** What somebody types in a few places. Most edits are of a word or two; few take much of the file. */
    private typed(document: TextDocument): TextDocumentChanges {
        const { dice } = this;
        const about = subjectsOf(dice, document.uri, document.getText());
        return Array.from({ length: 1 + dice.below(3) }, () => {
            const { start, end } = about.range();
            const near: Position = { ...start, character: start.character + dice.below(12) };
            return { range: { start, end: dice.below(8) === 0 ? end : near }, text: typedText(dice) };
        });
    }

    private change(document: TextDocument, contentChanges: TextDocumentChanges): void {
        const { uri, version } = document;
        let text = document.getText();
        for (const each of contentChanges) text = afterChange(text, each);
        this.documents.set(uri, TextDocument.create(uri, 'mailtopo', version + 1, text));
        this.send({
            notify: 'textDocument/didChange',
            params: { textDocument: { uri, version: version + 1 }, contentChanges },
        });
    }

    /** A file on disk is written or deleted, and the editor tells of it or misses it. */
    private changeFile(): void {
        const { dice } = this;
        const name = `${dice.of(NAMES)}.mailtopo`;
        const isThere = this.files.has(name);
        const isDeleted = isThere && dice.below(3) === 0;
        const text = Buffer.from(mutatedText(startingText(dice), dice));
        const bytes = dice.below(4) === 0 ? Buffer.from(mutatedBytes(text, dice)) : text;
        this.write(name, isDeleted ? null : bytes);
        this.files.add(name);
        if (dice.below(4) === 0) return;
        const type = isDeleted ? 3 : isThere ? 2 : 1;
        this.send({ notify: 'workspace/didChangeWatchedFiles', params: { changes: [{ uri: FOLDER + name, type }] } });
    }

    private configure(): void {
        const mailtopo = {
            diagnostics: {
                [this.dice.of(['unknown-name', 'unused-link', 'nothing'])]: this.dice.of(['off', 'error', 1]),
            },
            inlayHints: this.dice.of([{ routes: false }, null, []]),
        };
        this.send({ notify: 'workspace/didChangeConfiguration', params: { settings: { mailtopo } } });
    }

    /** A request or notification of the right name, with something missing in what it says. */
    private sendMalformed(): void {
        const { dice } = this;
        const about = this.about();
        const [request, make] = dice.of(Object.entries(REQUESTS).filter(([name]) => name !== 'workspace/diagnostic'));
        const params = broken(make(about), dice);
        this.send(
            dice.below(4) > 0
                ? { request, params, malformed: true }
                : { notify: dice.of(NOTIFICATIONS), params, malformed: true },
        );
    }

    private write(name: string, bytes: Buffer | null): void {
        this.send({ write: name, base64: bytes?.toString('base64') ?? null });
    }

    private send(step: Step): void {
        this.steps.push(step);
        this.waiting.push(this.subject.run(step).then((answer) => this.take(step, answer)));
    }

    private async answered(): Promise<void> {
        const { waiting } = this;
        this.waiting = [];
        await Promise.all(waiting);
    }

    /** Keeps of an answer what can be asked on, and what can be done. */
    private take(step: Step, answer: unknown): void {
        if (!('request' in step) || step.malformed) return;
        const { request } = step;
        if (request === 'mailtopo/import') {
            const problem = problemOfImport(answer);
            if (problem !== null) this.subject.problems.push(problem);
        }
        const items = Array.isArray(answer) ? (answer as readonly unknown[]) : [];
        const following = FOLLOWING[request];
        if (following !== undefined && items.length > 0 && this.follow.length < 20) {
            const item = items[this.steps.length % items.length];
            this.follow.push(...following(item).map(([name, params]) => ({ request: name, params })));
        }
        const { textDocument } = (step.params ?? {}) as { readonly textDocument?: { readonly uri: string } };
        if (/formatting/i.test(request) && textDocument !== undefined && items.length > 0)
            this.edits.push({ uri: textDocument.uri, edits: items as readonly TextEdit[] });
        const changes = changesIn(answer);
        for (const [uri, edits] of Object.entries(changes)) this.edits.push({ uri, edits });
    }

    /** What is so of documents after many edits must be so of the same documents just opened. */
    private async compareWithAfresh(): Promise<void> {
        const documents = [...this.documents.values()];
        const questions = questionsAbout(documents, this.dice);
        const answers = async (): Promise<readonly unknown[]> => {
            // Of large networks the routes are counted in the background, and hints have the counts only then.
            await this.subject.rest();
            this.steps.push(...questions);
            return Promise.all(questions.map(async (question) => lasting(await this.subject.run(question))));
        };
        const edited = await answers();
        // With other texts in between, so that nothing is left of the edits.
        for (const { uri } of documents) this.change(TextDocument.create(uri, 'mailtopo', 1e6, ''), [{ text: '' }]);
        for (const document of documents)
            this.change(TextDocument.create(document.uri, 'mailtopo', 1e6 + 1, ''), [{ text: document.getText() }]);
        await this.answered();
        const afresh = await answers();
        const problems = questions.map((question, index) => problemOf(question, edited[index], afresh[index]));
        this.subject.problems.push(...problems.filter((problem) => problem !== null));
    }
}

type TextDocumentChanges = Parameters<typeof TextDocument.update>[1];

const NOTIFICATIONS = [
    'textDocument/didClose',
    'textDocument/didSave',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeConfiguration',
    'window/workDoneProgress/cancel',
    '$/cancelRequest',
    '$/setTrace',
    'no/such/thing',
];

/** An editor makes only edits that do not overlap. */
function applied(document: TextDocument, edits: readonly TextEdit[]): string {
    try {
        return TextDocument.applyEdits(document, [...edits]);
    } catch {
        return document.getText();
    }
}

/** The edits in an answer: of a rename, or of a code action. */
function changesIn(answer: unknown): Readonly<Record<string, readonly TextEdit[]>> {
    const { changes, edit } = (answer ?? {}) as {
        readonly changes?: Readonly<Record<string, readonly TextEdit[]>>;
        readonly edit?: { readonly changes?: Readonly<Record<string, readonly TextEdit[]>> };
    };
    return edit?.changes ?? changes ?? {};
}

/** The same with one thing in it that is left out, or of another kind. */
function broken(params: unknown, dice: Dice): unknown {
    if (typeof params !== 'object' || params === null || dice.below(4) === 0) return dice.of(OTHERS);
    const entries = Object.entries(params);
    if (entries.length === 0) return dice.of(OTHERS);
    const [name, value] = dice.of(entries);
    const put = broken(value, dice);
    if (Array.isArray(params)) return [...params.slice(1), put];
    return { ...params, [name]: put };
}

const OTHERS = [null, -1, 1.5, 1e300, '', 'x', true, [], {}, [null], { line: -1, character: -1 }, [[[[]]]]];
