import type { RuleCode } from './codes.js';

/**
 * The event that Exchange logs for what a rule finds (source MSExchangeTransport, category Routing); of several the
 * first. `mailbox-without-transport` brings 5006 and 5007 (R5.3).
 */
export const RULE_EVENTS: Readonly<Partial<Record<RuleCode, number>>> = {
    'site-without-link': 5007,
    'unreachable-site': 5007,
    'mailbox-without-transport': 5006,
    'connector-without-source': 5014,
    'connector-unreachable': 5016,
    'connector-sources-in-several-sites': 5026,
};
