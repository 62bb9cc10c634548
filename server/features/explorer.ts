import * as l10n from '@vscode/l10n';
import type { TextDocumentPositionParams, WorkspaceEdit } from 'vscode-languageserver';
import { deliver } from '../../language/expectations/delivery.js';
import { envelopesOf } from '../../language/expectations/pairs.js';
import { sizeOfQuery } from '../../language/expectations/query-size.js';
import { siteKey } from '../../language/map/map-graph.js';
import { Failure, orFailure } from '../../language/questions/failure.js';
import { type AskedRoute, readQuestion } from '../../language/questions/question.js';
import { allDomains } from '../../language/routing/sample-domains.js';
import type { Placed, ScenarioDeclaration } from '../../language/syntax/declarations.js';
import type { SourceFile } from '../../language/syntax/source-file.js';
import { fileName } from '../../language/syntax/uris.js';
import { expectationLines } from '../../language/wording/expectation-text.js';
import { explainQuery } from '../../language/wording/explain-query.js';
import { siteName } from '../../language/wording/names.js';
import { routeAnswer } from '../../language/wording/query-line.js';
import { rangeOf } from '../convert.js';
import type {
    ExplorerAnswer,
    ExplorerInsertParameters,
    ExplorerName,
    ExplorerNames,
    ExplorerParameters,
    FileParameters,
} from '../protocol.js';
import type { Workspace } from '../workspace.js';
import { namedAt } from './names.js';

/** What can be asked for in a topology: its sites and servers, the addresses that it names, and its scenarios. */
export function explorerNames(workspace: Workspace, { uri }: FileParameters): ExplorerNames | null {
    const analysis = workspace.at(uri)?.analysis;
    if (analysis === undefined) return null;
    const { topology } = analysis;
    const sites = topology.sites.map(
        ({ name, hub }): ExplorerName => ({
            name: name.text,
            kind: 'site',
            what: hub ? l10n.t('hub site') : l10n.t('site'),
        }),
    );
    const servers = Array.from(
        topology.serverByKey.values(),
        ({ name, site }): ExplorerName => ({
            name: name.text,
            kind: 'server',
            what: l10n.t('server in {0}', siteName(topology, site)),
        }),
    );
    const named = topology.declarations.flatMap((each) =>
        each.kind === 'route' || each.kind === 'expect'
            ? each.to.flatMap((end) => (end.kind === 'address' ? end.text.replace(/^<(.*)>$/, '$1') : []))
            : [],
    );
    const addresses = new Set([...named, ...allDomains(topology).map(({ text }) => `anyone@${text}`)]);
    const senders: readonly ExplorerName[] = [...sites, ...servers];
    return {
        title: topology.organization?.name?.text ?? fileName(topology.root),
        senders,
        recipients: [...senders, ...addressNames(addresses)],
        scenarios: analysis.scenarios.map(({ declaration }) => declaration.name?.text ?? ''),
    };
}

function addressNames(addresses: Iterable<string>): readonly ExplorerName[] {
    return Array.from(addresses, (name) => ({ name, kind: 'address', what: l10n.t('address') }));
}

/** A route that is asked for in words: what is so and why, in the words of its hover. */
export function explore(workspace: Workspace, { uri, question }: ExplorerParameters): ExplorerAnswer | null {
    const analysis = workspace.at(uri)?.analysis;
    if (analysis === undefined) return null;
    const asked = orFailure(() => readQuestion(analysis, question));
    if (asked instanceof Failure) return { problem: asked.message };
    const { network, declaration, text } = asked;
    return {
        route: text,
        expect: expectationOf(asked),
        line: routeAnswer(network, declaration)
            .map((part) => part.text)
            .join(''),
        explanation: explainQuery(network, declaration),
        pairs: pairsOf(asked),
    };
}

function deliveryOf({ network, declaration }: AskedRoute): ReturnType<typeof deliver> | undefined {
    const [envelope] = envelopesOf(network.topology, declaration);
    return envelope && deliver(network, envelope, sizeOfQuery(declaration));
}

