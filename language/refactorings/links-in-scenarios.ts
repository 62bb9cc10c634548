import { locateEdit } from '../project/edits.js';
import type { FileEdit } from '../rules/finding.js';
import { takeOutWhole } from '../rules/take-out.js';
import { lineBreakOf } from '../syntax/lines.js';
import { writeName } from '../syntax/names.js';
import type { SourceFile } from '../syntax/source-file.js';
import { type Occurrence, occurrencesOf } from '../topology/symbols.js';
import type { SiteLink, Topology } from '../topology/topology.js';
import { keepsOrder } from './links.js';
import { indentAt, type Selection } from './refactoring.js';

/** A line of a scenario that changes a link, takes it out, or takes it out of service. */
interface LinkUse {
    readonly file: SourceFile;
    readonly declaration: Occurrence['declaration'];
    readonly start: number;
    /** Its text before and after the name. */
    readonly before: string;
    readonly after: string;
}

/** What scenarios say of a link by its name; null where it is named by anything else. */
export function usesInScenarios({ project, file }: Selection, key: string): readonly LinkUse[] | null {
    const uses = new Map<Occurrence['declaration'], LinkUse>();
    for (const { topology } of project.topologiesOf(file.uri)) {
        const named = occurrencesOf(topology, { space: 'link', key });
        // Of two declarations a scenario's line may mean either.
        if (named.filter(({ declares }) => declares).length !== 1) return null;
        for (const { declares, declaration, name } of named) {
            if (declares || uses.has(declaration)) continue;
            const its = project.file(declaration.uri);
            const start = its?.startOf(declaration);
            const isChange = ['set', 'remove', 'down'].includes(declaration.kind) && declaration.problem === null;
            if (its === undefined || start === undefined || !isChange) return null;
            const text = its.text.slice(start, start + declaration.length);
            uses.set(declaration, {
                file: its,
                declaration,
                start,
                before: text.slice(0, name.start),
                after: text.slice(name.end),
            });
        }
    }
    return [...uses.values()];
}

/** Each line about a link written once for each of the links that take its place. */
export function splitUses(uses: readonly LinkUse[], names: readonly string[]): readonly FileEdit[] {
    return uses.map(({ file, declaration, start, before, after }) => {
        const lineStart = file.lines.offsetAt({ line: file.lines.positionAt(start).line, character: 0 });
        const ownsLine = file.text.slice(lineStart, start).trim() === '';
        const gap = ownsLine ? lineBreakOf(file.text) + indentAt(file, start) : ' ';
        const text = names.map((name) => before + writeName(name) + after).join(gap);
        return { uri: file.uri, start, end: start + declaration.length, text };
    });
}

/** Whether scenarios say the same of each of some links, in each scenario by itself. */
export function saySame(all: readonly (readonly LinkUse[])[]): boolean {
    const said = (uses: readonly LinkUse[]): string =>
        uses
            .map(({ file, start, before, after }) => {
                const scenario = file.declarations.findLast((placed) => placed.start <= start);
                return JSON.stringify([file.uri, scenario?.start, before.split(/\s+/), after.trim().split(/\s+/)]);
            })
            .sort()
            .join();
    const [first = [], ...others] = all;
    return others.every((uses) => said(uses) === said(first));
}

/** The lines about the first of some links turned into lines about the one that takes their place; those about the others go. */
export function joinUses(
    { project }: Selection,
    [first = [], ...others]: readonly (readonly LinkUse[])[],
    name: string,
): readonly FileEdit[] {
    const gone = others.flat().flatMap(({ declaration }) => locateEdit(project, takeOutWhole(declaration)) ?? []);
    return [...splitUses(first, [name]), ...gone];
}

/**
 * Whether in every scenario a link may be called otherwise between two of its sites (R1.6), as `keepsOrder` says it of a
 * topology: costs are other ones there, and sites may be gone.
 */
export function keepsOrderInScenarios(
    { project, file }: Selection,
    link: SiteLink,
    newName: string,
    pair: readonly [string, string],
): boolean {
    return project.topologiesOf(file.uri).every(({ scenarios }) =>
        scenarios.every(({ network: { topology } }) => {
            const there = topology.linkByKey.get(link.name.key);
            if (there === undefined) return true;
            const ends = pair.map((key) => indexOf(topology, key));
            return keepsOrder(topology, there, newName, [ends[0] ?? -1, ends[1] ?? -1]);
        }),
    );
}

function indexOf({ siteByKey }: Topology, key: string): number {
    return siteByKey.get(key)?.index ?? -1;
}
