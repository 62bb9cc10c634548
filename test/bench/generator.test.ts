import { describe, expect, test } from 'vitest';
import { generate } from '../../bench/generator.js';
import { Project } from '../../language/project/project.js';
import { RULE_SEVERITIES } from '../../language/rules/codes.js';

describe.each([
    { sites: 200, files: 1 },
    { sites: 1000, files: 1 },
    { sites: 1000, files: 50 },
])('$sites sites in $files files', (order) => {
    const { files } = generate(order);
    const project = new Project();
    for (const [name, text] of files) project.setText(`file:///bench/${name}`, text);
    const analyses = project.topologies();
    const [analysis] = analyses;

    test('are one topology without an error', () => {
        expect(files.size).toBe(order.files);
        expect(analyses).toHaveLength(1);
        expect(analysis?.topology.sites).toHaveLength(order.sites);
        const errors = analysis?.findings
            .filter(({ code }) => RULE_SEVERITIES[code] === 'error')
            .map(({ message }) => message);
        expect(errors).toEqual([]);
    });

    test('have the shape of an organization', () => {
        const { topology, routing } = analysis ?? expect.fail('no topology');
        expect(routing.islands).toHaveLength(1);
        const hubs = topology.sites.filter((site) => site.hub);
        expect(hubs.length).toBeGreaterThanOrEqual(4);
        expect(topology.links.some(({ members }) => members.length > 9)).toBe(true);
        const degree = topology.sites.map(() => 0);
        for (const { members } of topology.links) for (const site of members) degree[site] = (degree[site] ?? 0) + 1;
        const branches = degree.filter((links) => links === 1).length;
        expect(branches / order.sites).toBeGreaterThan(0.7);
        expect(branches / order.sites).toBeLessThan(0.95);
        const { decidedByName, routes } = routing.load;
        // In a small core a tie is a matter of luck.
        if (order.sites > 500) expect(decidedByName.count / routes).toBeGreaterThan(0.003);
        expect(decidedByName.count / routes).toBeLessThan(0.05);
    });
});

test('the same order makes the same text, another seed another', () => {
    const text = (seed: number): string => [...generate({ sites: 200, seed }).files.values()].join();
    expect(text(1)).toBe(text(1));
    expect(text(1)).not.toBe(text(2));
});
