import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KEYWORDS } from '../../../language/syntax/keywords.js';
import { explainKeyword } from '../../../language/wording/keyword-help.js';
import { KEYWORD_HELP, keywordHelp } from '../../../language/wording/keywords.js';

const DOCS = 'https://github.com/mailtopo/mailtopo/blob/main/docs/';

/** The anchors of a page: those written as such, and those that its headings have. */
function anchorsOf(page: string): ReadonlySet<string> {
    const text = readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8');
    const written = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id = '']) => id);
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
        heading
            .toLowerCase()
            .replace(/[^\p{L}\p{N} -]/gu, '')
            .replaceAll(' ', '-'),
    );
    return new Set([...written, ...headings]);
}

describe('what the words of the language do', () => {
    it.each([...KEYWORDS])('%s is explained', (word) => {
        expect(keywordHelp(word, undefined)?.word).toBe(word);
    });

    it('every link leads to a place that is there', () => {
        const links = KEYWORD_HELP.flatMap((help) =>
            [...explainKeyword(help).matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address),
        );
        expect(links.length).toBeGreaterThan(KEYWORD_HELP.length);
        const anchors = new Map(['language.md', 'routing.md'].map((page) => [page, anchorsOf(page)]));
        const lost = links.filter((address) => {
            const [page = '', anchor = ''] = address.replace(DOCS, '').split('#');
            return !anchors.get(page)?.has(anchor);
        });
        expect(lost).toEqual([]);
    });

    it('the meaning is that of the declaration', () => {
        expect(keywordHelp('cost', 'link')?.form).toBe('cost N');
        expect(keywordHelp('cost', 'set')?.form).toBe('cost N');
        expect(keywordHelp('cost', 'connector')?.form).toBe('address-space "DOMAIN" cost N');
        expect(keywordHelp('cost', 'expect')?.form).toBe('cost N\ncost <= N');
        expect(keywordHelp('edge', 'organization')).toBeUndefined();
    });
});
