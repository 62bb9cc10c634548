import * as l10n from '@vscode/l10n';
import { ROLES, type Role, VERSIONS, type Version } from '../topology/servers.js';
import { readSubnet } from '../topology/subnets.js';
import type { Topology } from '../topology/topology.js';
import type { Model, ModelAddressSpace, ModelConnector, ModelLink, ModelServer, ModelSite } from './model.js';
import { modelOf } from './model-of-topology.js';
import { shown, Unreadable } from './unreadable.js';

/**
 * A topology as JSON, fields in the order of `Model`, all of them always there; ends with a line break.
 * Reading it back (`readModelJson`) gives the same topology.
 */
export function exportJson(topology: Topology): string {
    return `${JSON.stringify(modelOf(topology), null, 2)}\n`;
}

/** Whether a value read from JSON is a topology as `exportJson` writes it, and no export of cmdlets. */
export function isModelJson(value: unknown): boolean {
    return isObject(value) && 'sites' in value && 'links' in value && 'connectors' in value;
}

/** The model that such JSON holds; throws `Unreadable`, with the path of the field, for any other shape. */
export function readModelJson(value: unknown): Model {
    const top = objectAt(value, l10n.t('the topology'));
    const { organization } = top;
    return {
        organization: organization === null ? null : readOrganization(organization),
        sites: listAt(top['sites'], 'sites', readSite),
        links: listAt(top['links'], 'links', readLink),
        connectors: listAt(top['connectors'], 'connectors', readConnector),
    };
}

function readOrganization(value: unknown): Model['organization'] {
    const { name, version } = objectAt(value, 'organization');
    return { name: textAt(name, 'organization.name'), version: versionAt(version, 'organization.version') };
}

function readSite(value: unknown, path: string): ModelSite {
    const site = objectAt(value, path);
    return {
        name: textAt(site['name'], `${path}.name`),
        hub: flagAt(site['hub'], `${path}.hub`),
        description: optional(site['description'], `${path}.description`, textAt),
        subnets: listAt(site['subnets'], `${path}.subnets`, subnetAt),
        servers: listAt(site['servers'], `${path}.servers`, readServer),
    };
}

function readServer(value: unknown, path: string): ModelServer {
    const server = objectAt(value, path);
    const roles = listAt(server['roles'], `${path}.roles`, roleAt);
    if (roles.length === 0)
        throw wrong([], (found) =>
            l10n.t(
                'In the JSON of a topology, `{0}` is to be a list with one role at least, and it is {1}.',
                `${path}.roles`,
                found,
            ),
        );
    return {
        name: textAt(server['name'], `${path}.name`),
        roles,
        version: optional(server['version'], `${path}.version`, versionAt),
    };
}

function readLink(value: unknown, path: string): ModelLink {
    const link = objectAt(value, path);
    const sites = listAt(link['sites'], `${path}.sites`, textAt);
    if (sites.length === 0)
        throw wrong([], (found) =>
            l10n.t(
                'In the JSON of a topology, `{0}` is to be a list with one site at least, and it is {1}.',
                `${path}.sites`,
                found,
            ),
        );
    return {
        name: textAt(link['name'], `${path}.name`),
        smtp: flagAt(link['smtp'], `${path}.smtp`),
        sites,
        cost: numberAt(link['cost'], `${path}.cost`),
        exchangeCost: optional(link['exchangeCost'], `${path}.exchangeCost`, numberAt),
        maxMessageSize: optional(link['maxMessageSize'], `${path}.maxMessageSize`, numberAt),
        description: optional(link['description'], `${path}.description`, textAt),
    };
}

function readConnector(value: unknown, path: string): ModelConnector {
    const connector = objectAt(value, path);
    return {
        name: textAt(connector['name'], `${path}.name`),
        sources: listAt(connector['sources'], `${path}.sources`, textAt),
        addressSpaces: listAt(connector['addressSpaces'], `${path}.addressSpaces`, readSpace),
        maxMessageSize: optional(connector['maxMessageSize'], `${path}.maxMessageSize`, numberAt),
        smartHosts: listAt(connector['smartHosts'], `${path}.smartHosts`, textAt),
        scoped: flagAt(connector['scoped'], `${path}.scoped`),
        disabled: flagAt(connector['disabled'], `${path}.disabled`),
        description: optional(connector['description'], `${path}.description`, textAt),
    };
}

function readSpace(value: unknown, path: string): ModelAddressSpace {
    const { pattern, cost } = objectAt(value, path);
    return { pattern: textAt(pattern, `${path}.pattern`), cost: numberAt(cost, `${path}.cost`) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectAt(value: unknown, path: string): Readonly<Record<string, unknown>> {
    if (!isObject(value))
        throw wrong(value, (found) =>
            l10n.t('In the JSON of a topology, `{0}` is to be an object, and it is {1}.', path, found),
        );
    return value;
}

function listAt<T>(value: unknown, path: string, read: (item: unknown, path: string) => T): readonly T[] {
    if (!Array.isArray(value))
        throw wrong(value, (found) =>
            l10n.t('In the JSON of a topology, `{0}` is to be a list, and it is {1}.', path, found),
        );
    return value.map((item: unknown, index) => read(item, `${path}[${index}]`));
}

function textAt(value: unknown, path: string): string {
    if (typeof value !== 'string')
        throw wrong(value, (found) =>
            l10n.t('In the JSON of a topology, `{0}` is to be a text, and it is {1}.', path, found),
        );
    return value;
}

function flagAt(value: unknown, path: string): boolean {
    if (typeof value !== 'boolean')
        throw wrong(value, (found) =>
            l10n.t('In the JSON of a topology, `{0}` is to be true or false, and it is {1}.', path, found),
        );
    return value;
}

function numberAt(value: unknown, path: string): number {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw wrong(value, (found) =>
            l10n.t('In the JSON of a topology, `{0}` is to be a whole number, and it is {1}.', path, found),
        );
    return value;
}

function versionAt(value: unknown, path: string): Version {
    const version = VERSIONS.find((each) => each === value);
    if (version === undefined)
        throw wrong(value, (found) =>
            l10n.t(
                'In the JSON of a topology, `{0}` is to be one of {1}, as a text, and it is {2}.',
                path,
                VERSIONS.join(', '),
                found,
            ),
        );
    return version;
}

function subnetAt(value: unknown, path: string): string {
    const text = textAt(value, path);
    const reading = readSubnet(text);
    if (reading.kind !== 'subnet')
        throw wrong(value, (found) =>
            l10n.t('In the JSON of a topology, `{0}` is to be a subnet like 10.2.0.0/16, and it is {1}.', path, found),
        );
    return text;
}

function roleAt(value: unknown, path: string): Role {
    const role = ROLES.find((each) => each === value);
    if (role === undefined)
        throw wrong(value, (found) =>
            l10n.t(
                'In the JSON of a topology, `{0}` is to be one of {1}, and it is {2}.',
                path,
                ROLES.join(', '),
                found,
            ),
        );
    return role;
}

function optional<T>(value: unknown, path: string, read: (value: unknown, path: string) => T): T | null {
    return value === null ? null : read(value, path);
}

/** What is thrown over a value: the message takes in how the value is shown. */
function wrong(value: unknown, say: (found: string) => string): Unreadable {
    return new Unreadable(say(value === undefined ? l10n.t('nothing') : shown(JSON.stringify(value))));
}
