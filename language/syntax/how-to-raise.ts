import * as l10n from '@vscode/l10n';
import type { LimitName } from './limits.js';

/** Where a limit is raised, as a part of a sentence. */
export function whereToRaise(name: LimitName): string {
    return l10n.t(
        '`{0}` in the setting `mailtopo.limits`, or, for the command, in the variable `MAILTOPO_LIMITS`',
        name,
    );
}

/** How a limit is raised, as the last sentence of what is said of it. */
export function howToRaise(name: LimitName): string {
    return l10n.t('To raise the limit: {0}.', whereToRaise(name));
}
