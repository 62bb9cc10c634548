import { html } from './dom.js';

/** A tool above the map: what stands on it, what it does in words, and what it does. */
export interface Tool {
    readonly text: string;
    readonly label: string;
    readonly act: () => void;
}

/** The bar of tools above the map, with the search at its beginning. */
export function toolbar(search: HTMLElement, tools: readonly Tool[]): HTMLElement {
    const buttons = tools.map(({ text, label, act }) => {
        const button = html('button', { 'aria-label': label, title: label }, text);
        button.addEventListener('click', act);
        return button;
    });
    return html('div', { class: 'tools', role: 'toolbar', 'aria-label': 'Map tools' }, search, ...buttons);
}
