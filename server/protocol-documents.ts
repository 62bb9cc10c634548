/**
 * Documents of routes, that are read and not edited. Each is asked for whole; the editor asks anew when it is told that
 * topologies have changed. The text says so where there is nothing to show.
 */

/** What a document is of: the topology that a file is part of, or a scenario of it. */
export interface RoutesOf {
    readonly uri: string;
    /** The name of a scenario; left out for none. */
    readonly scenario?: string;
}

/** Asks for the routes of a topology, one a line: `string`, or null where the request was cancelled. */
export const ROUTE_TABLE_REQUEST = 'mailtopo/routeTable';

export interface RouteTableParameters extends RoutesOf {
    /** Only the routes from a site, or to one, by their names. */
    readonly from?: string;
    readonly to?: string;
}

/** Asks for the routes in which two topologies differ, and why: `string`, or null where the request was cancelled. */
export const ROUTE_COMPARISON_REQUEST = 'mailtopo/routeComparison';

export interface RouteComparisonParameters {
    readonly before: RoutesOf;
    readonly after: RoutesOf;
}

/** Asks where a site is declared, by its name as such a document writes it: an LSP location, or null. */
export const ROUTE_SITE_REQUEST = 'mailtopo/routeTable/site';

export interface RouteSiteParameters extends RoutesOf {
    readonly name: string;
}

/** Asks which topologies there are: `readonly KnownTopology[]`, that of a file first where it is part of one. */
export const TOPOLOGIES_REQUEST = 'mailtopo/topologies';

export interface TopologiesParameters {
    readonly uri?: string;
}

export interface KnownTopology {
    /** The address of its root file. */
    readonly root: string;
    /** Its organization, if it names one, and how many sites it has. */
    readonly description: string;
    readonly scenarios: readonly string[];
    /** Whether the file that was given is part of it. */
    readonly isOfFile: boolean;
}
