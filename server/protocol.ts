import type { Placement } from '../language/map/keep-places.js';
import type { Scene } from '../language/map/scene.js';
import type { Queue, SceneOutage } from '../language/map/scene-outage.js';
import type { SceneRoute } from '../language/map/scene-route.js';
import type { SiteKind } from '../language/map/shapes.js';
import type { SiteRoutes } from '../language/map/site-routes.js';
import type { Theme } from '../language/map/style.js';
import type { WhatIf } from '../language/map/what-if.js';
import type { Question } from '../language/questions/question.js';

/**
 * What the language server and the editor's extension say to each other beyond LSP. Plain names and shapes, so that
 * neither half pulls the other's libraries in.
 */

/** Asks the editor for the addresses of all `.mailtopo` files of its workspace: `readonly string[]`. */
export const FILES_REQUEST = 'mailtopo/files';

/** Asks the editor for a file's text. */
export const READ_REQUEST = 'mailtopo/read';

export interface ReadParameters {
    readonly uri: string;
}

/** A file's text, or why there is none. */
export type ReadResult = { readonly text: string } | ReadFailure;

export interface ReadFailure {
    readonly error: 'missing' | 'folder' | 'unreadable';
    /** In words that follow the file's name: "is a folder". */
    readonly message: string;
}

/** What the editor says of itself when it starts the server. */
export interface InitializationOptions {
    /** `client`: files that are not on this machine are asked for with the requests above. */
    readonly fileSystem?: 'client';
    /** Whether it can show the map, so that lenses may offer it. */
    readonly map?: boolean;
    /** Whether it has views about routes: what they show is then found, and it is told when that changes. */
    readonly views?: boolean;
    /** Limits to what is read and judged, by name: those that are to be other than they are. */
    readonly limits?: Readonly<Record<string, number>>;
    /** What the server itself says, in the user's language, by its English words; these where there is nothing. */
    readonly messages?: Readonly<Record<string, string | { readonly message: string; readonly comment: string[] }>>;
}

/** The command behind a code lens: the editor shows the places where something is used. */
export const SHOW_REFERENCES_COMMAND = 'mailtopo.showReferences';

/**
 * The requests of the map. Sites and links go by keys (`site PARIS`, `link LON-PAR`), which stay what they are while a
 * file is edited; all concern the topology that the file is part of, and answer null where there is none.
 */

/** Asks for all that is drawn. */
export const MAP_REQUEST = 'mailtopo/map';

export interface MapParameters {
    readonly uri: string;
    /** Where things stood when the map was last seen, for a server that has not drawn it yet. */
    readonly placements?: readonly Placement[];
    /** Whether to forget where things stood. */
    readonly anew?: boolean;
}

export interface MapResult {
    /** The address of the topology's root file, and what the map is called. */
    readonly root: string;
    readonly title: string;
    readonly scene: Scene;
    readonly placements: readonly Placement[];
    /** The outlines of marks, as the data of SVG paths. */
    readonly shapes: Readonly<Record<SiteKind, string>>;
    /** The style sheet of shapes; colours are up to the reader. */
    readonly style: string;
    /** The names of the file's scenarios, where the server can lay them over; null where it can not. */
    readonly scenarios: readonly string[] | null;
}

/** Asks for routes, drawn and explained. */
export const MAP_ROUTES_REQUEST = 'mailtopo/map/routes';

export interface MapPair {
    readonly from: string;
    readonly to: string;
}

export interface MapRoutesParameters {
    readonly uri: string;
    readonly pairs: readonly MapPair[];
    /** What is switched on the map; nothing where it is left out. */
    readonly whatIf?: WhatIf;
}

export interface MapRoute {
    readonly drawing: SceneRoute;
    /** Cost, path and stops in one line. */
    readonly text: string;
    /** What the hover of the route says, as Markdown. */
    readonly explanation: string;
}

/** Asks what is known of a site or a link. */
export const MAP_EXPLAIN_REQUEST = 'mailtopo/map/explain';

export interface MapThingParameters {
    readonly uri: string;
    readonly key: string;
    readonly whatIf?: WhatIf;
}

