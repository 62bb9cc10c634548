import * as vscode from 'vscode';

/** The files of the page, in the extension's folder. */
export function pageFolder(extension: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(extension, 'out');
}

/**
 * The page of a panel or a view. Its policy lets in the extension's own script and style sheet, and pictures that the
 * page makes itself; nothing inline, and nothing from anywhere else.
 * @param bundle the name of its script and style sheet
 */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, bundle = 'map', title = 'Map'): string {
    const nonce = randomText();
    const file = (name: string): string =>
        webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), name)).toString(true);
    const policy = [
        "default-src 'none'",
        `script-src 'nonce-${nonce}'`,
        `style-src ${webview.cspSource}`,
        'img-src blob:',
    ].join('; ');
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="stylesheet" href="${file(`${bundle}.css`)}">
</head>
<body>
<script nonce="${nonce}" src="${file(`${bundle}.js`)}"></script>
</body>
</html>`;
}

function randomText(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
