import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitting } from '../../../extension/map/webview/fitting.js';
import type { Box } from '../../../language/map/geometry.js';
import { boxAt } from '../../../language/map/labels.js';
import { layOut } from '../../../language/map/layout.js';
import { buildScene, type Scene } from '../../../language/map/scene.js';
import { exampleText } from '../../language/map/examples.js';
import { topologyOf } from '../../support/topology.js';

/** Where on the screen the names and costs are that are shown at a scale. */
function textsAt({ sites, links, islands, levels }: Scene, scale: number): readonly Box[] {
    const index = Math.max(
        0,
        levels.findLastIndex((level) => level.scale <= scale),
    );
    const unit = levels[index]?.textUnit ?? 1;
    return [...sites, ...links, ...islands].flatMap(({ label }) =>
        label === null || label.level > index ? [] : [boxAt(label, unit * label.size)],
    );
}

describe.each(['contoso/contoso', 'ideas/14-common-mistakes', 'real-networks/switch-l3', 'real-networks/cogentco'])(
    'the map of %s, fitted into a panel',
    (example) => {
        const { topology, routing } = topologyOf(exampleText(example));
        const scene = buildScene(topology, routing, layOut(topology, routing), 'zoomed');
        const sizes = fc.tuple(fc.integer({ min: 320, max: 2000 }), fc.integer({ min: 320, max: 1400 }));

        it('has all its texts in the panel', () => {
            const property = fc.property(sizes, ([width, height]) => {
                const { box, scale } = fitting(scene, width, height);
                const [left, top] = [
                    box.x + box.width / 2 - width / scale / 2,
                    box.y + box.height / 2 - height / scale / 2,
                ];
                for (const text of textsAt(scene, scale)) {
                    expect(text.x).toBeGreaterThanOrEqual(left);
                    expect(text.y).toBeGreaterThanOrEqual(top);
                    expect(text.x + text.width).toBeLessThanOrEqual(left + width / scale);
                    expect(text.y + text.height).toBeLessThanOrEqual(top + height / scale);
                }
            });
            fc.assert(property);
        });

        it('fills the panel as far as its detail lets it', () => {
            const property = fc.property(sizes, ([width, height]) => {
                const { box, scale } = fitting(scene, width, height);
                const filled = Math.max((box.width * scale) / width, (box.height * scale) / height);
                const isLargest = scale > 1.59 || scene.levels.some((level) => Math.abs(level.scale - scale) < 0.01);
                expect(filled > 0.99 || isLargest).toBe(true);
            });
            fc.assert(property);
        });
    },
);
