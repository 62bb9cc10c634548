import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Analysis } from '../language/project/analysis.js';
import { Project } from '../language/project/project.js';
import { generate, type Order } from './generator.js';

/** A network to measure on: its files by their addresses, the root first. */
export interface Subject {
    readonly name: string;
    readonly sites: number;
    readonly files: ReadonlyMap<string, string>;
}

/** A generated organization. */
export function generated(order: Order): Subject {
    const { files } = generate(order);
    const inFiles = files.size > 1 ? ` in ${files.size} files` : '';
    return {
        name: `${order.sites.toLocaleString('en')} sites${inFiles}`,
        sites: order.sites,
        files: new Map([...files].map(([name, text]) => [addressOf(name), text])),
    };
}

/** The largest networks that are real: see examples/real-networks. */
export function realNetworks(): readonly Subject[] {
    return [
        { name: 'Kentucky Data Link (real)', file: 'kdl.mailtopo', sites: 754 },
        { name: 'Cogent (real)', file: 'cogentco.mailtopo', sites: 197 },
    ].map(({ name, file, sites }) => ({
        name,
        sites,
        files: new Map([[addressOf(file), readFileSync(path.resolve('examples/real-networks', file), 'utf8')]]),
    }));
}

/** The analysis of a network, made anew. */
export function analysisOf({ files }: Subject): Analysis {
    const project = new Project();
    for (const [uri, text] of files) project.setText(uri, text);
    const [analysis] = project.topologies();
    if (analysis === undefined) throw new Error('no topology');
    return analysis;
}

/** The text of a network in one file. */
export function textOf({ files }: Subject): string {
    return [...files.values()].join('\n');
}

function addressOf(file: string): string {
    return `file:///bench/${file}`;
}
