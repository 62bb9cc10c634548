import { formatText } from '../format/format.js';
import { compareNames, quote, writeName } from '../syntax/names.js';
import { SIZE_UNITS, writeSize } from '../syntax/sizes.js';
import { SourceFile } from '../syntax/source-file.js';
import { DEFAULT_SPACE_COST } from '../topology/address-spaces.js';
import type { Version } from '../topology/servers.js';
import type { Model, ModelConnector, ModelLink, ModelServer, ModelSite } from './model.js';

/** The version that the language takes where none is written. */
const UNSAID_VERSION: Version = '2007';

/**
 * A model as the text of a `.mailtopo` file: sorted by names in the order of R2.3, so that two exports of one
 * organization make one text; formatted as the editor formats.
 * @param comments stand at the head of the file, one a line; whatever is in them stays in its comment
 */
export function writeModel(model: Model, comments: readonly string[]): string {
    const { organization } = model;
    const version = organization?.version ?? UNSAID_VERSION;
    const blocks = [
        comments.map(writeComment),
        organization === null ? [] : [`organization ${writeName(organization.name)} exchange ${organization.version}`],
        ...sorted(model.sites).map((site) => writeSite(site, version)),
        sorted(model.links).map(writeLink),
        ...sorted(model.connectors).map(writeConnector),
    ];
    const text = blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.join('\n')}\n`);
    return formatText(SourceFile.read('', text.join('\n')));
}

/** Names in the order of the language. */
export function sorted<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
    return [...all].sort((a, b) => compareNames(a.name, b.name));
}

/** A comment of one line: what would end the line is written as in a quoted name. */
function writeComment(text: string): string {
    return `// ${text.replace(/[\p{Cc}\u2028\u2029]/gu, (unit) => quote(unit).slice(1, -1))}`;
}

function writeSite({ name, hub, description, subnets, servers }: ModelSite, version: Version): readonly string[] {
    const head = `${hub ? 'hub ' : ''}site ${writeName(name)}`;
    const body = [
        ...describe(description),
        ...(subnets.length === 0 ? [] : [`subnet ${subnets.join(', ')}`]),
        ...sorted(servers).map((server) => writeServer(server, version)),
    ];
    return body.length === 0 ? [head] : [`${head} {`, ...body, '}'];
}

function writeServer({ name, roles, version }: ModelServer, organization: Version): string {
    const own = version === null || version === organization ? '' : ` exchange ${version}`;
    return `server ${writeName(name)} : ${roles.join(', ')}${own}`;
}

function writeLink(link: ModelLink): string {
    const sites = link.sites.map(writeName).join(link.sites.length === 2 ? ' <-> ' : ', ');
    const attributes = [
        `cost ${link.cost}`,
        ...(link.exchangeCost === null ? [] : [`exchange-cost ${link.exchangeCost}`]),
        ...limit(link.maxMessageSize),
        ...describe(link.description),
    ];
    return `${link.smtp ? 'smtp ' : ''}link ${writeName(link.name)}: ${sites} ${attributes.join(' ')}`;
}

function writeConnector(connector: ModelConnector): readonly string[] {
    const spaces = connector.addressSpaces.map(
        ({ pattern, cost }) => quote(pattern) + (cost === DEFAULT_SPACE_COST ? '' : ` cost ${cost}`),
    );
    return [
        `connector ${writeName(connector.name)} {`,
        ...describe(connector.description),
        ...list('source', connector.sources.map(writeName)),
        ...list('address-space', spaces),
        ...limit(connector.maxMessageSize),
        ...list('smart-host', connector.smartHosts.map(quote)),
        ...(connector.scoped ? ['scoped'] : []),
        ...(connector.disabled ? ['disabled'] : []),
        '}',
    ];
}

function list(keyword: string, items: readonly string[]): readonly string[] {
    return items.length === 0 ? [] : [`${keyword} ${items.join(', ')}`];
}

function describe(description: string | null): readonly string[] {
    return description === null ? [] : [`description ${quote(description)}`];
}

function limit(bytes: number | null): readonly string[] {
    return bytes === null ? [] : [`max-message-size ${bytes === 0 ? '0 KB' : writeSize(writableSize(bytes))}`];
}

/** The largest size not above one that the language can write: it has no unit below KB. */
export function writableSize(bytes: number): number {
    return bytes - (bytes % (SIZE_UNITS.get('KB') ?? 1));
}
