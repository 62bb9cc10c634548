import * as l10n from '@vscode/l10n';
import type { SiteRoutes } from '../../../language/map/site-routes.js';
import { figure } from '../../../language/syntax/figures.js';
import type { MapExplanation, MapRoute } from '../../../server/protocol.js';
import { html } from './dom.js';
import { markdownElements } from './markdown.js';

/** The pane beside the map: what is known of what was chosen. */
export class Details {
    readonly element = html('aside', { class: 'details', 'aria-label': l10n.t('Details') });

    /** @param choose called with the two ends of a route that was picked from a list */
    constructor(private readonly choose: (from: number, to: number) => void) {
        this.clear();
    }

    clear(): void {
        this.element.replaceChildren(
            html(
                'p',
                { class: 'hint' },
                l10n.t('Click a site for its routes, then a second one for the route between them.'),
            ),
        );
    }

    /**
     * A site with its routes, or a link.
     * @param buttons what can be switched on it
     */
    showThing({ explanation, from, to }: MapExplanation, site: number | undefined, buttons: readonly Node[]): void {
        const lists: Node[] = [];
        if (from !== null && to !== null && site !== undefined) {
            lists.push(
                this.list(l10n.t('Mail from here'), from, (other) => this.choose(site, other)),
                this.list(l10n.t('Mail to here'), to, (other) => this.choose(other, site)),
            );
        }
        const switches = buttons.length === 0 ? [] : [html('p', { class: 'switches' }, ...buttons)];
        this.show(...markdownElements(explanation), ...switches, ...lists);
    }

    showRoute({ explanation, drawing }: MapRoute): void {
        const back = html('button', { class: 'way-back' }, l10n.t('Show the way back'));
        back.addEventListener('click', () => this.choose(drawing.to, drawing.from));
        this.show(...markdownElements(explanation), back);
    }

    /** Several routes, one below the other. */
    showRoutes(routes: readonly MapRoute[]): void {
        this.show(...routes.flatMap(({ explanation }) => markdownElements(explanation)));
    }

    private show(...content: readonly Node[]): void {
        this.element.replaceChildren(...content);
        this.element.scrollTop = 0;
    }

    private list(heading: string, { routes, count }: SiteRoutes, choose: (other: number) => void): Node {
        const items = routes.map(({ other, text }) => {
            const button = html('button', { class: 'route' }, text);
            button.addEventListener('click', () => choose(other));
            return html('li', {}, button);
        });
        const rest = count - routes.length;
        if (rest > 0) items.push(html('li', {}, l10n.t('and {0} more, further away', figure(rest))));
        const open = { open: '' };
        return html('details', open, html('summary', {}, `${heading} (${figure(count)})`), html('ul', {}, ...items));
    }
}
