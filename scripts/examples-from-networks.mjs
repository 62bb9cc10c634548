#!/usr/bin/env node
/**
 * Writes examples/real-networks/ from a file of real telecommunication networks.
 *
 *     node scripts/examples-from-networks.mjs <topology-zoo.json> [folder]
 *
 * The file is `{network: {"sites": [name], "links": [[from, to, cost]]}}`. What the examples expect is computed here, by
 * a plain reading of the routing rules (R2, R4) that shares nothing with the product: the two check each other.
 */
import { join } from 'node:path';
import { inRoot } from './lib/paths.mjs';
import { writeExample } from './lib/real-networks/example-text.mjs';
import { findNetwork, readNetworks, UsageError, writeText } from './lib/real-networks/files.mjs';
import { readKeywords } from './lib/real-networks/names.mjs';

/**
 * The networks that become examples. `hubs` is how many hub sites to choose, `apart` how many hops must lie between
 * any two of them.
 */
const EXAMPLES = [
    {
        network: 'Geant2012',
        file: 'geant-2012.mailtopo',
        about: "GÉANT, which joins Europe's research networks, in 2012",
        note: 'Sites are named by country code, as in the source.',
        hubs: 4,
        apart: 2,
    },
    {
        network: 'SwitchL3',
        file: 'switch-l3.mailtopo',
        about: 'SWITCH, the network of the Swiss universities',
        note: 'Many of its names need quotes, because of a space, a bracket or both.',
        hubs: 4,
        apart: 2,
    },
    {
        network: 'Cogentco',
        file: 'cogentco.mailtopo',
        about: 'Cogent, a carrier in North America and Europe',
        note: 'The source leaves some places without a name: they are called None.',
        hubs: 6,
        apart: 4,
    },
    {
        network: 'Kdl',
        file: 'kdl.mailtopo',
        about: 'KDL (Kentucky Data Link), a carrier in the United States',
        note: 'The source leaves some places without a name: they are called None.',
        hubs: 10,
        apart: 8,
    },
];

/** Reads the networks and writes every example. */
function main([path, folder = inRoot('examples', 'real-networks'), ...rest]) {
    if (!path || rest.length) {
        throw new UsageError('usage: node scripts/examples-from-networks.mjs <topology-zoo.json> [folder]');
    }
    const networks = readNetworks(path);
    const keywords = readKeywords();
    const texts = EXAMPLES.map((example) => [
        join(folder, example.file),
        writeExample(example, findNetwork(networks, example.network, path), keywords),
    ]);
    for (const [file, text] of texts) {
        writeText(file, text);
    }
}

try {
    main(process.argv.slice(2));
} catch (error) {
    if (!(error instanceof UsageError)) {
        throw error;
    }
    console.error(`examples-from-networks: ${error.message}`);
    process.exitCode = 2;
}
