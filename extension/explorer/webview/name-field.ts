import type { ExplorerName } from '../../../server/protocol.js';
import { html } from '../../map/webview/dom.js';

/** How many names are offered at a time. */
const MOST_OFFERED = 50;

/** A field for a name, which the browser completes from those that hold what is typed. */
export class NameField {
    readonly element: HTMLElement;
    readonly input: HTMLInputElement;
    private readonly list: HTMLDataListElement;
    private names: readonly ExplorerName[] = [];

    constructor(id: string, label: string, hint: string) {
        this.list = html('datalist', { id: `${id}-names` });
        this.input = html('input', {
            id,
            type: 'text',
            list: `${id}-names`,
            placeholder: hint,
            autocomplete: 'off',
            spellcheck: 'false',
        });
        this.input.addEventListener('input', () => this.complete());
        this.element = html('div', { class: 'field' }, html('label', { for: id }, label), this.input, this.list);
    }

    offer(names: readonly ExplorerName[]): void {
        this.names = names;
        this.complete();
    }

    private complete(): void {
        const typed = this.input.value.trim().toUpperCase();
        const found = this.names.filter(({ name }) => name.toUpperCase().includes(typed)).slice(0, MOST_OFFERED);
        this.list.replaceChildren(...found.map(({ name, what }) => html('option', { value: name }, what)));
    }
}
