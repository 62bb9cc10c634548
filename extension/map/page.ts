import * as vscode from 'vscode';

/** The files of the page, in the extension's folder. */
export function pageFolder(extension: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(extension, 'out');
}

/**
 * The page of a panel or a view. Its policy lets in the extension's own script and style sheet, and pictures that the
 * page makes itself; nothing inline, and nothing from anywhere else.
 * @param bundle the name of its script and style sheet
 * @param title what it is called, in the user's language
 */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, bundle: string, title: string): string {
    const nonce = randomText();
    const file = (name: string): string =>
        webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), name)).toString(true);
    const policy = [
        "default-src 'none'",
        `script-src 'nonce-${nonce}'`,
        `style-src ${webview.cspSource}`,
        'img-src blob:',
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    return `<!DOCTYPE html>
<html lang="${vscode.l10n.bundle === undefined ? 'en' : vscode.env.language}"${translations()}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${file(`${bundle}.css`)}">
</head>
<body>
<script nonce="${nonce}" src="${file(`${bundle}.js`)}"></script>
</body>
</html>`;
}

/** The messages of the page in the user's language, for its `localize.ts`; nothing where that is English. */
function translations(): string {
    const { bundle } = vscode.l10n;
    return bundle === undefined ? '' : ` data-l10n="${escaped(JSON.stringify(bundle))}"`;
}

function escaped(text: string): string {
    return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function randomText(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
