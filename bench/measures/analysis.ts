import { plainParser } from '../plain-parser.js';
import { compared, type Measure, type Row } from '../row.js';
import { analysisOf, generated, textOf } from '../subjects.js';

const measure = 'whole network';

/** All rules and the counts on hints, with the most memory that is held at a time. */
export const analysis: Measure = {
    name: measure,
    *run({ quick }): Generator<Row> {
        for (const sites of quick ? [1000] : [1000, 10_000]) {
            const subject = generated({ sites });
            globalThis.gc?.();
            const begun = performance.now();
            const analysed = analysisOf(subject);
            const read = performance.now();
            const load = analysed.routing.load.routes;
            const counted = performance.now();
            const found = analysed.findings.length;
            const checked = performance.now();
            const held = heldMegabytes();
            const note = `${load.toLocaleString('en')} routes, ${found.toLocaleString('en')} findings`;
            yield alone(`${subject.name}, counts of routes`, counted - read, null);
            yield alone(`${subject.name}, counts and all rules`, checked - read, sites > 1000 ? 10_000 : null, note);
            const peak = process.resourceUsage().maxRSS / 1024;
            yield { ...alone(`${subject.name}, held after it`, held, null), unit: 'MB' };
            yield { ...alone(`${subject.name}, most of the process`, peak, null), unit: 'MB' };
            const parse = plainParser();
            parse(textOf(subject));
            const parsing = performance.now();
            parse(textOf(subject));
            yield compared(
                { measure, subject: `${subject.name}, text read and declared` },
                read - begun,
                { name: 'Langium parses', figure: performance.now() - parsing },
                null,
            );
        }
    },
};

function alone(subject: string, ours: number, limit: number | null, note?: string): Row {
    return {
        measure,
        subject,
        ours,
        unit: 'ms',
        against: null,
        ratio: null,
        limit,
        ...(note === undefined ? {} : { note }),
    };
}

function heldMegabytes(): number {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 2 ** 20 + process.memoryUsage().arrayBuffers / 2 ** 20;
}
