import { URI } from 'vscode-uri';
import type { Diagnostic, Location } from '../../language/project/diagnostics.js';
import type { Project } from '../../language/project/project.js';
import { type Region, regionOf } from '../../language/questions/diagnostic-record.js';
import { RULE_CODES, RULE_SEVERITIES, type RuleCode, ruleAddress, type Severity } from '../../language/rules/codes.js';
import { contributes, version } from '../../package.json';
import { displayPath } from '../input/topologies.js';
import type { Io } from '../terminal/io.js';

const LEVELS: Readonly<Record<Severity, string>> = {
    error: 'error',
    warning: 'warning',
    information: 'note',
    hint: 'note',
};

/** What a rule finds, in a sentence: the same as the settings of the editor say. */
const SUMMARIES: Readonly<Record<string, { readonly description: string }>> =
    contributes.configuration.properties['mailtopo.diagnostics'].properties;

/** The folder of the call, which paths of files are relative to. */
const BASE = 'FOLDER';

/**
 * Diagnostics as a log of the Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning.
 * @param exitStatus with which the command will end
 */
export function sarifLog(io: Io, project: Project, found: readonly Diagnostic[], exitStatus: number): object {
    return {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'mailtopo',
                        informationUri: 'https://github.com/mailtopo/mailtopo',
                        semanticVersion: version,
                        rules: RULE_CODES.map(ruleDescriptor),
                    },
                },
                invocations: [{ executionSuccessful: true, exitCode: exitStatus }],
                originalUriBaseIds: { [BASE]: { uri: `${URI.file(io.folder).toString().replace(/\/$/, '')}/` } },
                columnKind: 'utf16CodeUnits',
                results: found.map((each) => result(io, project, each)),
            },
        ],
    };
}

function ruleDescriptor(code: RuleCode): object {
    const text = SUMMARIES[code]?.description ?? code;
    const page = ruleAddress(code);
    return {
        id: code,
        shortDescription: { text },
        help: {
            text: `${text} What it means, what Exchange does, and how to mend it: ${page}`,
            markdown: `${text}\n\n[What it means, what Exchange does, and how to mend it](${page})`,
        },
        helpUri: page,
        defaultConfiguration: { level: LEVELS[RULE_SEVERITIES[code]] },
    };
}

function result(io: Io, project: Project, diagnostic: Diagnostic): object {
    const related = diagnostic.related.map((each, id) => ({
        id,
        ...location(io, project, each),
        message: { text: plainText(each.message) },
    }));
    return {
        ruleId: diagnostic.code,
        ruleIndex: RULE_CODES.indexOf(diagnostic.code),
        level: LEVELS[diagnostic.severity],
        message: { text: plainText(diagnostic.message) },
        locations: [location(io, project, diagnostic)],
        ...(related.length > 0 ? { relatedLocations: related } : {}),
    };
}

/**
 * A text as a plain text message shows it: braces are doubled, as one may stand for an argument (3.11.5), and no name
 * becomes a link (3.11.6), for which no way to write it otherwise is given.
 */
function plainText(message: string): string {
    return message.replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}

function location(io: Io, project: Project, at: Location): object {
    const { file, line, column, endLine, endColumn } = regionOf((uri) => displayPath(io, uri), project, at);
    return {
        physicalLocation: {
            artifactLocation: artifact(at.uri, file),
            region: { startLine: line, startColumn: column, endLine, endColumn },
        },
    };
}

/** Relative to the folder of the call where the file lies in it. */
function artifact(uri: string, file: Region['file']): object {
    if (file.startsWith('/') || /^[A-Za-z]:/.test(file)) return { uri };
    return { uri: file.toWellFormed().split('/').map(encodeURIComponent).join('/'), uriBaseId: BASE };
}
