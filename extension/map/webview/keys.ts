import type { Scene } from '../../../language/map/scene.js';
import type { View } from './view.js';
import type { Walk } from './walk.js';
/** What a key on the map does. */
export type KeyAction =
    | { readonly kind: 'go'; readonly arrow: string }
    | { readonly kind: 'pan'; readonly x: number; readonly y: number }
    | { readonly kind: 'round'; readonly step: 1 | -1 }
    | { readonly kind: 'zoom'; readonly factor: number }
    | { readonly kind: 'choose' | 'clear' | 'begin' | 'fit' | 'search' };

const STEP = 80;
const PANS: Readonly<Record<string, readonly [number, number]>> = {
    ArrowRight: [-STEP, 0],
    ArrowLeft: [STEP, 0],
    ArrowUp: [0, STEP],
    ArrowDown: [0, -STEP],
};

const ACTIONS: Readonly<Record<string, KeyAction>> = {
    Enter: { kind: 'choose' },
    ' ': { kind: 'choose' },
    Escape: { kind: 'clear' },
    Home: { kind: 'begin' },
    n: { kind: 'round', step: 1 },
    p: { kind: 'round', step: -1 },
    '+': { kind: 'zoom', factor: 1.3 },
    '=': { kind: 'zoom', factor: 1.3 },
    '-': { kind: 'zoom', factor: 1 / 1.3 },
    '0': { kind: 'fit' },
    '/': { kind: 'search' },
};

/** What a key stands for; undefined for one that is left to others. */
export function keyAction(event: KeyboardEvent): KeyAction | undefined {
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    const pan = PANS[event.key];
    if (pan === undefined) return ACTIONS[event.key];
    return event.shiftKey ? { kind: 'pan', x: pan[0], y: pan[1] } : { kind: 'go', arrow: event.key };
}

/** What actions of the keyboard act on. */
export interface KeyTargets {
    readonly walk: Walk;
    readonly view: View;
    readonly pick: (key: string) => void;
    readonly clear: () => void;
    readonly search: () => void;
}

/** Does what a key stands for. */
export function act(action: KeyAction, scene: Scene, targets: KeyTargets): void {
    const { walk, view } = targets;
    switch (action.kind) {
        case 'go':
            walk.go(scene, action.arrow);
            return;
        case 'round':
            walk.goRound(scene, action.step);
            return;
        case 'begin':
            walk.begin(scene);
            return;
        case 'pan':
            view.panBy(action.x, action.y);
            return;
        case 'zoom':
            view.zoomBy(action.factor);
            return;
        case 'fit':
            view.fit(scene);
            return;
        case 'choose':
            if (walk.at !== undefined) targets.pick(walk.at);
            return;
        case 'clear':
            targets.clear();
            return;
        case 'search':
            targets.search();
            return;
    }
}
