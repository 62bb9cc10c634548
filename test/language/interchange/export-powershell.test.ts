import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportPowerShell } from '../../../language/interchange/export-powershell.js';
import type { Model } from '../../../language/interchange/model.js';
import { modelOf } from '../../../language/interchange/model-of-topology.js';
import { powerShellComment, powerShellLiteral } from '../../../language/interchange/powershell-literals.js';
import { writeModel } from '../../../language/interchange/write-model.js';
import { tokensOfPowerShell } from '../../support/powershell.js';
import { anyModel, anyName, HOSTILE_NAMES } from '../../support/random-model.js';
import { topologyOf } from '../../support/topology.js';

const OLD = `organization Contoso exchange 2016
hub site London { server LON1 : mailbox }
site Paris { server PAR1 : mailbox }
site Oslo
link LON-PAR: London <-> Paris cost 50 exchange-cost 20 max-message-size 10 MB
link LON-OSL: London <-> Oslo cost 5
connector Internet { source LON1 address-space "*" }
connector Gone { source LON1 address-space "gone.example" }
`;

const NEW = `organization Contoso exchange 2016
site London { server LON1 : mailbox }
hub site Paris { server PAR1 : mailbox }
site Rome { subnet 10.1.0.0/16 }
link LON-PAR: London, Paris, Rome cost 60
link ROM-PAR: Rome <-> Paris cost 7 exchange-cost 3 max-message-size 64 KB
smtp link REPL: Rome <-> Paris cost 1
connector Internet { source LON1, PAR1 address-space "*" cost 5, "*.fabrikam.com" max-message-size 25 MB disabled }
connector Partner { source PAR1 address-space "partner.example" smart-host "mx.partner.example" scoped }
`;

/** The lines of a script that are no comments. */
const cmdlets = (script: string): readonly string[] =>
    script.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

const exported = (text: string, against?: string): string =>
    exportPowerShell(topologyOf(text).topology, {
        whatIf: false,
        ...(against === undefined ? {} : { against: topologyOf(against).topology }),
    });

describe('a topology as PowerShell', () => {
    it('says everything, where nothing is known of the organization', () => {
        expect(cmdlets(exported(OLD))).toEqual([
            "Set-ADReplicationSiteLink -Identity 'LON-PAR' -Cost 50",
            "Set-AdSiteLink -Identity 'LON-PAR' -ExchangeCost 20 -MaxMessageSize 10MB",
            "Set-ADReplicationSiteLink -Identity 'LON-OSL' -Cost 5",
            "Set-AdSiteLink -Identity 'LON-OSL' -ExchangeCost $null -MaxMessageSize Unlimited",
            "Set-AdSite -Identity 'London' -HubSiteEnabled $true",
            "Set-AdSite -Identity 'Paris' -HubSiteEnabled $false",
            "Set-AdSite -Identity 'Oslo' -HubSiteEnabled $false",
            ...['Internet', 'Gone'].flatMap((name) => {
                const space = name === 'Internet' ? 'SMTP:*;1' : 'SMTP:gone.example;1';
                return [
                    `if (Get-SendConnector -Identity '${name}' -ErrorAction SilentlyContinue) {`,
                    `    Set-SendConnector -Identity '${name}' -AddressSpaces '${space}' -SourceTransportServers 'LON1' -SmartHosts $null -DNSRoutingEnabled $true -MaxMessageSize Unlimited -IsScopedConnector $false -Enabled $true -Comment ''`,
                    '} else {',
                    `    New-SendConnector -Name '${name}' -AddressSpaces '${space}' -SourceTransportServers 'LON1' -MaxMessageSize Unlimited`,
                    '}',
                ];
            }),
        ]);
    });

    it('says only what differs, and clears what is no more', () => {
        expect(cmdlets(exported(NEW, OLD))).toEqual([
            "New-ADReplicationSite -Name 'Rome'",
            "Set-ADReplicationSiteLink -Identity 'LON-PAR' -Cost 60 -SitesIncluded @{ Add = 'Rome' }",
            "Set-AdSiteLink -Identity 'LON-PAR' -ExchangeCost $null -MaxMessageSize Unlimited",
            "New-ADReplicationSiteLink -Name 'ROM-PAR' -SitesIncluded 'Rome', 'Paris' -Cost 7 -InterSiteTransportProtocol IP",
            "Set-AdSiteLink -Identity 'ROM-PAR' -ExchangeCost 3 -MaxMessageSize 64KB",
            "Remove-ADReplicationSiteLink -Identity 'LON-OSL'",
            "Set-AdSite -Identity 'London' -HubSiteEnabled $false",
            "Set-AdSite -Identity 'Paris' -HubSiteEnabled $true",
            "Set-SendConnector -Identity 'Internet' -AddressSpaces 'SMTP:*.fabrikam.com;1', 'SMTP:*;5' -SourceTransportServers 'LON1', 'PAR1' -MaxMessageSize 25MB -Enabled $false",
            "New-SendConnector -Name 'Partner' -AddressSpaces 'SMTP:partner.example;1' -SourceTransportServers 'PAR1' -SmartHosts 'mx.partner.example' -DNSRoutingEnabled $false -MaxMessageSize Unlimited -IsScopedConnector $true",
            "Remove-SendConnector -Identity 'Gone'",
        ]);
        expect(exported(NEW, OLD)).toContain(
            '# By hand: site Oslo is gone.\n# By hand: the subnets of site Rome differ.\n',
        );
    });

    it('is empty but for a comment, where nothing differs', () => {
        expect(exported(OLD, OLD.replace('site Paris', 'site PARIS'))).toBe('# Nothing differs.\n');
    });

    it('has -WhatIf behind every cmdlet that changes something', () => {
        const script = exportPowerShell(topologyOf(NEW).topology, { whatIf: true, against: topologyOf(OLD).topology });
        expect(cmdlets(script)).toHaveLength(11);
        expect(cmdlets(script).filter((line) => !line.endsWith(' -WhatIf'))).toEqual([]);
    });

    it('has no connector of an Edge subscription', () => {
        expect(exported('site A { server E : edge }')).not.toContain('EdgeSync');
    });
});

