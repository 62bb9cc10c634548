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
        on: `Switch ${words} off`,
        off: `Switch ${words} on again`,
    });
    if ('members' in thing) return thing.kind === 'smtp' ? [] : [down('link', thing.name, 'link')];
    const isHub = thing.kind.endsWith('hub');
    const hub: Switch = {
        change: { kind: 'hub', name: thing.name, hub: !isHub },
        on: isHub ? 'Make it no hub site' : 'Make it a hub site',
        off: isHub ? 'A hub site again' : 'No hub site again',
    };
    return [down('site', thing.name, 'site'), hub, ...servers.map((name) => down('server', name, name))];
}
