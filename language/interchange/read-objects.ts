import * as l10n from '@vscode/l10n';
import { ROLES, type Role, separatesRoles, type Version } from '../topology/servers.js';
import { organizationOf, plainName, transportOf } from './directory-names.js';
import { type Fact, type LeftOut, schedulesLeftOut, smtpLinkLeftOut } from './facts.js';
import { Fields } from './fields.js';
import { readSendConnector } from './read-send-connector.js';
import type { ExportRecord } from './records.js';
import { sizeIn } from './size-in.js';
import { ROLE_FLAGS, ROLE_WORDS, readExchangeVersion } from './sizes-and-versions.js';
import { Unreadable } from './unreadable.js';

const NAMES = /[|;,\r\n]+/;

/** The facts of one kind of exported object. */
interface Kind {
    /** Whether an object is of this kind, by its properties and its type. */
    readonly fits: (fields: Fields, typeName: string) => boolean;
    readonly read: (fields: Fields) => readonly Fact[];
    /** The pipeline that exports it as CSV without losing anything. */
    readonly keeping: string;
}

/** What is read, the most telling first: a property that one kind alone has decides. */
const KINDS: readonly Kind[] = [
    {
        fits: (fields, type) => fields.has('SitesIncluded') || /ADReplicationSiteLink$/.test(type),
        read: readReplicationSiteLink,
        keeping:
            "Get-ADReplicationSiteLink -Filter * | Select-Object Name, Cost, InterSiteTransportProtocol, @{n='SitesIncluded';e={$_.SitesIncluded -join '|'}} | Export-Csv",
    },
    {
        fits: (fields) => fields.has('ADCost') || (fields.has('Sites') && fields.has('Cost')),
        read: readSiteLink,
        keeping:
            "Get-AdSiteLink | Select-Object Name, ADCost, ExchangeCost, MaxMessageSize, @{n='Sites';e={$_.Sites -join '|'}} | Export-Csv",
    },
    {
        fits: (fields) => fields.has('AddressSpaces'),
        read: readSendConnector,
        keeping:
            "Get-SendConnector | Select-Object Name, Enabled, IsScopedConnector, MaxMessageSize, SmartHostsString, @{n='AddressSpaces';e={$_.AddressSpaces -join '|'}}, @{n='SourceTransportServers';e={$_.SourceTransportServers -join '|'}} | Export-Csv",
    },
    {
        fits: (fields) => ['ServerRole', ...ROLE_FLAGS.keys()].some((property) => fields.has(property)),
        read: readServer,
        keeping:
            'Get-ExchangeServer | Select-Object Name, Site, ServerRole, AdminDisplayVersion, Is*Server, DistinguishedName | Export-Csv',
    },
    {
        fits: (fields) => fields.has('HubSiteEnabled') || fields.has('InboundMailEnabled'),
        read: readSite,
        keeping: 'Get-AdSite | Select-Object Name, HubSiteEnabled, InboundMailEnabled | Export-Csv',
    },
    {
        fits: (fields, type) =>
            /ADReplicationSubnet$/.test(type) ||
            objectClass(fields) === 'subnet' ||
            (fields.has('Site') && /\/[0-9]+$/.test(fields.name)),
        read: (fields) => [{ kind: 'subnet', name: fields.name, site: fields.nameIn('Site') ?? null }],
        keeping: 'Get-ADReplicationSubnet -Filter * | Select-Object Name, Site | Export-Csv',
    },
    {
        fits: (fields, type) => /ADReplicationSite$/.test(type) || objectClass(fields) === 'site',
        read: (fields) => [{ kind: 'site', name: fields.name }],
        keeping: 'Get-ADReplicationSite -Filter * | Select-Object Name, ObjectClass | Export-Csv',
    },
];

/** The facts of exported objects, each with the line that it was read at. Throws `Unreadable` where none is of use. */
export function readObjects(records: readonly ExportRecord[]): readonly (readonly [Fact, number | undefined])[] {
    const facts: (readonly [Fact, number | undefined])[] = [];
    if (records.length === 0)
        return [
            [
                { kind: 'left-out', remark: l10n.t('Left out: a file that holds no object: its cmdlet found none') },
                undefined,
            ],
        ];
    let known = 0;
    for (const record of records) {
        const kind = KINDS.find((each) => each.fits(new Fields(record, each.keeping), record.typeName ?? ''));
        if (kind !== undefined) known++;
        const found = kind === undefined ? [notRead(record)] : readOne(new Fields(record, kind.keeping), kind);
        facts.push(...found.map((fact) => [fact, record.line] as const));
    }
    if (known === 0) throw useless(records);
    return facts;
}

function readOne(fields: Fields, kind: Kind): readonly Fact[] {
    const dn = fields.has('DistinguishedName') ? fields.text('DistinguishedName') : null;
    const organization = typeof dn === 'string' ? organizationOf(dn) : undefined;
    const facts = kind.read(fields);
    return organization === undefined ? facts : [{ kind: 'organization', name: organization }, ...facts];
}

