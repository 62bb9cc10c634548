// Where the `mailtopo` command begins. Nothing else is loaded before the Node at hand is known to be new enough.
const oldest = 22;

if (Number.parseInt(process.versions.node, 10) < oldest) {
    process.stderr.write(`mailtopo: this needs Node ${oldest} or later, and runs with ${process.version}.\n`);
    process.exitCode = 2;
} else {
    void import('./start.js').then(({ start }) => start());
}
