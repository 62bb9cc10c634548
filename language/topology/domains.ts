import * as l10n from '@vscode/l10n';
import { nameKey } from '../syntax/names.js';

/** A mail domain: `key` is what it is compared by, without regard to case. */
export interface Domain {
    readonly text: string;
    readonly key: string;
}

/** The domain that a text is, or why it is none, in words that follow "is no domain: ". */
export function readDomain(text: string): Domain | string {
    if (text === '') return l10n.t('it is empty');
    if (text.length > 255) return l10n.t('it is longer than 255 characters');
    for (const label of text.split('.')) {
        if (label === '') return l10n.t('two dots stand together, or one at an end');
        if (label.length > 63) return l10n.t('what stands between two dots is longer than 63 characters');
        if (!/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label))
            return l10n.t('{0} is not made of letters, digits and inner `-`', `\`${label.slice(0, 40)}\``);
    }
    return { text, key: nameKey(text) };
}

/** The address of a person: the domain decides where its mail goes. */
export interface Address {
    /** Without the angle brackets. */
    readonly text: string;
    readonly domain: Domain;
}

/** The address between angle brackets, or why it is none, in words that follow "is no address: ". */
export function readAddress(bracketed: string): Address | string {
    const text = bracketed.replace(/^<|>$/g, '');
    const at = text.lastIndexOf('@');
    if (at < 0) return l10n.t('it has no `@` and no domain behind it');
    if (at === 0) return l10n.t('what stands before the `@` is missing');
    if (text.indexOf('@') !== at) return l10n.t('it has more than one `@`');
    if (at === text.length - 1) return l10n.t('the domain behind the `@` is missing');
    const domain = readDomain(text.slice(at + 1));
    return typeof domain === 'string' ? l10n.t('its domain is none: {0}', domain) : { text, domain };
}
