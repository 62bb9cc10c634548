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
    SyntaxProblem,
    Text,
    Thing,
} from './declarations.js';
import * as ast from './generated/ast.js';
import { nameKey } from './names.js';
import { sizeOf } from './sizes.js';
import type { SyntaxNode } from './syntax-node.js';

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
export function readDeclaration(node: SyntaxNode | undefined, frame: Frame, members: readonly Placed[]): Declaration {
    if (node === undefined) return { ...frame, kind: 'unknown' };
    if (node.is<ast.Site>(ast.Site.$type)) return readSite(node, frame);
    if (node.is<ast.Link>(ast.Link.$type)) return readLink(node, frame);
    if (node.is<ast.Route>(ast.Route.$type)) return { ...frame, kind: 'route', ...readQuery(node) };
    if (node.is<ast.Expect>(ast.Expect.$type)) {
        return {
            ...frame,
            kind: 'expect',
            ...readQuery(node),
            clauses: present(node.children('clauses').map(readClause)),
        };
    }
    if (node.is<ast.Connector>(ast.Connector.$type)) return readConnector(node, frame);
    if (node.is<ast.Scenario>(ast.Scenario.$type))
        return { ...frame, kind: 'scenario', name: nameOf(node.textOf('name')), members };
    if (node.is<ast.Change>(ast.Change.$type)) return readSet(node, frame);
    if (node.is<ast.Remove>(ast.Remove.$type))
        return { ...frame, kind: 'remove', target: readThing(node.child('what')) };
    if (node.is<ast.Down>(ast.Down.$type)) return { ...frame, kind: 'down', target: readThing(node.child('what')) };
    if (node.is<ast.Import>(ast.Import.$type)) return { ...frame, kind: 'import', path: node.textOf('path') };
    if (node.is<ast.Organization>(ast.Organization.$type)) {
        const version = node.child('version')?.text ?? null;
        return { ...frame, kind: 'organization', name: nameOf(node.textOf('name')), version };
    }
    return { ...frame, kind: 'unknown' };
}

function readSite(node: SyntaxNode<ast.Site>, frame: Frame): Declaration {
    const members = node.children('members');
    return {
        ...frame,
        kind: 'site',
        name: nameOf(node.textOf('name')),
        hub: node.spanOf('hub'),
        descriptions: readDescriptions(members),
        subnets: members.flatMap((each) =>
            each.is<ast.Subnets>(ast.Subnets.$type) ? each.children('subnets').map(({ text }) => text) : [],
        ),
        servers: members.flatMap((each) => (each.is<ast.Servers>(ast.Servers.$type) ? readServers(each) : [])),
    };
}

function readServers(node: SyntaxNode<ast.Servers>): ServersMember {
    return {
        ...node.span,
        servers: present(node.children('servers').map((each) => nameOf(each.textOf('name')))),
        roles: node.children('roles').map(({ text }) => text),
        version: node.child('version')?.text ?? null,
    };
}

function readLink(node: SyntaxNode<ast.Link>, frame: Frame): Declaration {
    return {
        ...frame,
        kind: 'link',
        name: nameOf(node.textOf('name')),
        smtp: node.has('smtp'),
        sites: readSites(node.children('sites')),
        ...readAttributes(node.children('attributes')),
    };
}

function readConnector(node: SyntaxNode<ast.Connector>, frame: Frame): Declaration {
    const members = node.children('members');
    return {
        ...frame,
        kind: 'connector',
        name: nameOf(node.textOf('name')),
        sources: members.flatMap((each) =>
            each.is<ast.Sources>(ast.Sources.$type)
                ? present(each.children('servers').map((server) => nameOf(server.textOf('server'))))
                : [],
        ),
        addressSpaces: members.flatMap((each) =>
            each.is<ast.AddressSpaces>(ast.AddressSpaces.$type)
                ? present(each.children('spaces').map(readAddressSpace))
                : [],
        ),
        maxMessageSizes: readSizeAttributes(members),
        smartHosts: members.flatMap((each) =>
            each.is<ast.SmartHosts>(ast.SmartHosts.$type) ? each.textsOf('hosts') : [],
        ),
        descriptions: readDescriptions(members),
        scoped: members.some((each) => each.is<ast.Scoped>(ast.Scoped.$type)),
        disabled: members.some((each) => each.is<ast.Disabled>(ast.Disabled.$type)),
    };
}

function readDescriptions(nodes: readonly SyntaxNode[]): readonly Description[] {
    return nodes.flatMap((each) => {
        if (!each.is<ast.Description>(ast.Description.$type)) return [];
        const text = each.textOf('text');
        return text === null ? [] : { ...text, whole: each.span };
    });
}