function expectationOf(asked: AskedRoute): string {
    const delivery = deliveryOf(asked);
    return delivery === undefined ? '' : expectationLines(asked.network, delivery).join('\n');
}

function pairsOf(asked: AskedRoute): readonly { readonly from: string; readonly to: string }[] {
    const key = (site: number): string | undefined => {
        const name = asked.network.topology.sites[site]?.name.text;
        return name === undefined ? undefined : siteKey(name);
    };
    const ends = new Map((deliveryOf(asked)?.routes ?? []).map(({ route }) => [key(route.to), key(route.from)]));
    return Array.from(ends, ([to, from]) => (from === undefined || to === undefined ? [] : [{ from, to }])).flat();
}

/** The edit that writes a route, or what is so of it, into the file that was asked from, or into its scenario. */
export function insertAnswer(
    workspace: Workspace,
    { uri, question, as }: ExplorerInsertParameters,
): WorkspaceEdit | null {
    const here = workspace.at(uri);
    const asked = here && orFailure(() => readQuestion(here.analysis, question));
    if (here === undefined || asked === undefined || asked instanceof Failure) return null;
    const lines = (as === 'route' ? asked.text : expectationOf(asked)).split('\n');
    const file = asked.scenario === null ? here.file : workspace.project.file(asked.scenario.uri);
    if (file === undefined) return null;
    const place = asked.scenario === null ? placeInFile(file, lines) : placeInScenario(file, asked.scenario, lines);
    return {
        changes: { [file.uri]: [{ range: rangeOf(file, place.at, place.end ?? place.at), newText: place.text }] },
    };
}

interface Insertion {
    readonly at: number;
    /** Where what it takes the place of ends; left out where that is nothing. */
    readonly end?: number;
    readonly text: string;
}

/** After the last line that asks or states something of routes, or else at the end of the file. */
function placeInFile(file: SourceFile, lines: readonly string[]): Insertion {
    const last = file.declarations.findLast(({ declaration }) => isQuery(declaration.kind));
    if (last !== undefined) return { at: endOfLine(file.text, endOf(last)), text: `\n${lines.join('\n')}` };
    const end = file.text.length;
    const gap = file.text === '' ? '' : file.text.endsWith('\n') ? '\n' : '\n\n';
    return { at: end, text: `${gap}${lines.join('\n')}\n` };
}

function placeInScenario(file: SourceFile, scenario: ScenarioDeclaration, lines: readonly string[]): Insertion {
    const start = file.startOf(scenario) ?? 0;
    const last = scenario.members.at(-1);
    const text = `\n${lines.map((line) => `    ${line}`).join('\n')}`;
    const brace = file.text.lastIndexOf('}', start + scenario.length - 1);
    const line = last === undefined ? brace : endOfLine(file.text, start + endOf(last));
    if (line < brace) return { at: line, text };
    // Where the scenario ends in the same line, its brace goes into a line of its own, without the blanks before it.
    return { at: file.text.slice(0, brace).trimEnd().length, end: brace, text: `${text}\n` };
}

function isQuery(kind: Placed['declaration']['kind']): boolean {
    return kind === 'route' || kind === 'expect';
}

function endOf({ start, declaration }: Placed): number {
    return start + declaration.length;
}

function endOfLine(text: string, at: number): number {
    const found = text.slice(at).search(/[\r\n]/);
    return found < 0 ? text.length : at + found;
}

/** The site or server that a position names. */
export function explorerEnd(
    workspace: Workspace,
    { textDocument, position }: TextDocumentPositionParams,
): string | null {
    const named = namedAt(workspace, textDocument.uri, position);
    if (named === undefined) return null;
    const { topology } = named.analysis.networkAt(named.placed.declaration);
    const { space, key } = named.symbol;
    if (space === 'site') return topology.siteByKey.get(key)?.name.text ?? null;
    return space === 'server' ? (topology.serverByKey.get(key)?.name.text ?? null) : null;
}
