import { Lexer, type Token, type Tokens } from 'marked';
import { html } from './dom.js';

/** An explanation as elements. Only what explanations use is shown as more than text, and HTML is never read. */
export function markdownElements(markdown: string): readonly Node[] {
    return new Lexer({ gfm: true }).lex(markdown).flatMap(block);
}

function block(token: Token): readonly Node[] {
    switch (token.type) {
        case 'space':
            return [];
        case 'hr':
            return [html('hr')];
        case 'paragraph':
            return [html('p', {}, ...inline(token.tokens))];
        case 'list':
            return [
                html('ul', {}, ...(token as Tokens.List).items.map(({ tokens }) => html('li', {}, ...item(tokens)))),
            ];
        case 'table':
            return [table(token as Tokens.Table)];
        default:
            return [html('p', {}, ...(('tokens' in token && inline(token.tokens)) || [token.raw]))];
    }
}

/** What stands in an item of a list: words, as a rule. */
function item(tokens: readonly Token[]): readonly (Node | string)[] {
    return tokens.flatMap((token) =>
        token.type === 'text' && 'tokens' in token ? inline(token.tokens) : block(token),
    );
}

function table({ header, rows }: Tokens.Table): Node {
    const row = (name: 'th' | 'td', cells: readonly Tokens.TableCell[]): Node =>
        html(
            'tr',
            {},
            ...cells.map(({ tokens, align }) => html(name, align ? { class: align } : {}, ...inline(tokens))),
        );
    return html(
        'table',
        {},
        html('thead', {}, row('th', header)),
        html('tbody', {}, ...rows.map((cells) => row('td', cells))),
    );
}

function inline(tokens: readonly Token[] | undefined): readonly (Node | string)[] {
    return (tokens ?? []).map((token): Node | string => {
        switch (token.type) {
            case 'strong':
                return html('strong', {}, ...inline(token.tokens));
            case 'codespan':
                return html('code', {}, token.text);
            case 'escape':
            case 'text':
                return token.text;
            default:
                return token.raw;
        }
    });
}
