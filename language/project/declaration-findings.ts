import { RULES } from '../rules/all-rules.js';
import type { RuleCode } from '../rules/codes.js';
import type { DeclarationRule, Finding } from '../rules/finding.js';
import type { Declaration } from '../syntax/declarations.js';
import { differenceOf } from '../syntax/difference.js';

const DECLARATION_RULES = RULES.filter((rule): rule is DeclarationRule => 'checkDeclaration' in rule);

/**
 * What is wrong with declarations by themselves, whatever else there is. After an edit only those are looked at that it
 * made, or put in a place of their own.
 */
export class DeclarationFindings {
    private constructor(
        private readonly declarations: readonly Declaration[],
        /** By the declaration at the top of a file; those in scenarios are with their scenario. */
        private readonly found: ReadonlyMap<Declaration, readonly Finding[]>,
    ) {}

    static of(declarations: readonly Declaration[], previous: DeclarationFindings | undefined): DeclarationFindings {
        const { removed, added } = differenceOf(previous?.declarations ?? [], declarations);
        const found = new Map(previous?.found);
        for (const declaration of removed) found.delete(declaration);
        for (const declaration of added) {
            const findings = [...check(declaration)];
            if (findings.length > 0) found.set(declaration, findings);
        }
        return new DeclarationFindings(declarations, found);
    }

    /** What a rule of them finds. */
    ofRule(code: RuleCode): readonly Finding[] {
        return [...this.found.values()].flatMap((findings) => findings.filter((finding) => finding.code === code));
    }
}

function* check(declaration: Declaration): Generator<Finding> {
    for (const rule of DECLARATION_RULES) yield* rule.checkDeclaration(declaration, null);
    if (declaration.kind !== 'scenario') return;
    for (const { declaration: member } of declaration.members)
        for (const rule of DECLARATION_RULES) yield* rule.checkDeclaration(member, declaration);
}
