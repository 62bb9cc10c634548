import * as l10n from '@vscode/l10n';
import { closest } from '../syntax/closest.js';
import type { Declaration, Name } from '../syntax/declarations.js';
import { figure } from '../syntax/figures.js';
import { writeName } from '../syntax/names.js';
import { type NameSpace, type NameUse, namesIn } from '../syntax/names-in.js';
import { isDeclared as isDeclaredAtTop } from '../topology/symbols.js';
import type { Topology } from '../topology/topology.js';
import { isDeclared, namesOfScenario, namesOfTopology, type Scopes } from './declared-names.js';
import { type Finding, type Fix, placeOf, type TopologyRule } from './finding.js';
import { changeTo, didYouMean, literal, shortName } from './literal.js';

/** The most findings for one declaration: a link of a thousand unknown sites says no more than twenty. */
const MOST_FINDINGS = 20;

/**
 * How many names all names together are compared with while messages are made: some tenths of a second. With a large file
 * missing there are thousands of unknown names among thousands; fixes look for close ones in any case.
 */
const MOST_COMPARISONS = 50_000;

/** The same while a name is being typed: in a large topology what it may have meant is said once the rule has looked. */
const SOON_COMPARED = 2_000;

/** A name that nothing in the topology declares. */
export const unknownName: TopologyRule = {
    code: 'unknown-name',
    *check({ topology, scenarios }): Generator<Finding | null> {
        const top = namesOfTopology(topology);
        const search = new Search(topology);
        for (const declaration of topology.declarations) {
            yield* findingsIn(declaration, [top], search);
            yield null;
        }
        for (const scenario of scenarios) {
            // What it makes of the topology is found here at the latest, and takes a while.
            yield null;
            const scopes = [namesOfScenario(scenario), top];
            for (const { declaration } of scenario.declaration.members) {
                yield* findingsIn(declaration, scopes, search);
                yield null;
            }
        }
    },
    *checkEdited({ topology }, declaration): Generator<Finding> {
        const isKnown = (use: NameUse): boolean =>
            use.declares || use.spaces.some((space) => isDeclaredAtTop(topology, { space, key: use.name.key }));
        if (namesIn(declaration).every(isKnown)) return;
        yield* findingsIn(declaration, [namesOfTopology(topology)], new Search(topology, SOON_COMPARED));
    },
};

function* findingsIn(declaration: Declaration, scopes: Scopes, search: Search): Generator<Finding> {
    const unknown = namesIn(declaration).filter((use) => !use.declares && !isDeclared(use, scopes));
    for (const [index, use] of unknown.slice(0, MOST_FINDINGS).entries()) {
        const more = index === MOST_FINDINGS - 1 ? unknown.length - MOST_FINDINGS : 0;
        const rest = more === 0 ? '' : ` ${l10n.t('{0} more here are declared nowhere.', figure(more))}`;
        yield {
            code: 'unknown-name',
            place: placeOf(declaration, use.name),
            message: search.message(use, scopes) + rest,
            fixes: () => search.fixes(declaration, use, scopes),
        };
    }
}

/** Looks for what an unknown name may have meant. */
class Search {
    private comparisons = 0;
    private readonly found = new Map<string, readonly string[]>();

    /** @param most among how many names close ones are looked for while messages are made */
    constructor(
        private readonly topology: Topology,
        private readonly most = MOST_COMPARISONS,
    ) {}

    message(use: NameUse, scopes: Scopes): string {
        const other = OTHER_SPACES.find((space) => isDeclared({ ...use, spaces: [space] }, scopes));
        const isOther = other === undefined ? '' : ` ${nameOfOther(other)}`;
        const near =
            this.comparisons > this.most || sizeOf(use, scopes) > this.most ? [] : this.closeNames(use, scopes);
        return `${noneCalled(use.spaces, literal(writeName(use.name.text)))}${isOther}${didYouMean(near.map(shortName))}`;
    }

    fixes(declaration: Declaration, use: NameUse, scopes: Scopes): readonly Fix[] {
        const place = placeOf(declaration, use.name);
        const changes = this.closeNames(use, scopes).map((name): Fix => {
            return { title: changeTo(shortName(name)), edits: [{ ...place, text: writeName(name) }] };
        });
        return use.spaces.includes('site') ? [...changes, declareSite(this.topology, declaration, use.name)] : changes;
    }

    private closeNames({ name, spaces }: NameUse, scopes: Scopes): readonly string[] {
        // What a scenario declares is few, and in few scenarios: only what is looked up at the top is kept.
        const key = scopes.length === 1 ? `${spaces.join()} ${name.key}` : undefined;
        const known = key === undefined ? undefined : this.found.get(key);
        if (known !== undefined) return known;
        const candidates = new Set(
            scopes.flatMap((names) =>
                spaces.flatMap((space) => [...(names[space]?.values() ?? [])].flatMap(({ name }) => name?.text ?? [])),
            ),
        );
        this.comparisons += candidates.size;
        const near = closest(name.text, candidates);
        if (key !== undefined) this.found.set(key, near);
        return near;
    }
}

/** How many names there are that a name may have meant. */
function sizeOf({ spaces }: NameUse, scopes: Scopes): number {
    return scopes
        .flatMap((names) => spaces.map((space) => names[space]?.size ?? 0))
        .reduce((sum, size) => sum + size, 0);
}

/** @param name as it is written, in backticks */
function noneCalled([space, second]: readonly NameSpace[], name: string): string {
    // The end of a route is a site or a server; anything else is of one kind.
    if (second !== undefined) return l10n.t('No site or server is called {0}.', name);
    switch (space) {
        case 'link':
            return l10n.t('No link is called {0}.', name);
        case 'server':
            return l10n.t('No server is called {0}.', name);
        case 'connector':
            return l10n.t('No connector is called {0}.', name);
        default:
            return l10n.t('No site is called {0}.', name);
    }
}

function nameOfOther(space: (typeof OTHER_SPACES)[number]): string {
    switch (space) {
        case 'site':
            return l10n.t('It is the name of a site.');
        case 'link':
            return l10n.t('It is the name of a link.');
        case 'server':
            return l10n.t('It is the name of a server.');
        case 'connector':
            return l10n.t('It is the name of a connector.');
    }
}

const OTHER_SPACES = ['site', 'link', 'server', 'connector'] as const;

/** After the last site of the same file, else of the topology, else before the declaration that uses the name. */
function declareSite(topology: Topology, user: Declaration, name: Name): Fix {
    const text = `site ${writeName(name.text)}`;
    const title = l10n.t('Declare site {0}', shortName(name.text));
    const sites = topology.declarations.filter((each) => each.kind === 'site');
    const last = sites.findLast((each) => each.uri === user.uri) ?? sites.at(-1);
    if (last !== undefined) {
        const end = { start: last.length, end: last.length };
        return { title, edits: [{ ...placeOf(last, end), text: `\n${text}`, lines: 'after' }] };
    }
    const first = topologyDeclarationOf(topology, user);
    return { title, edits: [{ ...placeOf(first, { start: 0, end: 0 }), text: `${text}\n` }] };
}

/** The declaration itself, or the scenario that holds it. */
function topologyDeclarationOf(topology: Topology, declaration: Declaration): Declaration {
    const holds = (each: Declaration): boolean =>
        each.kind === 'scenario' && each.members.some((member) => member.declaration === declaration);
    return topology.declarations.find(holds) ?? declaration;
}
