import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'vitest';
import { Project } from '../../../language/project/project.js';
import { diagnosticsOf } from '../../../language/project/diagnostics.js';
test('show', () => {
    for (const dir of ['examples/ideas', 'test/conformance', 'examples/contoso', 'examples/real-networks']) {
        const project = new Project();
        for (const f of readdirSync(dir).filter((f) => f.endsWith('.mailtopo'))) project.setText(`file:///${dir}/${f}`, readFileSync(`${dir}/${f}`, 'utf8'));
        for (const u of project.wantedFiles()) project.setProblem(u, { kind: 'missing', message: 'x' });
        const t = performance.now();
        for (const [uri, ds] of diagnosticsOf(project)) {
            console.log(uri, Math.round(performance.now() - t));
            for (const d of ds.slice(0, 12)) {
                const line = (project.file(uri)?.lines.positionAt(d.start).line ?? 0) + 1;
                console.log(`  ${line} ${d.severity} ${d.code}: ${d.message}`);
                for (const f of d.fixes()) console.log(`      FIX ${f.title} | ${JSON.stringify(f.edits.map((e) => e.text))}`);
            }
            if (ds.length > 12) console.log('  ...', ds.length, JSON.stringify(Object.entries(Object.groupBy(ds, (d) => d.code)).map(([k, v]) => [k, v?.length])));
        }
    }
});
