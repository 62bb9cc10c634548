import type { ExportedFile, ImportResult } from '../../language/interchange/import.js';
import { importFiles } from '../../language/interchange/import.js';

/** A file of this text in UTF-8. */
export function fileOf(text: string, name = 'export'): ExportedFile {
    return { name, bytes: new TextEncoder().encode(text) };
}

/** The text that files become; throws where they become none. */
export function importedText(...files: readonly ExportedFile[]): string {
    return success(importFiles(files)).text;
}

/** What is said about files that are imported. */
export function notesOf(...texts: readonly string[]): readonly string[] {
    return success(importFiles(texts.map((text, index) => fileOf(text, `export-${index + 1}`)))).notes;
}

/** The one error of a file that cannot be imported, with its line. */
export function errorOf(text: string | Uint8Array): string {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const result = importFiles([{ name: 'bad', bytes }]);
    if (result.kind !== 'failed' || result.errors.length !== 1) throw new Error(JSON.stringify(result));
    return result.errors.map(({ file, line, message }) => `${file}:${line ?? '-'}: ${message}`).join('\n');
}

function success(result: ImportResult): Extract<ImportResult, { kind: 'imported' }> {
    if (result.kind === 'failed') throw new Error(JSON.stringify(result.errors));
    return result;
}

/** What a topology says below the comments at its head. */
export function body(text: string): string {
    return text.replace(/^(?:\/\/.*\n)*\n?/, '');
}

/** An object with properties as Export-Clixml writes it. */
export function clixml(...objects: readonly Readonly<Record<string, ClixmlValue>>[]): string {
    const items = objects.map((properties) => {
        const elements = Object.entries(properties).map(([name, value]) =>
            clixmlElement(value, ` N="${escaped(name)}"`),
        );
        return `<Obj><MS>${elements.join('')}</MS></Obj>`;
    });
    return `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">${items.join('')}</Objs>`;
}

/** What `clixml` writes: a list becomes a collection. */
export type ClixmlValue = string | number | boolean | null | readonly string[];

function clixmlElement(value: ClixmlValue, name: string): string {
    if (value === null) return `<Nil${name}/>`;
    if (typeof value === 'boolean') return `<B${name}>${value}</B>`;
    if (typeof value === 'number') return `<I32${name}>${value}</I32>`;
    if (typeof value === 'string') return `<S${name}>${escaped(value)}</S>`;
    return `<Obj${name}><LST>${value.map((item) => `<S>${escaped(item)}</S>`).join('')}</LST></Obj>`;
}

/** As PowerShell writes characters that XML would not keep. */
function escaped(text: string): string {
    return text
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replace(
            /[\p{Cc}\ufffe\uffff\ud800-\udfff]/gu,
            (unit) => `_x${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
        )
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;');
}
