import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * A text after one edit, as the protocol's library makes it. Of a new document each time: after an edit beyond its last
 * line a document of the library has lost where lines begin.
 */
export function afterChange(text: string, change: TextDocumentContentChangeEvent): string {
    return TextDocument.update(TextDocument.create('', 'mailtopo', 0, text), [change], 1).getText();
}
