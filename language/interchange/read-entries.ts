import * as l10n from '@vscode/l10n';
import { organizationOf, plainName, transportOf } from './directory-names.js';
import { type Fact, schedulesLeftOut, smtpLinkLeftOut } from './facts.js';
import type { Entry } from './ldif.js';
import { readExchangeVersion } from './sizes-and-versions.js';
import { noWholeNumber, shown, Unreadable } from './unreadable.js';

/** What is read of each class of the directory, by its lower-cased name. */
const CLASSES: ReadonlyMap<string, (entry: Entry) => readonly Fact[]> = new Map([
    ['site', readSite],
    ['sitelink', readSiteLink],
    ['subnet', readSubnet],
    ['msexchexchangeserver', readServer],
]);

/** Classes that hold what mail may depend on, and of which nothing can be read: what is said of them. */
const UNREAD: ReadonlyMap<string, () => string> = new Map([
    ['sitelinkbridge', () => l10n.t('Left out: site link bridges, which mail does not follow (R1.7)')],
    ['msexchroutingsmtpconnector', () => l10n.t('Left out: send connectors of an LDIF (Get-SendConnector tells them)')],
]);

/** The facts of an LDIF, each with the line of its entry. Throws `Unreadable` where no entry is of use. */
export function readEntries(entries: readonly Entry[]): readonly (readonly [Fact, number | undefined])[] {
    const known = entries.filter((entry) => CLASSES.has(classOf(entry)));
    if (known.length === 0) {
        throw new Unreadable(
            l10n.t(
                'No entry of this LDIF is a site, siteLink, subnet or msExchExchangeServer. Export the configuration partition with `ldifde -d "CN=Configuration,DC=…"`.',
            ),
            entries[0]?.line,
        );
    }
    return entries.flatMap((entry) => readEntry(entry).map((fact) => [fact, entry.line] as const));
}

function readEntry(entry: Entry): readonly Fact[] {
    const type = classOf(entry);
    const unread = UNREAD.get(type);
    if (unread !== undefined) return [{ kind: 'left-out', remark: unread(), name: nameOf(entry) }];
    // Everything else of the configuration partition has nothing to do with sites.
    return CLASSES.get(type)?.(entry) ?? [];
}

/** The most specific class: the last one of those that an entry has. */
function classOf(entry: Entry): string {
    const classes = entry.attributes.get('objectclass');
    if (classes !== undefined)
        return classes.map((each) => each.toLowerCase()).findLast((each) => each !== 'top') ?? '';
    return entry.attributes.has('sitelist') ? 'sitelink' : '';
}

function nameOf({ attributes, dn }: Entry): string {
    return attributes.get('cn')?.[0] ?? plainName(dn);
}

function readSite(entry: Entry): readonly Fact[] {
    const name = nameOf(entry);
    const site: Fact = { kind: 'site', name };
    return entry.attributes.has('msexchtransportsiteflags')
        ? [
              site,
              {
                  kind: 'left-out',
                  remark: l10n.t(
                      'Left out: msExchTransportSiteFlags, whose bits are not documented (Get-AdSite tells hub sites)',
                  ),
                  name,
              },
          ]
        : [site];
}

function readSiteLink(entry: Entry): readonly Fact[] {
    const name = nameOf(entry);
    const transport = transportOf(entry.dn);
    if (transport === 'SMTP') return [smtpLinkLeftOut(name)];
    if (transport === undefined) {
        throw new Unreadable(
            l10n.t('The dn of site link {0} lies below neither CN=IP nor CN=SMTP.', shown(name)),
            entry.line,
        );
    }
    const scheduled = ['schedule', 'replinterval', 'options'].some((each) => entry.attributes.has(each));
    return [
        {
            kind: 'link',
            name,
            sites: entry.attributes.get('sitelist')?.map(plainName),
            cost: numberIn(entry, 'cost'),
            exchangeCost: numberIn(entry, 'msExchCost'),
        },
        ...(scheduled ? [schedulesLeftOut()] : []),
    ];
}

function numberIn(entry: Entry, attribute: string): number | undefined {
    const [text] = entry.attributes.get(attribute.toLowerCase()) ?? [];
    if (text === undefined) return undefined;
    if (!/^[0-9]{1,15}$/.test(text.trim())) {
        throw new Unreadable(noWholeNumber(attribute, nameOf(entry), text), entry.line);
    }
    return Number(text);
}

function readSubnet(entry: Entry): readonly Fact[] {
    const [site] = entry.attributes.get('siteobject') ?? [];
    return [{ kind: 'subnet', name: nameOf(entry), site: site === undefined ? null : plainName(site) }];
}

/** A server's roles are a number here, whose bits are not decoded: another export has to tell them. */
function readServer(entry: Entry): readonly Fact[] {
    const [site] = entry.attributes.get('msexchserversite') ?? [];
    const [serial] = entry.attributes.get('serialnumber') ?? [];
    const organization = organizationOf(entry.dn);
    return [
        ...(organization === undefined ? [] : [{ kind: 'organization', name: organization } as const]),
        {
            kind: 'server',
            name: nameOf(entry),
            site: site === undefined ? undefined : plainName(site),
            version: serial === undefined ? undefined : readExchangeVersion(serial),
        },
    ];
}
