/** How long something took, in milliseconds, over all rounds of a run. */
export interface Timing {
    readonly median: number;
    readonly least: number;
    readonly rounds: number;
}

/** What a figure counts. */
export type Unit = 'ms' | 'MB' | 'KB' | '%';

/** One line of the table: a figure of ours, and what it is held against in the same run. */
export interface Row {
    readonly measure: string;
    /** On what, and what of it. */
    readonly subject: string;
    readonly ours: number;
    readonly unit: Unit;
    /** What it is compared with, and its figure in the same unit; null where it stands by itself. */
    readonly against: { readonly name: string; readonly figure: number } | null;
    /** Ours as a multiple of the other one. */
    readonly ratio: number | null;
    /** The ratio, or where there is none the figure, that may not be passed; null for what is only shown. */
    readonly limit: number | null;
    /** Whatever else is worth a word. */
    readonly note?: string;
    readonly timings?: Readonly<Record<string, Timing>>;
}

/** One measure: a file in measures/. It yields its rows as it finds them. */
export interface Measure {
    readonly name: string;
    run(options: MeasureOptions): AsyncIterable<Row> | Iterable<Row>;
}

/** How a measure is run. */
export interface MeasureOptions {
    /** Fewer rounds, and nothing of ten thousand sites. */
    readonly quick: boolean;
    /** Draws the pictures of the documentation anew. */
    readonly pictures: boolean;
}

/** A row for a figure and the one that it is held against. */
export function compared(
    row: Pick<Row, 'measure' | 'subject' | 'note'> & Partial<Pick<Row, 'unit' | 'timings'>>,
    ours: number,
    against: { readonly name: string; readonly figure: number },
    limit: number | null,
): Row {
    return { unit: 'ms', ...row, ours, against, ratio: ours / against.figure, limit };
}

/** Whether a row passes its limit. */
export function passesLimit({ ratio, ours, limit }: Row): boolean {
    return limit !== null && (ratio ?? ours) > limit;
}
