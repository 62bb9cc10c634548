import type { Declaration, ScenarioDeclaration } from '../syntax/declarations.js';
import { type NameSpace, namesIn } from '../syntax/names-in.js';

/** The names that some declarations declare: for each kind the keys, with the names as they are written first. */
export type DeclaredNames = ReadonlyMap<NameSpace, ReadonlyMap<string, string>>;

/** All names that declarations declare, those of repeated ones too; not those within scenarios. */
export function declaredNames(declarations: Iterable<Declaration>): DeclaredNames {
    const names = new Map<NameSpace, Map<string, string>>();
    for (const declaration of declarations) {
        for (const { name, spaces, declares } of namesIn(declaration)) {
            const space = spaces[0];
            if (!declares || space === undefined) continue;
            const known = names.get(space) ?? new Map<string, string>();
            names.set(space, known);
            if (!known.has(name.key)) known.set(name.key, name.text);
        }
    }
    return names;
}

/** The names that a scenario declares for itself. */
export function namesOfScenario(scenario: ScenarioDeclaration): DeclaredNames {
    return declaredNames(scenario.members.map((member) => member.declaration));
}
