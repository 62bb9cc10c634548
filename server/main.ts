import { startServer } from './server.js';

// The server in one bundle, for a process and for a worker of the browser: all but the connection is the same. Either
// connection is loaded only where it works.
if ('WorkerGlobalScope' in globalThis) void import('./worker.js').then(({ startWorker }) => startWorker(startServer));
else void import('./node.js').then(({ startProcess }) => startProcess(startServer));
