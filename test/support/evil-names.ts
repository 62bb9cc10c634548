import fc from 'fast-check';
import { nameKey, quote } from '../../language/syntax/names.js';

/** Names that mean something in one format or another, or to what shows it. */
const EVIL = [
    '</script><img src=x onerror=alert(1)>',
    ']]><script>alert(1)</script>',
    '"><svg onload=alert(1)>',
    "a' onclick='alert(1)",
    '&amp;&lt;&#33;',
    '\\N\\G\\"',
    '\\',
    'a\\|b\\\\|c',
    '"];end',
    '#quot;#35;',
    'subgraph x',
    '%%{init: {"theme": "dark"}}%%',
    'click site0 href "javascript:alert(1)"',
    '--><style>*{}',
    '\u0001\ufffe',
    '\ud800',
    '語 – ‮right‬\u200f',
    '`|{}()<>',
    '``` `` `',
    '**bold** _it_ ~~gone~~',
    '![x](https://example.com/x.png)',
    '[run](command:workbench.action.quit)',
    'http://localhost/ www.example.com a@example.com <b@example.com>',
    '# head\n===\n- item\n    code',
    '| a | b |\n|---|---|',
    '[sarif](0) {0} {{1}}',
    '\\[sarif](0)',
    '=1+1',
    'x;=1+1',
    'x\r\n-2+3',
    '\t@SUM(A1)',
    '\u200b+1',
    'a,"b"',
    '- # TODO later',
    'ok 2 - # SKIP',
    '  ---\n  ...',
    '::error file=x::y%0A',
    '\u001b[2J\u009b31m\u0007',
    '\u2028\u2029\u0085',
    '$(id) `id` ; rm',
    ' ',
    '__proto__',
];

/** One such name, or any text that a name can be. */
export const evilName: fc.Arbitrary<string> = fc.oneof(
    fc.constantFrom(...EVIL),
    fc.tuple(fc.constantFrom(...EVIL), fc.constantFrom(...EVIL)).map((two) => two.join('')),
    fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
    fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...`"'\\<>&;#|{}[]()-=!*_\`~:@/.\n\t% a1`) }),
);

/** So many names, no two of which are the same name. */
export function evilNames(count: number): fc.Arbitrary<readonly string[]> {
    return fc.uniqueArray(evilName, { minLength: count, maxLength: count, selector: nameKey });
}

/** How many names `evilText` takes. */
export const NAMES_OF_TEXT = 6;

/**
 * A topology in which five names are those of everything that has one, described by the same words, and a sixth is that
 * of a host. Expectations of it fail, and rules find much in it.
 * @param write how a name is written in quotes
 */
export function evilText(names: readonly string[], write: (name: string) => string = quote): string {
    const [a = '', b = '', c = '', d = '', e = '', host = ''] = names.map(write);
    return `organization ${a}
hub site ${a} { description ${b} server ${a}: transport, mailbox }
site ${b} { description ${c} subnet 10.0.0.0/33 server ${b}: mailbox }
site ${c} { description ${d} server ${c}: transport, mailbox }
site ${d} {
    server ${d}: mailbox exchange 2007
    server ${e}: transport, mailbox exchange 2010
}
link ${a}: ${a} <-> ${b} cost 50 description ${d}
link ${b}: ${a} <-> ${c} cost 7 max-message-size 1 MB description ${c}
link ${c}: ${a}, ${d}, ${c} cost 90
link ${d}: ${a} <-> ${a} cost 0
link ${e}: ${e} <-> ${a}
smtp link Replication: ${c} <-> ${d}
connector ${a} { source ${a} address-space "*" smart-host ${host} description ${d} }
connector ${b} { source ${c} address-space "*.example.org" cost 300, "example.com" cost 5 max-message-size 1 MB }
connector ${c} { address-space "example.net" }
connector ${d} { disabled source ${c} address-space "example.com" }
route ${b} -> ${c} size 5 MB
route ${c} -> ${a}, ${d}, <joe@example.com>
route ${d} -> <joe@example.com> size 2 MB
expect ${c} -> ${d} via ${b}
expect ${a} -> ${c} cost 7
expect ${e} -> ${a} reachable
scenario ${e} {
    down link ${c}
    remove site ${b}
    expect ${c} -> ${d} direct
    expect ${a} -> ${b} reachable
}
`;
}

/** A name in quotes as a careless or evil hand writes it: control characters as they are, where the language lets them stand. */
export function quoteRaw(name: string): string {
    const escaped = name
        .replace(/["\\]/g, '\\$&')
        .replaceAll('\r', '\\r')
        .replaceAll('\n', '\\n')
        .replaceAll('\0', '\\u0000');
    return `"${escaped}"`;
}
