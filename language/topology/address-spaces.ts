import * as l10n from '@vscode/l10n';
import { type Domain, readDomain } from './domains.js';

/** The costs that an address space may carry (R9.1). */
export const LOWEST_SPACE_COST = 1;
export const HIGHEST_SPACE_COST = 100;
export const DEFAULT_SPACE_COST = 1;

/** What an address space covers (R9.1): everything, a domain with all below it, or one domain alone. */
export type Coverage =
    | { readonly kind: 'all' }
    | { readonly kind: 'below'; readonly domain: Domain }
    | { readonly kind: 'domain'; readonly domain: Domain };

/** What a text says as an address space; `meant` is the legal text that it most likely stands for, with its cost. */
export type AddressSpaceReading =
    | { readonly kind: 'read'; readonly coverage: Coverage }
    | { readonly kind: 'malformed'; readonly reason: string; readonly meant?: string; readonly cost?: string };

/** Reads `*`, `*.fabrikam.com` and `fabrikam.com` (R9.1). */
export function readAddressSpace(text: string): AddressSpaceReading {
    const [, type, bare = '', cost] = /^(?:([A-Za-z0-9]+):)?(.*?)(?:;([0-9]+))?$/s.exec(text) ?? [];
    if (type !== undefined || cost !== undefined) return asExchangeWritesIt(type, bare, cost);
    if (text === '*') return { kind: 'read', coverage: { kind: 'all' } };
    if (text.startsWith('*.')) {
        const domain = readDomain(text.slice(2));
        if (typeof domain === 'string')
            return { kind: 'malformed', reason: l10n.t('behind `*.` stands no domain: {0}', domain) };
        return { kind: 'read', coverage: { kind: 'below', domain } };
    }
    if (text.startsWith('*')) {
        const meant = `*.${text.slice(1)}`;
        const reason = l10n.t('a `*` stands alone, or a dot follows it');
        return typeof readDomain(text.slice(1)) === 'string'
            ? { kind: 'malformed', reason }
            : { kind: 'malformed', reason, meant };
    }
    const domain = readDomain(text.startsWith('@') ? text.slice(1) : text);
    if (typeof domain === 'string') return { kind: 'malformed', reason: domain };
    if (text.startsWith('@'))
        return { kind: 'malformed', reason: l10n.t('a domain stands without `@`'), meant: domain.text };
    return { kind: 'read', coverage: { kind: 'domain', domain } };
}

/** `SMTP:*;1` is what Exchange's own tools show: type, address, cost. */
function asExchangeWritesIt(type: string | undefined, bare: string, cost: string | undefined): AddressSpaceReading {
    if (type !== undefined && type.toUpperCase() !== 'SMTP') {
        const reason = l10n.t('address spaces of type {0} are not known here: only those of SMTP', type.slice(0, 20));
        return { kind: 'malformed', reason };
    }
    const reason = l10n.t('the type is always SMTP and the cost stands behind the quotes');
    if (readAddressSpace(bare).kind !== 'read') return { kind: 'malformed', reason };
    return { kind: 'malformed', reason, meant: bare, ...(cost === undefined ? {} : { cost }) };
}

/** Whether an address space covers a domain (R9.1). */
export function covers(coverage: Coverage, domain: Domain): boolean {
    switch (coverage.kind) {
        case 'all':
            return true;
        case 'below':
            return domain.key === coverage.domain.key || domain.key.endsWith(`.${coverage.domain.key}`);
        case 'domain':
            return domain.key === coverage.domain.key;
    }
}

/**
 * How specific an address space is: of those that cover a domain the one with the highest figure is the most specific
 * (R9.3). A domain alone is more specific than one with all below it, and longer domains than shorter ones.
 */
export function specificity(coverage: Coverage): number {
    if (coverage.kind === 'all') return 0;
    const labels = coverage.domain.key.split('.').length;
    return 2 * labels + (coverage.kind === 'domain' ? 1 : 0);
}