/** Every text of a model that comes from its author. */
function textsOf(model: Model): ReadonlySet<string> {
    return new Set([
        ...model.sites.map((site) => site.name),
        ...model.links.flatMap((link) => [link.name, ...link.sites]),
        ...model.connectors.flatMap(({ name, sources, smartHosts, description, addressSpaces }) => [
            name,
            ...sources,
            ...smartHosts,
            description ?? '',
            ...addressSpaces.map(({ pattern, cost }) => `SMTP:${pattern};${cost}`),
        ]),
    ]);
}

/** All that scripts are made of beside literals. */
const WORDS =
    /^(?:(?:Get|Set|New|Remove)-(?:AdSite|AdSiteLink|SendConnector|ADReplicationSite|ADReplicationSiteLink)|-(?:Identity|Name|Cost|HubSiteEnabled|ExchangeCost|MaxMessageSize|SitesIncluded|InterSiteTransportProtocol|AddressSpaces|SourceTransportServers|SmartHosts|DNSRoutingEnabled|IsScopedConnector|Enabled|Comment|ErrorAction|WhatIf)|\$(?:true|false|null)|[0-9]+(?:[KMG]B)?|Unlimited|IP|SilentlyContinue\)|if|\(Get-SendConnector|\)|else|@?[{}];?|@\(\)|Add|Remove|=|;)$/;

describe('names in PowerShell', () => {
    it('come back as literals, and as nothing else, whatever they are', () => {
        fc.assert(
            fc.property(anyModel, fc.option(anyModel), fc.boolean(), (model, before, whatIf) => {
                const [topology, against] = [model, before].map((each) =>
                    each === null ? undefined : topologyOf(writeModel(each, [])).topology,
                );
                if (topology === undefined) throw new Error('no topology');
                const script = exportPowerShell(topology, { whatIf, ...(against === undefined ? {} : { against }) });
                const tokens = tokensOfPowerShell(script);
                const texts = textsOf(modelOf(topology));
                const known = new Set([...texts, ...(against === undefined ? [] : textsOf(modelOf(against)))]);
                for (const { kind, text } of tokens) {
                    if (kind === 'literal') expect(known).toContain(text);
                    if (kind === 'bare') expect(text).toMatch(WORDS);
                }
                if (against === undefined) {
                    const literals = new Set(
                        tokens.filter((token) => token.kind === 'literal').map((token) => token.text),
                    );
                    for (const { name } of [...model.sites, ...model.connectors]) expect(literals).toContain(name);
                    for (const { name, smtp } of model.links) if (!smtp) expect(literals).toContain(name);
                }
            }),
            { numRuns: 100 },
        );
    });

    it('are one literal each', () => {
        const check = (name: string): void => {
            const literal = powerShellLiteral(name);
            expect(tokensOfPowerShell(literal)).toEqual([{ kind: 'literal', text: name }]);
            // Of ASCII alone, so that no code page makes a quote of a byte.
            expect(literal).toMatch(/^[ -~]*$/);
        };
        for (const name of HOSTILE_NAMES) check(name);
        fc.assert(fc.property(anyName, check), { numRuns: 1000 });
        fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."'\u2018\u2019\u201a\u201bab\n$") }), check), {
            numRuns: 1000,
        });
    });

    it('in comments stay in their comment', () => {
        fc.assert(
            fc.property(anyName, (name) => {
                expect(tokensOfPowerShell(powerShellComment(name)).map((token) => token.kind)).toEqual(['comment']);
            }),
        );
    });

    it('with quotes are written with the quotes doubled, those that cannot be seen as their number', () => {
        expect(powerShellLiteral("x'; Remove-Mailbox *")).toBe("'x''; Remove-Mailbox *'");
        expect(powerShellLiteral('\u2019; Remove-Mailbox *')).toBe("('' + [char]8217 + '; Remove-Mailbox *')");
        // In Windows-1252 the second byte of this letter in UTF-8 is a quote: nothing but ASCII is safe in every code page.
        expect(powerShellLiteral('\u00d1; Remove-Mailbox *')).toBe("('' + [char]209 + '; Remove-Mailbox *')");
        expect(powerShellLiteral('a\nb')).toBe("('a' + [char]10 + 'b')");
        expect(powerShellLiteral('\n')).toBe("('' + [char]10)");
    });
});
