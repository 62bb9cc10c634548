import type { Name } from '../syntax/declarations.js';

/** A declaration that has its name. */
export type Named<D> = D & { readonly name: Name };

/** The first declaration of each name, in order. What lacks its name is left out. */
export function firstByKey<D extends { readonly name: Name | null }>(
    declarations: readonly D[],
): ReadonlyMap<string, Named<D>> {
    const first = new Map<string, Named<D>>();
    for (const declaration of declarations) {
        if (isNamed(declaration) && !first.has(declaration.name.key)) first.set(declaration.name.key, declaration);
    }
    return first;
}

/** Whether a declaration has its name. */
export function isNamed<D extends { readonly name: Name | null }>(declaration: D): declaration is Named<D> {
    return declaration.name !== null;
}
