import type { Expected } from './expected.js';

/** What is expected, in words: "a site", "`cost` or `exchange-cost`". At most five things are named. */
export function describeExpected(expected: readonly Expected[]): string {
    const words = [...new Set(expected.map(describe))];
    const shown = words.length > 6 ? [...words.slice(0, 5), 'another keyword'] : words;
    if (shown.length <= 1) return shown[0] ?? 'nothing';
    return `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

function describe(expected: Expected): string {
    if (expected.kind === 'keyword') return `\`${expected.word}\``;
    return VALUES.get(`${expected.type}.${expected.property}`) ?? VALUES.get(expected.property) ?? 'a name';
}

const VALUES: ReadonlyMap<string, string> = new Map([
    ['SiteRef.sites', 'a site'],
    ['SiteRef.site', 'a site'],
    ['End.from', 'a site or server'],
    ['End.to', 'a site, server or address'],
    ['ServerRef.servers', 'a server'],
    ['ServerRef.server', 'a server'],
    ['WholeNumber.value', 'a whole number'],
    ['WholeNumber.cost', 'a whole number'],
    ['Size.value', 'a size such as `10 MB`'],
    ['Size.size', 'a size such as `10 MB`'],
    ['Size.unit', '`KB`, `MB` or `GB`'],
    ['Role.roles', 'a role such as `transport` or `mailbox`'],
    ['SubnetValue.subnets', 'a subnet such as `10.2.0.0/16`'],
    ['Version.version', 'a version such as `2010`'],
    ['Import.path', 'a path in quotes'],
    ['path', 'a path in quotes'],
    ['Description.text', 'a text in quotes'],
    ['text', 'a text in quotes'],
    ['pattern', 'an address space in quotes'],
    ['spaces', 'an address space in quotes'],
    ['hosts', 'a host name in quotes'],
    ['link', 'a link'],
    ['connector', 'a connector'],
]);
