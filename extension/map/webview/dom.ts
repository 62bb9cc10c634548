const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element. Texts and attributes are set as such, never as markup: a name is a name whatever it looks like. */
export function svg(name: string, attributes: Attributes = {}, ...children: readonly (Node | string)[]): SVGElement {
    return fill(document.createElementNS(SVG, name), attributes, children);
}

/** An HTML element, likewise. */
export function html<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Attributes = {},
    ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
    return fill(document.createElement(name), attributes, children);
}

function fill<E extends Element>(element: E, attributes: Attributes, children: readonly (Node | string)[]): E {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
    element.append(...children);
    return element;
}
