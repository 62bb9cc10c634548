import type { SiteLink, Topology } from '../topology/topology.js';
import { type Edit, placeOf } from './finding.js';

/** The topology with another Exchange cost on a link (R1.4): a new one, the other is left as it is. */
export function withExchangeCost(topology: Topology, link: SiteLink, exchangeCost: number): Topology {
    const changed: SiteLink = { ...link, exchangeCost, cost: exchangeCost };
    return {
        ...topology,
        links: topology.links.with(link.index, changed),
        linkByKey: new Map(topology.linkByKey).set(link.name.key, changed),
    };
}

/** An Exchange cost as it is written in a file. */
export function exchangeCostText(exchangeCost: number): string {
    return `exchange-cost ${exchangeCost}`;
}

/** The edit that gives a link an Exchange cost: in place of the one it has, else after its cost, else after its sites. */
export function exchangeCostEdit({ declaration }: SiteLink, exchangeCost: number): Edit {
    const text = exchangeCostText(exchangeCost);
    const present = declaration.costs.find((each) => each.kind === 'exchange-cost');
    if (present !== undefined) return { ...placeOf(declaration, present), text };
    const before = declaration.costs.find((each) => each.kind === 'cost') ?? declaration.sites.at(-1);
    const end = before?.end ?? declaration.length;
    return { ...placeOf(declaration, { start: end, end }), text: ` ${text}` };
}
