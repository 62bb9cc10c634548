import type { Analysis } from '../language/project/analysis.js';
import { changedPlaces } from '../language/project/changed-places.js';
import { type ChangeKind, type RouteChange, routeChanges } from '../language/routing/compare.js';
import { serverChanges } from '../language/routing/compare-servers.js';
import { Network } from '../language/routing/network.js';
import { Routing } from '../language/routing/routing.js';
import { effectOf } from '../language/wording/explain-scenario.js';
import { type OutsideChange, outsideSteps } from '../language/wording/outside-changes.js';
import type { Baseline, Baselines } from './baselines.js';
import { inSlices } from './slices.js';
import type { Workspace } from './workspace.js';

/** How long nothing must be typed before it is found what an edit does. */
const QUIET_MILLISECONDS = 250;

/** How many changes are kept, of routes between sites and of mail to the outside each. */
const KEPT_CHANGES = 1000;

/** What an edit does to the routes of one topology. */
export interface EditEffect {
    readonly baseline: Baseline;
    readonly before: Network;
    /** The topology that this is so of: once it is edited, this is the past. */
    readonly after: Analysis;
    readonly summary: string;
    readonly changes: readonly RouteChange[];
    readonly moreChanges: number;
    readonly outside: readonly OutsideChange[];
    readonly moreOutside: number;
}

/**
 * Finds in the background what the edits of open files do to the routes: over all pairs of sites and all mail to the
 * outside, when nothing is typed, in slices, and from the beginning after the next edit.
 */
export class EditWatch {
    private effects: ReadonlyMap<string, EditEffect> = new Map();
    private waiting: ReturnType<typeof setTimeout> | undefined;
    private run = 0;

    /**
     * @param told called when what is known has changed
     * @param failed called with what went wrong
     */
    constructor(
        private readonly workspace: Workspace,
        private readonly baselines: Baselines,
        private readonly told: () => void,
        private readonly failed: (error: unknown) => void,
    ) {}

    /** Something may have changed: what was being found is given up, and begun anew once it is quiet. */
    begin(): void {
        clearTimeout(this.waiting);
        const run = ++this.run;
        this.waiting = setTimeout(() => void this.find(run).catch(this.failed), QUIET_MILLISECONDS);
        if ([...this.effects.values()].some((effect) => this.isStale(effect))) this.told();
    }

    /** What is known of the topology of a file; undefined where nothing differs from before. */
    effectAt(uri: string): EditEffect | undefined {
        const here = this.workspace.at(uri);
        return here && this.effects.get(here.analysis.topology.root);
    }

    /** Whether the topology is another one by now. */
    isStale({ after }: EditEffect): boolean {
        return !this.workspace.project.topologies().includes(after);
    }

    /** Where a file differs from before, in offsets; none where its topology does not. */
    places(uri: string): readonly number[] {
        const here = this.workspace.at(uri);
        const before = this.effectAt(uri)?.baseline.file(uri);
        return here === undefined || before === undefined ? [] : changedPlaces(before, here.file);
    }

    private async find(run: number): Promise<void> {
        const isWanted = (): boolean => run === this.run;
        const { project } = this.workspace;
        const effects = new Map<string, EditEffect>();
        const edited = project
            .topologies()
            .filter(({ topology }) => topology.files.some((uri) => this.workspace.isOpen(uri)));
        this.baselines.keepOnly(new Set(edited.map(({ topology }) => topology.root)));
        for (const analysis of edited) {
            const { root } = analysis.topology;
            const baseline = await this.baselines.of(root, this.workspace.settings.routeChangesSince);
            if (!isWanted()) return;
            if (baseline === undefined || this.isSame(analysis, baseline)) continue;
            const known = this.effects.get(root);
            const isKnown = known?.after === analysis && known.baseline.analysis === baseline.analysis;
            const effect = isKnown ? known : await compare(baseline, analysis, isWanted);
            if (effect === undefined) return;
            effects.set(root, effect);
        }
        const had = this.effects.size;
        this.effects = effects;
        if (had + effects.size > 0) this.told();
    }

    /** Whether all files of a topology are what they were, to the letter. */
    private isSame({ topology }: Analysis, { analysis, file }: Baseline): boolean {
        const { files } = analysis.topology;
        return (
            files.length === topology.files.length &&
            topology.files.every((uri) => file(uri)?.text === this.workspace.project.file(uri)?.text)
        );
    }
}

/** Compares a topology with what it was; undefined where that is no longer wanted before it is done. */
async function compare(baseline: Baseline, after: Analysis, isWanted: () => boolean): Promise<EditEffect | undefined> {
    const old = baseline.analysis;
    // Where the graph is the same, so are the routes that are known.
    const routing = Routing.of(old.topology, after.routing);
    const before = routing === after.routing ? new Network(old.topology, routing) : old.network;
    const counts: Record<ChangeKind | 'routes', number> = { routes: 0, altered: 0, lost: 0, gained: 0, held: 0 };
    const changes: RouteChange[] = [];
    const isDone = await inSlices(routeChanges(before, after.network), isWanted, ({ kind, from, to }) => {
        counts.routes++;
        if (kind === 'same') return;
        counts[kind]++;
        if (changes.length < KEPT_CHANGES) changes.push({ kind, from, to });
    });
    if (!isDone) return undefined;
    const outside: OutsideChange[] = [];
    let outsideCount = 0;
    const isAllDone = await inSlices(outsideSteps(before, after.network), isWanted, (change) => {
        if (change === null) return;
        outsideCount++;
        if (outside.length < KEPT_CHANGES) outside.push(change);
    });
    if (!isAllDone) return undefined;
    const changed = counts.altered + counts.lost + counts.gained + counts.held;
    const servers = changed === 0 ? [...serverChanges(before, after.network)].length : 0;
    return {
        baseline,
        before,
        after,
        summary: effectOf(counts, servers, outsideCount > 0),
        changes,
        moreChanges: changed - changes.length,
        outside,
        moreOutside: outsideCount - outside.length,
    };
}
