import { AstUtils, GrammarAST } from 'langium';
import { expect, it } from 'vitest';
import { expectedAfter } from '../../../language/syntax/expected.js';
import { DECLARATION_KEYWORDS, KEYWORDS, SCENARIO_KEYWORDS } from '../../../language/syntax/keywords.js';
import { langium } from '../../../language/syntax/langium.js';

it('the words that are kept are those of the grammar', () => {
    const words = AstUtils.streamAllContents(langium().Grammar)
        .filter(GrammarAST.isKeyword)
        .map((keyword) => keyword.value)
        .filter((value) => /^[a-z]/.test(value));
    expect([...KEYWORDS].sort()).toEqual([...new Set(words)].sort());
});

it('what begins a declaration is what the grammar lets begin one', () => {
    const words = expectedAfter('').map((expected) => (expected.kind === 'keyword' ? expected.word : expected));
    expect([...words].sort()).toEqual([...DECLARATION_KEYWORDS, ...SCENARIO_KEYWORDS].sort());
});
