/*
 * PowerShell takes typographic single quotes for single quotes (U+2018 to U+201B; about_Quoting_Rules, and
 * `IsSingleQuote` in PowerShell's tokenizer): each of them ends such a literal, unless it stands twice.
 */
const SINGLE_QUOTES = /['\u2018\u2019\u201a\u201b]/g;

/** What is not put into a script as it is: it would end a line, or a terminal would obey it when the script is pasted. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;

/**
 * A text as a PowerShell expression that stands for it and nothing else: a single-quoted literal, in which nothing is
 * expanded; with `[char]` joined to it for every unit that cannot be seen.
 */
export function powerShellLiteral(text: string): string {
    const parts: string[] = [];
    let seen = '';
    for (const letter of text) {
        if (!UNSEEN.test(letter)) {
            seen += letter;
            continue;
        }
        parts.push(quoted(seen));
        seen = '';
        for (let at = 0; at < letter.length; at++) parts.push(`[char]${letter.charCodeAt(at)}`);
    }
    if (parts.length === 0) return quoted(text);
    // A literal stands first, so that the characters are joined and not added.
    return `(${[...parts.filter((part, index) => index === 0 || part !== "''"), ...(seen === '' ? [] : [quoted(seen)])].join(' + ')})`;
}

function quoted(text: string): string {
    return `'${text.replace(SINGLE_QUOTES, '$&$&')}'`;
}

/** Several texts as an array. */
export function powerShellList(texts: readonly string[]): string {
    return texts.length === 0 ? '@()' : texts.map(powerShellLiteral).join(', ');
}

/** A comment of one line, whatever is in it. */
export function powerShellComment(text: string): string {
    return `# ${text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')}`;
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
