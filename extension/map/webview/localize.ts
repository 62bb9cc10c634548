import * as l10n from '@vscode/l10n';

// Before all other parts of a page, which write their words as soon as they are loaded: the extension puts the messages
// in the user's language on the page, where that is not English.
const { l10n: contents } = document.documentElement.dataset;
if (contents !== undefined) l10n.config({ contents });
