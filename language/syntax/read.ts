import { type AstNode, type CstNode, GrammarUtils, type Reference } from 'langium';
import type {
    AddressSpaceValue,
    Clause,
    CostAttribute,
    Declaration,
    Description,
    End,
    LinkAttributes,
    Name,
    NumberValue,
    Placed,
    ServersMember,
    SizeAttribute,
    SizeValue,
    Span,
    SyntaxProblem,
    Text,
    Thing,
} from './declarations.js';
import * as ast from './generated/ast.js';
import { nameKey, unquote } from './names.js';
import { sizeOf } from './sizes.js';

/** What every declaration has, whatever it is. */
export interface Frame {
    readonly uri: string;
    readonly length: number;
    readonly problem: SyntaxProblem | null;
}

/**
 * A parsed declaration as plain data. Takes a tree that may lack anything anywhere: what the parser could not read is
 * null, an empty list, or left out of its list.
 * @param node the syntax tree, or undefined for text that is no declaration
 * @param members what stands between the braces, for a scenario
 */
export function readDeclaration(node: AstNode | undefined, frame: Frame, members: readonly Placed[]): Declaration {
    if (ast.isOrganization(node)) {
        return { ...frame, kind: 'organization', name: declaredName(node), version: wordOf(node.version) };
    }
    if (ast.isImport(node)) return { ...frame, kind: 'import', path: textOf(property(node, 'path')) };
    if (ast.isSite(node)) return readSite(node, frame);
    if (ast.isLink(node)) {
        const sites = present(node.sites.map((each) => referenceName(each.site)));
        return {
            ...frame,
            kind: 'link',
            name: declaredName(node),
            smtp: node.smtp,
            sites,
            ...readAttributes(node.attributes),
        };
    }
    if (ast.isConnector(node)) return readConnector(node, frame);
    if (ast.isRoute(node)) return { ...frame, kind: 'route', ...readQuery(node) };
    if (ast.isExpect(node))
        return { ...frame, kind: 'expect', ...readQuery(node), clauses: present(node.clauses.map(readClause)) };
    if (ast.isScenario(node)) return { ...frame, kind: 'scenario', name: declaredName(node), members };
    if (ast.isChange(node)) return readSet(node, frame);
    if (ast.isRemove(node)) return { ...frame, kind: 'remove', target: readThing(node.what) };
    if (ast.isDown(node)) return { ...frame, kind: 'down', target: readThing(node.what) };
    return { ...frame, kind: 'unknown' };
}

function readSite(node: ast.Site, frame: Frame): Declaration {
    return {
        ...frame,
        kind: 'site',
        name: declaredName(node),
        hub: node.hub ? span(property(node, 'hub')) : null,
        descriptions: present(node.members.filter(ast.isDescription).map(readDescription)),
        subnets: present(node.members.filter(ast.isSubnets).flatMap((each) => each.subnets.map(wordOf))),
        servers: present(node.members.filter(ast.isServers).map(readServers)),
    };
}

function readServers(node: ast.Servers): ServersMember | null {
    const place = span(node.$cstNode);
    const servers = present(node.servers.map(declaredName));
    return place && { ...place, servers, roles: present(node.roles.map(wordOf)), version: wordOf(node.version) };
}

function readConnector(node: ast.Connector, frame: Frame): Declaration {
    const members = node.members;
    return {
        ...frame,
        kind: 'connector',
        name: declaredName(node),
        sources: present(
            members.filter(ast.isSources).flatMap((each) => each.servers.map((server) => referenceName(server.server))),
        ),
        addressSpaces: present(
            members.filter(ast.isAddressSpaces).flatMap((each) => each.spaces.map(readAddressSpace)),
        ),
        maxMessageSizes: present(members.filter(ast.isMaxMessageSize).map(readSizeAttribute)),
        smartHosts: present(
            members
                .filter(ast.isSmartHosts)
                .flatMap((each) => each.hosts.map((_, i) => textOf(property(each, 'hosts', i)))),
        ),
        descriptions: present(members.filter(ast.isDescription).map(readDescription)),
        scoped: members.some(ast.isScoped),
        disabled: members.some(ast.isDisabled),
    };
}

function readDescription(node: ast.Description): Description | null {
    const whole = span(node.$cstNode);
    const text = textOf(property(node, 'text'));
    return whole && text && { ...text, whole };
}

function readAddressSpace(node: ast.AddressSpace): AddressSpaceValue | null {
    const place = span(node.$cstNode);
    const pattern = textOf(property(node, 'pattern'));
    return place && pattern && { ...place, pattern, cost: numberOf(node.cost) };
}

