import { type Box, distance, overlap, type Point, segmentMeetsBox } from './geometry.js';
import type { Line } from './lines.js';
import { pointOn } from './lines.js';
import { short } from './shapes.js';

/** Where a text may stand: its box and its anchor relative to the point it belongs to, at a unit of 1. */
export interface Spot {
    /** What it belongs to: it keeps its distance from there at any scale. */
    readonly at: Point;
    readonly box: Box;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
}

/** A text that has found its place, and from which level of detail on it is shown. */
export interface PlacedLabel extends Spot {
    readonly text: string;
    readonly level: number;
    /** How much larger than usual it is written. */
    readonly size: number;
}

/** The scale from which on also the most important texts keep off marks. */
const NEAR_SCALE = 0.7;

/** Into what lengths lines are cut to be found. */
const LINE_PART = 60;

/** One text that looks for a place. */
export interface Wanted {
    readonly text: string;
    readonly size: number;
    /** The places it may take, the best first. */
    readonly spots: readonly Spot[];
    /** It is so important that it may lie on the marks of others rather than be missing. */
    readonly insists?: boolean;
    /** The farthest level at which it may be shown, whatever room there is. */
    readonly notBefore?: number;
}

/**
 * One level of detail: the scale of the map from which on it counts, how much larger than at the scale of 1 texts and
 * marks are drawn in it. Seen from afar both stay readable, and fewer texts find room.
 */
export interface Level {
    readonly scale: number;
    readonly textUnit: number;
    readonly markUnit: number;
    /** The same for the thickness of lines. */
    readonly lineUnit: number;
}

/** The level of detail at a scale. */
export function levelAt(scale: number): Level {
    const markUnit = 1 / Math.sqrt(scale);
    const far = scale < 1;
    return { scale, textUnit: far ? 1 / scale : markUnit, markUnit, lineUnit: far ? scale ** -0.75 : markUnit };
}

/**
 * Gives texts their places, one after the other: at the farthest level at which one of its spots is free, and stays
 * free at all nearer ones. What finds no room is left out.
 */
export class LabelField {
    private readonly texts: readonly Grid[];
    private readonly marks: readonly Grid[];
    private readonly lines: Grid<Line>;

    /**
     * @param levels from far to near
     * @param marks what texts may not lie on: the box of each mark around its point at a unit of 1
     * @param lines what they should not lie on
     */
    constructor(
        private readonly levels: readonly Level[],
        marks: readonly { readonly at: Point; readonly radius: number; readonly size: number }[],
        lines: readonly Line[],
    ) {
        this.texts = levels.map(({ textUnit }) => new Grid(textUnit));
        this.marks = levels.map(({ textUnit }) => new Grid(textUnit));
        for (const [index, level] of levels.entries())
            for (const { at, radius, size } of marks) {
                const reach = radius * size * level.markUnit;
                this.marks[index]?.add({ x: at.x - reach, y: at.y - reach, width: 2 * reach, height: 2 * reach });
            }
        this.lines = new Grid(1);
        for (const line of lines) {
            const pieces = line.bend === null ? 1 : 4;
            for (let piece = 0; piece < pieces; piece++) {
                const [from, to] = [pointOn(line, piece / pieces), pointOn(line, (piece + 1) / pieces)];
                const straight: Line = { from, to, bend: null };
                // The box of all of a long line would be found from far off it.
                const parts = Math.ceil(Math.max(1, distance(from, to)) / LINE_PART);
                for (let part = 0; part < parts; part++)
                    this.lines.add(
                        boxOfSegment(pointOn(straight, part / parts), pointOn(straight, (part + 1) / parts)),
                        straight,
                    );
            }
        }
    }

    /** The place of a text; undefined where there is no room for it at any level. */
    place(wanted: Wanted): PlacedLabel | undefined {
        const { insists = false } = wanted;
        // From afar marks stand so close that only what may lie on them finds room.
        return (
            this.find(wanted, insists ? NEAR_SCALE : 0) ??
            (insists ? this.find(wanted, Number.POSITIVE_INFINITY) : undefined)
        );
    }

    private find({ text, size, spots, notBefore = 0 }: Wanted, marksFrom: number): PlacedLabel | undefined {
        const free = spots.flatMap((spot, preference) => {
            const level = Math.max(notBefore, this.freeFrom(spot, size, marksFrom));
            return level < this.levels.length ? { spot, preference, level } : [];
        });
        const level = Math.min(...free.map((each) => each.level));
        let best: Spot | undefined;
        let least = Number.POSITIVE_INFINITY;
        for (const { spot, preference, level: from } of free) {
            if (from > level) continue;
            const trouble = preference * 0.15 + this.linesOn(this.boxOf(spot, size, level));
            if (trouble < least) [best, least] = [spot, trouble];
        }
        if (best === undefined) return undefined;
        for (let index = level; index < this.levels.length; index++)
            this.texts[index]?.add(this.boxOf(best, size, index));
        return { ...best, text, level, size };
    }

