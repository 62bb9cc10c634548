import * as l10n from '@vscode/l10n';
import type { Scenario } from '../routing/scenario-network.js';
import type { Declaration, LinkDeclaration, Span } from '../syntax/declarations.js';
import type { NameSpace } from '../syntax/names-in.js';
import { occurrencesOf } from '../topology/symbols.js';
import type { Topology } from '../topology/topology.js';
import { type Edit, type Fix, placeOf, type RuleContext, wholeOf } from './finding.js';
import { shortName } from './literal.js';

/**
 * The edit that takes something out of a declaration, with its line where nothing else stands in it.
 * @param before where what stands before it ends, or undefined: a single character between them goes too
 */
export function takeOut(declaration: Declaration, span: Span, before?: number): Edit {
    // One character between two words is white space; two may be the end of a comment.
    const start = before === span.start - 1 ? before : span.start;
    return { ...placeOf(declaration, { start, end: span.end }), text: '', lines: 'take' };
}

/** The edit that takes a whole declaration out. */
export function takeOutWhole(declaration: Declaration): Edit {
    return { ...wholeOf(declaration), text: '', lines: 'take' };
}

/** To take a link out; nothing where a scenario names it or sends mail over it: it would be missing there. */
export function takeOutLink({ topology, scenarios }: RuleContext, link: LinkDeclaration): readonly Fix[] {
    const { name } = link;
    if (name === null || isNamedElsewhere(topology, 'link', name.key)) return [];
    const isUsed = ({ network }: Scenario): boolean =>
        network.routing.load.linkIsUsed[network.topology.linkByKey.get(name.key)?.index ?? -1] ?? false;
    if (scenarios.some(isUsed)) return [];
    return [{ title: l10n.t('Take out link {0}', shortName(name.text)), edits: [takeOutWhole(link)] }];
}

/** Whether something is named other than where it is declared. */
export function isNamedElsewhere(topology: Topology, space: NameSpace, key: string): boolean {
    return occurrencesOf(topology, { space, key }).some((each) => !each.declares);
}
