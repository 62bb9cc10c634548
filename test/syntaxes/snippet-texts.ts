import { readSyntaxFile } from './textmate.js';

export interface Snippet {
    readonly prefix: string | readonly string[];
    readonly body: string | readonly string[];
    readonly description: string;
}

/** The snippets by their names, as the file has them. */
export async function readSnippets(): Promise<ReadonlyMap<string, Snippet>> {
    return new Map(Object.entries(JSON.parse(await readSyntaxFile('snippets.json')) as Record<string, Snippet>));
}

/** The body of a snippet as one text, with its placeholders. */
export function bodyOf(snippet: Snippet): string {
    return typeof snippet.body === 'string' ? snippet.body : snippet.body.join('\n');
}

/** What each snippet inserts if nothing of it is changed: name to text, the first of choices taken. */
export async function snippetTexts(): Promise<ReadonlyMap<string, string>> {
    const variants = await snippetVariants();
    return new Map([...variants].map(([name, texts]) => [name, texts[0] ?? '']));
}

/** All that each snippet can insert: name to one text for each choice that it offers. */
export async function snippetVariants(): Promise<ReadonlyMap<string, readonly string[]>> {
    const snippets = await readSnippets();
    return new Map([...snippets].map(([name, snippet]) => [name, variantsOf(bodyOf(snippet))]));
}

function variantsOf(body: string): readonly string[] {
    const choice = /\$\{\d+\|((?:\\.|[^|\\])*)\|\}/.exec(body);
    if (choice === null) return [withoutPlaceholders(body)];
    const options = (choice[1] ?? '').split(/(?<!\\),/).map((option) => option.replace(/\\(.)/g, '$1'));
    return options.flatMap((option) => variantsOf(body.replace(choice[0], () => option)));
}

function withoutPlaceholders(body: string): string {
    return body.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{?\d+\}?/g, (_, text: string | undefined) =>
        (text ?? '').replace(/\\(.)/g, '$1'),
    );
}
