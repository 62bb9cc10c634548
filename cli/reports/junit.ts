import type { ExpectationRecord } from '../../language/questions/expectations.js';

/** Expectations as JUnit's XML, as build servers read it: a suite a file, a case an `expect`. */
export function junitReport(expectations: readonly ExpectationRecord[]): string {
    const files = new Map<string, ExpectationRecord[]>();
    for (const each of expectations) files.set(each.file, [...(files.get(each.file) ?? []), each]);
    const suites = [...files].map(
        ([file, cases]) =>
            `  <testsuite ${attributes({ name: file, ...totals(cases) })}>\n${cases.map(testCase).join('')}  </testsuite>\n`,
    );
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes({ name: 'mailtopo', ...totals(expectations) })}>\n${suites.join('')}</testsuites>\n`;
}

function totals(cases: readonly ExpectationRecord[]): Readonly<Record<string, number>> {
    const failures = cases.filter(({ passed }) => !passed).length;
    return { tests: cases.length, failures, errors: 0, skipped: 0 };
}

function testCase({ file, line, scenario, text, passed, actual }: ExpectationRecord): string {
    const classname = scenario === null ? file : `${file} ${scenario}`;
    const open = `    <testcase ${attributes({ classname, name: text, file, line, time: 0 })}`;
    if (passed) return `${open}/>\n`;
    const message = actual ?? '';
    return `${open}>\n      <failure ${attributes({ message, type: 'expectation-failed' })}>${escaped(`${file}:${line}: ${message}`)}</failure>\n    </testcase>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
    return Object.entries(values)
        .map(([name, value]) => `${name}="${escaped(String(value))}"`)
        .join(' ');
}

/** A text as XML 1.0 can hold it: what it cannot is replaced. */
function escaped(text: string): string {
    return text
        .toWellFormed()
        .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
        .replace(/[&<>"'\t\n\r]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
