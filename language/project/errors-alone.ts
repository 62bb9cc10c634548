import { RULE_SEVERITIES } from '../rules/codes.js';
import type { SeveritySettings } from './diagnostics.js';

/**
 * Only the rules that find errors of the topology itself. The others may look at every pair of sites, and an
 * expectation that does not hold says nothing against the routes.
 */
export const ERRORS_ALONE: SeveritySettings = Object.fromEntries(
    Object.entries(RULE_SEVERITIES)
        .filter(([code, severity]) => severity !== 'error' || code === 'expectation-failed')
        .map(([code]) => [code, 'off']),
);
