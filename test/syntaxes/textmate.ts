import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

/** A stretch of a line, and all scopes that it has, the outermost first. */
export interface Token {
    readonly start: number;
    readonly end: number;
    readonly scopes: readonly string[];
}

/** As much of Markdown as an injected grammar needs of its host: nothing but its name. */
const MARKDOWN: IRawGrammar = {
    scopeName: 'text.html.markdown',
    patterns: [{ match: '^#.*$', name: 'markup.heading.markdown' }],
    repository: { $self: { patterns: [] }, $base: { patterns: [] } },
};

const FILES: ReadonlyMap<string, string> = new Map([
    ['source.mailtopo', 'mailtopo.tmLanguage.json'],
    ['markdown.mailtopo.codeblock', 'markdown-codeblock.tmLanguage.json'],
]);

const registry = new textmate.Registry({
    onigLib: loadOniguruma(),
    loadGrammar: async (scopeName) => {
        const file = FILES.get(scopeName);
        if (file === undefined) return scopeName === MARKDOWN.scopeName ? MARKDOWN : null;
        return textmate.parseRawGrammar(await readSyntaxFile(file), file);
    },
    getInjections: (scopeName) => (scopeName === MARKDOWN.scopeName ? ['markdown.mailtopo.codeblock'] : undefined),
});

/** The text of a file of the folder that is tested here. */
export function readSyntaxFile(name: string): Promise<string> {
    return readFile(new URL(`../../syntaxes/${name}`, import.meta.url), 'utf8');
}

/** The tokens of each line of a text, as an editor would colour them. */
export async function tokenizeLines(
    text: string,
    scopeName = 'source.mailtopo',
): Promise<readonly (readonly Token[])[]> {
    const grammar = await grammarOf(scopeName);
    let stack = textmate.INITIAL;
    return text.split('\n').map((line) => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
        stack = ruleStack;
        return tokens.map(({ startIndex, endIndex, scopes }) => ({
            start: startIndex,
            end: Math.min(endIndex, line.length),
            scopes,
        }));
    });
}

async function grammarOf(scopeName: string): Promise<IGrammar> {
    const grammar = await registry.loadGrammar(scopeName);
    if (grammar === null) throw new Error(`no grammar for ${scopeName}`);
    return grammar;
}

async function loadOniguruma() {
    const file = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(await readFile(file));
    return {
        createOnigScanner: (patterns: string[]) => oniguruma.createOnigScanner(patterns),
        createOnigString: (text: string) => oniguruma.createOnigString(text),
    };
}
