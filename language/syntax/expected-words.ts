import * as l10n from '@vscode/l10n';
import type { Expected } from './expected.js';

/** What is expected, in words: "a site", "`cost` or `exchange-cost`". At most five things are named. */
export function describeExpected(expected: readonly Expected[]): string {
    const words = [...new Set(expected.map(describe))];
    const shown = words.length > 6 ? [...words.slice(0, 5), l10n.t('another keyword')] : words;
    if (shown.length <= 1) return shown[0] ?? l10n.t('nothing');
    return l10n.t('{0} or {1}', shown.slice(0, -1).join(', '), shown.at(-1) ?? '');
}

function describe(expected: Expected): string {
    if (expected.kind === 'keyword') return `\`${expected.word}\``;
    return describeValue(expected.type, expected.property);
}

/** @param type the rule of the grammar that has the value for its property */
function describeValue(type: string, property: string): string {
    switch (`${type}.${property}`) {
        case 'SiteRef.sites':
        case 'SiteRef.site':
            return l10n.t('a site');
        case 'End.from':
            return l10n.t('a site or server');
        case 'End.to':
            return l10n.t('a site, server or address');
        case 'ServerRef.servers':
        case 'ServerRef.server':
            return l10n.t('a server');
        case 'WholeNumber.value':
        case 'WholeNumber.cost':
            return l10n.t('a whole number');
        case 'Size.value':
        case 'Size.size':
            return l10n.t('a size such as `10 MB`');
        case 'Size.unit':
            return l10n.t('`KB`, `MB` or `GB`');
        case 'Role.roles':
            return l10n.t('a role such as `transport` or `mailbox`');
        case 'SubnetValue.subnets':
            return l10n.t('a subnet such as `10.2.0.0/16`');
        case 'Version.version':
            return l10n.t('a version such as `2010`');
        default:
            return describeProperty(property);
    }
}

function describeProperty(property: string): string {
    switch (property) {
        case 'path':
            return l10n.t('a path in quotes');
        case 'text':
            return l10n.t('a text in quotes');
        case 'pattern':
        case 'spaces':
            return l10n.t('an address space in quotes');
        case 'hosts':
            return l10n.t('a host name in quotes');
        case 'link':
            return l10n.t('a link');
        case 'connector':
            return l10n.t('a connector');
        default:
            return l10n.t('a name');
    }
}
