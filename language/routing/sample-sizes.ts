import type { Topology } from '../topology/topology.js';

/**
 * Sizes that stand for all there are, as far as the connectors of topologies tell them apart (R8.4), in bytes: none, and
 * one just over each limit. Between two limits nothing changes.
 */
export function allSizes(...topologies: readonly Topology[]): readonly (number | null)[] {
    const limits = topologies.flatMap(({ connectors }) => connectors.map(({ maxMessageSize }) => maxMessageSize));
    return [null, ...new Set(limits.flatMap((limit) => (limit === null ? [] : limit + 1)))];
}
