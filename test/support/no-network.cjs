// Loaded before everything else in a process of a test: whatever would reach for a network fails, and is written down.
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

/** @param {string} what */
function refuse(what) {
    // One that can be constructed too.
    return function refused() {
        appendFileSync(process.env['NETWORK_RECORD'] ?? '', `${what}\n`);
        throw new Error(`a test allows no network: ${what}`);
    };
}

net.Socket.prototype.connect = refuse('connect');
net.Server.prototype.listen = refuse('listen');
dgram.createSocket = refuse('dgram');
dgram.Socket.prototype.bind = refuse('dgram bind');
dgram.Socket.prototype.send = refuse('dgram send');
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    for (const name of Object.getOwnPropertyNames(resolver))
        if (/^(lookup|resolve|reverse)/.test(name)) resolver[name] = refuse(`dns ${name}`);
globalThis.fetch = refuse('fetch');
for (const name of ['WebSocket', 'EventSource', 'XMLHttpRequest']) globalThis[name] = refuse(name);
