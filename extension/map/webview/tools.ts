import * as l10n from '@vscode/l10n';
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
        { class: 'tools', role: 'toolbar', 'aria-label': l10n.t('Map tools') },
        search,
        tool('+', l10n.t('Zoom in'), () => acts.zoomBy(1.4)),
        tool('−', l10n.t('Zoom out'), () => acts.zoomBy(1 / 1.4)),
        tool(l10n.t('Fit'), l10n.t('Show all of the map'), acts.fit),
        tool(l10n.t('Lay out anew'), l10n.t('Forget where sites stand and lay out the map anew'), acts.layOutAnew),
        tool('SVG', l10n.t('Save as SVG picture'), () => acts.save('svg')),
        tool('PNG', l10n.t('Save as PNG picture'), () => acts.save('png')),
    );
}
