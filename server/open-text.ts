import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { Lines } from '../language/syntax/lines.js';

/** The text of a file that an editor has open. An edit costs what it changes: where lines begin is not found anew. */
export class OpenText {
    constructor(
        readonly uri: string,
        readonly version: number,
        readonly text: string,
        private readonly lines = new Lines(text),
    ) {}

    /**
     * The text that edits make of this one.
     * @param changes in turn: each speaks of what the one before it has left. A place outside the text is the nearest in it
     */
    after(changes: readonly TextDocumentContentChangeEvent[], version: number): OpenText {
        let { text, lines } = this;
        for (const change of changes) {
            if (!('range' in change)) {
                text = change.text;
                lines = new Lines(text);
                continue;
            }
            const { range } = change;
            const [start, oldEnd] = [lines.offsetAt(range.start), lines.offsetAt(range.end)].sort((a, b) => a - b);
            if (start === undefined || oldEnd === undefined) continue;
            text = text.slice(0, start) + change.text + text.slice(oldEnd);
            lines = lines.after(text, { start, oldEnd, newEnd: start + change.text.length });
        }
        return new OpenText(this.uri, version, text, lines);
    }
}

/** Open texts as the protocol's library keeps them. */
export const OPEN_TEXTS: TextDocumentsConfiguration<OpenText> = {
    create: (uri, _language, version, text) => new OpenText(uri, version, text),
    update: (open, changes, version) => open.after(changes, version),
};
