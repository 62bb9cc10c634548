import type { ExpectationRecord } from '../../language/questions/expectations.js';

/** Expectations in the Test Anything Protocol, version 14. */
export function tapReport(expectations: readonly ExpectationRecord[]): string {
    const points = expectations.map((each, index) => testPoint(each, index + 1));
    return `TAP version 14\n1..${expectations.length}\n${points.join('')}`;
}

function testPoint({ file, line, scenario, text, passed, actual }: ExpectationRecord, number: number): string {
    const where = scenario === null ? `${file}:${line}` : `${file}:${line} (${scenario})`;
    const point = `${passed ? 'ok' : 'not ok'} ${number} - ${description(`${where}: ${text}`)}\n`;
    if (passed) return point;
    // JSON's texts are YAML's too.
    const details = Object.entries({ message: actual, file, line, scenario });
    return `${point}  ---\n${details.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}\n`).join('')}  ...\n`;
}

/** `#` would begin a directive. */
function description(text: string): string {
    return text.replace(/\p{Cc}+/gu, ' ').replace(/[\\#]/g, '\\$&');
}
