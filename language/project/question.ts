import type { Network } from '../routing/network.js';
import { closest } from '../syntax/closest.js';
import type { RouteDeclaration, ScenarioDeclaration } from '../syntax/declarations.js';
import { nameKey, unquote, writeName } from '../syntax/names.js';
import { sizeOf, writeSize } from '../syntax/sizes.js';
import { SourceFile } from '../syntax/source-file.js';
import { readAddress } from '../topology/domains.js';
import type { Topology } from '../topology/topology.js';
import type { Analysis } from './analysis.js';

/** A route that someone asks for, in the words that were typed. */
export interface Question {
    /** A site or a server, with or without quotes. */
    readonly from: string;
    /** Sites, servers and addresses, with commas between them. */
    readonly to: string;
    /** Empty where nothing is said of it: `12 MB`. */
    readonly size: string;
    /** The name of a scenario; empty for none. */
    readonly scenario: string;
}

/** The question as a file would ask it. */
export interface AskedRoute {
    /** `route Paris -> Depot size 12 MB`. */
    readonly text: string;
    readonly declaration: RouteDeclaration;
    readonly network: Network;
    readonly scenario: ScenarioDeclaration | null;
}

/** Reads a question; where it cannot be answered, one sentence says why, and what would be right. */
export function readQuestion(analysis: Analysis, { from, to, size, scenario }: Question): AskedRoute | string {
    const within = analysis.scenarios.find(
        ({ declaration }) => declaration.name?.key === nameKey(unquote(scenario.trim())),
    );
    if (scenario.trim() !== '' && within === undefined) return `There is no scenario ${writeName(scenario.trim())}.`;
    const network = within?.network ?? analysis.network;
    const { topology } = network;
    if (from.trim() === '') return 'From: name a site or a server.';
    if (to.trim() === '') return 'To: name a site, a server or an address.';
    const sender = endNamed(topology, from) ?? `From: ${unknownText(topology, from)}`;
    if (isProblem(sender)) return sender;
    const recipients = recipientsNamed(topology, to);
    const problem = recipients.find(isProblem);
    if (problem !== undefined) return problem;
    const sizeText = size.trim() === '' ? '' : readSize(size);
    if (sizeText === null) return `Size: a whole number with KB, MB or GB, such as 12 MB, and not ${size.trim()}.`;
    const text = `route ${sender} -> ${recipients.join(', ')}${sizeText === '' ? '' : ` size ${sizeText}`}`;
    const declaration = SourceFile.read('mailtopo:question', text).declarations[0]?.declaration;
    if (declaration?.kind !== 'route') return 'This is no route.';
    return { text, declaration, network, scenario: within?.declaration ?? null };
}

/** What is called so, as a file writes it; undefined for nothing. */
function endNamed({ siteByKey, serverByKey, removed }: Topology, word: string): string | undefined {
    const key = nameKey(unquote(word.trim()));
    const name = siteByKey.get(key)?.name.text ?? serverByKey.get(key)?.name.text;
    const known = name ?? removed.sites.get(key) ?? removed.servers.get(key);
    return known === undefined ? undefined : writeName(known);
}

function recipientsNamed(topology: Topology, words: string): readonly string[] {
    const whole = endNamed(topology, words);
    return whole === undefined ? words.split(',').map((word) => recipientNamed(topology, word)) : [whole];
}

/** A recipient as a file writes it, or a sentence about what it is not. */
function recipientNamed(topology: Topology, word: string): string {
    const known = endNamed(topology, word);
    if (known !== undefined) return known;
    if (!word.includes('@')) return `To: ${unknownText(topology, word)}`;
    const bare = word.trim().replace(/^<(.*)>$/, '$1');
    const address = readAddress(`<${bare}>`);
    return typeof address === 'string' ? `To: ${bare} is no address: ${address}.` : `<${address.text}>`;
}

function isProblem(text: string): boolean {
    return text.startsWith('From: ') || text.startsWith('To: ');
}

function unknownText({ sites, serverByKey }: Topology, word: string): string {
    const asked = unquote(word.trim());
    if (asked === '') return 'a name is missing.';
    if (asked.includes('@')) return `${asked} is an address; mail is sent from a site or a server.`;
    const names = [...sites, ...serverByKey.values()].map(({ name }) => name.text);
    const near = closest(asked, names).map(writeName);
    const hint = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`;
    return `no site or server is called ${writeName(asked)}.${hint}`;
}

/** A size as a file writes it; null for what is none. */
function readSize(text: string): string | null {
    const [, figure = '', unit = ''] = /^\s*(\d+)\s*([A-Za-z]+)\s*$/.exec(text) ?? [];
    const bytes = figure === '' ? null : sizeOf(figure, unit);
    return bytes !== null && bytes > 0 && Number.isSafeInteger(bytes) ? writeSize(bytes) : null;
}
