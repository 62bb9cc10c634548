import type { CompletionItemKind } from 'vscode-languageserver';
import type { SiteEnd } from '../../language/routing/ends.js';
import { nameKey } from '../../language/syntax/names.js';

/** Something that can be written, as a name or, `literal`, as it is. */
export interface Candidate {
    readonly text: string;
    readonly kind: CompletionItemKind;
    readonly literal?: boolean;
    /** Shown right after the label, and at the end of the line. */
    readonly detail?: string;
    readonly description?: string;
    /** The route that leads there, which the item is explained by once it is looked at. */
    readonly route?: { readonly from: SiteEnd; readonly to: SiteEnd };
    /** Candidates are sorted by this first, then by name. */
    readonly order: string;
}

/** A candidate as far as it is known without looking for it: of thousands only some are looked for. */
export interface Offer {
    /** Its name, as names are compared. */
    readonly key: string;
    /** The nearest are offered first. */
    readonly nearness: number;
    readonly candidate: () => Candidate;
}

/** So many are offered at a time: more nobody reads, and a reader who types goes on by the beginning of a name. */
export const MOST_OFFERED = 300;

/**
 * The candidates of some offers. Of too many only those that fit what is typed, first those that begin with it, then the
 * nearest; then it has to be asked again when more is typed.
 * @param word what is typed, quotes included
 */
export function chosen(
    offers: readonly Offer[],
    word: string,
): { readonly candidates: readonly Candidate[]; readonly isAll: boolean } {
    if (offers.length <= MOST_OFFERED) return { candidates: offers.map(({ candidate }) => candidate()), isAll: true };
    const typed = nameKey(word.replace(/^"/, '').replace(/"$/, ''));
    const fitting = offers.filter(({ key }) => holdsInOrder(key, typed));
    const begins = nearest(fitting.filter(({ key }) => key.startsWith(typed)));
    const others = begins.length < MOST_OFFERED ? nearest(fitting.filter(({ key }) => !key.startsWith(typed))) : [];
    const first = [...begins, ...others].slice(0, MOST_OFFERED);
    return { candidates: first.map(({ candidate }) => candidate()), isAll: fitting.length <= MOST_OFFERED };
}

/** The nearest of some offers, in order. */
function nearest(offers: readonly Offer[]): readonly Offer[] {
    // What is too far is left out before the rest is sorted by names too.
    const distances = new Float64Array(offers.map(({ nearness }) => nearness)).sort();
    const farthest = distances[MOST_OFFERED - 1] ?? Number.POSITIVE_INFINITY;
    return offers
        .filter(({ nearness }) => nearness <= farthest)
        .sort((a, b) => (a.nearness === b.nearness ? (a.key < b.key ? -1 : 1) : a.nearness < b.nearness ? -1 : 1))
        .slice(0, MOST_OFFERED);
}

/** Whether a text holds the letters of another in their order, be there others between: so do editors look for names. */
function holdsInOrder(text: string, letters: string): boolean {
    let at = 0;
    for (const letter of letters) {
        at = text.indexOf(letter, at) + 1;
        if (at === 0) return false;
    }
    return true;
}