    /**
     * The farthest level from which on a spot is free at all nearer ones; one too many where it is at none.
     * @param marksFrom the scale from which on it has to be free of marks too
     */
    private freeFrom(spot: Spot, size: number, marksFrom: number): number {
        let level = this.levels.length;
        for (; level > 0; level--) {
            const box = this.boxOf(spot, size, level - 1);
            if (this.texts[level - 1]?.meets(box)) break;
            const counts = (this.levels[level - 1]?.scale ?? 0) >= marksFrom;
            if (counts && this.marks[level - 1]?.meets(box)) break;
        }
        return level;
    }

    private boxOf(spot: Spot, size: number, level: number): Box {
        return boxAt(spot, size * (this.levels[level]?.textUnit ?? 1));
    }

    private linesOn(box: Box): number {
        return this.lines.within(box).filter(({ from, to }) => segmentMeetsBox(from, to, box)).length;
    }
}

/** The box of a text where it belongs, at a unit. */
export function boxAt({ at, box }: Spot, unit: number): Box {
    return { x: at.x + box.x * unit, y: at.y + box.y * unit, width: box.width * unit, height: box.height * unit };
}

/** The places around a mark: below, right, left, above, in between, and then the same somewhat farther off. */
export function spotsAround(at: Point, radius: number, width: number, height: number): readonly Spot[] {
    return [radius, radius * 1.7].flatMap((reach) => spotsAtReach(at, reach, width, height));
}

function spotsAtReach(at: Point, radius: number, width: number, height: number): readonly Spot[] {
    const gap = radius + 3;
    const slant = radius * 0.75 + 2;
    const spot = (x: number, y: number, anchor: Spot['anchor']): Spot => {
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
        return { at, x, y: round(y + height * 0.78), anchor, box: { x: left, y, width, height } };
    };
    return [
        spot(0, gap - 1, 'middle'),
        spot(gap + 1, -height / 2, 'start'),
        spot(-gap - 1, -height / 2, 'end'),
        spot(0, -gap - height + 1, 'middle'),
        spot(slant, slant - 4, 'start'),
        spot(-slant, slant - 4, 'end'),
        spot(slant, -slant - height + 4, 'start'),
        spot(-slant, -slant - height + 4, 'end'),
    ];
}

/** The places on a line, from its middle outwards. */
export function spotsOn(line: Line, width: number, height: number): readonly Spot[] {
    return [0.5, 0.45, 0.55, 0.4, 0.6, 0.34, 0.66, 0.28, 0.72].map((share) => ({
        at: pointOn(line, share),
        x: 0,
        y: round(height * 0.24),
        anchor: 'middle',
        box: { x: -width / 2, y: -height / 2, width, height },
    }));
}

function round(figure: number): number {
    return Number(short(figure));
}

function boxOfSegment(a: Point, b: Point): Box {
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** Boxes by where they are, so that those near another are found without asking all. */
class Grid<T = null> {
    private readonly cells = new Map<number, { readonly box: Box; readonly item: T | undefined }[]>();
    private readonly size: number;

    /** @param unit how large texts are at this level: cells are larger where boxes are */
    constructor(unit: number) {
        this.size = 40 * Math.max(1, unit);
    }

    add(box: Box, item?: T): void {
        this.visit(box, (cell) => {
            const known = this.cells.get(cell);
            if (known === undefined) this.cells.set(cell, [{ box, item }]);
            else known.push({ box, item });
            return false;
        });
    }

    meets(box: Box): boolean {
        return this.visit(box, (cell) => this.cells.get(cell)?.some((each) => overlap(each.box, box)) ?? false);
    }

    /** The items whose boxes may meet a box, each once. */
    within(box: Box): readonly T[] {
        const found = new Set<T>();
        this.visit(box, (cell) => {
            for (const { item } of this.cells.get(cell) ?? []) if (item !== undefined) found.add(item);
            return false;
        });
        return [...found];
    }

    /** Goes through the cells of a box until one is answered with true. */
    private visit({ x, y, width, height }: Box, answer: (cell: number) => boolean): boolean {
        const [left, right] = [Math.floor(x / this.size), Math.floor((x + width) / this.size)];
        const [top, bottom] = [Math.floor(y / this.size), Math.floor((y + height) / this.size)];
        for (let column = left; column <= right; column++)
            for (let row = top; row <= bottom; row++) if (answer(column * 100_003 + row)) return true;
        return false;
    }
}
