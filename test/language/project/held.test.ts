import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../../language/project/diagnostics.js';
import { Project } from '../../../language/project/project.js';
import { collectGarbage } from '../../support/garbage.js';

const MAIN = 'file:///test/main.mailtopo';
const TEXT = `site A
site B
site C
link AB: A <-> B cost 1
link BC: B <-> C cost 2
link AC: A <-> C cost 9
link AGAIN: A <-> B cost 3
scenario Outage { down site B }
route A -> Nowhere
`;

/** Edits, after each of which something is asked: of a cost, a name, a declaration that comes and goes. */
const EDITS: readonly ((count: number) => string)[] = [
    (count) => TEXT.replace('cost 9', `cost ${count + 10}`),
    (count) => TEXT.replaceAll('C\n', `C${count}\n`),
    (count) => `${TEXT}site New${count}\n`,
];

describe.each([
    ['all that the rules find', false],
    ['what is known so far', true],
])('an edit, after which is asked for %s', (_, soFar) => {
    it.each(EDITS)('holds on to the state before and to none before that: %o', async (edit) => {
        const project = new Project();
        project.setText(MAIN, TEXT);
        diagnosticsOf(project);
        const states: WeakRef<object>[] = [];
        for (let count = 0; count < 20; count++) {
            project.setText(MAIN, edit(count));
            const [analysis] = project.topologies();
            expect(diagnosticsOf(project, {}, soFar).get(MAIN)?.length).toBeGreaterThan(0);
            // Fixes are made when they are asked for, and know what they are about.
            if (analysis === undefined) throw new Error('there is no topology');
            for (const each of [analysis, analysis.network, analysis.topology]) states.push(new WeakRef(each));
            // Only between turns is what a weak reference leads to let go.
            await new Promise((resolve) => setTimeout(resolve));
        }
        collectGarbage();
        const held = states.filter((each) => each.deref() !== undefined);
        // Of two states, three things each; what has not looked yet goes by the findings of a state before.
        expect(held.length).toBeLessThanOrEqual(soFar ? 9 : 6);
    });
});
