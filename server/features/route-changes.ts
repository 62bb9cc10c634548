import * as l10n from '@vscode/l10n';
import type { CodeLens } from 'vscode-languageserver';
import { siteKey } from '../../language/map/map-graph.js';
import type { RouteChange } from '../../language/routing/compare.js';
import { writeName } from '../../language/syntax/names.js';
import { fileName } from '../../language/syntax/uris.js';
import { changeText, explainChange } from '../../language/wording/explain-change.js';
import { outsideText } from '../../language/wording/outside-changes.js';
import { rangeOf } from '../convert.js';
import type { EditWatch } from '../edit-watch.js';
import {
    type ExplainChangeParameters,
    type FileParameters,
    type RouteChanges,
    SHOW_ROUTE_CHANGES_COMMAND,
    type Since,
} from '../protocol.js';
import type { Workspace } from '../workspace.js';

/** At how many changed places of a file a lens stands. */
const MOST_LENSES = 20;

/** When the routes were as they are compared with, in the user's language, which is known once the server runs. */
function wordsFor(since: Since): string {
    return since === 'saved' ? l10n.t('Since saved') : l10n.t('Since the last commit');
}

/** What the edits of a file's topology do to its routes, as far as it is known. */
export function routeChangesOf(watch: EditWatch, { uri }: FileParameters): RouteChanges | null {
    const effect = watch.effectAt(uri);
    if (effect === undefined) return null;
    const { before, after, baseline, summary, changes, moreChanges, outside, moreOutside } = effect;
    return {
        root: fileName(after.topology.root),
        since: baseline.since,
        isStale: watch.isStale(effect),
        summary,
        changes: changes.map((change) => ({
            kind: change.kind,
            pair: { from: siteKey(change.from), to: siteKey(change.to) },
            ...changeText(before, after.network, change),
        })),
        outside: outside.map((change) => outsideText(change, writeName)),
        moreChanges,
        moreOutside,
    };
}

/** Why a changed route is what it is and was what it was, as Markdown. */
export function explainRouteChange(watch: EditWatch, { uri, pair }: ExplainChangeParameters): string | null {
    const effect = watch.effectAt(uri);
    const isAsked = ({ from, to }: RouteChange): boolean => siteKey(from) === pair.from && siteKey(to) === pair.to;
    const change = effect?.changes.find(isAsked);
    if (effect === undefined || change === undefined) return null;
    return explainChange(effect.before, effect.after.network, change);
}

/** At each changed place of a file what the edit as a whole does to the routes. */
export function routeChangeLenses(watch: EditWatch, workspace: Workspace, uri: string): readonly CodeLens[] {
    const here = workspace.at(uri);
    const effect = watch.effectAt(uri);
    if (here === undefined || effect === undefined || !workspace.settings.codeLens) return [];
    const since = wordsFor(effect.baseline.since);
    const title = watch.isStale(effect)
        ? l10n.t('{0}: finding what becomes of the routes', since)
        : `${since}: ${effect.summary}`;
    const command = { title, command: SHOW_ROUTE_CHANGES_COMMAND, arguments: [here.file.uri] };
    return watch
        .places(uri)
        .slice(0, MOST_LENSES)
        .map((start) => ({ range: rangeOf(here.file, start, start), command }));
}
