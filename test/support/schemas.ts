import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../schemas');

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
for (const name of readdirSync(FOLDER)) ajv.addSchema(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')), name);

/** Reads JSON that has to be as one of the project's schemas says: `route`, `check` and so on. */
export function readJson<T>(schema: string, text: string): T {
    const value: unknown = JSON.parse(text);
    const validate = ajv.getSchema(`${schema}.schema.json`);
    if (validate === undefined) throw new Error(`there is no schema ${schema}`);
    expect(validate(value) ? [] : validate.errors).toEqual([]);
    return value as T;
}
