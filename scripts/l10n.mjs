// @ts-check
// Writes l10n/bundle.l10n.json, the messages that VS Code's localisation translates, from the sources.
import { readFileSync, writeFileSync } from 'node:fs';
import { readFlags } from './lib/flags.mjs';
import { bundleFile, bundleOf, findMessages } from './lib/messages.mjs';
import { Failure, runMain } from './lib/run.mjs';

const usage = `Usage: npm run l10n [-- --check]

  --check  write nothing, and fail where the file is not what the sources say`;

await runMain(() => {
    const flags = readFlags(usage, { check: 'boolean' });
    if (!flags) return;
    const text = bundleOf(findMessages().messages);
    if (!flags.check) writeFileSync(bundleFile, text);
    else if (readFileSync(bundleFile, 'utf8') !== text)
        throw new Failure('l10n/bundle.l10n.json is not what the sources say: npm run l10n writes it');
});
