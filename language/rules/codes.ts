import { pageAddress } from '../wording/documentation.js';

/** How much a finding matters, from the most severe to the least. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Every code with its default severity; each has a page in docs/diagnostics. */
export const RULE_SEVERITIES = {
    'syntax-error': 'error',
    'unknown-name': 'error',
    'duplicate-name': 'error',
    'import-not-found': 'error',
    'redundant-import': 'warning',
    'repeated-attribute': 'warning',
    'site-without-link': 'error',
    'unreachable-site': 'error',
    'link-needs-two-sites': 'warning',
    'repeated-site-in-link': 'warning',
    'cost-out-of-range': 'error',
    'size-out-of-range': 'error',
    'redundant-exchange-cost': 'hint',
    'redundant-link': 'information',
    'unused-link': 'information',
    'hub-site-off-path': 'warning',
    'hub-site-without-transport': 'error',
    'hub-site-single-server': 'information',
    'mailbox-without-transport': 'error',
    'site-without-exchange-in-link': 'warning',
    'name-decides-route': 'information',
    'asymmetric-route': 'hint',
    'message-too-large': 'warning',
    'connector-without-source': 'error',
    'source-server-without-transport': 'error',
    'connector-unreachable': 'error',
    'connector-sources-in-several-sites': 'warning',
    'no-matching-connector': 'warning',
    'invalid-address': 'error',
    'invalid-address-space': 'error',
    'address-space-cost-out-of-range': 'error',
    'unused-address-space': 'information',
    'invalid-subnet': 'error',
    'subnet-in-two-sites': 'error',
    'expectation-failed': 'error',
    'scenario-without-effect': 'information',
    'repeated-change': 'warning',
    'unused-suppression': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type RuleCode = keyof typeof RULE_SEVERITIES;

/** Every code, in the order of the rules. */
export const RULE_CODES = Object.keys(RULE_SEVERITIES) as readonly RuleCode[];

/** Whether a word is the code of a rule. */
export function isRuleCode(word: string): word is RuleCode {
    return Object.hasOwn(RULE_SEVERITIES, word);
}

/** The address of a code's page in the documentation. */
export function ruleAddress(code: RuleCode): string {
    return pageAddress(`diagnostics/${code}.md`);
}
