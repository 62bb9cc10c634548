import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** An error that is the caller's to mend: shown as one line. */
export class UsageError extends Error {}

/** A file's text, or a message that says why not. */
export function readText(path) {
    try {
        return readFileSync(path, 'utf8');
    } catch (error) {
        throw new UsageError(`cannot read ${path}: ${error.code ?? error.message}`);
    }
}

/** The networks of the file, by name. */
export function readNetworks(path) {
    const text = readText(path);
    try {
        return JSON.parse(text);
    } catch {
        throw new UsageError(`${path} is not JSON`);
    }
}

/** The network of one example, checked as far as this script relies on it. */
export function findNetwork(networks, name, path) {
    const network = networks?.[name];
    if (!Array.isArray(network?.sites) || !Array.isArray(network?.links)) {
        throw new UsageError(`${path} has no network ${name} with sites and links`);
    }
    const sites = new Set(network.sites);
    for (const link of network.links) {
        const [from, to, cost] = Array.isArray(link) ? link : [];
        const valid = sites.has(from) && sites.has(to) && from !== to && Number.isInteger(cost) && cost >= 1;
        if (!valid) {
            throw new UsageError(
                `${path}: network ${name} has a link that is not [site, site, cost]: ${JSON.stringify(link)}`,
            );
        }
    }
    return network;
}

/** Writes a file, or says why not. */
export function writeText(path, text) {
    try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
    } catch (error) {
        throw new UsageError(`cannot write ${path}: ${error.code ?? error.message}`);
    }
}
