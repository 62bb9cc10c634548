import { expectPresent } from './expect-present.js';
import { joinLinks } from './join-links.js';
import { moveSites } from './move-sites.js';
import { quoteName } from './quote-name.js';
import type { Refactoring, Selection } from './refactoring.js';
import { routeAndExpect } from './route-expect.js';
import { sort } from './sort.js';
import { splitLink } from './split-link.js';

/** All that can be done with what is selected, in the order in which it is offered. */
export function refactoringsAt(selection: Selection): readonly Refactoring[] {
    return [splitLink, joinLinks, moveSites, routeAndExpect, expectPresent, sort, quoteName].flatMap((find) =>
        find(selection),
    );
}
