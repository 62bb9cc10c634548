import * as l10n from '@vscode/l10n';
import { type CallHierarchyItem, SymbolKind } from 'vscode-languageserver';
import { locate } from '../../language/project/diagnostics.js';
import type { SiteEnd } from '../../language/routing/ends.js';
import type { Network } from '../../language/routing/network.js';
import { rangeOf } from '../convert.js';
import type { Workspace } from '../workspace.js';

/** What an item stands for, in words that outlast an edit: keys, and no numbers. */
interface ItemData {
    /** The file that was asked in: it says which topology is meant. */
    readonly uri: string;
    /** The key of the scenario that was asked in; null outside of any. */
    readonly scenario: string | null;
    readonly space: 'site' | 'server';
    readonly key: string;
}

/** A site or server that is asked about, and the network that its mail meets. */
export interface Asked {
    readonly data: ItemData;
    readonly network: Network;
    readonly end: SiteEnd;
}

/** What an item asks about; undefined for one that stands for nothing, or for something that is gone. */
export function askedOf(workspace: Workspace, item: CallHierarchyItem): Asked | undefined {
    const data = item.data as ItemData | undefined;
    return data === undefined ? undefined : askedBy(workspace, data);
}

/** The item of a site or server by its key; undefined where there is none. */
export function itemAt(workspace: Workspace, data: ItemData): CallHierarchyItem | undefined {
    const asked = askedBy(workspace, data);
    return asked && endItem(workspace, asked, asked.end);
}

/** The item of a site or server in the network of another: its name leads to its declaration. */
export function endItem(
    workspace: Workspace,
    { data, network }: Asked,
    { site, server }: SiteEnd,
): CallHierarchyItem | undefined {
    const at = network.topology.sites[site];
    const name = server?.name ?? at?.name;
    const declaration = server?.declaration ?? at?.declaration;
    const place = name && declaration && locate(workspace.project, { declaration, span: name });
    const file = place && workspace.project.file(place.uri);
    if (
        at === undefined ||
        name === undefined ||
        declaration === undefined ||
        place === undefined ||
        file === undefined
    )
        return undefined;
    const selectionRange = rangeOf(file, place.start, place.end);
    const start = place.start - name.start;
    const whole = server === null ? rangeOf(file, start, start + declaration.length) : selectionRange;
    return {
        name: name.text,
        kind: server === null ? SymbolKind.Class : SymbolKind.Object,
        detail: server === null ? (at.hub ? l10n.t('hub site') : l10n.t('site')) : [...server.roles].join(', '),
        uri: file.uri,
        range: whole,
        selectionRange,
        data: { ...data, space: server === null ? 'site' : 'server', key: name.key } satisfies ItemData,
    };
}

/** An item that says what is not listed. It leads to where was asked from, and nowhere on. */
export function restItem(asked: CallHierarchyItem, name: string, detail: string): CallHierarchyItem {
    const { uri, range, selectionRange } = asked;
    return { name, detail, kind: SymbolKind.Null, uri, range, selectionRange };
}

function askedBy(workspace: Workspace, data: ItemData): Asked | undefined {
    const analysis = workspace.at(data.uri)?.analysis;
    const scenario = analysis?.scenarioNamed(data.scenario);
    const network = data.scenario === null ? analysis?.network : scenario?.network;
    const server = data.space === 'server' ? network?.topology.serverByKey.get(data.key) : undefined;
    const site = data.space === 'server' ? server?.site : network?.topology.siteByKey.get(data.key)?.index;
    if (network === undefined || site === undefined) return undefined;
    return { data, network, end: { kind: 'site', site, server: server ?? null } };
}
