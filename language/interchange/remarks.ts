import * as l10n from '@vscode/l10n';
import { figure } from '../syntax/figures.js';
import { compareNames, writeName } from '../syntax/names.js';

/** How many names a remark lists. */
const LISTED = 10;

/** What there is to say about an import: each thing once, with the names that it is about. */
export class Remarks {
    private readonly named = new Map<string, Map<string, string>>();

    /**
     * Adds a remark, or a name to one that there is.
     * @param remark a sentence without its full stop, in the language of the user
     */
    note(remark: string, name?: string): void {
        const names = this.named.get(remark) ?? new Map<string, string>();
        if (name !== undefined) names.set(name, writeName(name));
        this.named.set(remark, names);
    }

    /** One line for each, in the order they came up. */
    lines(): readonly string[] {
        return [...this.named].map(([remark, names]) => {
            if (names.size === 0) return l10n.t('{0}.', remark);
            const all = [...names.entries()].sort(([a], [b]) => compareNames(a, b)).map(([, written]) => written);
            const listed = all.slice(0, LISTED).join(', ');
            const more = all.length - LISTED;
            return more > 0
                ? l10n.t('{0}: {1} and {2} more.', remark, listed, figure(more))
                : l10n.t('{0}: {1}.', remark, listed);
        });
    }
}
