import * as l10n from '@vscode/l10n';
import { connectorSteps } from '../routing/compare-connectors.js';
import type { Network } from '../routing/network.js';
import { outcomeWord } from './outcome.js';
import { type RouteRecord, routeRecord } from './route-record.js';

/** How many such changes a text shows. */
export const SHOWN_OUTSIDE = 12;

/** Mail to the outside that fares otherwise in one network than in the other. */
export interface OutsideChange {
    readonly from: string;
    /** An address in a domain that stands for all that the same address spaces cover. */
    readonly to: string;
    readonly before: RouteRecord;
    readonly after: RouteRecord;
}

/** The messages to the outside that two networks treat differently, from sites with mail in both; each once, whatever its size. */
export function* outsideChanges(before: Network, after: Network): Generator<OutsideChange> {
    for (const change of outsideSteps(before, after)) if (change !== null) yield change;
}

/** The same with null for each message that is none of these, for who does other things in between. */
export function* outsideSteps(before: Network, after: Network): Generator<OutsideChange | null> {
    const known = new Set<string>();
    for (const step of connectorSteps(before, after)) {
        const key = step === null ? '' : `${step.from} ${step.domain.key}`;
        if (step === null || step.before === null || step.after === null || known.has(key)) {
            yield null;
            continue;
        }
        known.add(key);
        const [old, now] = [routeRecord(before, step.before), routeRecord(after, step.after)];
        yield { from: now.from, to: now.to, before: old, after: now };
    }
}

/** `Paris -> fabrikam.com: connector Internet in London, cost 55; before no connector`. */
export function outsideText({ from, to, before, after }: OutsideChange, write: (name: string) => string): string {
    const text = ({ connector, cost, outcome, queuesAt }: RouteRecord): string => {
        if (connector == null || cost === null) return l10n.t('no connector');
        const way = l10n.t('connector {0} in {1}, cost {2}', write(connector.name), write(connector.site), cost);
        if (queuesAt !== null) return `${way}, ${l10n.t('queued at {0}', write(queuesAt))}`;
        return outcome === 'delivered' ? way : `${way}, ${outcomeWord(outcome)}`;
    };
    const ends = `${write(from)} -> ${to.replace(/^.*@/, '')}`;
    return l10n.t('{0}: {1}; before {2}', ends, text(after), text(before));
}
