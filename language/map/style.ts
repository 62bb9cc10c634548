/** The colours of the map, by what they stand for. */
export type Palette = Readonly<Record<(typeof COLOURS)[number], string>>;

const COLOURS = [
    'paper',
    'ink',
    'quiet',
    'line',
    'hub',
    'site',
    'plain',
    'bad',
    'sea',
    'route',
    'leg',
    'exchange-cost',
] as const;

/** How a picture looks: `auto` follows the reader's light or dark theme. */
export type Theme = 'auto' | 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

const LIGHT: Palette = {
    paper: '#ffffff',
    ink: '#1c2733',
    quiet: '#5a6877',
    line: '#8796a5',
    hub: '#b3470f',
    site: '#1d6fa5',
    plain: '#6b7a89',
    bad: '#c4262e',
    sea: '#e3ecf5',
    route: '#f2b632',
    leg: '#7a2fa0',
    'exchange-cost': '#00695c',
};

const DARK: Palette = {
    paper: '#1b2028',
    ink: '#e6edf3',
    quiet: '#9fb0c0',
    line: '#65758a',
    hub: '#ff9f5a',
    site: '#5db3ea',
    plain: '#9aa9b8',
    bad: '#ff7b7b',
    sea: '#26313f',
    route: '#b8860b',
    leg: '#d6a3f5',
    'exchange-cost': '#5fd3bf',
};

const HIGH_CONTRAST: Palette = {
    paper: '#000000',
    ink: '#ffffff',
    quiet: '#ffffff',
    line: '#ffffff',
    hub: '#ffb000',
    site: '#6fd3ff',
    plain: '#ffffff',
    bad: '#ff6060',
    sea: '#262626',
    route: '#8a6d00',
    leg: '#f0a0ff',
    'exchange-cost': '#70ffd8',
};

const HIGH_CONTRAST_LIGHT: Palette = {
    paper: '#ffffff',
    ink: '#000000',
    quiet: '#000000',
    line: '#000000',
    hub: '#a03c00',
    site: '#004f94',
    plain: '#000000',
    bad: '#a80000',
    sea: '#e6e6e6',
    route: '#e0a100',
    leg: '#5f1286',
    'exchange-cost': '#004d40',
};

const PALETTES: Readonly<Record<Exclude<Theme, 'auto'>, Palette>> = {
    light: LIGHT,
    dark: DARK,
    'high-contrast': HIGH_CONTRAST,
    'high-contrast-light': HIGH_CONTRAST_LIGHT,
};

/** The style sheet of a picture that stands by itself: colours, then shapes. */
export function pictureStyle(theme: Theme): string {
    if (theme === 'auto')
        return `${variables(LIGHT)}@media (prefers-color-scheme:dark){${variables(DARK)}}${SHAPE_STYLE}`;
    return variables(PALETTES[theme]) + SHAPE_STYLE;
}

function variables(palette: Palette): string {
    return `.mailtopo-map{${COLOURS.map((name) => `--map-${name}:${palette[name]}`).join(';')}}`;
}

/** How the shapes use the colours; the same in pictures and in the editor, where the theme gives the colours. */
export const SHAPE_STYLE = [
    '.mailtopo-map{font-family:system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}',
    '.paper{fill:var(--map-paper)}',
    '.island-area{fill:var(--map-sea);stroke:var(--map-sea);stroke-width:88;stroke-linejoin:round;stroke-linecap:round}',
    '.link{fill:none;stroke:var(--map-line);stroke-linecap:round;stroke-linejoin:round}',
    '.link.unused{stroke-dasharray:7 5}',
    '.link.smtp{stroke-dasharray:1 6}',
    '.link.exchange{stroke:var(--map-exchange-cost)}',
    '.lit-into .link{stroke:var(--map-route)}',
    '.lit-out .link{stroke:var(--map-leg)}',
    '.junction{fill:var(--map-paper);stroke:var(--map-line);stroke-width:2}',
    '.mark{stroke:var(--map-paper);stroke-width:2;fill-rule:evenodd}',
    '.exchange-site .mark{fill:var(--map-site)}',
    '.hub .mark,.idle-hub .mark{fill:var(--map-hub)}',
    '.broken-hub .mark,.no-transport .mark{fill:var(--map-bad)}',
    '.no-exchange .mark{fill:var(--map-paper);stroke:var(--map-plain)}',
    '.back{fill:var(--map-paper)}',
    '.ring{fill:none;stroke:var(--map-bad);stroke-width:1.5;stroke-dasharray:3 3}',
    '.cross{fill:none;stroke:var(--map-bad);stroke-width:4}',
    'text{fill:var(--map-ink);stroke:var(--map-paper);stroke-width:3;paint-order:stroke;stroke-linejoin:round}',
    '.hub text,.idle-hub text,.broken-hub text{font-weight:600}',
    '.no-exchange text{fill:var(--map-quiet)}',
    '.caption{font-weight:600}',
    '.queue{fill:var(--map-bad);font-weight:600}',
    '.ground{fill:var(--map-paper);opacity:.92}',
    '.cost{stroke:none;fill:var(--map-quiet)}',
    '.cost.exchange{fill:var(--map-exchange-cost);font-weight:600}',
    '.island-label{fill:var(--map-bad);font-style:italic}',
    '.route-path{fill:none;stroke:var(--map-route);stroke-linecap:round;stroke-linejoin:round;opacity:.75}',
    '.leg{fill:none;stroke:var(--map-leg)}',
    '.leg-head,.leg-badge{fill:var(--map-leg)}',
    '.leg-number{fill:var(--map-paper);stroke:none;font-weight:700}',
    '.stop,.chosen{fill:none;stroke:var(--map-leg)}',
].join('');
