import { sendsMail, versionOf } from './brute-force.js';
import type { MailModel } from './random-mail.js';
import type { ModelServer, ModelSite } from './random-topology.js';

/**
 * The transport servers that serve a server (R5.3): itself, or those of its site and of its version (R5.6). An Edge
 * server is served by any of its site (R9.7).
 */
export function serversFor(model: MailModel, site: string, name: string): readonly ModelServer[] {
    const own = serverOf(model, site, name);
    if (sendsMail(model, own)) return [own];
    const all = siteOf(model, site).servers.filter((each) => sendsMail(model, each));
    if (own.roles.includes('edge')) return all;
    if (!own.roles.includes('mailbox')) return [];
    return all.filter((each) => versionOf(model, each) === versionOf(model, own));
}

export function siteOf(model: MailModel, name: string): ModelSite {
    const found = model.sites.find((site) => site.name === name);
    if (found === undefined) throw new Error(`no site ${name}`);
    return found;
}

export function serverOf(model: MailModel, site: string, name: string): ModelServer {
    const found = siteOf(model, site).servers.find((server) => server.name === name);
    if (found === undefined) throw new Error(`no server ${name}`);
    return found;
}
