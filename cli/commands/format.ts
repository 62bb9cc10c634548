import { URI } from 'vscode-uri';
import { formatText } from '../../language/format/format.js';
import { Failure } from '../../language/questions/failure.js';
import { SourceFile } from '../../language/syntax/source-file.js';
import { oneLine } from '../../language/wording/one-line.js';
import { readBytes } from '../../server/node-files.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { decode } from '../input/encoding.js';
import { displayPath, inputBytes, type Source, STANDARD_INPUT, shownPath, sourcesOf } from '../input/topologies.js';
import { writeWhole } from '../input/write-file.js';
import type { Io } from '../terminal/io.js';

/** A file as it is and as it should be, in bytes. */
interface Formatted {
    readonly before: Uint8Array;
    readonly after: Uint8Array;
}

/** `mailtopo format`: formats files as the editor does with its default settings. One that cannot be used keeps none back. */
export async function format(call: Call, io: Io): Promise<ExitStatus> {
    let status: ExitStatus = 0;
    for (const source of await sourcesOf(io, call.words)) {
        try {
            const { before, after } = await formatted(io, source);
            const isGood = Buffer.compare(before, after) === 0;
            const name = oneLine(displayPath(io, source.uri));
            if (call.has('check')) {
                if (isGood) continue;
                await io.output.write(`${name}\n`);
                if (status === 0) status = 1;
            } else if (source.path === STANDARD_INPUT) {
                await io.output.write(Buffer.from(after).toString('utf8'));
            } else if (!isGood) {
                await writeWhole(URI.parse(source.uri).fsPath, after, name);
                await io.output.write(`${name}\n`);
            }
        } catch (error) {
            if (!(error instanceof Failure)) throw error;
            await io.errors.write(`mailtopo: ${oneLine(error.message)}\n`);
            status = 2;
        }
    }
    return status;
}

async function formatted(io: Io, { uri, path }: Source): Promise<Formatted> {
    const name = path === STANDARD_INPUT ? 'standard input' : shownPath(path ?? displayPath(io, uri));
    const content = path === STANDARD_INPUT ? { bytes: await inputBytes(io, 'file-megabytes') } : await readBytes(uri);
    if ('problem' in content) throw new Failure(`${name} ${content.problem.message}.`);
    const decoded = decode(content.bytes);
    if (decoded === null) throw new Failure(`${name} is no text in UTF-8 or UTF-16, and is left as it is.`);
    const file = SourceFile.read(uri, decoded.text);
    if (file.refusal !== null) throw new Failure(`${name}: ${file.refusal}`);
    return { before: content.bytes, after: decoded.encode(formatText(file)) };
}
