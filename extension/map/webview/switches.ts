import * as l10n from '@vscode/l10n';
import type { SceneLink, SceneSite } from '../../../language/map/scene.js';
import type { WhatIfChange } from '../../../language/map/what-if.js';

/** Something that can be switched, and what stands on its button before and after. */
export interface Switch {
    readonly change: WhatIfChange;
    readonly on: string;
    readonly off: string;
}

/** What can be switched on a site, its servers, or a link. */
export function switchesOf(thing: SceneSite | SceneLink | undefined, servers: readonly string[]): readonly Switch[] {
    if (thing === undefined) return [];
    const down = (kind: 'site' | 'link' | 'server', name: string, words: string): Switch => ({
        change: { kind: 'down', thing: kind, name },
        on: l10n.t('Switch {0} off', words),
        off: l10n.t('Switch {0} on again', words),
    });
    if ('members' in thing) return thing.kind === 'smtp' ? [] : [down('link', thing.name, l10n.t('link'))];
    const isHub = thing.kind.endsWith('hub');
    const hub: Switch = {
        change: { kind: 'hub', name: thing.name, hub: !isHub },
        on: isHub ? l10n.t('Make it no hub site') : l10n.t('Make it a hub site'),
        off: isHub ? l10n.t('A hub site again') : l10n.t('No hub site again'),
    };
    return [down('site', thing.name, l10n.t('site')), hub, ...servers.map((name) => down('server', name, name))];
}
