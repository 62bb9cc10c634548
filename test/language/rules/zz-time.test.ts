import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { Project } from '../../../language/project/project.js';
import { RULES } from '../../../language/rules/all-rules.js';
test('time', () => {
    for (const f of (process.env.FILES ?? '').split(',')) {
        const project = new Project();
        let t = performance.now();
        project.setText(`file:///x/${f}`, readFileSync(f, 'utf8'));
        const a = project.topologies()[0]!;
        console.log(f, 'sites', a.topology.sites.length, 'read', Math.round(performance.now() - t));
        t = performance.now(); a.routing.load; console.log('load', Math.round(performance.now() - t));
        for (const rule of RULES) {
            t = performance.now();
            const found = [...rule.check({ topology: a.topology, routing: a.routing, importState: () => 'read' })];
            console.log(rule.code, found.length, Math.round(performance.now() - t), found[0]?.message.slice(0, 200) ?? '');
            t = performance.now();
            const fixes = found.slice(0, 3).map((x) => x.fixes?.().map((y) => y.title).join(' | '));
            if (found.length) console.log('    fixes', Math.round(performance.now() - t), fixes[0]);
        }
    }
});