function notRead({ typeName }: ExportRecord): LeftOut {
    const name = typeName?.split('.').at(-1) ?? l10n.t('of an unknown type');
    return { kind: 'left-out', remark: l10n.t('Left out: objects of other kinds'), name };
}

function useless([first]: readonly ExportRecord[]): Unreadable {
    const properties = [...(first?.properties.keys() ?? [])].slice(0, 6).join(', ').slice(0, 200);
    return new Unreadable(
        l10n.t(
            'No object in this file is of a kind that is read (the first has the properties: {0}). Export Get-AdSite, Get-AdSiteLink, Get-ExchangeServer, Get-SendConnector, Get-ADReplicationSite, Get-ADReplicationSiteLink or Get-ADReplicationSubnet, with all properties.',
            properties || l10n.t({ message: 'none', comment: 'Of the properties of an object' }),
        ),
        first?.line,
    );
}

function objectClass(fields: Fields): string {
    return (fields.has('ObjectClass') ? (fields.members('ObjectClass', NAMES) ?? []) : []).at(-1)?.toLowerCase() ?? '';
}

function readSite(fields: Fields): readonly Fact[] {
    const { name } = fields;
    const site: Fact = { kind: 'site', name, hub: fields.flag('HubSiteEnabled') };
    return fields.flag('InboundMailEnabled') === false
        ? [
              site,
              {
                  kind: 'left-out',
                  remark: l10n.t('Left out: that InboundMailEnabled is off, which the language cannot say'),
                  name,
              },
          ]
        : [site];
}

function readSiteLink(fields: Fields): readonly Fact[] {
    const exchangeCost = fields.number('ExchangeCost');
    // `Cost` is the effective one: the Active Directory cost only where no Exchange cost is set (R1.4).
    const cost = fields.number('ADCost') ?? (exchangeCost === null ? fields.number('Cost') : undefined);
    return [
        {
            kind: 'link',
            name: fields.name,
            sites: fields.members('Sites', NAMES)?.map(plainName),
            cost: cost ?? undefined,
            exchangeCost,
            maxMessageSize: sizeIn(fields),
        },
    ];
}

function readReplicationSiteLink(fields: Fields): readonly Fact[] {
    const { name } = fields;
    const transport = replicationTransport(fields);
    if (transport === 'SMTP') return [smtpLinkLeftOut(name)];
    const scheduled = ['ReplicationFrequencyInMinutes', 'ReplicationSchedule'].some((each) => fields.has(each));
    return [
        {
            kind: 'link',
            name,
            sites: fields.members('SitesIncluded', NAMES)?.map(plainName),
            cost: fields.number('Cost') ?? undefined,
            exchangeCost: fields.number('msExchCost') ?? undefined,
        },
        ...(scheduled ? [schedulesLeftOut()] : []),
    ];
}

/** Enumerations are numbers in JSON: then the distinguished name tells, and where it is missing nothing does. */
function replicationTransport(fields: Fields): 'IP' | 'SMTP' {
    const text = fields.text('InterSiteTransportProtocol')?.toUpperCase();
    if (text === 'IP' || text === 'SMTP') return text;
    const told = transportOf(fields.text('DistinguishedName') ?? '');
    if (told !== undefined) return told;
    throw new Unreadable(
        l10n.t(
            'Nothing tells whether site link `{0}` is of IP or SMTP. Export `DistinguishedName` as well, or `InterSiteTransportProtocol` as a word.',
            fields.name.slice(0, 60),
        ),
    );
}

function readServer(fields: Fields): readonly Fact[] {
    const { name } = fields;
    const display = fields.text('AdminDisplayVersion');
    const version = typeof display === 'string' ? readExchangeVersion(display) : undefined;
    const unknown: readonly Fact[] =
        typeof display === 'string' && version === undefined
            ? [
                  {
                      kind: 'left-out',
                      remark: l10n.t('Left out: versions of Exchange that are not known'),
                      name: `${name} (${display})`,
                  },
              ]
            : [];
    return [
        { kind: 'server', name, site: fields.nameIn('Site'), roles: rolesIn(fields, version), version },
        ...unknown,
    ];
}

/** The roles in words, or where they are a number the properties that say the same. */
function rolesIn(fields: Fields, version: Version | undefined): readonly Role[] | undefined {
    const words = fields.members('ServerRole', NAMES) ?? [];
    const roles = new Set<Role>();
    if (words.some((word) => /[A-Za-z]/.test(word))) {
        for (const word of words) {
            const role = ROLE_WORDS.get(word.trim().replace(/\s/g, '').toLowerCase());
            if (role !== undefined) roles.add(role);
        }
    } else {
        const flags = [...ROLE_FLAGS].map(([property, role]) => [role, fields.flag(property)] as const);
        if (flags.every(([, flag]) => flag === undefined)) return undefined;
        for (const [role, flag] of flags) if (flag === true) roles.add(role);
        // From 2013 on every mailbox server has transport (R5.1).
        if (version !== undefined && !separatesRoles(version) && roles.has('mailbox')) roles.delete('transport');
    }
    return ROLES.filter((role) => roles.has(role));
}
