import { nameKey, writeName } from '../../language/syntax/names.js';
import type { Site, Topology } from '../../language/topology/topology.js';
import { counted } from '../../language/wording/names.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { Failure } from '../call/failure.js';
import { warnOfErrors } from '../input/errors.js';
import { readTopology, STANDARD_INPUT } from '../input/topologies.js';
import { DifferenceGroups } from '../reports/difference-groups.js';
import { type OutsideChange, outsideChanges, outsideText, SHOWN_OUTSIDE } from '../reports/outside-changes.js';
import { type ComparedRoute, comparedRoute, isSameRoute } from '../reports/route-difference.js';
import type { Io } from '../terminal/io.js';
import { JsonArray } from '../terminal/json-array.js';
import { Progress } from '../terminal/progress.js';

/** `mailtopo diff OLD NEW`: the pairs of sites of both topologies between which mail goes another way. */
export async function diff(call: Call, io: Io): Promise<ExitStatus> {
    const [oldPath, newPath] = [call.word(0), call.word(1)];
    if (oldPath === STANDARD_INPUT && newPath === STANDARD_INPUT)
        throw new Failure('only one of OLD and NEW can be standard input.');
    const before = await readTopology(io, oldPath);
    const after = await readTopology(io, newPath);
    const errors = (await warnOfErrors(io, before.project)) + (await warnOfErrors(io, after.project));
    const [a, b] = [before.analysis, after.analysis];
    const added = without(b.topology, a.topology).map(({ name }) => name.text);
    const removed = without(a.topology, b.topology).map(({ name }) => name.text);
    const common = a.topology.sites.flatMap((site): Pair[] => {
        const now = b.topology.siteByKey.get(site.name.key);
        return now === undefined ? [] : [{ before: site.index, after: now.index }];
    });

    const report = call.has('json') ? jsonReport(io, added, removed) : textReport(io, added, removed);
    const progress = new Progress(io, 'Comparing', !call.has('json'));
    await report.begin();
    let changed = 0;
    for (const [done, from] of common.entries()) {
        const others = common.filter((pair) => pair !== from);
        const olds = a.routing.routesFrom(
            from.before,
            others.map((pair) => pair.before),
        );
        const news = b.routing.routesFrom(
            from.after,
            others.map((pair) => pair.after),
        );
        for (const old of olds) {
            const now = news.next().value;
            if (io.output.closed || now === undefined) return 1;
            const pair = [comparedRoute(a.network, old), comparedRoute(b.network, now)] as const;
            if (isSameRoute(...pair)) continue;
            changed++;
            await report.route(...pair);
        }
        await progress.at(done + 1, common.length);
    }
    const pairs = common.length * (common.length - 1);
    let outside = 0;
    for (const change of outsideChanges(a.network, b.network)) {
        if (io.output.closed) return 1;
        outside++;
        await report.outside(change);
        await progress.count(`mail to the outside: ${counted(outside, 'change')}`);
    }
    await progress.end();
    await report.end(changed, pairs, outside);
    return changed + outside + added.length + removed.length + errors > 0 ? 1 : 0;
}

/** A site of both topologies, by its index in each. */
interface Pair {
    readonly before: number;
    readonly after: number;
}

interface Report {
    readonly begin: () => Promise<void>;
    readonly route: (before: ComparedRoute, after: ComparedRoute) => Promise<void>;
    readonly outside: (change: OutsideChange) => Promise<void>;
    readonly end: (changed: number, pairs: number, outside: number) => Promise<void>;
}

/** The sites of a topology that another one has not. */
function without({ sites }: Topology, other: Topology): readonly Site[] {
    return sites.filter(({ name }) => !other.siteByKey.has(nameKey(name.text)));
}

function jsonReport({ output }: Io, added: readonly string[], removed: readonly string[]): Report {
    const array = new JsonArray(output, '  ');
    return {
        begin: () =>
            output.write(`{"added": ${JSON.stringify(added)}, "removed": ${JSON.stringify(removed)}, "changed": `),
        route: ({ record: before }, { record: after }) => {
            const { from, to } = after;
            return array.push({ from, to, before, after });
        },
        outside: (change) => array.push(change),
        end: async () => {
            await array.end();
            await output.write('}\n');
        },
    };
}

function textReport({ output }: Io, added: readonly string[], removed: readonly string[]): Report {
    const groups = new DifferenceGroups();
    const outsideLines: string[] = [];
    const list = (title: string, sites: readonly string[]): string =>
        sites.length === 0 ? '' : `${output.paint('bold', title)} ${sites.map(writeName).join(', ')}\n`;
    const sites = list('Sites added:', added) + list('Sites removed:', removed);
    return {
        begin: async () => {
            if (sites !== '') await output.write(`${sites}\n`);
        },
        route: async (before, after) => groups.add(before, after),
        outside: async (change) => {
            if (outsideLines.length < SHOWN_OUTSIDE) outsideLines.push(`    ${outsideText(change, writeName)}\n`);
        },
        end: async (changed, pairs, outside) => {
            if (changed > 0) await output.write(`${groups.text(output)}\n`);
            if (outside > 0) {
                const more = outside - outsideLines.length;
                const rest = more > 0 ? `    and ${more.toLocaleString('en')} more\n` : '';
                await output.write(
                    `${output.paint('bold', 'Mail to the outside:')}\n${outsideLines.join('')}${rest}\n`,
                );
            }
            const among = sites === '' ? '' : ' between sites of both';
            const all = `${counted(pairs, 'route')}${among}`;
            await output.write(
                changed === 0 ? `None of ${all} differs.\n` : `${changed.toLocaleString('en')} of ${all} differ.\n`,
            );
        },
    };
}
