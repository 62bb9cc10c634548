import { writeName } from '../syntax/names.js';

/** Something switched on the map, to see what it would do. */
export type WhatIfChange =
    /** It is out of service: routes stay what they are, and mail queues (R2.5, R6). */
    | { readonly kind: 'down'; readonly thing: 'site' | 'link' | 'server'; readonly name: string }
    /** A site becomes a hub site, or is one no more: mail stops elsewhere (R4). */
    | { readonly kind: 'hub'; readonly name: string; readonly hub: boolean };

/** What a reader has switched on the map: a scenario of the file, changes of their own, or both. */
export interface WhatIf {
    readonly scenario: string | null;
    readonly changes: readonly WhatIfChange[];
}

/** The changes as a scenario of the language, ready to stand in a file. */
export function scenarioText(changes: readonly WhatIfChange[], name = 'What if'): string {
    const lines = changes.map((change) => `    ${changeText(change)}`);
    return [`scenario ${writeName(name)} {`, ...lines, '}', ''].join('\n');
}

/** A change as it stands in a scenario. */
export function changeText(change: WhatIfChange): string {
    if (change.kind === 'down') return `down ${change.thing} ${writeName(change.name)}`;
    return `set site ${writeName(change.name)} ${change.hub ? 'hub' : 'not hub'}`;
}
