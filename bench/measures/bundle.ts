import { existsSync, globSync, statSync } from 'node:fs';
import type { Measure, Row } from '../row.js';

/** How large the packed extension is, and each bundle, where they have been built. */
export const bundle: Measure = {
    name: 'bundle',
    *run(): Generator<Row> {
        const row = (subject: string, file: string, limit: number | null): Row => ({
            measure: 'bundle',
            subject,
            ours: statSync(file).size / 1024,
            unit: 'KB',
            against: null,
            ratio: null,
            limit,
        });
        for (const file of globSync('*.vsix')) yield row('the packed extension', file, 1024);
        for (const name of ['extension.js', 'server.js', 'mailtopo.cjs', 'map.js', 'explorer.js'])
            if (existsSync(`out/${name}`)) yield row(`out/${name}`, `out/${name}`, null);
    },
};
