const PAGES = 'https://github.com/mailtopo/mailtopo/blob/main/docs';

/** The address of a page of the documentation: `language.md#site`. */
export function pageAddress(page: string): string {
    return `${PAGES}/${page}`;
}

/** A link in Markdown to a routing rule by its number: `R2.3`. */
export function ruleLink(rule: string): string {
    return `[${rule}](${pageAddress(`routing.md#${rule}`)})`;
}
