import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../cli/run.js';
import { Output } from '../../cli/terminal/io.js';
import type { RouteRecord } from '../../language/wording/route-record.js';
import { mailtopo } from '../support/command.js';
import { readJson } from '../support/schemas.js';

const INPUT = `hub site London
site Paris
site "São Paulo"
link LON-PAR: London <-> Paris cost 50 max-message-size 10 MB
link LON-SAO: London <-> "São Paulo" cost 7
`;

async function output(...words: readonly string[]): Promise<string> {
    const { output: text, status, errors } = await mailtopo(['routes', '-', ...words], { input: INPUT });
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    return text;
}

describe('routes', () => {
    it('lists every pair of different sites in the order of declaration', async () => {
        expect(await output()).toBe(`FROM         TO           ROUTE
London       Paris        50 · London › Paris
London       "São Paulo"  7 · London › "São Paulo"
Paris        London       50 · Paris › London
Paris        "São Paulo"  57 · Paris › London (hub) › "São Paulo"
"São Paulo"  London       7 · "São Paulo" › London
"São Paulo"  Paris        57 · "São Paulo" › London (hub) › Paris
`);
    });

    it('lists those from and to the sites that are named, in the order of declaration too', async () => {
        const pairs = (await output('--format', 'csv', '--from', 'são paulo', '--from', 'London', '--to', 'Paris'))
            .split('\n')
            .map((line) => line.split(',').slice(0, 2).join(' '));
        expect(pairs).toEqual(['from to', 'London Paris', 'São Paulo Paris', '']);
    });

    it('writes the same objects as JSON, as lines of JSON, and for one pair', async () => {
        const list = readJson<readonly RouteRecord[]>('routes', await output('--format', 'json'));
        const lines = (await output('--format', 'ndjson')).trim().split('\n');
        expect(lines.map((line) => readJson<RouteRecord>('route', line))).toEqual(list);
        expect(await output('--json')).toBe(await output('--format', 'json'));
        expect(list).toHaveLength(6);
        for (const each of list) {
            const { output: one } = await mailtopo(['route', '-', each.from, each.to, '--json'], { input: INPUT });
            expect(readJson('route', one)).toEqual(each);
        }
    });

    it('writes an empty array where there is no pair', async () => {
        const { output: text } = await mailtopo(['routes', '-', '--json'], { input: 'site A\n' });
        expect(readJson('routes', text)).toEqual([]);
    });

    it('writes a table for spreadsheets, in which no name is a formula', async () => {
        expect(await output('--format', 'csv', '--from', 'Paris')).toBe(
            `from,to,reachable,cost,hops,path,links,stops,decidedBy,maxMessageSize,outcome,queuesAt
Paris,London,true,50,1,Paris > London,LON-PAR,,cost,10485760,delivered,
Paris,São Paulo,true,57,2,Paris > London > São Paulo,LON-PAR; LON-SAO,London,cost,10485760,delivered,
`,
        );
        const input = 'site "=1+1"\nsite "@a, \\"b\\""\nsite "-x"\nlink "+L": "=1+1", "@a, \\"b\\""\n';
        const { output: text } = await mailtopo(['routes', '-', '--format', 'csv'], { input });
        expect(text.split('\n').slice(1, 3)).toEqual([
            `'=1+1,"'@a, ""b""",true,100,1,"'=1+1 > @a, ""b""",'+L,,cost,,delivered,`,
            `'=1+1,'-x,false,,,,,,,,unreachable,`,
        ]);
    });

    it('lines up names of any script', async () => {
        const input = 'site 東京\nsite Ab\nlink L: 東京 <-> Ab cost 1\n';
        const { output: text } = await mailtopo(['routes', '-'], { input });
        expect(text).toBe('FROM  TO    ROUTE\n東京  Ab    1 · 東京 › Ab\nAb    東京  1 · Ab › 東京\n');
    });
});

/** A ring of so many sites. */
function ring(count: number): string {
    const sites = Array.from({ length: count }, (_, at) => `site S${at}\n`).join('');
    return sites + Array.from({ length: count }, (_, at) => `link L${at}: S${at} <-> S${(at + 1) % count}\n`).join('');
}

/** A reader that takes its time, and goes away when it has seen enough. */
class SlowReader extends Writable {
    lines = 0;
    chunks = 0;

    constructor(private readonly enough: number) {
        super({ highWaterMark: 1024 });
    }

    override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
        this.chunks++;
        this.lines += chunk.toString().split('\n').length - 1;
        if (this.lines >= this.enough) done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
        else setTimeout(done, 1);
    }
}

describe('routes to a slow reader', () => {
    it('waits for it, and stops quietly when it goes', async () => {
        const reader = new SlowReader(500);
        const errors: string[] = [];
        const stderr = new Writable({
            write: (chunk: Buffer, _, done) => {
                errors.push(chunk.toString());
                done();
            },
        });
        const status = await run(['routes', '-', '--format', 'ndjson'], {
            input: Readable.from([ring(300)]),
            output: new Output(reader, {}),
            errors: new Output(stderr, {}),
            folder: '/',
        });
        expect(status).toBe(0);
        expect(errors).toEqual([]);
        // Of 89,700 routes only those that it took, and one chunk that was on its way.
        expect(reader.lines).toBeGreaterThanOrEqual(500);
        expect(reader.lines).toBeLessThan(1_500);
        expect(reader.writableLength).toBeLessThan(100_000);
    });
});
