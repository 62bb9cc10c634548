import * as l10n from '@vscode/l10n';
import type { Scene } from '../../../language/map/scene.js';
import { html } from './dom.js';

const MOST_FOUND = 8;

/** How near the map comes to something that was searched for. */
export const SEARCH_SCALE = 0.9;

/** The search for sites and links by name. */
export class Search {
    readonly input = html('input', {
        type: 'search',
        class: 'search',
        placeholder: l10n.t('Search sites and links'),
        'aria-label': l10n.t('Search sites and links'),
        role: 'combobox',
        'aria-expanded': 'false',
        'aria-controls': 'found',
        'aria-autocomplete': 'list',
    });
    private readonly found = html('ul', {
        id: 'found',
        class: 'found',
        role: 'listbox',
        'aria-label': l10n.t('Found'),
    });
    readonly element = html('div', { class: 'search-box' }, this.input, this.found);
    private keys: readonly string[] = [];
    private at = 0;
    scene: Scene | undefined;

    /**
     * @param choose called with the key of what was chosen
     * @param leave called when the search is given up
     */
    constructor(
        private readonly choose: (key: string) => void,
        private readonly leave: () => void,
    ) {
        this.input.addEventListener('input', () => this.look());
        this.input.addEventListener('keydown', (event) => this.onKey(event));
        this.input.addEventListener('blur', () => this.close());
    }

    private look(): void {
        const words = this.input.value.trim().toUpperCase();
        const all = [...(this.scene?.sites ?? []), ...(this.scene?.links ?? [])];
        const rank = (name: string): number => name.toUpperCase().indexOf(words);
        const matches = words === '' ? [] : all.filter(({ name }) => rank(name) >= 0);
        matches.sort((a, b) => Math.min(1, rank(a.name)) - Math.min(1, rank(b.name)));
        const shown = matches.slice(0, MOST_FOUND);
        this.keys = shown.map(({ key }) => key);
        this.at = 0;
        this.found.replaceChildren(
            ...shown.map(({ name, key }, index) => {
                const kind = key.startsWith('link ') ? l10n.t('link') : l10n.t('site');
                const item = html('li', { id: `found-${index}`, role: 'option' }, `${name} · ${kind}`);
                // Before the field loses the keyboard, which closes the list.
                item.addEventListener('mousedown', (event) => {
                    event.preventDefault();
                    this.take(index);
                });
                return item;
            }),
        );
        this.mark();
    }

    private mark(): void {
        this.input.setAttribute('aria-expanded', `${this.keys.length > 0}`);
        for (const [index, item] of [...this.found.children].entries())
            item.setAttribute('aria-selected', `${index === this.at}`);
        if (this.keys.length > 0) this.input.setAttribute('aria-activedescendant', `found-${this.at}`);
        else this.input.removeAttribute('aria-activedescendant');
    }

    private onKey(event: KeyboardEvent): void {
        const count = this.keys.length;
        if (event.key === 'Enter' && count > 0) this.take(this.at);
        else if (event.key === 'Escape') {
            this.close();
            this.leave();
        } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
            this.at = (this.at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
            this.mark();
        } else return;
        event.preventDefault();
    }

    private take(index: number): void {
        const key = this.keys[index];
        this.close();
        if (key !== undefined) this.choose(key);
    }

    private close(): void {
        this.keys = [];
        this.input.value = '';
        this.found.replaceChildren();
        this.mark();
    }
}
