import { RULE_SEVERITIES } from '../rules/codes.js';
import { diagnosticsOf, type SeveritySettings } from './diagnostics.js';
import type { Project } from './project.js';

/**
 * Only the rules that find errors of the topology itself. The others may look at every pair of sites, and an
 * expectation that does not hold says nothing against the routes.
 */
export const ERRORS_ALONE: SeveritySettings = Object.fromEntries(
    Object.entries(RULE_SEVERITIES)
        .filter(([code, severity]) => severity !== 'error' || code === 'expectation-failed')
        .map(([code]) => [code, 'off']),
);

/**
 * How many errors of the topologies themselves there are.
 * @param uris only in these files; in all where they are left out
 */
export function countErrors(project: Project, uris?: readonly string[]): number {
    return [...diagnosticsOf(project, ERRORS_ALONE)]
        .flatMap(([uri, found]) => (uris?.includes(uri) === false ? [] : found))
        .filter(({ severity }) => severity === 'error').length;
}
