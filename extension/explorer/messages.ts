import type { Question } from '../../language/questions/question.js';
import type { ExplorerAnswer, ExplorerNames } from '../../server/protocol.js';

/** What the page of the route explorer says to the extension. */
export type FromPage =
    | { readonly kind: 'ready' }
    | { readonly kind: 'ask'; readonly question: Question }
    | { readonly kind: 'insert'; readonly as: 'route' | 'expect'; readonly question: Question }
    /** The route is to be shown on the map. */
    | { readonly kind: 'map'; readonly question: Question };

/** What the extension says to the page. */
export type ToPage =
    /** What the fields may hold: null where there is no topology. */
    | { readonly kind: 'names'; readonly names: ExplorerNames | null }
    | { readonly kind: 'answer'; readonly question: Question; readonly answer: ExplorerAnswer | null }
    /** The fields are to hold this, and to be answered. */
    | { readonly kind: 'set'; readonly question: Question };
