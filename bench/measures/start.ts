import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
    createProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { Editor } from '../client.js';
import { median, timingOf } from '../clock.js';
import { plainParser } from '../plain-parser.js';
import { compared, type Measure, type Row } from '../row.js';
import { generated, textOf } from '../subjects.js';

const measure = 'start';

/** Both built by `npm run bench`, as what is published is. */
const OURS = 'out/server.cjs';
const EMPTY = 'out/bench-empty-server.cjs';

/** Milliseconds from the start of a process. */
interface Started {
    readonly answer: number;
    readonly diagnostics: number;
}

/** A server's script, and a small file of its language with one mistake. */
interface Server {
    readonly file: string;
    readonly language: string;
    readonly text: string;
}

/**
 * How long the server takes from the start of its process to its first answer, and to the first diagnostics of a small
 * file; against an empty server of the same libraries, bundled likewise.
 */
export const startOfServer: Measure = {
    name: measure,
    async *run({ quick }): AsyncGenerator<Row> {
        if (!existsSync(OURS)) throw new Error(`${OURS} is missing: npm run bench builds it`);
        const ours = {
            file: OURS,
            language: 'mailtopo',
            text: 'site A\nsite B\nlink AB: A <-> B cost 3\nroute A -> C\n',
        };
        const empty = { file: EMPTY, language: 'empty', text: 'a b $' };
        const rounds: { readonly own: Started; readonly other: Started }[] = [];
        // In turn, and the first of each for nothing.
        for (let round = -1; round < (quick ? 5 : 15); round++) {
            const each = { own: await start(ours), other: await start(empty) };
            if (round >= 0) rounds.push(each);
        }
        const row = (what: keyof Started, subject: string, limit: number | null): Row => {
            const [own, other] = [rounds.map((each) => each.own[what]), rounds.map((each) => each.other[what])];
            return compared(
                { measure, subject, timings: { own: timingOf(own), other: timingOf(other) } },
                median(own),
                { name: 'an empty server', figure: median(other) },
                limit,
            );
        };
        yield row('answer', 'process to first answer', 1.5);
        yield row('diagnostics', 'process to first diagnostics', null);
        yield await opened(quick ? 3 : 9);
    },
};

/** From the opening of a thousand sites that the server has not seen to all that is shown, against reading them. */
async function opened(rounds: number): Promise<Row> {
    const subject = generated({ sites: 1000 });
    const text = textOf(subject);
    const parse = plainParser();
    const [own, other]: [number[], number[]] = [[], []];
    // In turn, so that what else the machine does meets both.
    for (let round = -5; round < rounds; round++) {
        const editor = await Editor.start(new Map());
        const opening = performance.now();
        await editor.open('file:///bench/opened.mailtopo', text);
        if (round >= 0) own.push(performance.now() - opening);
        await editor.stop();
        const parsing = performance.now();
        parse(text);
        if (round >= 0) other.push(performance.now() - parsing);
    }
    return compared(
        { measure, subject: `${subject.name}, opened`, timings: { own: timingOf(own), langium: timingOf(other) } },
        median(own),
        { name: 'Langium parses', figure: median(other) },
        2,
    );
}

async function start({ file, language, text }: Server): Promise<Started> {
    const begun = performance.now();
    const child = spawn(process.execPath, [path.resolve(file), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const client = createProtocolConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
    );
    const uri = `file:///bench/start.${language}`;
    const published = new Promise<void>((resolve) => {
        client.onNotification('textDocument/publishDiagnostics', (params: { readonly uri: string }) => {
            if (params.uri === uri) resolve();
        });
    });
    client.listen();
    await client.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        workspaceFolders: null,
        capabilities: {},
    });
    const answer = performance.now() - begun;
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: language, version: 1, text },
    });
    await published;
    const diagnostics = performance.now() - begun;
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    await new Promise((resolve) => child.once('exit', resolve));
    client.dispose();
    return { answer, diagnostics };
}
