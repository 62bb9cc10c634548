import type { Placement } from '../../language/map/keep-places.js';
import type { Theme } from '../../language/map/style.js';
import type { WhatIf } from '../../language/map/what-if.js';
import type { MapExplanation, MapPair, MapResult, MapRoute, MapWhatIf } from '../../server/protocol.js';

/** What the panel's page says to the extension. */
export type FromPage =
    /** The page is there, and knows this from before. */
    | { readonly kind: 'ready' }
    /** Something was chosen: the text is to go there. */
    | { readonly kind: 'reveal'; readonly key: string }
    | Question
    /** Everything is to be laid out anew. */
    | { readonly kind: 'anew' }
    /** A text is to be put on the clipboard. */
    | { readonly kind: 'copy'; readonly text: string }
    /** A picture is to be saved. */
    | { readonly kind: 'save'; readonly format: 'svg' | 'png'; readonly content: string | Uint8Array };

/** What the page asks of the language server; the answer comes with the same number. */
export type Question = { readonly kind: 'ask'; readonly number: number } & (
    | { readonly about: 'routes'; readonly pairs: readonly MapPair[]; readonly whatIf: WhatIf }
    | { readonly about: 'explain'; readonly key: string; readonly whatIf: WhatIf }
    | { readonly about: 'whatIf'; readonly whatIf: WhatIf }
    | ({ readonly about: 'picture'; readonly theme: Theme } & Shown)
);

/** What the map shows besides the topology, and a picture of it shows too. */
export interface Shown {
    /** The ends of the routes that are drawn. */
    readonly pairs: readonly MapPair[];
    /** The keys of what is chosen. */
    readonly chosen: readonly string[];
    /** What is switched, as far as it is shown. */
    readonly whatIf: WhatIf;
}

/** What is answered to each question; null where there is nothing of it any more. */
export interface Answers {
    readonly routes: readonly MapRoute[] | null;
    readonly explain: MapExplanation | null;
    readonly picture: string | null;
    readonly whatIf: MapWhatIf | null;
}

/** What the extension says to the page. */
export type ToPage =
    | { readonly kind: 'map'; readonly uri: string; readonly map: MapResult }
    /** There is no map, and why. */
    | { readonly kind: 'none'; readonly reason: string }
    | { readonly kind: 'answer'; readonly number: number; readonly answer: Answers[keyof Answers] }
    /** Where the cursor of the text stands. */
    | { readonly kind: 'here'; readonly keys: readonly string[] }
    /** The routes that the mouse in the text points at. */
    | { readonly kind: 'light'; readonly routes: readonly MapRoute[] }
    /** A site, a link or a scenario is to be chosen, as by a click. */
    | { readonly kind: 'show'; readonly key: string }
    /** The routes from one site to others are to be chosen, as by clicks, in a scenario; an empty one is none. */
    | { readonly kind: 'show-pairs'; readonly pairs: readonly MapPair[]; readonly scenario: string };

/** What the page keeps over a reload of the window. */
export interface PageState {
    readonly uri: string;
    readonly placements: readonly Placement[];
    readonly view: { readonly x: number; readonly y: number; readonly k: number } | null;
    readonly chosen: readonly string[];
    /** What the cursor of the text stands on. */
    readonly here: readonly string[];
    readonly whatIf: WhatIf;
}
