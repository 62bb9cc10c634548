import type { Routing } from '../routing/routing.js';
import type { Topology } from '../topology/topology.js';
import type { MarkedRoute } from './dot.js';
import { kindOf, type SiteKind } from './shapes.js';
import { costLabel } from './titles.js';

/** The brackets that give each kind of site its shape: hexagon, rounded, trapezoid, rhombus. */
const BRACKETS: Readonly<Record<SiteKind, readonly [string, string]>> = {
    hub: ['{{', '}}'],
    'idle-hub': ['{{', '}}'],
    'broken-hub': ['{{', '}}'],
    exchange: ['([', '])'],
    'no-transport': ['[/', '\\]'],
    'no-exchange': ['{', '}'],
};

/**
 * The map as a flowchart of Mermaid, which Markdown viewers draw. A link of three sites or more is a small circle that
 * its sites are joined to.
 * @param marked a route whose hops are drawn bold
 */
export function mapMermaid(topology: Topology, routing: Routing, marked?: MarkedRoute): string {
    const route = marked && routing.route(marked.from, marked.to);
    const onRoute = new Set(route?.path?.links);
    const kinds = topology.sites.map((site) => kindOf(site, routing.load.routesStoppingAt[site.index] ?? 0));
    const nodes = topology.sites.map(({ index, name }) => {
        const kind = kinds[index] ?? 'exchange';
        const [open, close] = BRACKETS[kind];
        return `    site${index}${open}"${escaped(name.text)}"${close}:::${kind.replace('-', '_')}`;
    });
    const lines: string[] = [];
    const bold: number[] = [];
    let count = 0;
    for (const link of topology.links) {
        const arrow = link.smtp ? '-.-' : (routing.load.routesOverLink[link.index] ?? 0) > 0 ? '---' : '-.-';
        const many = link.members.length > 2;
        if (many)
            lines.push(`    link${link.index}(("${escaped(`${link.name.text} · ${costLabel(link)}`)}")):::junction`);
        const ends = many ? link.members.map((site) => [`link${link.index}`, `site${site}`]) : pairOf(link.members);
        for (const [from, to] of ends) {
            lines.push(`    ${from} ${arrow}${many ? '' : `|"${escaped(costLabel(link))}"|`} ${to}`);
            if (onRoute.has(link.index)) bold.push(count);
            count++;
        }
    }
    const stops = (route?.stops ?? []).map((site) => `    style site${site} stroke-width:4px`);
    const marks = bold.length === 0 ? [] : [`    linkStyle ${bold.join(',')} stroke:#b3470f,stroke-width:4px`];
    return ['flowchart LR', ...nodes, ...lines, ...marks, ...stops, ...CLASSES, ''].join('\n');
}

function pairOf([from, to]: readonly number[]): readonly (readonly string[])[] {
    return from === undefined || to === undefined ? [] : [[`site${from}`, `site${to}`]];
}

const CLASSES = [
    '    classDef hub fill:#f3c9a8,stroke:#b3470f,color:#1c2733',
    '    classDef idle_hub fill:#ffffff,stroke:#b3470f,stroke-dasharray:4 3,color:#1c2733',
    '    classDef broken_hub fill:#ffffff,stroke:#c4262e,stroke-dasharray:4 3,color:#1c2733',
    '    classDef exchange fill:#d6e8f5,stroke:#1d6fa5,color:#1c2733',
    '    classDef no_transport fill:#ffffff,stroke:#c4262e,color:#1c2733',
    '    classDef no_exchange fill:#ffffff,stroke:#6b7a89,color:#1c2733',
    '    classDef junction fill:#ffffff,stroke:#8796a5,color:#1c2733',
];

/** A text as Mermaid shows it literally: whatever is no letter, digit or space is written by its number. */
function escaped(text: string): string {
    const line = text.replace(/[\s\p{Cc}]+/gu, ' ');
    return line.replace(/[^\p{L}\p{M}\p{N} ]/gu, (letter) => `#${letter.codePointAt(0)};`);
}
