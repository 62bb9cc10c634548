/** A word of PowerShell: a literal with its text, or anything else as it stands. */
export interface PowerShellToken {
    readonly kind: 'literal' | 'bare' | 'comment' | 'line-end';
    readonly text: string;
}

const SINGLE = "'\u2018\u2019\u201a\u201b";
const DOUBLE = '"\u201c\u201d\u201e';

/**
 * Cuts a script into words, as PowerShell's tokenizer does (about_Quoting_Rules, about_Comments): a single-quoted
 * literal ends at any single quote that does not stand twice. Expressions like `('a' + [char]10)` are one literal.
 * Throws for what the scripts of mailtopo never need: double quotes, backticks, expressions in texts.
 */
export function tokensOfPowerShell(script: string): readonly PowerShellToken[] {
    const tokens: PowerShellToken[] = [];
    let at = 0;
    const readQuoted = (): string => {
        let text = '';
        for (at++; at < script.length; at++) {
            const unit = script.charAt(at);
            if (SINGLE.includes(unit)) {
                const next = script.charAt(at + 1);
                if (next === '' || !SINGLE.includes(next)) {
                    at++;
                    return text;
                }
                at++;
                text += next;
            } else text += unit;
        }
        throw new Error('a literal is not closed');
    };
    const readJoined = (): string => {
        let text = '';
        at++;
        for (;;) {
            const [whole = '', code] = /^\[char\](\d+)/.exec(script.slice(at)) ?? [];
            if (code !== undefined) {
                text += String.fromCharCode(Number(code));
                at += whole.length;
            } else if (SINGLE.includes(script.charAt(at) || ' ')) text += readQuoted();
            else throw new Error(`neither a literal nor a character: ${script.slice(at, at + 20)}`);
            if (script.charAt(at) === ')') {
                at++;
                return text;
            }
            if (script.slice(at, at + 3) !== ' + ') throw new Error('not joined');
            at += 3;
        }
    };
    while (at < script.length) {
        const unit = script.charAt(at);
        if (unit === '\n' || unit === '\r') {
            tokens.push({ kind: 'line-end', text: unit });
            at++;
        } else if (/[\s,]/.test(unit)) at++;
        else if (unit === '#') {
            const [text = ''] = /^[^\r\n]*/.exec(script.slice(at)) ?? [];
            tokens.push({ kind: 'comment', text });
            at += text.length;
        } else if (SINGLE.includes(unit)) tokens.push({ kind: 'literal', text: readQuoted() });
        else if (unit === '(' && SINGLE.includes(script.charAt(at + 1) || ' ')) {
            tokens.push({ kind: 'literal', text: readJoined() });
        } else if (DOUBLE.includes(unit) || unit === '`') throw new Error(`not expected in a script: ${unit}`);
        else {
            const [text = unit] = /^[^\s,'\u2018-\u201f"`#]+/.exec(script.slice(at)) ?? [];
            tokens.push({ kind: 'bare', text });
            at += text.length;
        }
    }
    return tokens;
}
