import { judgeSteps, verdictAtHand } from '../language/expectations/judge.js';
import type { Analysis, Step } from '../language/project/analysis.js';
import { wantedBy } from '../language/project/diagnostics.js';
import type { Network } from '../language/routing/network.js';
import type { ExpectDeclaration } from '../language/syntax/declarations.js';
import { fileName } from '../language/syntax/uris.js';
import type { Progress } from './progress.js';
import type { Settings } from './settings.js';
import { inSlices, nextTurn } from './slices.js';
import type { Workspace } from './workspace.js';

/** Of a topology of so many declarations, or fewer, all is known before a reader could miss it. */
const SMALL = 500;

/** How long nothing must have changed before large topologies are looked at. */
const QUIET_MILLISECONDS = 25;

/**
 * Lets every rule look at every topology, and finds what hints tell besides, so that all is at hand when it is asked
 * for: of small topologies at once, of large ones in slices, with other questions answered in between. Ends early when
 * nobody wants it any more, and when something changes: what it was about is over then.
 * @param pausing called before the first pause, when what is known so far may be told
 * @returns whether it came to its end
 */
export async function checkAll(
    workspace: Workspace,
    { report, token }: Progress,
    pausing: () => void = () => {},
): Promise<boolean> {
    const { project, settings } = workspace;
    const analyses = project.topologies();
    const large = analyses.filter((analysis) => {
        if (isAtHand(analysis, settings)) return false;
        if (analysis.topology.declarations.length > SMALL) return true;
        for (const _ of stepsOf(analysis, settings));
        return false;
    });
    if (large.length === 0) return true;
    pausing();
    // What is asked together with the change is answered first, and while somebody types nothing is begun in vain.
    await nextTurn(QUIET_MILLISECONDS);
    const isCurrent = (): boolean => !token.isCancellationRequested && project.topologies() === analyses;
    if (!isCurrent()) return false;
    return inSlices(steps(large, settings), isCurrent, ({ message, part }) => report(message, part));
}

/** The steps of some topologies' rules, with how far they have come. */
function* steps(
    analyses: readonly Analysis[],
    settings: Settings,
): Generator<{ readonly message: string; readonly part: number }> {
    for (const [index, analysis] of analyses.entries()) {
        const message = fileName(analysis.topology.root);
        for (const { done } of stepsOf(analysis, settings)) yield { message, part: (index + done) / analyses.length };
    }
}

function* stepsOf(analysis: Analysis, settings: Settings): Generator<Step> {
    yield* analysis.look(wantedBy(settings.severities));
    for (const { routing } of countedNetworks(analysis)) for (const _ of routing.loadSteps()) yield { done: 1 };
    for (const [network, expect] of hintedExpectations(analysis, settings))
        for (const _ of judgeSteps(network, expect)) yield { done: 1 };
}

/** Whether there is nothing left to be found. */
function isAtHand(analysis: Analysis, settings: Settings): boolean {
    return (
        analysis.hasLooked(wantedBy(settings.severities)) &&
        countedNetworks(analysis).every(({ routing }) => routing.loadAtHand !== null) &&
        hintedExpectations(analysis, settings).every(
            ([network, expect]) => verdictAtHand(network, expect) !== undefined,
        )
    );
}

/** The networks of which a hint or lens tells what they carry: rules count them too, but may be turned off. */
function countedNetworks({ network, scenarios }: Analysis): readonly Network[] {
    const declaring = scenarios.filter(({ declaration }) =>
        declaration.members.some(({ declaration: { kind } }) => kind === 'link' || kind === 'site'),
    );
    return [network, ...declaring.map((scenario) => scenario.network)];
}

/** What hints judge, and in which network: what a scenario expects also without it, since its hint tells both. */
function hintedExpectations(
    { network, scenarios }: Analysis,
    { inlayHints }: Settings,
): readonly (readonly [Network, ExpectDeclaration])[] {
    if (!inlayHints.expectations) return [];
    return [
        ...network.topology.expects.map((expect) => [network, expect] as const),
        ...scenarios.flatMap((scenario) =>
            scenario.declaration.members.flatMap(({ declaration }) =>
                declaration.kind === 'expect'
                    ? [[scenario.network, declaration] as const, [network, declaration] as const]
                    : [],
            ),
        ),
    ];
}
