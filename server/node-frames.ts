import { Transform, type TransformCallback } from 'node:stream';

/** The longest header of a message, in bytes: real ones have some thirty. */
const LONGEST_HEADER = 4096;

/** The largest message, in bytes: no text of JavaScript is longer, so none could be read. */
const LARGEST_MESSAGE = 512 * 2 ** 20;

const END_OF_HEADER = '\r\n\r\n';

/**
 * Passes on what an editor sends over stdio, as long as it is made of messages, each behind a header that says how long
 * it is. Where that is not so, nothing behind it can be told apart any more: the stream ends with an error that says
 * what is wrong. What the messages say is not looked at.
 */
export class Frames extends Transform {
    private header: Buffer = Buffer.alloc(0);
    /** How much of a message is still to come, in bytes. */
    private left = 0;

    override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
        let rest = chunk;
        while (rest.length > 0) {
            if (this.left > 0) {
                const part = rest.subarray(0, this.left);
                this.left -= part.length;
                this.push(part);
                rest = rest.subarray(part.length);
                continue;
            }
            this.header = Buffer.concat([this.header, rest]);
            const end = this.header.indexOf(END_OF_HEADER);
            if (end < 0) {
                done(this.header.length > LONGEST_HEADER ? unreadable(this.header) : null);
                return;
            }
            const header = this.header.subarray(0, end + END_OF_HEADER.length);
            const length = lengthIn(header);
            if (length === null) {
                done(unreadable(header));
                return;
            }
            if (length > LARGEST_MESSAGE) {
                done(new Error(`A message of ${length} bytes is too large: at most ${LARGEST_MESSAGE} are read.`));
                return;
            }
            this.push(header);
            rest = this.header.subarray(header.length);
            this.header = Buffer.alloc(0);
            this.left = length;
        }
        done();
    }
}

/** How many bytes follow a header; null where it is none. */
function lengthIn(header: Buffer): number | null {
    const lines = header.toString('latin1').split('\r\n').slice(0, -2);
    if (!lines.every((line) => /^[\w-]+:/.test(line))) return null;
    const [line] = lines.filter((each) => /^content-length:/i.test(each));
    const digits = /^[^:]*:[ \t]*(\d{1,15})[ \t]*$/.exec(line ?? '')?.[1];
    return digits === undefined ? null : Number(digits);
}

function unreadable(header: Buffer): Error {
    const start = header.toString('latin1', 0, 60).split('\r\n')[0];
    return new Error(
        `A message must begin with a header like "Content-Length: 120", and not with ${JSON.stringify(start)}.`,
    );
}
