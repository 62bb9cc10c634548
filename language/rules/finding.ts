import type { Network } from '../routing/network.js';
import type { Routing } from '../routing/routing.js';
import type { Scenario } from '../routing/scenario-network.js';
import type { Declaration, Place, ScenarioDeclaration, Span } from '../syntax/declarations.js';
import type { ImportState } from '../syntax/uris.js';
import type { Topology } from '../topology/topology.js';
import type { RuleCode, Severity } from './codes.js';

/** One thing that a rule has to say, at one place. */
export interface Finding {
    readonly code: RuleCode;
    /** Where it matters less than what its code stands for. */
    readonly severity?: Severity;
    readonly place: Place;
    /** What is wrong, for whom, and what would mend it: names and figures, one or two sentences. */
    readonly message: string;
    /** Other places that have to do with it. */
    readonly related?: readonly { readonly place: Place; readonly message: string }[];
    /** Whether the text could go without loss: editors show it faded. */
    readonly unnecessary?: boolean;
    /** How it can be mended mechanically, best first. Computed only when asked for. */
    readonly fixes?: () => readonly Fix[];
}

/** A change of text that mends a finding. */
export interface Fix {
    /** What it does, in the imperative: "Declare site `Paris`". */
    readonly title: string;
    readonly edits: readonly (Edit | FileEdit)[];
    /** Whether the topology means the same with it: then it may be applied without asking, as on save. */
    readonly keepsMeaning?: boolean;
}

/** A place and the text that is to stand there instead; an empty span inserts. */
export interface Edit extends Place {
    readonly text: string;
    /**
     * What whoever knows the text does about its lines (`locateEdit`): `take` takes out the lines of the span where
     * nothing else stands in them, `after` inserts after a comment that ends the line, `item` takes out one of a list with
     * its comma, and the only one with the keyword before it, `word` takes out a word with the white space after it.
     */
    readonly lines?: 'take' | 'after' | 'item' | 'word';
}

/** An edit of what is in no declaration, as a comment is: a stretch of a file, as its text is now. */
export interface FileEdit extends Span, Pick<Edit, 'text' | 'lines'> {
    readonly uri: string;
}

/** What a rule looks at. */
export interface RuleContext {
    readonly topology: Topology;
    readonly routing: Routing;
    /** The two together, with nothing out of service. */
    readonly network: Network;
    readonly scenarios: readonly Scenario[];
    readonly importState: (uri: string) => ImportState;
}

/** A rule of `language.md`: one file, one code. */
export type Rule = DeclarationRule | TopologyRule;

/** A rule that looks at one declaration and nothing else: what it finds is so until that declaration is edited. */
export interface DeclarationRule {
    readonly code: RuleCode;
    /** @param scenario the one that holds the declaration; null for one at the top of a file */
    readonly checkDeclaration: (declaration: Declaration, scenario: ScenarioDeclaration | null) => Iterable<Finding>;
}

/** A rule that looks at the topology as a whole. */
export interface TopologyRule {
    readonly code: RuleCode;
    /** A step on the way, null, is where other work may have its turn: of a large topology no step takes long. */
    readonly check: (context: RuleContext) => Iterable<Finding | null>;
    /**
     * What it finds in a declaration at the top of a file, at the cost of that declaration: said while it is being
     * edited, before the rule has looked at the whole. May say less than `check`.
     */
    readonly checkEdited?: (context: RuleContext, declaration: Declaration) => Iterable<Finding>;
}

/** The topology and every scenario of it: the routes and expectations of each are judged by what is so there. */
export function* networksOf({ network, scenarios }: RuleContext): Generator<Network> {
    yield network;
    for (const scenario of scenarios) yield scenario.network;
}

/** Counts the routes of a network, in steps, for a rule that needs the figures. */
export function* counting(routing: Routing): Generator<null> {
    for (const _ of routing.loadSteps()) yield null;
}

/** The whole of a declaration, as a place. */
export function wholeOf(declaration: Declaration): Place {
    return { declaration, span: { start: 0, end: declaration.length } };
}

/** A span of a declaration, as a place; the whole of it where the span is missing. */
export function placeOf(declaration: Declaration, span: Span | null | undefined): Place {
    return span == null ? wholeOf(declaration) : { declaration, span: { start: span.start, end: span.end } };
}
