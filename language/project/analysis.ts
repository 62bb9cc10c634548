import { Routing } from '../routing/routing.js';
import { RULES } from '../rules/all-rules.js';
import type { RuleCode } from '../rules/codes.js';
import type { Finding, Rule } from '../rules/finding.js';
import type { Declaration } from '../syntax/declarations.js';
import type { SourceFile } from '../syntax/source-file.js';
import { type ImportState, importedUri } from '../syntax/uris.js';
import { buildTopology } from '../topology/build.js';
import type { Topology } from '../topology/topology.js';

/** A topology with what follows from it: its routes and its findings, computed when they are asked for. */
export class Analysis {
    private readonly found = new Map<Rule, readonly Finding[]>();

    private constructor(
        readonly topology: Topology,
        readonly routing: Routing,
        private readonly imports: ReadonlyMap<string, ImportState>,
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
        return new Analysis(topology, Routing.of(topology, previous?.routing), imports);
    }

    /** All that the rules find, in the order of the rules. */
    get findings(): readonly Finding[] {
        return this.findingsOf(() => true);
    }

    /** What some of the rules find, in the order of the rules. Each looks once, and only when it is asked for. */
    findingsOf(isWanted: (code: RuleCode) => boolean): readonly Finding[] {
        return RULES.filter(({ code }) => isWanted(code)).flatMap((rule) => {
            const { topology, routing, importState } = this;
            const found = this.found.get(rule) ?? [...rule.check({ topology, routing, importState })];
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
