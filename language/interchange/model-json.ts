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
    const top = objectAt(value, 'the topology');
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
    if (roles.length === 0) throw wrong(`${path}.roles`, 'a list with one role at least', []);
    return {
        name: textAt(server['name'], `${path}.name`),
        roles,
        version: optional(server['version'], `${path}.version`, versionAt),
    };
}

function readLink(value: unknown, path: string): ModelLink {
    const link = objectAt(value, path);
    const sites = listAt(link['sites'], `${path}.sites`, textAt);
    if (sites.length === 0) throw wrong(`${path}.sites`, 'a list with one site at least', []);
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
    if (!isObject(value)) throw wrong(path, 'an object', value);
    return value;
}

function listAt<T>(value: unknown, path: string, read: (item: unknown, path: string) => T): readonly T[] {
    if (!Array.isArray(value)) throw wrong(path, 'a list', value);
    return value.map((item: unknown, index) => read(item, `${path}[${index}]`));
}

function textAt(value: unknown, path: string): string {
    if (typeof value !== 'string') throw wrong(path, 'a text', value);
    return value;
}

function flagAt(value: unknown, path: string): boolean {
    if (typeof value !== 'boolean') throw wrong(path, 'true or false', value);
    return value;
}

function numberAt(value: unknown, path: string): number {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw wrong(path, 'a whole number', value);
    return value;
}

function versionAt(value: unknown, path: string): Version {
    const version = VERSIONS.find((each) => each === value);
    if (version === undefined) throw wrong(path, `one of ${VERSIONS.join(', ')}, as a text`, value);
    return version;
}

function subnetAt(value: unknown, path: string): string {
    const text = textAt(value, path);
    const reading = readSubnet(text);
    if (reading.kind !== 'subnet') throw wrong(path, 'a subnet like 10.2.0.0/16', value);
    return text;
}

function roleAt(value: unknown, path: string): Role {
    const role = ROLES.find((each) => each === value);
    if (role === undefined) throw wrong(path, `one of ${ROLES.join(', ')}`, value);
    return role;
}

function optional<T>(value: unknown, path: string, read: (value: unknown, path: string) => T): T | null {
    return value === null ? null : read(value, path);
}

function wrong(path: string, expected: string, value: unknown): Unreadable {
    const found = value === undefined ? 'nothing' : shown(JSON.stringify(value));
    return new Unreadable(`In the JSON of a topology, \`${path}\` is to be ${expected}, and it is ${found}.`);
}