function readAttributes(attributes: readonly ast.LinkAttribute[]): LinkAttributes {
    return {
        costs: present(attributes.map(readCost)),
        maxMessageSizes: present(attributes.filter(ast.isMaxMessageSize).map(readSizeAttribute)),
        descriptions: present(attributes.filter(ast.isDescription).map(readDescription)),
    };
}

function readCost(node: ast.LinkAttribute): CostAttribute | null {
    const place = span(node.$cstNode);
    if (place === null) return null;
    if (ast.isCost(node)) return { ...place, kind: 'cost', value: numberOf(node.value) ?? undefined };
    if (!ast.isExchangeCost(node)) return null;
    return { ...place, kind: 'exchange-cost', value: node.none ? null : (numberOf(node.value) ?? undefined) };
}

function readSizeAttribute(node: ast.MaxMessageSize): SizeAttribute | null {
    const place = span(node.$cstNode);
    return place && { ...place, size: readSize(node.size) };
}

function readSize(node: ast.Size | undefined): SizeValue | null {
    const place = span(node?.$cstNode);
    if (node === undefined || place === null) return null;
    const figure = node.value ?? '';
    const unit = node.unit ?? node.unlimited ?? '';
    return { ...place, bytes: sizeOf(figure, unit), figure, unit };
}

function readQuery(node: ast.Route | ast.Expect) {
    return {
        from: readEnd(node.from),
        to: present(node.to.map(readEnd)),
        arrow: span(GrammarUtils.findNodeForKeyword(node.$cstNode, '->')),
        size: readSize(node.size),
    };
}

function readEnd(node: ast.End | undefined): End | null {
    const place = span(node?.$cstNode);
    if (node === undefined || place === null) return null;
    if (node.every) return { ...place, kind: 'every' };
    if (node.address !== undefined) return { ...place, kind: 'address', text: node.address };
    const name = referenceName(node.target);
    return name && { ...name, kind: 'name' };
}

function readClause(node: ast.Clause): Clause | null {
    const place = span(node.$cstNode);
    if (place === null || node.kind === undefined) return null;
    return {
        ...place,
        kind: node.kind,
        not: node.not,
        sites: present(node.sites.map((each) => referenceName(each.site))),
        comparison: node.comparison ?? '=',
        value: numberOf(node.value),
        connector: referenceName(node.connector),
    };
}

function readSet(node: ast.Change, frame: Frame): Declaration {
    const site = referenceName(node.site?.site);
    const link = referenceName(node.link);
    const connector = referenceName(node.connector);
    const target: Thing | null =
        (site && { kind: 'site', name: site }) ??
        (link && { kind: 'link', name: link }) ??
        (connector && { kind: 'connector', name: connector });
    const flag = node.hub || node.disabled ? !node.not : null;
    return { ...frame, kind: 'set', target, flag, attributes: readAttributes(node.attributes) };
}

function readThing(node: ast.Thing | undefined): Thing | null {
    if (node === undefined) return null;
    const names = [
        ['site', referenceName(node.site?.site)],
        ['link', referenceName(node.link)],
        ['server', referenceName(node.server?.server)],
        ['connector', referenceName(node.connector)],
    ] as const;
    for (const [kind, name] of names) if (name !== null) return { kind, name };
    return null;
}

function declaredName(node: AstNode & { readonly name?: string }): Name | null {
    return nameAt(property(node, 'name'));
}

function referenceName(reference: Reference | undefined): Name | null {
    return nameAt(reference?.$refNode);
}

function nameAt(node: CstNode | undefined): Name | null {
    const text = textOf(node);
    return text && { ...text, key: nameKey(text.text) };
}

function numberOf(node: ast.WholeNumber | undefined): NumberValue | null {
    const text = wordOf(node);
    return text && { ...text, value: text.text === '' ? Number.NaN : Number(text.text) };
}

function wordOf(node: AstNode | undefined): Text | null {
    return textOf(node?.$cstNode);
}

function textOf(node: CstNode | undefined): Text | null {
    const place = span(node);
    return node === undefined || place === null ? null : { ...place, text: unquote(node.text) };
}

function span(node: CstNode | undefined): Span | null {
    return node === undefined || Number.isNaN(node.offset) ? null : { start: node.offset, end: node.end };
}

function property(node: AstNode, name: string, index?: number): CstNode | undefined {
    return GrammarUtils.findNodeForProperty(node.$cstNode, name, index);
}

function present<T>(values: readonly (T | null)[]): readonly T[] {
    return values.filter((value) => value !== null);
}
