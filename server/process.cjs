// The server as a process, for any editor: `node out/server.cjs --stdio`. The server itself is called .js, so that web
// servers give it to a browser's worker as the script that it is there.
require('./server.js');
