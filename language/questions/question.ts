import * as l10n from '@vscode/l10n';
import type { Analysis } from '../project/analysis.js';
import type { Network } from '../routing/network.js';
import type { RouteDeclaration, ScenarioDeclaration } from '../syntax/declarations.js';
import { writeSize } from '../syntax/sizes.js';
import { SourceFile } from '../syntax/source-file.js';
import { endText } from '../wording/ends.js';
import { recipientsNamed, senderNamed } from './ends.js';
import { Failure, orFailure } from './failure.js';
import { scenarioNamed } from './network.js';
import { sizeAsked } from './size.js';

/** A route that someone asks for, in the words that were typed. */
export interface Question {
    /** A site or a server, with or without quotes. */
    readonly from: string;
    /** Sites, servers and addresses, with commas between them. */
    readonly to: string;
    /** Empty where nothing is said of it: `12 MB`. */
    readonly size: string;
    /** The name of a scenario; empty for none. */
    readonly scenario: string;
}

/** The question as a file would ask it. */
export interface AskedRoute {
    /** `route Paris -> Depot size 12 MB`. */
    readonly text: string;
    readonly declaration: RouteDeclaration;
    readonly network: Network;
    readonly scenario: ScenarioDeclaration | null;
}

/**
 * Reads a question.
 * @throws Failure where it cannot be answered: one sentence, that begins with the field, on why and what would be right
 */
export function readQuestion(analysis: Analysis, question: Question): AskedRoute {
    const { from, to, size, scenario } = trimmed(question);
    const within = scenario === '' ? null : inField(l10n.t('Scenario'), () => scenarioNamed(analysis, scenario));
    const network = within?.network ?? analysis.network;
    const { topology } = network;
    if (from === '') throw new Failure(l10n.t('From: name a site or a server.'));
    if (to === '') throw new Failure(l10n.t('To: name a site, a server or an address.'));
    const sender = inField(l10n.t('From'), () => senderNamed(topology, from));
    const recipients = inField(l10n.t('To'), () => recipientsNamed(topology, to));
    const bytes = size === '' ? null : inField(l10n.t('Size'), () => sizeAsked(size, l10n.t('it')));
    const names = recipients.map((recipient) => endText(topology, recipient));
    const sized = bytes === null ? '' : ` size ${writeSize(bytes)}`;
    const text = `route ${endText(topology, sender)} -> ${names.join(', ')}${sized}`;
    const declaration = SourceFile.read('mailtopo:question', text).declarations[0]?.declaration;
    if (declaration?.kind !== 'route') throw new Error(`${text} is no route`);
    return { text, declaration, network, scenario: within?.declaration ?? null };
}

function trimmed({ from, to, size, scenario }: Question): Question {
    return { from: from.trim(), to: to.trim(), size: size.trim(), scenario: scenario.trim() };
}

/** What is read from a field, which a failure then names. */
function inField<T>(field: string, read: () => T): T {
    const result = orFailure(read);
    if (result instanceof Failure) throw new Failure(`${field}: ${result.message}`);
    return result;
}
