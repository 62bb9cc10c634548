import { expect, test } from 'vitest';
import { readSyntaxFile } from './textmate.js';

type Pattern = string | { readonly pattern: string; readonly flags?: string };

interface OnEnterRule {
    readonly beforeText: Pattern;
    readonly afterText?: Pattern;
    readonly previousLineText?: Pattern;
    readonly action: { readonly indent: string; readonly appendText?: string; readonly removeText?: number };
}

interface LanguageConfiguration {
    readonly wordPattern: Pattern;
    readonly indentationRules: Readonly<
        Record<'increaseIndentPattern' | 'decreaseIndentPattern' | 'unIndentedLinePattern', Pattern>
    >;
    readonly folding: {
        readonly offSide: boolean;
        readonly markers: { readonly start: Pattern; readonly end: Pattern };
    };
    readonly onEnterRules: readonly OnEnterRule[];
    readonly autoClosingPairs: readonly {
        readonly open: string;
        readonly close: string;
        readonly notIn: readonly string[];
    }[];
}

const configuration = JSON.parse(await readSyntaxFile('language-configuration.json')) as LanguageConfiguration;
const { increaseIndentPattern, decreaseIndentPattern, unIndentedLinePattern } = configuration.indentationRules;

function regExp(pattern: Pattern, moreFlags = ''): RegExp {
    return typeof pattern === 'string'
        ? new RegExp(pattern, moreFlags)
        : new RegExp(pattern.pattern, (pattern.flags ?? '') + moreFlags);
}

function wordsOf(line: string): readonly string[] {
    return line.match(regExp(configuration.wordPattern, 'g')) ?? [];
}

test.each([
    ['link LON-PAR: London <-> "Site A" cost 50', ['link', 'LON-PAR', 'London', '"Site A"', 'cost', '50']],
    ['server ex01.contoso.com, A--1 : client-access', ['server', 'ex01.contoso.com', 'A--1', 'client-access']],
    ['route Zürich->東京, Москва_2', ['route', 'Zürich', '東京', 'Москва_2']],
    ['site दिल्ली {', ['site', 'दिल्ली']],
    [String.raw`site "The \"old\" one" hub`, ['site', String.raw`"The \"old\" one"`, 'hub']],
    ['subnet 10.2.0.0/16, 10.3.0.0/16', ['subnet', '10.2.0.0/16', '10.3.0.0/16']],
    ['max-message-size 10 MB', ['max-message-size', '10', 'MB']],
    ['expect * -> * exchange-cost -5', ['expect', 'exchange-cost', '-5']],
    ['site "Site A', ['site', 'Site', 'A']],
])('the words of %s', (line, words) => {
    expect(wordsOf(line)).toEqual(words);
});

test('what stands between two quoted names is no word, from wherever the editor begins to look', () => {
    for (const line of ['A", "B', 'A" cost 1, "B', 'A" <-> "B']) {
        expect(wordsOf(line).filter((word) => word.startsWith('"'))).toEqual([]);
    }
});

test.each([
    ['site London {', true],
    ['    site London { // core', true],
    ['site London { /* core */', true],
    ['site "A // B" {', true],
    ['} site London {', true],
    ['site A { server B : edge } site C {', true],
    ['scenario S { site A { }', false],
    ['site London { }', false],
    ['site London { /* none */ }', false],
    ['site London { /* open', true],
    ['site London', false],
    ['// site London {', false],
    ['site London // {', false],
    ['site London /* { */', false],
    ['site "London {"', false],
    ['}', false],
])('the line after this one is indented: %s: %s', (line, indented) => {
    expect(regExp(increaseIndentPattern).test(line)).toBe(indented);
});

test.each([
    ['}', true],
    ['    }', true],
    ['    } // end', true],
    ['/* end */ }', true],
    ['site A { }', false],
    ['// }', false],
    ['"}"', false],
])('this line is out by one: %s: %s', (line, out) => {
    expect(regExp(decreaseIndentPattern).test(line)).toBe(out);
});

test.each([
    [' * text of a comment', true],
    [' *', true],
    [' */', true],
    ['    * -> London reachable', false],
    ['site A', false],
    ['/** begins', false],
])('this line keeps its indentation: %s: %s', (line, kept) => {
    expect(regExp(unIndentedLinePattern).test(line)).toBe(kept);
});

test.each([
    ['// region Europe', true, false],
    ['//#region', true, false],
    ['    // #region', true, false],
    ['// endregion', false, true],
    ['//#endregion Europe', false, true],
    ['// regional links', false, false],
    ['site region', false, false],
])('the marks of a region: %s', (line, start, end) => {
    expect(regExp(configuration.folding.markers.start).test(line)).toBe(start);
    expect(regExp(configuration.folding.markers.end).test(line)).toBe(end);
    expect(configuration.folding.offSide).toBe(false);
});

/** What Enter does, by the first rule that fits, as the editor takes it. */
function enter(before: string, after = '', previous = ''): OnEnterRule['action'] | undefined {
    const fits = (pattern: Pattern | undefined, text: string) => pattern === undefined || regExp(pattern).test(text);
    return configuration.onEnterRules.find(
        (rule) => fits(rule.beforeText, before) && fits(rule.afterText, after) && fits(rule.previousLineText, previous),
    )?.action;
}

test.each([
    ['in a new documentation comment', '/**', ' */', '', { indent: 'indentOutdent', appendText: ' * ' }],
    ['in the first line of one', '    /** The core.', '', '', { indent: 'none', appendText: ' * ' }],
    ['in a further line of one', ' * The core.', '', '/**', { indent: 'none', appendText: '* ' }],
    ['in an empty line of one', ' *', '', ' * The core.', { indent: 'none', appendText: '* ' }],
    ['after its end', ' */', '', ' * The core.', { indent: 'none', removeText: 1 }],
    ['after one on a single line', '/** The core. */', '', '', undefined],
    ['after a line that begins with every site', '    * -> A', '', 'expect', undefined],
    ['between braces', 'site A {', '}', '', { indent: 'indentOutdent' }],
    ['after a brace', 'site A {', '', '', { indent: 'indent' }],
    ['after a brace and a comment', 'site A { // core', '', '', { indent: 'indent' }],
    ['after a brace in a comment', '// site A {', '', '', undefined],
    ['after a brace in quotes', 'site "A {', '', '', undefined],
    ['after a line comment', '// text', '', '', undefined],
])('Enter %s', (_, before, after, previous, action) => {
    expect(enter(before, after, previous)).toEqual(action);
});

test('nothing is closed by itself in quotes, and only the end of a comment in a comment', () => {
    const { autoClosingPairs } = configuration;
    expect(autoClosingPairs.map((pair) => pair.open)).toEqual(['{', '"', '/*', '/**']);
    expect(autoClosingPairs.filter((pair) => !pair.notIn.includes('string'))).toEqual([]);
    expect(autoClosingPairs.filter((pair) => !pair.notIn.includes('comment')).map((pair) => pair.open)).toEqual([
        '/**',
    ]);
});

test('a long line is judged: an expression that runs away would never end', () => {
    const line = `site A ${'{ "x" /* y */ / '.repeat(2000)}`;
    const { increaseIndentPattern, ...others } = configuration.indentationRules;
    expect(regExp(increaseIndentPattern).test(line)).toBe(true);
    for (const pattern of Object.values(others)) expect(regExp(pattern).test(line)).toBe(false);
    for (const rule of configuration.onEnterRules) expect(regExp(rule.beforeText).test(line)).toBe(false);
});
