import * as l10n from '@vscode/l10n';
import { closest } from '../syntax/closest.js';
import { nameKey, unquote, writeName } from '../syntax/names.js';
import { didYouMean, Failure } from './failure.js';

/** What has a name in a topology. */
interface Named {
    readonly name: { readonly text: string };
}

/** What a word of a question names, as it stands or in the quotes of the language; undefined for nothing. */
export function named<T>(byKey: ReadonlyMap<string, T>, word: string): T | undefined {
    return byKey.get(nameKey(word)) ?? byKey.get(nameKey(unquote(word)));
}

/** That nothing has a name, with what is near it: `there is no link L1 in the topology. Did you mean L2?` */
export function unknown(kind: UnknownKind, word: string, known: Iterable<Named>): Failure {
    const names = Array.from(known, (each) => each.name.text);
    const near = closest(unquote(word), new Set(names)).map(writeName);
    return new Failure(`${unknownText(kind, writeName(unquote(word)))}${didYouMean(near)}`);
}

/** What can have been asked for. */
export type UnknownKind = 'site' | 'link' | 'server' | 'site or server';

function unknownText(kind: UnknownKind, name: string): string {
    switch (kind) {
        case 'site':
            return l10n.t('there is no site {0} in the topology.', name);
        case 'link':
            return l10n.t('there is no link {0} in the topology.', name);
        case 'server':
            return l10n.t('there is no server {0} in the topology.', name);
        case 'site or server':
            return l10n.t('there is no site or server {0} in the topology.', name);
    }
}
