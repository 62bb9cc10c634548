/** A point of the map. Its unit is a pixel at the scale of 1, x to the right and y down. */
export interface Point {
    readonly x: number;
    readonly y: number;
}

/** An upright rectangle: its left upper corner and its size. */
export interface Box extends Point {
    readonly width: number;
    readonly height: number;
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A box grown by a margin on all sides. */
export function grown(box: Box, margin: number): Box {
    return { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
}

/** The smallest box around all boxes; a small one around the origin where there are none. */
export function boxAround(boxes: readonly Box[]): Box {
    if (boxes.length === 0) return { x: -50, y: -50, width: 100, height: 100 };
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const box of boxes) {
        left = Math.min(left, box.x);
        top = Math.min(top, box.y);
        right = Math.max(right, box.x + box.width);
        bottom = Math.max(bottom, box.y + box.height);
    }
    return { x: left, y: top, width: right - left, height: bottom - top };
}

export function distance(a: Point, b: Point): number {
    return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point of a segment that is nearest to a point, and where on the segment it lies: 0 at its start, 1 at its end. */
export function nearestOnSegment(point: Point, start: Point, end: Point): Point & { readonly at: number } {
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    const length = dx * dx + dy * dy;
    const raw = length === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / length;
    const at = Math.min(1, Math.max(0, raw));
    return { x: start.x + at * dx, y: start.y + at * dy, at };
}

/** Whether two segments cross inside both. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(a: Point, b: Point, c: Point): number {
    return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

/** Whether a segment and a box have a point in common. */
export function segmentMeetsBox(a: Point, b: Point, box: Box): boolean {
    let [from, to] = [0, 1];
    const clip = (start: number, step: number, low: number, high: number): boolean => {
        if (step === 0) return start >= low && start <= high;
        const [first, second] = [(low - start) / step, (high - start) / step];
        from = Math.max(from, Math.min(first, second));
        to = Math.min(to, Math.max(first, second));
        return from <= to;
    };
    return clip(a.x, b.x - a.x, box.x, box.x + box.width) && clip(a.y, b.y - a.y, box.y, box.y + box.height);
}

/** The corners of the smallest convex polygon around points, clockwise. */
export function hullOf(points: readonly Point[]): readonly Point[] {
    const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
    const half = (all: readonly Point[]): Point[] => {
        const found: Point[] = [];
        for (const point of all) {
            while (found.length > 1 && side(found.at(-2) as Point, found.at(-1) as Point, point) <= 0) found.pop();
            found.push(point);
        }
        return found.slice(0, -1);
    };
    return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.reverse())];
}
