/**
 * What a file says, as plain data: one object a declaration. All that comes after reading (topology, routes, rules,
 * the editor) knows these and nothing of the parser.
 *
 * Offsets count UTF-16 code units from the beginning of the declaration, not of the file: an edit elsewhere in the
 * file moves a declaration and leaves it the same object. `SourceFile.startOf` tells where it stands.
 *
 * A declaration that does not parse is still here with what could be read of it, and with its one problem.
 */

/** A stretch of text within a declaration: offsets from the beginning of the declaration. */
export interface Span {
    readonly start: number;
    readonly end: number;
}

/** A name where it is written. `text` is without quotes; `key` is what it is looked up by (R1.9). */
export interface Name extends Span {
    readonly text: string;
    readonly key: string;
}

/** A text in quotes, without them and with escapes resolved; a word where the language takes a word. */
export interface Text extends Span {
    readonly text: string;
}

/** The text of a `description`; `whole` is it with its keyword. */
export interface Description extends Text {
    readonly whole: Span;
}

/** A number as it is written; `value` is NaN where that is no number, and may be broken, negative or inexact. */
export interface NumberValue extends Span {
    readonly text: string;
    readonly value: number;
}

/** A size: `bytes` is null for `unlimited`, NaN where the figure or the unit is wrong. */
export interface SizeValue extends Span {
    readonly bytes: number | null;
    readonly figure: string;
    readonly unit: string;
}

/** Why a declaration does not parse. `fix` is the text that mends it, to stand in place of its span, or of the problem's. */
export interface SyntaxProblem extends Span {
    readonly message: string;
    readonly fix?: { readonly title: string; readonly text: string; readonly span?: Span };
}

interface DeclarationBase {
    /** The file it stands in. */
    readonly uri: string;
    /** How long its text is, from its keyword to its last token. */
    readonly length: number;
    readonly problem: SyntaxProblem | null;
}

export interface OrganizationDeclaration extends DeclarationBase {
    readonly kind: 'organization';
    readonly name: Name | null;
    readonly version: Text | null;
}

export interface ImportDeclaration extends DeclarationBase {
    readonly kind: 'import';
    readonly path: Text | null;
}

export interface ServersMember extends Span {
    readonly servers: readonly Name[];
    readonly roles: readonly Text[];
    readonly version: Text | null;
}

export interface SiteDeclaration extends DeclarationBase {
    readonly kind: 'site';
    readonly name: Name | null;
    readonly hub: Span | null;
    readonly descriptions: readonly Description[];
    readonly subnets: readonly Text[];
    readonly servers: readonly ServersMember[];
}

/** An attribute with its keyword: the span is the whole of it (`cost 50`). */
export interface CostAttribute extends Span {
    readonly kind: 'cost' | 'exchange-cost';
    /** null for `exchange-cost none`, undefined where the figure is missing. */
    readonly value: NumberValue | null | undefined;
}

export interface SizeAttribute extends Span {
    readonly size: SizeValue | null;
}

export interface LinkAttributes {
    readonly costs: readonly CostAttribute[];
    readonly maxMessageSizes: readonly SizeAttribute[];
    readonly descriptions: readonly Description[];
}

export interface LinkDeclaration extends DeclarationBase, LinkAttributes {
    readonly kind: 'link';
    readonly name: Name | null;
    readonly smtp: boolean;
    readonly sites: readonly Name[];
}

export interface AddressSpaceValue extends Span {
    readonly pattern: Text;
    readonly cost: NumberValue | null;
}

export interface ConnectorDeclaration extends DeclarationBase {
    readonly kind: 'connector';
    readonly name: Name | null;
    readonly sources: readonly Name[];
    readonly addressSpaces: readonly AddressSpaceValue[];
    readonly maxMessageSizes: readonly SizeAttribute[];
    readonly smartHosts: readonly Text[];
    readonly descriptions: readonly Description[];
    readonly scoped: boolean;
    readonly disabled: boolean;
}

/** One end of a `route` or `expect`: a site or server by name, an address, or `*`. */
export type End =
    | (Name & { readonly kind: 'name' })
    | (Span & { readonly kind: 'address'; readonly text: string })
    | (Span & { readonly kind: 'every' });

interface QueryBase extends DeclarationBase {
    readonly from: End | null;
    readonly to: readonly End[];
    /** Where `->` stands: the place that explains the route. */
    readonly arrow: Span | null;
    readonly size: SizeValue | null;
}

export interface RouteDeclaration extends QueryBase {
    readonly kind: 'route';
}

export type ClauseKind =
    | 'reachable'
    | 'unreachable'
    | 'direct'
    | 'returned'
    | 'via'
    | 'through'
    | 'path'
    | 'cost'
    | 'hops'
    | 'splits-at'
    | 'queues-at'
    | 'connector';

export type Comparison = '=' | '<' | '<=' | '>' | '>=';

export interface Clause extends Span {
    readonly kind: ClauseKind;
    readonly not: boolean;
    readonly sites: readonly Name[];
    readonly comparison: Comparison;
    readonly value: NumberValue | null;
    readonly connector: Name | null;
}

export interface ExpectDeclaration extends QueryBase {
    readonly kind: 'expect';
    readonly clauses: readonly Clause[];
}

/** What a `remove` or `down` names. */
export interface Thing {
    readonly kind: 'site' | 'link' | 'server' | 'connector';
    readonly name: Name;
}

export interface SetDeclaration extends DeclarationBase {
    readonly kind: 'set';
    readonly target: Thing | null;
    /** `set site S hub` and `set connector C disabled`: true, or false with `not`. */
    readonly flag: boolean | null;
    readonly attributes: LinkAttributes;
}

export interface RemoveDeclaration extends DeclarationBase {
    readonly kind: 'remove';
    readonly target: Thing | null;
}

export interface DownDeclaration extends DeclarationBase {
    readonly kind: 'down';
    readonly target: Thing | null;
}

export interface ScenarioDeclaration extends DeclarationBase {
    readonly kind: 'scenario';
    readonly name: Name | null;
    /** What stands between its braces, with the offset of each from the beginning of the scenario. */
    readonly members: readonly Placed[];
}

/** Text that begins like no declaration; its problem says so. */
export interface UnknownDeclaration extends DeclarationBase {
    readonly kind: 'unknown';
}

export type Declaration =
    | OrganizationDeclaration
    | ImportDeclaration
    | SiteDeclaration
    | LinkDeclaration
    | ConnectorDeclaration
    | RouteDeclaration
    | ExpectDeclaration
    | SetDeclaration
    | RemoveDeclaration
    | DownDeclaration
    | ScenarioDeclaration
    | UnknownDeclaration;

/** A declaration and where it begins: in the file, or in the scenario that holds it. */
export interface Placed {
    readonly start: number;
    readonly declaration: Declaration;
}

/** A span of a declaration: a place in a text that stays what it is while the text before it is edited. */
export interface Place {
    readonly declaration: Declaration;
    readonly span: Span;
}
