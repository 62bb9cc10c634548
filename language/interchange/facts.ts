import * as l10n from '@vscode/l10n';
import type { Role, Version } from '../topology/servers.js';
import type { ModelConnector } from './model.js';

/** Where something was read. */
export interface Source {
    readonly file: string;
    /** From 1; undefined where the form does not tell. */
    readonly line: number | undefined;
}

/** What one exported object says. What it does not say is undefined: another export of the same object may. */
export type Fact = SiteFact | LinkFact | ServerFact | SubnetFact | ConnectorFact | OrganizationFact | LeftOut;

export interface SiteFact {
    readonly kind: 'site';
    readonly name: string;
    readonly hub?: boolean | undefined;
}

export interface LinkFact {
    readonly kind: 'link';
    readonly name: string;
    readonly sites?: readonly string[] | undefined;
    /** The Active Directory cost. */
    readonly cost?: number | undefined;
    readonly exchangeCost?: number | null | undefined;
    readonly maxMessageSize?: number | null | undefined;
}

export interface ServerFact {
    readonly kind: 'server';
    readonly name: string;
    /** null for a server that is in no site. */
    readonly site?: string | null | undefined;
    /** Empty for a server that has none that the language knows. */
    readonly roles?: readonly Role[] | undefined;
    readonly version?: Version | undefined;
}

export interface SubnetFact {
    readonly kind: 'subnet';
    readonly name: string;
    /** null for a subnet of no site. */
    readonly site: string | null;
}

export interface ConnectorFact {
    readonly kind: 'connector';
    readonly connector: ModelConnector;
}

export interface OrganizationFact {
    readonly kind: 'organization';
    readonly name: string;
}

/** Something that is not taken over: the remark that says so (`Remarks.note`), and whose it is. */
export interface LeftOut {
    readonly kind: 'left-out';
    readonly remark: string;
    readonly name?: string;
}

/** Schedules and the like, which every link has. */
export function schedulesLeftOut(): LeftOut {
    return {
        kind: 'left-out',
        remark: l10n.t('Left out: schedules, intervals and options of replication, which mail does not follow (R1.7)'),
    };
}

/** A site link of the SMTP kind. */
export function smtpLinkLeftOut(name: string): LeftOut {
    return {
        kind: 'left-out',
        remark: l10n.t('Left out: SMTP site links, which carry replication only (R1.7)'),
        name,
    };
}
