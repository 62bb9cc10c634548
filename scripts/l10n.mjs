// @ts-check
// Writes l10n/bundle.l10n.json, the messages that VS Code's localisation translates, from the sources, and brings the
// translations into the same order.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readFlags } from './lib/flags.mjs';
import { bundleFile, bundleOf, findMessages } from './lib/messages.mjs';
import { inRoot } from './lib/paths.mjs';
import { Failure, runMain } from './lib/run.mjs';

const usage = `Usage: npm run l10n [-- --check]

Names the messages that have no translation yet, and takes out translations that have no message any more.

  --check  write nothing, and fail where the file is not what the sources say`;

await runMain(() => {
    const flags = readFlags(usage, { check: 'boolean' });
    if (!flags) return;
    const text = bundleOf(findMessages().messages);
    if (!flags.check) {
        writeFileSync(bundleFile, text);
        const keys = Object.keys(JSON.parse(text));
        for (const file of globSync(inRoot('l10n/bundle.l10n.*.json'))) translateInOrder(file, keys);
    } else if (readFileSync(bundleFile, 'utf8') !== text)
        throw new Failure('l10n/bundle.l10n.json is not what the sources say: npm run l10n writes it');
});

/**
 * @param {string} file
 * @param {readonly string[]} keys of all messages, in their order
 */
function translateInOrder(file, keys) {
    const known = JSON.parse(readFileSync(file, 'utf8'));
    for (const key of keys.filter((each) => !(each in known)))
        console.log(`${path.basename(file)}: no translation of ${JSON.stringify(key)}`);
    const entries = keys.filter((key) => key in known).map((key) => [key, known[key]]);
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 4)}\n`);
}
