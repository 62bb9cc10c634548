import type { Diagnostic, Location } from '../project/diagnostics.js';
import type { Project } from '../project/project.js';
import type { Severity } from '../rules/codes.js';
import { RULE_EVENTS } from '../rules/events.js';
import type { PathOf } from './expectations.js';

/** A stretch of a file. Lines and columns from 1, columns in UTF-16 code units; the end is behind the last. */
export interface Region {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}

/** A diagnostic as JSON: schemas/check.schema.json. */
export interface DiagnosticRecord extends Region {
    readonly severity: Severity;
    readonly code: string;
    readonly message: string;
    /** The event that Exchange logs. */
    readonly event: number | null;
}

/** Where something stands, for a person or a tool. */
export function regionOf(path: PathOf, project: Project, { uri, start, end }: Location): Region {
    const lines = project.file(uri)?.lines;
    const [from, to] = [lines?.positionAt(start), lines?.positionAt(end)];
    return {
        file: path(uri),
        line: (from?.line ?? 0) + 1,
        column: (from?.character ?? 0) + 1,
        endLine: (to?.line ?? 0) + 1,
        endColumn: (to?.character ?? 0) + 1,
    };
}

export function diagnosticRecord(path: PathOf, project: Project, diagnostic: Diagnostic): DiagnosticRecord {
    const { severity, code, message } = diagnostic;
    return { ...regionOf(path, project, diagnostic), severity, code, message, event: RULE_EVENTS[code] ?? null };
}