export interface MapExplanation {
    /** What the hover says, as Markdown; of a site without its table of routes. */
    readonly explanation: string;
    /** Of a site the routes from it and to it; null for a link. */
    readonly from: SiteRoutes | null;
    readonly to: SiteRoutes | null;
    /** The names of a site's servers. */
    readonly servers: readonly string[];
}

/** Asks where a site or a link is declared: an LSP location. */
export const MAP_PLACE_REQUEST = 'mailtopo/map/place';

/** Asks what of the map stands at a position of the text. */
export const MAP_THINGS_REQUEST = 'mailtopo/map/things';

export interface MapThingsParameters {
    readonly uri: string;
    readonly position: { readonly line: number; readonly character: number };
}

export interface MapThings {
    readonly keys: readonly string[];
    /** The pairs that a `route` or `expect` is about: the first ones, where there are very many. */
    readonly pairs: readonly MapPair[];
}

/** Asks for the map as the text of an SVG file. */
export const MAP_PICTURE_REQUEST = 'mailtopo/map/picture';

export interface MapPictureParameters {
    readonly uri: string;
    readonly theme: Theme;
    /** The ends of the routes that are drawn. */
    readonly pairs?: readonly MapPair[];
    /** The keys of what is chosen: rings are drawn around it, and the links of its mail light up. */
    readonly chosen?: readonly string[];
    /** What is switched on the map; nothing where it is left out. */
    readonly whatIf?: WhatIf;
}

/** Asks what would be, with things switched as on the map: answered where `MapResult.scenarios` is not null. */
export const MAP_WHAT_IF_REQUEST = 'mailtopo/map/whatIf';

export interface MapWhatIfParameters {
    readonly uri: string;
    readonly whatIf: WhatIf;
}

export interface MapWhatIf {
    /** The changes as a scenario, to be put on the clipboard. */
    readonly text: string;
    /** What becomes of the routes, in one line with counts. */
    readonly summary: string;
    /** The same with routes before and after, as Markdown. */
    readonly explanation: string;
    /** The map as it would be, everything where it stands now. */
    readonly scene: Scene;
    /** The keys of sites and links that are out of service. */
    readonly down: readonly string[];
    /** Where mail queues, and of how many routes. */
    readonly queues: readonly Queue[];
    /** Both as they are drawn on the scene. */
    readonly outage: SceneOutage;
}

/** Tells that maps may have changed. Sent only once one was asked for. */
export const MAP_CHANGED_NOTIFICATION = 'mailtopo/map/changed';

/** The command behind "Show on map": opens the map, and shows a site, a link or a scenario on it. */
export const SHOW_ON_MAP_COMMAND = 'mailtopo.showOnMap';

/** Asks a tool for assistants. */
export const TOOL_REQUEST = 'mailtopo/tool';

export interface ToolParameters {
    /** Its name: `route`, `explain`, `impact` or `check`. */
    readonly tool: string;
    /** Of the tool's input schema; its `file` may be left out. */
    readonly input: Readonly<Record<string, unknown>>;
    /** The file in the active editor, which is asked about where the input names none. */
    readonly uri?: string;
}

/** The answer in words and as data of the tool's output schema, or why there is none. */
export type ToolResult =
    | { readonly text: string; readonly data: Readonly<Record<string, unknown>> }
    | { readonly problem: string };

/**
 * What an edit does to the routes of the topology that a file is part of. The server finds it when nothing is typed,
 * and tells as soon as it is known, or no longer holds.
 */
export const ROUTE_CHANGES_NOTIFICATION = 'mailtopo/routeChanges/changed';

/** Asks for it: null where nothing differs from before, and where there is no before. */
export const ROUTE_CHANGES_REQUEST = 'mailtopo/routeChanges';

export interface FileParameters {
    readonly uri: string;
}

export interface RouteChanges {
    /** The name of the topology's root file. */
    readonly root: string;
    /** What before is: each file as it was saved, or as it is in the last commit. */
    readonly since: Since;
    /** Whether something was typed since, and this is being found anew. */
    readonly isStale: boolean;
    /** What has become of the routes, in one line with counts. */
    readonly summary: string;
    /** The first of the routes between sites that changed, in the order of declaration. */
    readonly changes: readonly ChangedRoute[];
    /** The first of what changed of mail to the outside, a line each. */
    readonly outside: readonly string[];
    /** How many more there are of either. */
    readonly moreChanges: number;
    readonly moreOutside: number;
}

