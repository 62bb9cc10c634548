import { describe, expect, it } from 'vitest';
import { judge } from '../../language/expectations/judge.js';
import { diagnosticsOf } from '../../language/project/diagnostics.js';
import { projectBelow } from '../support/workspace-files.js';

// Answers of published documents, as the expectations of the files in test/conformance.
describe('published worked examples', () => {
    const project = projectBelow('test/conformance');
    const analyses = project.topologies();

    it('are all there', () => {
        expect(analyses).toHaveLength(10);
    });

    it.each(analyses.map((analysis) => [analysis.topology.root.split('/').at(-1), analysis] as const))(
        '%s',
        (_, { topology, network, scenarios }) => {
            expect(topology.expects.length).toBeGreaterThan(0);
            const all = [network, ...scenarios.map((scenario) => scenario.network)];
            for (const each of all) {
                for (const statement of each.topology.expects) expect(judge(each, statement).kind).toBe('holds');
            }
        },
    );

    it('have no diagnostics but what their sources show: a hub site off every path, and ties decided by name', () => {
        const found = [...diagnosticsOf(project)].flatMap(([uri, all]) =>
            all.filter((each) => each.severity !== 'hint').map((each) => `${uri.split('/').at(-1)} ${each.code}`),
        );
        const serious = found.filter((each) => !/ (unused-link|name-decides-route|redundant-link)$/.test(each));
        expect(serious).toEqual(['hub-off-path.mailtopo hub-site-off-path']);
        expect(found).toContain('tie-by-name.mailtopo name-decides-route');
    });
});
