import type { AddressSpaceValue, ConnectorDeclaration, NumberValue } from '../syntax/declarations.js';
import { nameKey } from '../syntax/names.js';
import { LOWEST_SIZE } from '../syntax/sizes.js';
import { DEFAULT_SPACE_COST, HIGHEST_SPACE_COST, LOWEST_SPACE_COST, readAddressSpace } from './address-spaces.js';
import { limitOf } from './build-links.js';
import type { BuiltSites } from './build-sites.js';
import type { Changes } from './changes.js';
import { firstByKey, type Named } from './first-by-key.js';
import { canSendOutside } from './servers.js';
import type { AddressSpace, Connector, Server } from './topology.js';

/**
 * The address space of the connector that an Edge subscription makes: `SMTP:*;100` (EDGE16, table "Automatic Internet
 * Send connector configuration").
 */
const EDGE_SPACE: AddressSpace = { pattern: '*', coverage: { kind: 'all' }, cost: 100 };

/** The connectors that are declared and left by the changes, then those that Edge subscriptions stand for (R9.7). */
export function buildConnectors(
    declared: readonly ConnectorDeclaration[],
    added: readonly ConnectorDeclaration[],
    { sites, serverByKey }: BuiltSites,
    changes: Changes,
): readonly Connector[] {
    const kept = declared.filter((connector) => !changes.removedConnectors.has(connector.name?.key ?? ''));
    const named = firstByKey([...kept, ...added]);
    const own = [...named.values()].map((declaration, index) =>
        buildConnector(declaration, index, serverByKey, changes.disabled.get(declaration.name.key)),
    );
    const edges = sites.flatMap((site) => {
        const [first, ...others] = site.servers.filter((server) => server.roles.has('edge'));
        if (first === undefined) return [];
        const text = edgeConnectorName(site.name.text);
        const key = nameKey(text);
        // An export names it, and then it is declared like any other.
        return named.has(key) || changes.removedConnectors.has(key) ? [] : [{ text, key, first, others }];
    });
    return [
        ...own,
        ...edges.map(
            ({ text, key, first, others }, at): Connector => ({
                index: own.length + at,
                name: { ...first.name, text, key },
                sources: [first, ...others],
                addressSpaces: [EDGE_SPACE],
                maxMessageSize: null,
                smartHosts: [],
                scoped: false,
                disabled: changes.disabled.get(key) ?? false,
                declaration: null,
                place: { declaration: first.declaration, span: { start: first.name.start, end: first.name.end } },
            }),
        ),
    ];
}

/** What Exchange calls the connector of an Edge subscription to a site (R9.7). */
export function edgeConnectorName(site: string): string {
    return `EdgeSync - ${site} to Internet`;
}

function buildConnector(
    declaration: Named<ConnectorDeclaration>,
    index: number,
    serverByKey: ReadonlyMap<string, Server>,
    disabled: boolean | undefined,
): Connector {
    const sources = new Set<Server>();
    for (const name of declaration.sources) {
        const server = serverByKey.get(name.key);
        if (server !== undefined && canSendOutside(server)) sources.add(server);
    }
    const { start, end } = declaration.name;
    return {
        index,
        name: declaration.name,
        sources: [...sources],
        addressSpaces: declaration.addressSpaces.flatMap(buildSpace),
        maxMessageSize: limitOf(declaration.maxMessageSizes, LOWEST_SIZE),
        smartHosts: declaration.smartHosts.map((host) => host.text),
        scoped: declaration.scoped,
        disabled: disabled ?? declaration.disabled,
        declaration,
        place: { declaration, span: { start, end } },
    };
}

function buildSpace({ pattern, cost }: AddressSpaceValue): readonly AddressSpace[] {
    const reading = readAddressSpace(pattern.text);
    return reading.kind === 'read'
        ? [{ pattern: pattern.text, coverage: reading.coverage, cost: spaceCost(cost) }]
        : [];
}

/** The cost that counts: out of range it is an error of its own, and the nearest legal one is taken. */
export function spaceCost(cost: NumberValue | null): number {
    if (cost === null || Number.isNaN(cost.value)) return DEFAULT_SPACE_COST;
    return Math.min(HIGHEST_SPACE_COST, Math.max(LOWEST_SPACE_COST, Math.round(cost.value)));
}
