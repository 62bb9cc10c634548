import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that the addresses of a case lie in; whoever runs it puts a real one in its place. */
export const FOLDER = 'file:///fuzz/';

/** One thing that an editor, or the world around it, does to the server. */
export type Step =
    /** A request: to be answered, with a result or an error. */
    | {
          readonly request: string;
          readonly params: unknown;
          /** Taken back as soon as it is sent. */
          readonly cancelled?: true;
          /** Not as the protocol wants it: it may be answered with any error, and that may go to the log. */
          readonly malformed?: true;
      }
    | { readonly notify: string; readonly params: unknown; readonly malformed?: true }
    /** A file of the folder is written, or deleted; the editor is told of that by another step, or misses it. */
    | { readonly write: string; readonly base64: string | null };

/** What a server must survive. */
export interface Case {
    /** What it found, and what was done about it. */
    readonly found: string;
    readonly steps: readonly Step[];
}

/** The cases of a folder, by the names of their files. */
export function casesIn(folder: string): ReadonlyMap<string, Case> {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return new Map(names.sort().map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case]));
}
