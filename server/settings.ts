import type { SeveritySettings } from '../language/project/diagnostics.js';
import { isRuleCode } from '../language/rules/codes.js';
import type { Since } from './protocol.js';

/** The settings under `mailtopo`, as they apply. */
export interface Settings {
    readonly severities: SeveritySettings;
    readonly inlayHints: {
        readonly routes: boolean;
        readonly expectations: boolean;
        readonly links: boolean;
        readonly hubs: boolean;
    };
    readonly codeLens: boolean;
    readonly alignComments: boolean;
    /** What an edit is compared with. */
    readonly routeChangesSince: Since;
    /** Whether imports may lead out of the folders that are open. */
    readonly importsOutsideWorkspace: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
    severities: {},
    inlayHints: { routes: true, expectations: true, links: true, hubs: true },
    codeLens: true,
    alignComments: true,
    routeChangesSince: 'saved',
    importsOutsideWorkspace: false,
};

const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);

/** Reads the settings as an editor sends them. What is missing or of a wrong kind is taken as the default. */
export function readSettings(value: unknown): Settings {
    const settings = objectOf(value);
    const hints = objectOf(settings['inlayHints']);
    const flag = (from: Readonly<Record<string, unknown>>, name: string): boolean => from[name] !== false;
    return {
        severities: Object.fromEntries(
            Object.entries(objectOf(settings['diagnostics'])).filter(
                ([code, severity]) => isRuleCode(code) && SEVERITIES.has(severity),
            ),
        ) as SeveritySettings,
        inlayHints: {
            routes: flag(hints, 'routes'),
            expectations: flag(hints, 'expectations'),
            links: flag(hints, 'links'),
            hubs: flag(hints, 'hubs'),
        },
        codeLens: flag(objectOf(settings['codeLens']), 'enabled'),
        alignComments: flag(objectOf(settings['format']), 'alignComments'),
        routeChangesSince: objectOf(settings['routeChanges'])['since'] === 'commit' ? 'commit' : 'saved',
        importsOutsideWorkspace: objectOf(settings['imports'])['outsideWorkspace'] === true,
    };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
