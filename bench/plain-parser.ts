import type { ParseResult } from 'langium';
import { langium } from '../language/syntax/langium.js';

/**
 * Langium's parser for our grammar as any language server on Langium has it: the whole text at each keystroke, before
 * anything is linked, checked or routed.
 */
export function plainParser(): (text: string) => ParseResult {
    const { LangiumParser } = langium().parser;
    return (text) => {
        const result = LangiumParser.parse(text);
        if (result.lexerErrors.length + result.parserErrors.length > 0) throw new Error('the text does not parse');
        return result;
    };
}