export type Since = 'saved' | 'commit';

export interface ChangedRoute {
    readonly kind: 'altered' | 'lost' | 'gained' | 'held';
    /** The ends as keys of the map. */
    readonly pair: MapPair;
    /** The ends as they are written: `Paris -> Depot`. */
    readonly ends: string;
    /** Cost, path and stops. */
    readonly before: string;
    readonly after: string;
    /** By what the two differ. */
    readonly differences: string;
}

/** Asks why a changed route is what it is, and was what it was: Markdown, or null where it is no longer known. */
export const EXPLAIN_CHANGE_REQUEST = 'mailtopo/routeChanges/explain';

export interface ExplainChangeParameters {
    readonly uri: string;
    readonly pair: MapPair;
}

/** Asks the editor for a file as it is in the last commit. */
export const COMMITTED_REQUEST = 'mailtopo/committed';

/** `none`: the file is in no repository, or the editor knows of none. `missing`: the commit has no such file. */
export type CommittedResult = { readonly text: string } | { readonly state: 'none' | 'missing' };

/** Tells the server that the last commit is another one, or that the editor has come to know of repositories. */
export const COMMIT_CHANGED_NOTIFICATION = 'mailtopo/committed/changed';

/** The command behind the lens at a changed line: shows the changed routes. */
export const SHOW_ROUTE_CHANGES_COMMAND = 'mailtopo.showRouteChanges';

/** Opens the map, lays a scenario over it where one is named, and chooses the routes of pairs from one site. */
export const SHOW_ROUTE_ON_MAP_COMMAND = 'mailtopo.showRouteOnMap';

/** Tells that topologies may have changed, and with them what views show. Sent to an editor that has such views. */
export const TOPOLOGIES_CHANGED_NOTIFICATION = 'mailtopo/changed';

/** Asks what the fields of the route explorer may hold: null where the file is part of no topology. */
export const EXPLORER_NAMES_REQUEST = 'mailtopo/explorer/names';

export interface ExplorerNames {
    /** What the topology is called. */
    readonly title: string;
    readonly senders: readonly ExplorerName[];
    /** The same, and addresses. */
    readonly recipients: readonly ExplorerName[];
    readonly scenarios: readonly string[];
}

export interface ExplorerName {
    readonly name: string;
    readonly kind: 'site' | 'server' | 'address';
    /** What it is, in the user's language: `hub site`, `server in Paris`, `address`. */
    readonly what: string;
}

/** Asks for a route in the words that were typed. */
export const EXPLORER_REQUEST = 'mailtopo/explorer';

export interface ExplorerParameters {
    readonly uri: string;
    readonly question: Question;
}

export type ExplorerAnswer =
    /** Why it cannot be answered, and what would be right. */
    | { readonly problem: string }
    | {
          /** The question and what is so, as lines of a file. */
          readonly route: string;
          readonly expect: string;
          /** Cost, path and stops in one line. */
          readonly line: string;
          /** What the hover of the route says, as Markdown. */
          readonly explanation: string;
          /** The ends as keys of the map, one pair for each site that the message goes to; none where no route is chosen. */
          readonly pairs: readonly MapPair[];
      };

/** Asks for the edit that writes the answer into the file, or into the scenario: an LSP workspace edit. */
export const EXPLORER_INSERT_REQUEST = 'mailtopo/explorer/insert';

export interface ExplorerInsertParameters extends ExplorerParameters {
    readonly as: 'route' | 'expect';
}

/** Asks which site or server stands at a position: its name, or null. */
export const EXPLORER_END_REQUEST = 'mailtopo/explorer/end';

/** Asks for a topology made of exports of Active Directory and Exchange. */
export const IMPORT_REQUEST = 'mailtopo/import';

export interface ImportParameters {
    /** Each file by the name that messages call it, and its bytes: an export may be in any encoding. */
    readonly files: readonly { readonly name: string; readonly base64: string }[];
}

/** The text of a topology with what was left out, or why there is none. */
export type ImportAnswer = { readonly text: string; readonly notes: readonly string[] } | { readonly problem: string };
