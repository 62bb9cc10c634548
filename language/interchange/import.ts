import * as l10n from '@vscode/l10n';
import { figure } from '../syntax/figures.js';
import { howToRaise } from '../syntax/how-to-raise.js';
import { limit } from '../syntax/limits.js';
import { assembleModel, roundedLimitOfConnector, roundedLimitOfLink, sized } from './assemble-model.js';
import { readClixml } from './clixml.js';
import { readCsv } from './csv.js';
import { decodeExport } from './decode.js';
import type { Fact } from './facts.js';
import { formOf } from './form.js';
import { parseJson, readJsonRecords } from './json.js';
import { readLdif } from './ldif.js';
import type { Sourced } from './merge-facts.js';
import type { Model } from './model.js';
import { isModelJson, readModelJson } from './model-json.js';
import { readEntries } from './read-entries.js';
import { readObjects } from './read-objects.js';
import { Remarks } from './remarks.js';
import { Unreadable } from './unreadable.js';
import { writeModel } from './write-model.js';

/** A file as it was exported. */
export interface ExportedFile {
    /** As messages call it. */
    readonly name: string;
    readonly bytes: Uint8Array;
}

/** Why nothing is imported. */
export interface ImportError {
    readonly file: string;
    /** From 1; undefined where it is the file as a whole, or its form does not tell. */
    readonly line?: number;
    readonly message: string;
}

/** The text of a topology, with what was left out or had to be taken as given; or why there is none. */
export type ImportResult =
    | { readonly kind: 'imported'; readonly text: string; readonly notes: readonly string[] }
    | { readonly kind: 'failed'; readonly errors: readonly ImportError[] };

type Read = { readonly model: Model } | { readonly facts: readonly Sourced<Fact>[] };

/**
 * Makes one topology of exports of Active Directory and Exchange, each in any of the four forms, or of one JSON of a
 * topology. With an error in any of them there is no topology: half of one would have wrong routes.
 */
export function importFiles(files: readonly ExportedFile[]): ImportResult {
    const errors: ImportError[] = [];
    const facts: Sourced<Fact>[] = [];
    for (const file of files) {
        try {
            const read = readFile(file);
            if ('facts' in read) facts.push(...read.facts);
            else if (files.length === 1) return imported(sizedModel(read.model), file.name);
            else throw new Unreadable(l10n.t('This is a topology as JSON, which is whole. Import it by itself.'));
        } catch (error) {
            if (!(error instanceof Unreadable)) throw error;
            errors.push(errorOf(file.name, error.line, error.message));
        }
    }
    if (errors.length > 0) return { kind: 'failed', errors };
    const { model, remarks, contradictions } = assembleModel(facts);
    if (contradictions.length > 0) {
        return {
            kind: 'failed',
            errors: contradictions.map(({ source, message }) => errorOf(source.file, source.line, message)),
        };
    }
    const names = files.map((file) => file.name).join(', ');
    if (model.sites.length === 0 && model.connectors.length === 0) {
        const message = l10n.t(
            'There is no site, site link, server or connector in any file: the cmdlets found nothing.',
        );
        return { kind: 'failed', errors: [{ file: names, message }] };
    }
    return imported({ model, remarks }, names);
}

function errorOf(file: string, line: number | undefined, message: string): ImportError {
    return line === undefined ? { file, message } : { file, line, message };
}

function readFile({ name, bytes }: ExportedFile): Read {
    const text = decodeExport(bytes);
    switch (formOf(text)) {
        case 'clixml':
            return factsOf(name, readObjects(readClixml(text)));
        case 'csv':
            return factsOf(name, readObjects(readCsv(text)));
        case 'ldif':
            return factsOf(name, readEntries(readLdif(text)));
        case 'json': {
            const value = parseJson(text);
            return isModelJson(value)
                ? { model: readModelJson(value) }
                : factsOf(name, readObjects(readJsonRecords(value)));
        }
    }
}

function factsOf(file: string, facts: readonly (readonly [Fact, number | undefined])[]): Read {
    return { facts: facts.map(([fact, line]) => ({ fact, source: { file, line } })) };
}

function sizedModel(model: Model): { readonly model: Model; readonly remarks: readonly string[] } {
    const remarks = new Remarks();
    const links = model.links.map((link) => sized(link, roundedLimitOfLink(), remarks));
    const connectors = model.connectors.map((connector) => sized(connector, roundedLimitOfConnector(), remarks));
    return { model: { ...model, links, connectors }, remarks: remarks.lines() };
}

function imported(
    { model, remarks }: { readonly model: Model; readonly remarks: readonly string[] },
    names: string,
): ImportResult {
    const text = writeModel(model, [l10n.t('Imported from {0}.', names), ...remarks]);
    if (text.length <= limit('file-characters')) return { kind: 'imported', text, notes: remarks };
    const fact = l10n.t(
        'The topology has {0} characters, and a file may have {1}. Import parts of it into several files.',
        figure(text.length),
        figure(limit('file-characters')),
    );
    const message = `${fact} ${howToRaise('file-characters')}`;
    return { kind: 'failed', errors: [{ file: names, message }] };
}
