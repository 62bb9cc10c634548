/** The roles a server can have (R5.1). */
export const ROLES = ['transport', 'mailbox', 'client-access', 'unified-messaging', 'edge'] as const;
export type Role = (typeof ROLES)[number];

/** The versions of Exchange that the language knows, oldest first. */
export const VERSIONS = ['2003', '2007', '2010', '2013', '2016', '2019', 'SE'] as const;
export type Version = (typeof VERSIONS)[number];

/** A role by its name, without regard to case; undefined for no role. */
export function roleOf(word: string): Role | undefined {
    return ROLES.find((role) => role === word.toLowerCase());
}

/** A version by its name, without regard to case; undefined for none. */
export function versionOf(word: string): Version | undefined {
    return VERSIONS.find((version) => version === word.toUpperCase());
}

/** Whether a server sends and takes mail: by its role; every mailbox server does from 2013 on (R5.1), and in 2003 (R11.1). */
export function hasTransport(roles: ReadonlySet<Role>, version: Version): boolean {
    if (roles.has('transport')) return true;
    return roles.has('mailbox') && !separatesRoles(version);
}

/** What a server's part in routing depends on. */
export interface Ability {
    readonly roles: ReadonlySet<Role>;
    readonly version: Version;
}

/** Whether a server can be a source server of a connector: it has transport, or is an Edge Transport server (R9.7). */
export function canSendOutside({ roles, version }: Ability): boolean {
    return hasTransport(roles, version) || roles.has('edge');
}

/** Whether transport and mailbox are roles of their own (R5.1): Exchange 2007 and 2010. */
export function separatesRoles(version: Version): boolean {
    return version === '2007' || version === '2010';
}
