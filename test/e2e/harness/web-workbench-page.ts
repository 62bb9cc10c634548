/** The page of a workbench without a server: where its parts lie, and how it is set up. */
export function webWorkbenchPage(authority: string, settings: Readonly<Record<string, unknown>>): string {
    const base = `http://${authority}/static/vscode/out`;
    const inWorkbench = `${base}/vs/code/browser/workbench`;
    const builtIn = (folder: string) => ({ scheme: 'http', authority, path: `/static/${folder}` });
    const configuration = {
        folderUri: { scheme: 'vscode-test-web', authority: 'mount', path: '/' },
        additionalBuiltinExtensions: [builtIn('files'), builtIn('extension')],
        productConfiguration: {
            enableTelemetry: false,
            extensionsGallery: {},
            // The file system extension finds files for others, which VS Code allows to few.
            extensionEnabledApiProposals: {
                'vscode.vscode-test-web-fs': ['fileSearchProvider', 'textSearchProvider'],
            },
        },
        userDataPath: '/',
        isEnabledFileDownloads: false,
        isEnabledFileUploads: false,
        isEnabledCoderGettingStarted: false,
        webviewEndpoint: `${base}/vs/workbench/contrib/webview/browser/pre`,
        configurationDefaults: settings,
        enableWorkspaceTrust: false,
    };
    return `<!DOCTYPE html>
<html>
    <head>
        <meta charset="utf-8">
        <meta id="vscode-workbench-web-configuration" data-settings="${escaped(JSON.stringify(configuration))}">
        <link rel="stylesheet" href="${inWorkbench}/workbench.css">
    </head>
    <body aria-label=""></body>
    <script>globalThis._VSCODE_FILE_ROOT = '${base}/';</script>
    <script type="module" src="${base}/nls.messages.js"></script>
    <script type="module" src="${inWorkbench}/workbench.js"></script>
</html>`;
}

function escaped(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
