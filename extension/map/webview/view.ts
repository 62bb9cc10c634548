import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { Point } from '../../../language/map/geometry.js';
import type { Scene } from '../../../language/map/scene.js';
import { fitting } from './fitting.js';

/** How near one can get. */
const NEAREST = 5;
/** How long the view is still until it rests. */
const RESTING_MILLISECONDS = 120;

/** Of a map what takes up how much room, at each level of detail. */
type Fitted = Pick<Scene, 'levels' | 'extents'>;

/** What part of the map the panel shows: moved and zoomed by mouse, fingers, keys and buttons. */
export class View {
    private readonly behaviour: ZoomBehavior<HTMLElement, unknown>;
    private readonly selection;
    /** The map that fills the panel, as long as the reader has not moved away from it. */
    private fitted: Fitted | undefined;
    private before = { width: 0, height: 0 };
    private resting: ReturnType<typeof setTimeout> | undefined;
    /** Where the view stood when the texts were last written. */
    private written = zoomIdentity;
    private readonly textPicture: HTMLElement | SVGElement;
    /** Whether the map is so large that its texts are written anew only when it rests. */
    isLarge = false;

    /**
     * @param frame shows the map: a picture of shapes, and over it one of texts
     * @param moved what is moved in each of the two
     * @param rested called when it has been moved and rests: the time to change what is shown, for while it moves all
     * that is there just moves with it, smoothly
     */
    constructor(
        private readonly frame: HTMLElement,
        private readonly moved: { readonly shapes: SVGElement; readonly texts: SVGElement },
        rested: () => void,
    ) {
        this.textPicture = moved.texts.ownerSVGElement ?? moved.texts;
        this.behaviour = zoom<HTMLElement, unknown>()
            .scaleExtent([0.02, NEAREST])
            .clickDistance(4)
            .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
                if (sourceEvent !== null) this.fitted = undefined;
                moved.shapes.setAttribute('transform', placed(transform));
                if (this.isLarge && transform.k !== this.written.k) this.moveTexts(transform);
                else this.writeTexts(transform);
                clearTimeout(this.resting);
                this.resting = setTimeout(() => {
                    this.writeTexts(transform);
                    rested();
                }, RESTING_MILLISECONDS);
            });
        this.selection = select(frame).call(this.behaviour).on('dblclick.zoom', null);
        new ResizeObserver(() => this.resized()).observe(frame);
    }

    /** With a new scale of texts a browser lays all of them out anew: a large map zooms a picture of those in sight. */
    private moveTexts({ x, y, k }: ZoomTransform): void {
        const scale = k / this.written.k;
        const [left, top] = [x - scale * this.written.x, y - scale * this.written.y];
        this.textPicture.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    }

    private writeTexts(transform: ZoomTransform): void {
        this.written = transform;
        this.moved.texts.setAttribute('transform', placed(transform));
        this.textPicture.style.transform = '';
    }

    /** Where the view stands, to be kept. */
    get transform(): { readonly x: number; readonly y: number; readonly k: number } {
        const { x, y, k } = zoomTransform(this.frame);
        return { x, y, k };
    }

    /** Shows the same part of the map in the new size. */
    private resized(): void {
        const { width, height } = this.size();
        const before = this.before;
        this.before = { width, height };
        if (this.fitted !== undefined) this.fit(this.fitted);
        else if (width > 0 && before.width > 0) this.panBy((width - before.width) / 2, (height - before.height) / 2);
    }

    restore({ x, y, k }: { readonly x: number; readonly y: number; readonly k: number }): void {
        this.behaviour.transform(this.selection, zoomIdentity.translate(x, y).scale(k));
    }

    /** Shows all of a map, the texts included that are shown then. */
    fit(map: Fitted): void {
        const { width, height } = this.size();
        if (width === 0 || height === 0) return;
        this.fitted = map;
        const { box, scale } = fitting(map, width, height);
        const x = width / 2 - scale * (box.x + box.width / 2);
        const y = height / 2 - scale * (box.y + box.height / 2);
        this.behaviour.transform(this.selection, zoomIdentity.translate(x, y).scale(scale));
    }

    zoomBy(factor: number): void {
        this.fitted = undefined;
        this.behaviour.scaleBy(this.selection, factor);
    }

    panBy(x: number, y: number): void {
        const { k } = this.transform;
        this.behaviour.translateBy(this.selection, x / k, y / k);
    }

    /** Brings a point to the middle, at a scale of at least `scale`. */
    centre(point: Point, scale = 0): void {
        this.fitted = undefined;
        const { k } = this.transform;
        if (scale > k) this.behaviour.scaleTo(this.selection, scale);
        this.behaviour.translateTo(this.selection, point.x, point.y);
    }

    /** Whether a point is on the screen. */
    sees({ x, y }: Point): boolean {
        const { width, height } = this.size();
        const view = this.transform;
        const [left, top] = [view.x + view.k * x, view.y + view.k * y];
        return left > 4 && top > 4 && left < width - 4 && top < height - 4;
    }

    private size(): { readonly width: number; readonly height: number } {
        return { width: this.frame.clientWidth, height: this.frame.clientHeight };
    }
}

function placed({ x, y, k }: ZoomTransform): string {
    return `translate(${x} ${y}) scale(${k})`;
}
