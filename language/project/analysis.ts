import { Network } from '../routing/network.js';
import { Routing } from '../routing/routing.js';
import { type Scenario, scenarioOf } from '../routing/scenario-network.js';
import { RULES } from '../rules/all-rules.js';
import type { RuleCode } from '../rules/codes.js';
import type { Finding, RuleContext, TopologyRule } from '../rules/finding.js';
import type { Declaration } from '../syntax/declarations.js';
import { type Difference, differenceOf, sameItems } from '../syntax/difference.js';
import { namesIn, usesName } from '../syntax/names-in.js';
import type { SourceFile } from '../syntax/source-file.js';
import type { ImportState } from '../syntax/uris.js';
import { allDeclared, buildTopology } from '../topology/build.js';
import { rebuildTopology } from '../topology/rebuild.js';
import type { Topology } from '../topology/topology.js';
import { DeclarationFindings } from './declaration-findings.js';

/** A topology with what follows from it: routes, scenarios and findings, computed when they are asked for. */
export class Analysis {
    private readonly found = new Map<RuleCode, readonly Finding[]>();
    /** What rules are given, and what their findings may hold on to: nothing of what was before. */
    private readonly context: RuleContext;
    private scenarioOfMember: ReadonlyMap<Declaration, Scenario> | undefined;

    private constructor(
        readonly network: Network,
        private readonly imports: ReadonlyMap<string, ImportState>,
        private readonly ofDeclarations: DeclarationFindings,
        private readonly before: Before,
    ) {
        const scenarios = [...network.topology.scenarioByKey.values()].map((declaration) =>
            scenarioOf(
                network,
                declaration,
                before.scenarios.find((each) => each.declaration.name?.key === declaration.name?.key),
            ),
        );
        const { topology, routing } = network;
        this.context = { topology, routing, network, scenarios, importState: stateOf(imports) };
    }

    /**
     * The analysis of a topology's files, the root first.
     * @param previous the one before an edit: it is kept as it is where no declaration changed, and its routes are
     * kept where the graph did not
     */
    static of(
        files: readonly SourceFile[],
        states: (uri: string) => ImportState,
        previous: Analysis | undefined,
    ): Analysis {
        const parts = files.map(({ uri, declared }) => ({ uri, declarations: declared }));
        const declarations = allDeclared(parts);
        const imports = new Map(files.flatMap((file) => file.imports).map((uri) => [uri, states(uri)]));
        const same =
            previous !== undefined &&
            sameItems(previous.topology.declarations, declarations) &&
            sameItems([...previous.imports.values()], [...imports.values()]) &&
            sameItems(
                previous.topology.files,
                files.map((file) => file.uri),
            );
        if (same) return previous;
        const topology = (previous && rebuildTopology(previous.topology, parts)) ?? buildTopology(parts);
        return new Analysis(
            new Network(topology, Routing.of(topology, previous?.routing)),
            imports,
            DeclarationFindings.of(declarations, previous?.ofDeclarations),
            previous === undefined ? NOTHING_BEFORE : previous.asBefore(declarations),
        );
    }

    get topology(): Topology {
        return this.network.topology;
    }

    get routing(): Routing {
        return this.network.routing;
    }

    /** The scenarios of the topology: of two with one name the first. */
    get scenarios(): readonly Scenario[] {
        return this.context.scenarios;
    }

    /** The scenario of a name, by its key; undefined where there is none. */
    scenarioNamed(key: string | null | undefined): Scenario | undefined {
        return this.scenarios.find(({ declaration }) => declaration.name?.key === key);
    }

    /** The scenario that a declaration is, or stands in; undefined for one at the top of a file. */
    scenarioAt(declaration: Declaration): Scenario | undefined {
        this.scenarioOfMember ??= new Map(
            this.scenarios.flatMap((scenario): [Declaration, Scenario][] => [
                [scenario.declaration, scenario],
                ...scenario.declaration.members.map((member): [Declaration, Scenario] => [
                    member.declaration,
                    scenario,
                ]),
            ]),
        );
        return this.scenarioOfMember.get(declaration);
    }

    /** What the messages of a declaration meet: the topology, or that of the scenario that it stands in. */
    networkAt(declaration: Declaration): Network {
        return this.scenarioAt(declaration)?.network ?? this.network;
    }

    /** All that the rules find, in the order of the rules. */
    get findings(): readonly Finding[] {
        return this.findingsOf(() => true);
    }

    /** What some of the rules find, in the order of the rules. Each looks once, and only when it is asked for. */
    findingsOf(isWanted: (code: RuleCode) => boolean): readonly Finding[] {
        for (const _ of this.look(isWanted));
        return this.known(isWanted, () => []);
    }

