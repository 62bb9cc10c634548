import type { ExpectationRecord } from '../../language/questions/expectations.js';
import { unicodeEscape } from '../../language/syntax/names.js';
import { oneLine } from '../../language/wording/one-line.js';

/** Expectations in the Test Anything Protocol, version 14. */
export function tapReport(expectations: readonly ExpectationRecord[]): string {
    const points = expectations.map((each, index) => testPoint(each, index + 1));
    return `TAP version 14\n1..${expectations.length}\n${points.join('')}`;
}

function testPoint({ file, line, scenario, text, passed, actual }: ExpectationRecord, number: number): string {
    const where = scenario === null ? `${file}:${line}` : `${file}:${line} (${scenario})`;
    const point = `${passed ? 'ok' : 'not ok'} ${number} - ${description(`${where}: ${text}`)}\n`;
    if (passed) return point;
    const details = Object.entries({ message: actual, file, line, scenario });
    return `${point}  ---\n${details.map(([name, value]) => `  ${name}: ${yaml(value)}\n`).join('')}  ...\n`;
}

/** JSON's texts are YAML's too, once what YAML ends a line at, or does not hold, is written by its number. */
function yaml(value: string | number | null): string {
    return JSON.stringify(value).replace(/[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu, unicodeEscape);
}

/** `#` would begin a directive. */
function description(text: string): string {
    return oneLine(text).replace(/[\\#]/g, '\\$&');
}
