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