    /**
     * What some of the rules find, as far as it is known at once: of rules that look at the whole and have not yet, what
     * they found before the edit, and what can be told of the declarations that are edited.
     */
    findingsSoFar(isWanted: (code: RuleCode) => boolean): readonly Finding[] {
        const { found, edited, doubtful } = this.before;
        return this.known(isWanted, (rule) => {
            const old = found.get(rule.code) ?? [];
            const { checkEdited } = rule;
            if (checkEdited === undefined) return old;
            return [
                ...old.filter(({ place }) => !edited.has(place.declaration) && !doubtful.has(place.declaration)),
                ...[...edited].flatMap((declaration) => [...checkEdited(this.context, declaration)]),
            ];
        });
    }

    /** Whether some of the rules have all looked. */
    hasLooked(isWanted: (code: RuleCode) => boolean): boolean {
        return TOPOLOGY_RULES.every(({ code }) => !isWanted(code) || this.found.has(code));
    }

    /** Lets some of the rules look that have not yet: in steps, so that other work can be done in between. */
    *look(isWanted: (code: RuleCode) => boolean): Generator<Step> {
        for (const [index, rule] of TOPOLOGY_RULES.entries()) {
            if (!isWanted(rule.code) || this.found.has(rule.code)) continue;
            const found: Finding[] = [];
            for (const finding of rule.check(this.context)) {
                if (finding !== null) found.push(finding);
                yield { done: index / TOPOLOGY_RULES.length };
            }
            this.found.set(rule.code, found);
            yield { done: (index + 1) / TOPOLOGY_RULES.length };
        }
    }

    private known(
        isWanted: (code: RuleCode) => boolean,
        unknown: (rule: TopologyRule) => readonly Finding[],
    ): readonly Finding[] {
        return RULES.filter(({ code }) => isWanted(code)).flatMap((rule) =>
            'check' in rule ? (this.found.get(rule.code) ?? unknown(rule)) : this.ofDeclarations.ofRule(rule.code),
        );
    }

    /** What is worth knowing of this one after an edit: no more, so that one does not hold on to all before it. */
    private asBefore(declarations: readonly Declaration[]): Before {
        const { edited, doubtful } = touchedBy(differenceOf(this.topology.declarations, declarations), declarations);
        const isOver = TOPOLOGY_RULES.every(
            ({ checkEdited, code }) => checkEdited === undefined || this.found.has(code),
        );
        return {
            scenarios: this.scenarios,
            found: new Map([...this.before.found, ...this.found]),
            edited: new Set([...(isOver ? [] : this.before.edited), ...edited].slice(-MOST_EDITED)),
            doubtful: new Set([...(isOver ? [] : this.before.doubtful), ...doubtful]),
        };
    }
}

/**
 * What became of an import. Made apart from the analysis: findings hold on to it, and a function holds on to all that any
 * function beside it uses, so that each analysis would keep the one before.
 */
function stateOf(imports: ReadonlyMap<string, ImportState>): (uri: string) => ImportState {
    return (uri) => imports.get(uri) ?? 'unknown';
}

/** How far rules have come: a part of 1. */
export interface Step {
    readonly done: number;
}

/** What is known of a topology before an edit. */
interface Before {
    readonly scenarios: readonly Scenario[];
    /** What rules that look at the whole had found last. */
    readonly found: ReadonlyMap<RuleCode, readonly Finding[]>;
    /** The declarations that came since they did, and those that name what came or went. */
    readonly edited: ReadonlySet<Declaration>;
    /** Members of scenarios of which what was found may no longer hold, since they name what came or went. */
    readonly doubtful: ReadonlySet<Declaration>;
}

const NOTHING_BEFORE: Before = { scenarios: [], found: new Map(), edited: new Set(), doubtful: new Set() };

/** Of how many edited declarations something is said before the rules have looked at the whole. */
const MOST_EDITED = 100;

/** The declarations that an edit made, and those that name what it declares and was not, or no longer. */
function touchedBy(
    { removed, added }: Difference<Declaration>,
    all: readonly Declaration[],
): { readonly edited: readonly Declaration[]; readonly doubtful: readonly Declaration[] } {
    const keys = (declarations: readonly Declaration[]): ReadonlySet<string> =>
        new Set(declarations.flatMap((each) => namesIn(each).flatMap((use) => (use.declares ? use.name.key : []))));
    const [before, now] = [keys(removed), keys(added)];
    const renamed = new Set([...before, ...now].filter((key) => before.has(key) !== now.has(key)));
    if (renamed.size === 0) return { edited: added, doubtful: [] };
    const naming: Declaration[] = [];
    const doubtful: Declaration[] = [];
    for (const each of all) {
        if (naming.length < MOST_EDITED / 2 && usesName(each, renamed)) naming.push(each);
        if (each.kind !== 'scenario') continue;
        for (const { declaration } of each.members) if (usesName(declaration, renamed)) doubtful.push(declaration);
    }
    return { edited: [...naming, ...added], doubtful };
}

const TOPOLOGY_RULES = RULES.filter((rule): rule is TopologyRule => 'check' in rule);
