import { judgeSteps } from '../language/expectations/judge.js';
import type { Analysis, Step } from '../language/project/analysis.js';
import type { RuleCode } from '../language/rules/codes.js';
import { fileName } from '../language/syntax/uris.js';
import type { Progress } from './progress.js';
import { inSlices, nextTurn } from './slices.js';
import type { Workspace } from './workspace.js';

/** Of a topology of so many declarations, or fewer, all is known before a reader could miss it. */
const SMALL = 500;

/** How long nothing must have changed before large topologies are looked at. */
const QUIET_MILLISECONDS = 25;

/**
 * Lets every rule look at every topology, so that the diagnostics are at hand when they are asked for: at small ones at
 * once, at large ones in slices, with other questions answered in between. Ends early when nobody wants it any more, and
 * when something changes: what it was about is over then.
 * @param pausing called before the first pause, when what is known so far may be told
 * @returns whether it came to its end
 */
export async function checkAll(
    workspace: Workspace,
    { report, token }: Progress,
    pausing: () => void = () => {},
): Promise<boolean> {
    const { severities } = workspace.settings;
    const isWanted = (code: RuleCode): boolean => severities[code] !== 'off';
    const analyses = workspace.project.topologies();
    const large = analyses.filter((analysis) => {
        if (analysis.hasLooked(isWanted)) return false;
        if (analysis.topology.declarations.length > SMALL) return true;
        for (const _ of stepsOf(analysis, isWanted));
        return false;
    });
    if (large.length === 0) return true;
    pausing();
    // What is asked together with the change is answered first, and while somebody types nothing is begun in vain.
    await nextTurn(QUIET_MILLISECONDS);
    const isCurrent = (): boolean => !token.isCancellationRequested && workspace.project.topologies() === analyses;
    if (!isCurrent()) return false;
    return inSlices(steps(large, isWanted), isCurrent, ({ message, part }) => report(message, part));
}

/** The steps of some topologies' rules, with how far they have come. */
function* steps(
    analyses: readonly Analysis[],
    isWanted: (code: RuleCode) => boolean,
): Generator<{ readonly message: string; readonly part: number }> {
    for (const [index, analysis] of analyses.entries()) {
        const message = fileName(analysis.topology.root);
        for (const { done } of stepsOf(analysis, isWanted)) yield { message, part: (index + done) / analyses.length };
    }
}

function* stepsOf(analysis: Analysis, isWanted: (code: RuleCode) => boolean): Generator<Step> {
    yield* analysis.look(isWanted);
    if (!isWanted('expectation-failed')) return;
    for (const _ of judgedWithoutScenarios(analysis)) yield { done: 1 };
}

/** Judges what scenarios expect as it is without them too: a hint in a scenario tells both. */
function* judgedWithoutScenarios({ network, scenarios }: Analysis): Generator<null> {
    for (const { declaration } of scenarios)
        for (const { declaration: member } of declaration.members)
            if (member.kind === 'expect') yield* judgeSteps(network, member);
}
