import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../../bench/dice.js';
import { exportJson } from '../../language/interchange/model-json.js';
import { SourceFile } from '../../language/syntax/source-file.js';
import { projectBelow, ROOT } from '../support/workspace-files.js';
import { mutatedBytes } from './bytes.js';
import type { Step } from './cases.js';

const FOLDER = join(ROOT, 'test/language/interchange');

/** Real exports, and made ones of every form. */
const SEEDS: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
    ...['exports', 'fixtures'].flatMap((folder) =>
        readdirSync(join(FOLDER, folder))
            .filter((name) => !name.endsWith('.md'))
            .map((name) => ({ name, bytes: readFileSync(join(FOLDER, folder, name)) })),
    ),
    ...projectBelow('examples')
        .topologies()
        .slice(0, 6)
        .map(({ topology }) => ({ name: 'model.json', bytes: Buffer.from(exportJson(topology)) })),
];

/** Asks for the import of exports, most of which are broken in some way. */
export function importRequest(dice: Dice): Extract<Step, { readonly request: string }> {
    const files = Array.from({ length: 1 + dice.below(3) }, () => {
        const { name, bytes } = dice.of(SEEDS);
        return { name, base64: Buffer.from(mutated(bytes, dice)).toString('base64') };
    });
    return { request: 'mailtopo/import', params: { files } };
}

function mutated(bytes: Uint8Array, dice: Dice): Uint8Array {
    switch (dice.below(6)) {
        case 0:
            return bytes;
        case 1:
        case 2:
            return mutatedBytes(bytes, dice);
        case 3:
            return mutatedBytes(Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le'), dice);
        default:
            return Buffer.from(mutatedExport(Buffer.from(bytes).toString('utf8'), dice));
    }
}

/** With changes such as the forms know: of values, elements, properties, rows and attributes. */
function mutatedExport(text: string, dice: Dice): string {
    let result = text;
    for (let rounds = 1 + dice.below(5); rounds > 0; rounds--) {
        const pieces = [...result.matchAll(dice.of(PIECES))];
        if (pieces.length === 0) continue;
        const { index, 0: own } = dice.of(pieces);
        const put = dice.of([
            '',
            own + own,
            dice.of(pieces)[0],
            dice.of(VALUES),
            own.repeat(1 + dice.below(100)),
            `${dice.of(OPENING).repeat(dice.below(400))}${own}`,
        ]);
        result = (result.slice(0, index) + put + result.slice(index + own.length)).slice(0, 400_000);
    }
    return result;
}

const PIECES = [
    /"[^"\n]{0,200}"/g,
    />[^<>\n]{1,200}</g,
    /<[^<>]{1,200}>/g,
    /[^\n]{1,400}\n/g,
    /\d+/g,
    /[{}[\],:;]/g,
    /\w+/g,
];

const OPENING = ['{"a":', '[', '<Obj><LST>', '<MS>', '"', '<!--', '<![CDATA[', ' ', '\n ', '#', '_x005F_'];

const VALUES = [
    ...['"__proto__"', '"Name"', '"Identity"', '"name"', 'null', 'true', '[]', '{}', '-1', '1e400', '"\\ud800"'],
    ...['<Nil/>', '<S>_x0000_</S>', '<S>_xD800_</S>', '<Ref RefId="0" />', '<Obj RefId="0"><TNRef RefId="9"/></Obj>'],
    ...[
        '&#0;',
        '&lt;',
        '&x;',
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '<?x?>',
        '\u0000',
        '\ufeff',
        '\u2028',
        '""""',
        'dn:: AAAA',
    ],
    ...[
        'dn: CN=\\2C',
        'objectClass: site\n',
        'cost: 0\n',
        'cost: 99999999999999999999\n',
        '-\n',
        ' ',
        '#TYPE x\n',
        '\r',
    ],
    ...[
        '10 MB (10,485,760 bytes)',
        'Unlimited',
        '2010-01-01',
        'smtp:*;1',
        '*',
        'Version 15.1 (Build 1.1)',
        '$null',
        '`',
    ],
];

/** What is wrong with the answer to an import: a topology that was made of exports can be read. */
export function problemOfImport(answer: unknown): string | null {
    const { text } = (answer ?? {}) as { readonly text?: string };
    if (text === undefined) return null;
    const file = SourceFile.read('file:///import.mailtopo', text);
    const bad = file.declarations.find(({ declaration }) => declaration.problem !== null);
    if (file.refusal === null && bad === undefined) return null;
    return `what was imported does not parse: ${file.refusal ?? JSON.stringify(bad?.declaration.problem)}`;
}
