import { type CompletionItem, MarkupKind } from 'vscode-languageserver';
import type { SiteEnd } from '../../language/routing/ends.js';
import { messageRoute } from '../../language/routing/message.js';
import type { Topology } from '../../language/topology/topology.js';
import { explainMessage } from '../../language/wording/explain-message.js';
import type { Workspace } from '../workspace.js';

/** The route that an item is explained by, in words that outlast an edit: keys, and no numbers. */
interface ItemData {
    readonly uri: string;
    /** The key of the scenario that the item is offered in; null outside of any. */
    readonly scenario: string | null;
    readonly from: EndKey;
    readonly to: EndKey;
}

interface EndKey {
    readonly space: 'site' | 'server';
    readonly key: string;
}

/** What an item takes along, to be explained once it is looked at. */
export function explainedBy(
    place: Pick<ItemData, 'uri' | 'scenario'>,
    { from, to }: { readonly from: SiteEnd; readonly to: SiteEnd },
    topology: Topology,
): ItemData {
    return { ...place, from: keyOf(topology, from), to: keyOf(topology, to) };
}

/** An item with its documentation: the route to the destination, as a hover over its arrow would explain it. */
export function completionResolve(workspace: Workspace, item: CompletionItem): CompletionItem {
    const data = item.data as ItemData | undefined;
    const analysis = data && workspace.at(data.uri)?.analysis;
    if (data === undefined || analysis === undefined) return item;
    const scenario = analysis.scenarioNamed(data.scenario);
    const network = data.scenario === null ? analysis.network : scenario?.network;
    const [from, to] = [data.from, data.to].map((end) => network && endAt(network.topology, end));
    if (network === undefined || from === undefined || to === undefined) return item;
    const value = explainMessage(network, messageRoute(network, from, to, null));
    return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

function keyOf(topology: Topology, { site, server }: SiteEnd): EndKey {
    if (server !== null) return { space: 'server', key: server.name.key };
    return { space: 'site', key: topology.sites[site]?.name.key ?? '' };
}

function endAt(topology: Topology, { space, key }: EndKey): SiteEnd | undefined {
    const server = space === 'server' ? topology.serverByKey.get(key) : undefined;
    const site = space === 'server' ? server?.site : topology.siteByKey.get(key)?.index;
    return site === undefined ? undefined : { kind: 'site', site, server: server ?? null };
}
