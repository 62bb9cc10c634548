import * as l10n from '@vscode/l10n';
import { closest } from '../syntax/closest.js';
import type { Span } from '../syntax/declarations.js';
import { isRuleCode, RULE_SEVERITIES, type RuleCode } from './codes.js';
import type { Fix } from './finding.js';
import { changeTo, didYouMean, literal } from './literal.js';
import type { Suppression, SuppressionComment } from './suppression.js';

/** What is wrong with a comment that turns findings off. */
export interface UselessSuppression extends Span {
    readonly message: string;
    readonly fixes: () => readonly Fix[];
}

const CODE: RuleCode = 'unused-suppression';

/**
 * The comments that turn nothing off: they name no rule, or one that finds nothing there. No rule of a topology: it is
 * known only once all others have spoken.
 * @param isUsed whether a word has turned a finding off
 * @param isKnown whether all that a rule has to say of this file is known: whether it is not turned off, and nothing
 * keeps the file from being read
 */
export function* uselessSuppressions(
    uri: string,
    comments: readonly SuppressionComment[],
    isUsed: (word: Suppression) => boolean,
    isKnown: (code: RuleCode) => boolean,
): Generator<UselessSuppression> {
    for (const comment of comments) {
        if (comment.words.length === 0) yield namesNoRule(uri, comment);
        for (const word of comment.words) {
            const near = isRuleCode(word.code) ? [] : closest(word.code, Object.keys(RULE_SEVERITIES));
            // Words behind the first code may say why.
            if (!isRuleCode(word.code) && (word.isCode || near.length > 0)) yield noRule(uri, word, near);
            // One that turns this very rule off can be of no use only if it is of use.
            if (!isRuleCode(word.code) || word.code === CODE || isUsed(word) || !isKnown(word.code)) continue;
            yield turnsNothingOff(uri, word);
        }
    }
}

function namesNoRule(uri: string, comment: SuppressionComment): UselessSuppression {
    const { start, end } = comment;
    const message = l10n.t('This comment names no rule and turns nothing off. Write the code of a rule behind it.');
    return { start, end, message, fixes: () => [takeOutComment(uri, comment)] };
}

function noRule(uri: string, word: Suppression, near: readonly string[]): UselessSuppression {
    const { start, end, code } = word;
    return {
        start,
        end,
        message: l10n.t('{0} is no rule, so this turns nothing off.', literal(code)) + didYouMean(near),
        fixes: () =>
            near.length === 0
                ? [takeOut(uri, word)]
                : near.map((each) => ({ title: changeTo(each), edits: [{ uri, start, end, text: each }] })),
    };
}

function turnsNothingOff(uri: string, word: Suppression): UselessSuppression {
    const { start, end, code, line } = word;
    const message =
        line === null
            ? l10n.t(
                  'This turns nothing off: {0} finds nothing in this file. Take it out, so that it hides nothing later.',
                  code,
              )
            : l10n.t(
                  'This turns nothing off: {0} finds nothing in the next line. Take it out, so that it hides nothing later.',
                  code,
              );
    return { start, end, message, fixes: () => [takeOut(uri, word)] };
}

/** The word with what parts it from the others; the comment where it is the only code. */
function takeOut(uri: string, word: Suppression): Fix {
    const { comment } = word;
    const at = comment.words.indexOf(word);
    const codes = comment.words.filter((each) => each.isCode || isRuleCode(each.code));
    const [before, after] = [comment.words[at - 1], comment.words[at + 1]];
    if (codes.length <= 1 || (before === undefined && after === undefined)) return takeOutComment(uri, comment);
    const span =
        before === undefined
            ? { start: word.start, end: after?.start ?? word.end }
            : { start: before.end, end: word.end };
    return {
        title: l10n.t('Take out {0}', literal(word.code)),
        edits: [{ uri, ...span, text: '' }],
        keepsMeaning: true,
    };
}

function takeOutComment(uri: string, { start, end }: SuppressionComment): Fix {
    return {
        title: l10n.t('Take out the comment'),
        edits: [{ uri, start, end, text: '', lines: 'take' }],
        keepsMeaning: true,
    };
}
