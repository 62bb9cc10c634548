/**
 * A text as a PowerShell expression that stands for it and nothing else: a single-quoted literal, in which nothing is
 * expanded, with `[char]` joined to it for every unit that is not printable ASCII. PowerShell takes typographic quotes
 * (U+2018 to U+201B) for single quotes, and Windows PowerShell 5.1 reads a script without byte order mark in the code
 * page of the machine, in which a byte of any other letter may be such a quote (`Ñ` is C3 91 in UTF-8, and 91 is U+2018
 * in Windows-1252). A script of ASCII alone is the same in all of them.
 */
export function powerShellLiteral(text: string): string {
    const runs = text.match(/[ -~]+|[^ -~]/g) ?? [''];
    const [first = ''] = runs;
    if (runs.length === 1 && isPrintable(first)) return quoted(first);
    const parts = runs.map((run) => (isPrintable(run) ? quoted(run) : `[char]${run.charCodeAt(0)}`));
    // A literal stands first, so that the characters are joined and not added.
    return `(${(isPrintable(first) ? parts : ["''", ...parts]).join(' + ')})`;
}

function isPrintable(run: string): boolean {
    return /^[ -~]*$/.test(run);
}

function quoted(text: string): string {
    return `'${text.replaceAll("'", "''")}'`;
}

/** Several texts as an array. */
export function powerShellList(texts: readonly string[]): string {
    return texts.length === 0 ? '@()' : texts.map(powerShellLiteral).join(', ');
}

/** A comment of one line, whatever is in it: of ASCII alone, other letters as the language escapes them (`\u00d1`). */
export function powerShellComment(text: string): string {
    const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `# ${text.replace(/[^ -~]/g, (unit) => (/\s/.test(unit) ? ' ' : escaped(unit)))}`;
}

/** A flag as PowerShell writes it. */
export function powerShellFlag(value: boolean): string {
    return value ? '$true' : '$false';
}

/** A size as PowerShell writes it: `10MB`; `Unlimited` for no limit (null). */
export function powerShellSize(bytes: number | null): string {
    if (bytes === null) return 'Unlimited';
    for (const [unit, factor] of [
        ['GB', 2 ** 30],
        ['MB', 2 ** 20],
        ['KB', 2 ** 10],
    ] as const) {
        if (bytes >= factor && bytes % factor === 0) return `${bytes / factor}${unit}`;
    }
    return String(bytes);
}
