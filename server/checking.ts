import { RULE_CODES } from '../language/rules/codes.js';
import { fileName } from '../language/syntax/uris.js';
import type { Progress } from './progress.js';
import { nextTurn } from './slices.js';
import type { Workspace } from './workspace.js';

/** How long the editor's other questions may have to wait. */
const TURN_MILLISECONDS = 50;

/**
 * Applies every rule to every topology, one after the other, so that the diagnostics are at hand when they are asked for,
 * and other questions are answered in between. Ends early when nobody wants it any more, and when something changes:
 * what it was about is over then.
 * @returns whether it came to its end
 */
export async function checkAll(workspace: Workspace, { report, token }: Progress): Promise<boolean> {
    const { severities } = workspace.settings;
    const analyses = workspace.project.topologies();
    let turn = Date.now();
    for (const [index, analysis] of analyses.entries()) {
        for (const [place, code] of RULE_CODES.entries()) {
            if (severities[code] === 'off') continue;
            analysis.findingsOf((each) => each === code);
            if (Date.now() - turn < TURN_MILLISECONDS) continue;
            report(fileName(analysis.topology.root), (index + (place + 1) / RULE_CODES.length) / analyses.length);
            await nextTurn();
            turn = Date.now();
            if (token.isCancellationRequested || workspace.project.topologies() !== analyses) return false;
        }
    }
    return true;
}