function readAddressSpace(node: SyntaxNode<ast.AddressSpace>): AddressSpaceValue | null {
    const pattern = node.textOf('pattern');
    return pattern && { ...node.span, pattern, cost: readNumber(node.child('cost')) };
}

function readAttributes(attributes: readonly SyntaxNode<ast.LinkAttribute>[]): LinkAttributes {
    return {
        costs: attributes.flatMap(readCost),
        maxMessageSizes: readSizeAttributes(attributes),
        descriptions: readDescriptions(attributes),
    };
}

function readCost(node: SyntaxNode): CostAttribute | readonly [] {
    const place = node.span;
    if (node.is<ast.Cost>(ast.Cost.$type)) {
        return { ...place, kind: 'cost', value: readNumber(node.child('value')) ?? undefined };
    }
    if (!node.is<ast.ExchangeCost>(ast.ExchangeCost.$type)) return [];
    const value = node.has('none') ? null : (readNumber(node.child('value')) ?? undefined);
    return { ...place, kind: 'exchange-cost', value };
}

function readSizeAttributes(nodes: readonly SyntaxNode[]): readonly SizeAttribute[] {
    return nodes.flatMap((each) =>
        each.is<ast.MaxMessageSize>(ast.MaxMessageSize.$type)
            ? { ...each.span, size: readSize(each.child('size')) }
            : [],
    );
}

function readSize(node: SyntaxNode<ast.Size> | undefined): SizeValue | null {
    if (node === undefined) return null;
    const figure = node.textOf('value')?.text ?? '';
    const unit = (node.textOf('unit') ?? node.textOf('unlimited'))?.text ?? '';
    return { ...node.span, bytes: sizeOf(figure, unit), figure, unit };
}

function readQuery(node: SyntaxNode<ast.Route | ast.Expect>) {
    return {
        from: readEnd(node.child('from')),
        to: present(node.children('to').map(readEnd)),
        arrow: node.spanOfKeyword('->'),
        size: readSize(node.child('size')),
    };
}

function readEnd(node: SyntaxNode<ast.End> | undefined): End | null {
    if (node === undefined) return null;
    if (node.has('every')) return { ...node.span, kind: 'every' };
    const address = node.textOf('address');
    if (address !== null) return { ...address, kind: 'address' };
    const name = nameOf(node.textOf('target'));
    return name && { ...name, kind: 'name' };
}

function readClause(node: SyntaxNode<ast.Clause>): Clause | null {
    const kind = node.textOf('kind')?.text as ast.Clause['kind'] | undefined;
    if (kind === undefined) return null;
    return {
        ...node.span,
        kind,
        not: node.has('not'),
        sites: readSites(node.children('sites')),
        comparison: (node.textOf('comparison')?.text ?? '=') as Clause['comparison'],
        value: readNumber(node.child('value')),
        connector: nameOf(node.textOf('connector')),
    };
}

function readSet(node: SyntaxNode<ast.Change>, frame: Frame): Declaration {
    const site = readSiteName(node.child('site'));
    const link = nameOf(node.textOf('link'));
    const connector = nameOf(node.textOf('connector'));
    const target: Thing | null =
        (site && { kind: 'site', name: site }) ??
        (link && { kind: 'link', name: link }) ??
        (connector && { kind: 'connector', name: connector });
    const flag = node.has('hub') || node.has('disabled') ? !node.has('not') : null;
    return { ...frame, kind: 'set', target, flag, attributes: readAttributes(node.children('attributes')) };
}

function readThing(node: SyntaxNode<ast.Thing> | undefined): Thing | null {
    if (node === undefined) return null;
    const names = [
        ['site', readSiteName(node.child('site'))],
        ['link', nameOf(node.textOf('link'))],
        ['server', nameOf(node.child('server')?.textOf('server') ?? null)],
        ['connector', nameOf(node.textOf('connector'))],
    ] as const;
    for (const [kind, name] of names) if (name !== null) return { kind, name };
    return null;
}

function readSites(nodes: readonly SyntaxNode<ast.SiteRef>[]): readonly Name[] {
    return present(nodes.map(readSiteName));
}

function readSiteName(node: SyntaxNode<ast.SiteRef> | undefined): Name | null {
    return nameOf(node?.textOf('site') ?? null);
}

function nameOf(text: Text | null): Name | null {
    return text && { ...text, key: nameKey(text.text) };
}

function readNumber(node: SyntaxNode<ast.WholeNumber> | undefined): NumberValue | null {
    return node === undefined ? null : { ...node.text, value: Number(node.text.text) };
}

function present<T>(values: readonly (T | null)[]): readonly T[] {
    return values.filter((value) => value !== null);
}
