import { instance } from '@viz-js/viz';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { mapDot } from '../../../language/map/dot.js';
import { mapMermaid } from '../../../language/map/mermaid.js';
import { mapSvg, type PictureOptions } from '../../../language/map/svg.js';
import { quote } from '../../../language/syntax/names.js';
import { topologyOf } from '../../support/topology.js';
import { exampleText } from './examples.js';

/** What an XML parser finds: elements by name, attributes by name, and the texts of each element. */
interface Document {
    readonly elements: ReadonlyMap<string, number>;
    readonly attributes: ReadonlySet<string>;
    readonly texts: ReadonlyMap<string, readonly string[]>;
}

function parseXml(xml: string): Document {
    const elements = new Map<string, number>();
    const attributes = new Set<string>();
    const texts = new Map<string, string[]>();
    const open: { name: string; text: string }[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
        throw error;
    });
    parser.on('opentag', ({ name, attributes: own }) => {
        elements.set(name, (elements.get(name) ?? 0) + 1);
        for (const each of Object.keys(own)) attributes.add(each);
        open.push({ name, text: '' });
    });
    parser.on('text', (text) => {
        const at = open.at(-1);
        if (at !== undefined) at.text += text;
    });
    parser.on('closetag', () => {
        const closed = open.pop();
        if (closed !== undefined) texts.set(closed.name, [...(texts.get(closed.name) ?? []), closed.text]);
    });
    parser.write(xml).close();
    return { elements, attributes, texts };
}

const EVIL = [
    '</script><img src=x onerror=alert(1)>',
    ']]><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    "a' onclick='alert(1)",
    '&amp;&lt;',
    '\\N\\G\\"',
    '\\',
    '"];end',
    '#quot;#35;',
    'subgraph x',
    '--><style>*{}',
    '\u0001\ufffe',
    '\ud800',
    '語 – ‮right‬',
    '`|{}()<>',
];

const name = fc.oneof(
    fc.constantFrom(...EVIL),
    fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
    fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...`"'\\<>&;#|{}[]()-=\n\t%`) }),
);
const names = fc
    .uniqueArray(name, { minLength: 2, maxLength: 6, selector: (each) => each.toUpperCase() })
    .filter((all) => all.every((each) => !each.includes('\0')));

/** A network of sites of these names with a link of each kind named likewise, and one of these organizations. */
function networkOf(all: readonly string[]) {
    const written = all.map(quote);
    return topologyOf(
        [
            `organization ${written[0]}`,
            ...written.map((each, index) => `${index === 1 ? 'hub ' : ''}site ${each}`),
            `link ${written[0]}: ${written[0]} <-> ${written[1]}`,
            `link ${written[1]}: ${written.join(', ')} cost 7`,
        ].join('\n'),
    );
}

/** A text as it can be shown at all: on one line, without what XML cannot hold. */
const visible = (text: string): string =>
    text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd').replace(/[\s\p{Cc}]+/gu, ' ');

