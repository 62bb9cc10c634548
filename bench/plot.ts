import { writeFileSync } from 'node:fs';

/** A point of a line in a plot. */
export interface Point {
    readonly x: number;
    readonly y: number;
}

/** A line of a plot, with what it is called. */
export interface Series {
    readonly name: string;
    readonly points: readonly Point[];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 420, 70, 30, 50, 60];
const COLORS = ['#8a8a8a', '#0f6cbd'];

/** Writes lines as an SVG file, on axes that both go up by factors: a straight line is a power. */
export function plot(
    file: string,
    { title, x, y }: { readonly title: string; readonly x: string; readonly y: string },
    series: readonly Series[],
): void {
    const points = series.flatMap((each) => each.points);
    const across = scale(
        points.map((point) => point.x),
        LEFT,
        WIDTH - RIGHT,
    );
    const up = scale(
        points.map((point) => point.y),
        HEIGHT - BOTTOM,
        TOP,
    );
    const grid = [
        ...across.steps.map((step) => {
            const at = across.place(step);
            return `<path class="grid" d="M${at} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${at}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${step.toLocaleString('en')}</text>`;
        }),
        ...up.steps.map((step) => {
            const at = up.place(step);
            return `<path class="grid" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${step.toLocaleString('en')}</text>`;
        }),
    ];
    const lines = series.map(({ name, points: own }, index) => {
        const color = COLORS[index % COLORS.length];
        const way = own.map((point) => `${across.place(point.x)} ${up.place(point.y)}`).join('L');
        const dots = own.map(
            (point) => `<circle cx="${across.place(point.x)}" cy="${up.place(point.y)}" r="3.5" fill="${color}"/>`,
        );
        const [first] = own;
        const label =
            first === undefined
                ? ''
                : `<text x="${across.place(first.x) + 10}" y="${up.place(first.y) - 12}" fill="${color}">${name}</text>`;
        return `<path d="M${way}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}${label}`;
    });
    writeFileSync(
        file,
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13" fill="#333">
<style>.grid { stroke: #ddd; }</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="26" font-size="16">${title}</text>
${grid.join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">${x}</text>
<text transform="translate(18 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${y}</text>
${lines.join('\n')}
</svg>
`,
    );
}

/** Where figures lie on an axis, and which of them are written at it: 1, 2, 5, 10, 20 and so on. */
function scale(
    values: readonly number[],
    from: number,
    to: number,
): { place: (value: number) => number; steps: readonly number[] } {
    const [least, most] = [Math.min(...values) / 1.3, Math.max(...values) * 1.3];
    const place = (value: number): number =>
        Math.round(from + ((to - from) * Math.log(value / least)) / Math.log(most / least));
    const steps = Array.from({ length: 24 }, (_, step) => [1, 2, 5].map((digit) => digit * 10 ** (step - 4))).flat();
    return { place, steps: steps.filter((step) => step >= least && step <= most) };
}
