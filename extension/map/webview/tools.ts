import { html } from './dom.js';

/** What the tools above the map do. */
export interface ToolActs {
    readonly zoomBy: (factor: number) => void;
    readonly fit: () => void;
    readonly layOutAnew: () => void;
    readonly save: (format: 'svg' | 'png') => void;
}

/** The bar of tools above the map, with the search at its beginning. */
export function toolbar(search: HTMLElement, acts: ToolActs): HTMLElement {
    const tool = (text: string, label: string, act: () => void): HTMLElement => {
        const button = html('button', { 'aria-label': label, title: label }, text);
        button.addEventListener('click', act);
        return button;
    };
    return html(
        'div',
        { class: 'tools', role: 'toolbar', 'aria-label': 'Map tools' },
        search,
        tool('+', 'Zoom in', () => acts.zoomBy(1.4)),
        tool('−', 'Zoom out', () => acts.zoomBy(1 / 1.4)),
        tool('Fit', 'Show all of the map', acts.fit),
        tool('Lay out anew', 'Forget where sites stand and lay out the map anew', acts.layOutAnew),
        tool('SVG', 'Save as SVG picture', () => acts.save('svg')),
        tool('PNG', 'Save as PNG picture', () => acts.save('png')),
    );
}
