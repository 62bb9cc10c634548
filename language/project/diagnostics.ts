import * as l10n from '@vscode/l10n';
import { RULE_SEVERITIES, type RuleCode, type Severity } from '../rules/codes.js';
import type { Finding, Fix } from '../rules/finding.js';
import { type Suppression, type SuppressionComment, suppressionsOf } from '../rules/suppression.js';
import { uselessSuppressions } from '../rules/unused-suppression.js';
import type { Place } from '../syntax/declarations.js';
import type { SourceFile } from '../syntax/source-file.js';
import { fileName } from '../syntax/uris.js';
import type { Project } from './project.js';

/** A stretch of a file's text. */
export interface Location {
    readonly uri: string;
    readonly start: number;
    readonly end: number;
}

/** What is wrong at a place of a file. */
export interface Diagnostic extends Location {
    readonly code: RuleCode;
    readonly severity: Severity;
    readonly message: string;
    readonly related: readonly (Location & { readonly message: string })[];
    readonly unnecessary: boolean;
    readonly fixes: () => readonly Fix[];
    /** The root files of the topologies in which it is so; null for what is wrong with the file as such. */
    readonly roots: readonly string[] | null;
}

/** For some rules another severity than the default, or `off`. */
export type SeveritySettings = Readonly<Partial<Record<RuleCode, Severity | 'off'>>>;

/** Which rules look: all that are not turned off. */
export function wantedBy(severities: SeveritySettings): (code: RuleCode) => boolean {
    return (code) => severities[code] !== 'off';
}

/**
 * All diagnostics of all files, each file with its own in the order of the text, those without any included.
 * A file of several topologies has the findings of each, once; what is so in only some of them names the root file.
 * @param soFar whether what is known so far is enough, where rules have not looked yet: comments that turn nothing off are
 * known only at the end
 */
export function diagnosticsOf(
    project: Project,
    severities: SeveritySettings = {},
    soFar = false,
): ReadonlyMap<string, readonly Diagnostic[]> {
    const byFile = new Map<string, Map<string, { finding: Finding; location: Location; roots: string[] }>>();
    const topologiesOf = new Map<string, number>();
    const doubtful = new Set<string>();
    const isWanted = wantedBy(severities);
    for (const analysis of project.topologies()) {
        for (const uri of analysis.topology.files) topologiesOf.set(uri, (topologiesOf.get(uri) ?? 0) + 1);
        for (const finding of soFar ? analysis.findingsSoFar(isWanted) : analysis.findingsOf(isWanted)) {
            const location = locate(project, finding.place);
            if (location === undefined) continue;
            if (DOUBTS.has(finding.code)) for (const uri of analysis.topology.files) doubtful.add(uri);
            const found = byFile.get(location.uri) ?? new Map();
            byFile.set(location.uri, found);
            const key = `${finding.code} ${location.start} ${location.end} ${finding.message}`;
            const known = found.get(key);
            if (known === undefined) found.set(key, { finding, location, roots: [analysis.topology.root] });
            else known.roots.push(analysis.topology.root);
        }
    }
    const result = new Map<string, readonly Diagnostic[]>();
    for (const file of project.allFiles()) {
        const all = ofFile(file);
        for (const { finding, location, roots } of byFile.get(file.uri)?.values() ?? []) {
            const everywhere = roots.length === topologiesOf.get(file.uri);
            const where = everywhere ? '' : ` ${l10n.t('(In the topology of {0}.)', roots.map(fileName).join(', '))}`;
            const related = (finding.related ?? []).flatMap((each) => {
                const at = locate(project, each.place);
                return at === undefined ? [] : [{ ...at, message: each.message }];
            });
            all.push({
                ...location,
                code: finding.code,
                severity: finding.severity ?? RULE_SEVERITIES[finding.code],
                message: finding.message + where,
                related,
                unnecessary: finding.unnecessary ?? false,
                fixes: finding.fixes ?? noFixes,
                roots,
            });
        }
        result.set(file.uri, judged(file, all, severities, soFar || doubtful.has(file.uri)));
    }
    return result;
}

/** Where a place stands now; undefined where its declaration is no longer part of its file. */
export function locate(project: Project, place: Place): Location | undefined {
    const uri = place.declaration.uri;
    const start = project.file(uri)?.startOf(place.declaration);
    return start === undefined ? undefined : { uri, start: start + place.span.start, end: start + place.span.end };
}

const noFixes = (): readonly Fix[] => [];

/** What is wrong with a file as such, whatever topology it is part of. */
function ofFile(file: SourceFile): Diagnostic[] {
    const base = {
        uri: file.uri,
        code: 'syntax-error',
        severity: RULE_SEVERITIES['syntax-error'],
        related: [],
        unnecessary: false,
        fixes: noFixes,
        roots: null,
    } as const;
    if (file.refusal !== null)
        return [{ ...base, start: 0, end: Math.min(1, file.text.length), message: file.refusal }];
    return [...file.tokens.ofKind('unclosed-comment')].map(({ start, end }) => ({
        ...base,
        start,
        end,
        message: l10n.t('This comment is never closed: `*/` is missing. Only its first line is taken as a comment.'),
        fixes: () => [{ title: l10n.t('Close the comment'), edits: [{ uri: file.uri, start: end, end, text: ' */' }] }],
    }));
}

/** What keeps the rules from saying all that they would say. */
const DOUBTS: ReadonlySet<RuleCode> = new Set(['syntax-error', 'unknown-name', 'import-not-found']);

/** The diagnostics that settings and comments leave, with the severities that settings give them. */
function judged(
    file: SourceFile,
    all: readonly Diagnostic[],
    severities: SeveritySettings,
    isDoubtful: boolean,
): readonly Diagnostic[] {
    const comments = suppressionsOf(file);
    const words = comments.flatMap((comment) => comment.words);
    const used = new Set<Suppression>();
    const isLeft = ({ code, start }: Diagnostic): boolean => {
        const { line } = file.lines.positionAt(start);
        const covering = words.filter((word) => word.code === code && (word.line === null || word.line === line));
        for (const word of covering) used.add(word);
        return covering.length === 0;
    };
    const isKnown = (code: RuleCode): boolean =>
        severities[code] !== 'off' && !isDoubtful && all.every((each) => each.code !== 'syntax-error');
    const left = all.filter(isLeft);
    const useless = uselessIn(file, comments, (word) => used.has(word), isKnown).filter(isLeft);
    return [...left, ...useless]
        .flatMap((each): Diagnostic[] => {
            const severity = severities[each.code] ?? each.severity;
            return severity === 'off' ? [] : [{ ...each, severity }];
        })
        .sort((a, b) => a.start - b.start || a.end - b.end);
}

function uselessIn(
    file: SourceFile,
    comments: readonly SuppressionComment[],
    ...judges: Judges
): readonly Diagnostic[] {
    const code = 'unused-suppression';
    const rest = {
        uri: file.uri,
        code,
        severity: RULE_SEVERITIES[code],
        related: [],
        unnecessary: true,
        roots: null,
    } as const;
    return [...uselessSuppressions(file.uri, comments, ...judges)].map((each) => ({ ...each, ...rest }));
}

type Judges = readonly [isUsed: (word: Suppression) => boolean, isKnown: (code: RuleCode) => boolean];
