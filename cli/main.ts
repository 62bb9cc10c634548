import { text } from 'text-of-bundle:./start.ts';
import { compileFunction } from 'node:vm';
import { version } from '../package.json';

// Where the `mailtopo` command begins. The rest is carried as text: no Node too old for it reads it, and a question
// for the version does not wait until a megabyte is compiled.
const oldest = 22;

if (Number.parseInt(process.versions.node, 10) < oldest) {
    process.stderr.write(`mailtopo: this needs Node ${oldest} or later, and runs with ${process.version}.\n`);
    process.exitCode = 2;
} else if (process.argv.length === 3 && process.argv[2] === '--version') {
    process.stdout.write(`${version}\n`);
} else {
    const command = { exports: {} as { readonly start: () => Promise<void> } };
    compileFunction(text, ['require', 'module', 'exports'], { filename: 'mailtopo' })(
        require,
        command,
        command.exports,
    );
    void command.exports.start();
}
