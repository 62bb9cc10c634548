import * as l10n from '@vscode/l10n';
import { closest } from '../syntax/closest.js';
import { DEFAULT_LIMITS, isLimit, isLimitName } from '../syntax/limits.js';
import { listOf } from '../wording/names.js';
import { didYouMean, Failure, shown } from './failure.js';

/** The variable of the environment that sets limits for a process. */
export const LIMITS_VARIABLE = 'MAILTOPO_LIMITS';

/**
 * Reads limits as they are written in a variable: `file-megabytes=64, expected-routes=9000000`.
 * @param text what the variable says; undefined where it is not set
 * @throws Failure for a name that is no limit, and for a value that is no whole number from 1 up
 */
export function limitsAsked(text: string | undefined): Readonly<Record<string, number>> {
    const parts = (text ?? '').split(/[\s,;]+/).filter((part) => part !== '');
    return Object.fromEntries(
        parts.map((part) => {
            const [name = '', value = ''] = part.split(/=(.*)/s);
            if (!isLimitName(name)) throw new Failure(`${LIMITS_VARIABLE}: ${noLimit(name)}`);
            const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
            if (isLimit(number)) return [name, number];
            const message = l10n.t('{0} takes a whole number from 1 up, and not {1}.', name, shown(value));
            throw new Failure(`${LIMITS_VARIABLE}: ${message}`);
        }),
    );
}

function noLimit(name: string): string {
    const names = Object.keys(DEFAULT_LIMITS);
    const near = closest(name, names);
    const rest = near.length > 0 ? didYouMean(near) : ` ${l10n.t('The limits are {0}.', listOf(names, names.length))}`;
    return l10n.t('there is no limit {0}.', shown(name)) + rest;
}