describe('an SVG picture', () => {
    it('is XML that holds every name as it is and nothing else, whatever the names', () => {
        const allowed = new Set(['svg', 'title', 'desc', 'style', 'rect', 'path', 'g', 'text', 'circle']);
        fc.assert(
            fc.property(names, fc.boolean(), (all, withRoute) => {
                const { topology, routing } = networkOf(all);
                expect(topology.sites).toHaveLength(all.length);
                const options: PictureOptions = withRoute ? { route: { from: 0, to: 1 } } : {};
                const { elements, attributes, texts } = parseXml(mapSvg(topology, routing, options));
                expect([...elements.keys()].filter((each) => !allowed.has(each))).toEqual([]);
                expect([...attributes].filter((each) => /^on|href|src|style/i.test(each))).toEqual([]);
                const titles = (texts.get('title') ?? []).map((each) => each.replace(/[\s\p{Cc}]+/gu, ' '));
                for (const each of all)
                    expect(titles.some((title) => title.startsWith(`${visible(each)}: `))).toBe(true);
            }),
            { numRuns: 150 },
        );
    });

    it.each(['auto', 'light', 'dark', 'high-contrast', 'high-contrast-light'] as const)(
        'has all colours it uses, theme %s',
        (theme) => {
            const { topology, routing } = topologyOf(exampleText('ideas/14-common-mistakes'));
            const svg = mapSvg(topology, routing, { theme, route: { from: 0, to: 2 } });
            const used = new Set([...svg.matchAll(/var\((--map-[\w-]+)\)/g)].map(([, each]) => each));
            const given = new Set([...svg.matchAll(/(--map-[\w-]+):#[0-9a-f]{6}/g)].map(([, each]) => each));
            expect([...used].filter((each) => !given.has(each))).toEqual([]);
            expect(used.size).toBeGreaterThan(5);
            expect(svg.includes('prefers-color-scheme')).toBe(theme === 'auto');
        },
    );

    it('draws a route on top, and no route where none is wanted', () => {
        const { topology, routing } = topologyOf(exampleText('contoso/contoso'));
        const site = (text: string) => topology.siteByKey.get(text.toUpperCase())?.index ?? Number.NaN;
        const route = { from: site('Copenhagen'), to: site('Sydney') };
        const classes = (svg: string) => [...svg.matchAll(/class="(leg|stop|route-path)" /g)].map(([, each]) => each);
        // Copenhagen to London, to Singapore, to Sydney.
        const counts = classes(mapSvg(topology, routing, { route, legend: false }));
        expect(counts.filter((each) => each === 'leg')).toHaveLength(3);
        expect(counts.filter((each) => each === 'stop')).toHaveLength(2);
        expect(counts.filter((each) => each === 'route-path')).toHaveLength(1);
        expect(classes(mapSvg(topology, routing))).toEqual([]);
    });
});

describe('a DOT graph', () => {
    it('is drawn by Graphviz with every name as it is, whatever the names', async () => {
        const viz = await instance();
        fc.assert(
            fc.property(names, (all) => {
                const { topology, routing } = networkOf(all);
                const svg = viz.renderString(mapDot(topology, routing, { from: 0, to: 1 }), {
                    format: 'svg',
                    engine: 'neato',
                });
                const texts = (parseXml(svg).texts.get('text') ?? []).map((each) =>
                    each.replaceAll('\u00a0', ' ').trim(),
                );
                for (const each of all) if (/^[\x20-\x7e]+$/.test(each)) expect(texts).toContain(visible(each).trim());
                // The cost of a link of two stands on it, that of a larger one at its junction, after its name.
                expect(texts.filter((each) => /^AD \d+$/.test(each))).toEqual(
                    all.length > 2 ? ['AD 100'] : ['AD 100', 'AD 7'],
                );
            }),
            { numRuns: 100 },
        );
    });
});

describe('a Mermaid flowchart', () => {
    /** Reads nodes and lines by the little of Mermaid's syntax that a label cannot break out of. */
    function readFlowchart(text: string): {
        readonly labels: ReadonlyMap<string, string>;
        readonly lines: readonly string[];
    } {
        const labels = new Map<string, string>();
        const lines: string[] = [];
        const decode = (label: string): string =>
            label.replace(/#(\d+);/g, (_, figure: string) => String.fromCodePoint(Number(figure)));
        for (const line of text.split('\n')) {
            const node = /^ {4}(\w+)[^\w\s"]+"([^"]*)"[^\w\s"]+:::\w+$/.exec(line);
            const edge = /^ {4}(\w+) (?:---|-\.-)(?:\|"[^"]*"\|)? (\w+)$/.exec(line);
            if (node !== null) labels.set(node[1] ?? '', decode(node[2] ?? ''));
            else if (edge !== null) lines.push(`${edge[1]} ${edge[2]}`);
            else expect(line).toMatch(/^(flowchart LR|)$|^ {4}(classDef|linkStyle|style) [\w:#,;\- .]+$/);
        }
        return { labels, lines };
    }

    it('holds every name as it is, whatever the names', () => {
        fc.assert(
            fc.property(names, (all) => {
                const { topology, routing } = networkOf(all);
                const { labels, lines } = readFlowchart(mapMermaid(topology, routing, { from: 0, to: 1 }));
                for (const [index, each] of all.entries())
                    expect(labels.get(`site${index}`)).toBe(each.replace(/[\s\p{Cc}]+/gu, ' '));
                expect(lines).toHaveLength(1 + (all.length > 2 ? all.length : 1));
            }),
            { numRuns: 200 },
        );
    });
});
