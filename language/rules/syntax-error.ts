import * as l10n from '@vscode/l10n';
import type { Declaration, ScenarioDeclaration, SyntaxProblem } from '../syntax/declarations.js';
import { SCENARIO_KEYWORDS } from '../syntax/keywords.js';
import { type DeclarationRule, type Finding, type Fix, placeOf } from './finding.js';
import { shortName } from './literal.js';
import { misfitWords } from './misfit-words.js';

/** What does not parse, what parses and stands where it cannot, and words that are none of the language's. */
export const syntaxError: DeclarationRule = {
    code: 'syntax-error',
    *checkDeclaration(declaration, scenario): Generator<Finding> {
        yield* ownErrors(declaration);
        if (scenario === null) yield* misplacedAtTop(declaration);
        else yield* misplacedInScenario(declaration, scenario);
    },
};

function* ownErrors(declaration: Declaration): Generator<Finding> {
    const { problem } = declaration;
    if (problem !== null) {
        yield {
            code: 'syntax-error',
            place: placeOf(declaration, problem),
            message: problem.message,
            fixes: () => fixOf(declaration, problem),
        };
    }
    for (const { span, message, fixes } of misfitWords(declaration)) {
        const place = placeOf(declaration, span);
        yield {
            code: 'syntax-error',
            place,
            message,
            fixes: () => fixes.map(({ title, text }) => ({ title, edits: [{ ...place, text }] })),
        };
    }
}

function fixOf(declaration: Declaration, { fix, ...problem }: SyntaxProblem): readonly Fix[] {
    if (fix === undefined) return [];
    const place = placeOf(declaration, fix.span ?? problem);
    // What is inserted at the end of a line, as a closing brace is, belongs after the comment there.
    const inserts = place.span.start === place.span.end;
    return [{ title: fix.title, edits: [{ ...place, text: fix.text, ...(inserts ? { lines: 'after' } : {}) }] }];
}

function* misplacedAtTop(declaration: Declaration): Generator<Finding> {
    const { kind } = declaration;
    if (!SCENARIO_KEYWORDS.has(kind)) return;
    yield misplaced(
        declaration,
        kind === 'down'
            ? l10n.t(
                  '`down` is an outage that a scenario tries out: it belongs between the braces of a `scenario`, and counts for nothing here.',
              )
            : l10n.t(
                  '{0} is a change that a scenario tries out: it belongs between the braces of a `scenario`, and counts for nothing here.',
                  `\`${kind}\``,
              ),
    );
}

function* misplacedInScenario(member: Declaration, scenario: ScenarioDeclaration): Generator<Finding> {
    const reason = notInScenarios(member.kind);
    if (reason === undefined) return;
    const remedy =
        scenario.name === null
            ? l10n.t('Move it out of the braces of this scenario; it counts for nothing here.')
            : l10n.t(
                  'Move it out of the braces of scenario {0}; it counts for nothing here.',
                  shortName(scenario.name.text),
              );
    yield misplaced(member, `${reason} ${remedy}`);
}

/** Why a declaration cannot stand in a scenario; undefined for one that can. */
function notInScenarios(kind: Declaration['kind']): string | undefined {
    switch (kind) {
        case 'import':
            return l10n.t('`import` cannot stand in a scenario: a file is taken in for the whole topology.');
        case 'organization':
            return l10n.t('`organization` cannot stand in a scenario: there is one for the whole topology.');
        case 'scenario':
            return l10n.t('`scenario` cannot stand in a scenario: each is laid over the topology by itself.');
        default:
            return undefined;
    }
}

/** A finding at the keyword of a declaration. */
function misplaced(declaration: Declaration, message: string): Finding {
    const place = placeOf(declaration, { start: 0, end: declaration.kind.length });
    return { code: 'syntax-error', place, message };
}
