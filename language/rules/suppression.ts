import type { SourceFile } from '../syntax/source-file.js';

/** The findings that comments of a file turn off. */
export interface Suppressions {
    /** Whether a finding is turned off, by its code and the line (from 0) that it begins in. */
    readonly covers: (code: string, line: number) => boolean;
}

const COMMENT = /^\/[/*]\s*mailtopo-disable-(next-line|file)\s+([^*]*)/;

/** Reads `// mailtopo-disable-next-line RULE` and `// mailtopo-disable-file RULE`, with one code or several. */
export function suppressionsOf(file: SourceFile): Suppressions {
    const inFile = new Set<string>();
    const inLine = new Set<string>();
    for (const token of file.tokens) {
        if (token.kind !== 'comment') continue;
        const [, scope, codes = ''] = COMMENT.exec(file.text.slice(token.start, token.end)) ?? [];
        for (const code of codes.split(/[\s,]+/).filter(Boolean)) {
            if (scope === 'file') inFile.add(code);
            if (scope === 'next-line') inLine.add(`${file.lines.positionAt(token.end).line + 1} ${code}`);
        }
    }
    return { covers: (code, line) => inFile.has(code) || inLine.has(`${line} ${code}`) };
}
