import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { serverCapabilities } from '../../server/capabilities.js';
import * as protocol from '../../server/protocol.js';
import * as documents from '../../server/protocol-documents.js';
import { ROOT } from '../support/workspace-files.js';
import { casesIn } from './cases.js';
import { REQUESTS } from './requests.js';
import { replay } from './runner.js';

const SERVER = join(ROOT, 'out/server.cjs');

beforeAll(() => {
    if (!existsSync(SERVER)) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT });
});

describe('what fuzzing found', () => {
    const cases = [...casesIn(join(import.meta.dirname, 'corpus'))];

    it.each(cases)('%s does not come back', async (_, each) => {
        expect(each.found).not.toBe('');
        expect(await replay(each, SERVER, true)).toEqual([]);
        expect(await replay(each, SERVER, false)).toEqual([]);
    });
});

describe('the fuzzer', () => {
    it('sends every request of its own that the server answers', () => {
        const server = readFileSync(join(ROOT, 'server/server.ts'), 'utf8');
        const own = Object.entries({ ...protocol, ...documents }).flatMap(([name, method]) =>
            name.endsWith('_REQUEST') && server.includes(`onRequest(${name}`) ? [String(method)] : [],
        );
        expect(own.length).toBeGreaterThan(10);
        // Imports have files of their own to be made of.
        expect(own.filter((method) => !(method in REQUESTS) && method !== protocol.IMPORT_REQUEST)).toEqual([]);
    });

    it('sends requests for every provider that the server offers', () => {
        const offered = Object.keys(serverCapabilities(true)).flatMap((name) =>
            name.endsWith('Provider') ? [name.replace(/Provider$/, '').toLowerCase()] : [],
        );
        const asked = Object.keys(REQUESTS).map((method) => method.toLowerCase());
        const names: Readonly<Record<string, string>> = {
            callhierarchy: 'preparecallhierarchy',
            documentformatting: 'textdocument/formatting',
            documentrangeformatting: 'rangeformatting',
            documentontypeformatting: 'ontypeformatting',
            workspacesymbol: 'workspace/symbol',
        };
        expect(offered.length).toBeGreaterThan(20);
        expect(offered.filter((name) => !asked.some((method) => method.includes(names[name] ?? name)))).toEqual([]);
    });
});
