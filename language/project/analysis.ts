import { Network } from '../routing/network.js';
import { Routing } from '../routing/routing.js';
import { type Scenario, scenarioOf } from '../routing/scenario-network.js';
import { RULES } from '../rules/all-rules.js';
import type { RuleCode } from '../rules/codes.js';
import type { Finding, Rule } from '../rules/finding.js';
import type { Declaration } from '../syntax/declarations.js';
import type { SourceFile } from '../syntax/source-file.js';
import { type ImportState, importedUri } from '../syntax/uris.js';
import { buildTopology } from '../topology/build.js';
import type { Topology } from '../topology/topology.js';

/** A topology with what follows from it: routes, scenarios and findings, computed when they are asked for. */
export class Analysis {
    private readonly found = new Map<Rule, readonly Finding[]>();
    private knownScenarios: readonly Scenario[] | undefined;
    private scenarioOfMember: ReadonlyMap<Declaration, Scenario> | undefined;

    private constructor(
        readonly network: Network,
        private readonly imports: ReadonlyMap<string, ImportState>,
        /** The scenarios before an edit, as far as they were computed. */
        private readonly previousScenarios: readonly Scenario[],
    ) {}

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
        const declarations = files.flatMap((file) => file.declarations.map((placed) => placed.declaration));
        const imports = new Map(importsIn(declarations).map((uri) => [uri, states(uri)]));
        const same =
            previous !== undefined &&
            sameItems(previous.topology.declarations, declarations) &&
            sameItems([...previous.imports.values()], [...imports.values()]) &&
            sameItems(
                previous.topology.files,
                files.map((file) => file.uri),
            );
        if (same) return previous;
        const topology = buildTopology(
            files.map((file) => ({
                uri: file.uri,
                declarations: file.declarations.map((placed) => placed.declaration),
            })),
        );
        const network = new Network(topology, Routing.of(topology, previous?.routing));
        return new Analysis(network, imports, previous?.knownScenarios ?? previous?.previousScenarios ?? []);
    }

    get topology(): Topology {
        return this.network.topology;
    }

    get routing(): Routing {
        return this.network.routing;
    }

    /** The scenarios of the topology: of two with one name the first. */
    get scenarios(): readonly Scenario[] {
        this.knownScenarios ??= [...this.topology.scenarioByKey.values()].map((declaration) =>
            scenarioOf(
                this.network,
                declaration,
                this.previousScenarios.find((each) => each.declaration.name?.key === declaration.name?.key),
            ),
        );
        return this.knownScenarios;
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
        return RULES.filter(({ code }) => isWanted(code)).flatMap((rule) => {
            const found = this.found.get(rule) ?? [...rule.check(this)];
            this.found.set(rule, found);
            return found;
        });
    }

    /** What is known of the file that an import names. */
    readonly importState = (uri: string): ImportState => this.imports.get(uri) ?? 'unknown';
}

function importsIn(declarations: readonly Declaration[]): readonly string[] {
    return declarations.flatMap((each) =>
        each.kind === 'import' && each.path !== null ? importedUri(each.uri, each.path.text) : [],
    );
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
    return a.length === b.length && a.every((item, index) => item === b[index]);
}
