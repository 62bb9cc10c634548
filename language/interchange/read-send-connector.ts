import * as l10n from '@vscode/l10n';
import { DEFAULT_SPACE_COST } from '../topology/address-spaces.js';
import { plainName } from './directory-names.js';
import type { Fact } from './facts.js';
import type { Fields } from './fields.js';
import type { ModelAddressSpace } from './model.js';
import { sizeIn } from './size-in.js';

/** A send connector as Get-SendConnector gives it; foreign connectors, which have no source for SMTP, are left out. */
export function readSendConnector(fields: Fields): readonly Fact[] {
    const { name } = fields;
    if (fields.has('DropDirectory'))
        return [{ kind: 'left-out', remark: l10n.t('Left out: foreign connectors'), name }];
    const spaces = (fields.members('AddressSpaces', /[|,\r\n]+/) ?? []).map((text) => ({ text, space: spaceOf(text) }));
    const others = spaces.filter(({ space }) => space === null);
    return [
        {
            kind: 'connector',
            connector: {
                name,
                sources: (fields.members('SourceTransportServers', /[|;,\r\n]+/) ?? []).map(plainName),
                addressSpaces: spaces.flatMap(({ space }) => space ?? []),
                maxMessageSize: sizeIn(fields) ?? null,
                smartHosts:
                    fields.members(fields.has('SmartHostsString') ? 'SmartHostsString' : 'SmartHosts', /[|;,\r\n]+/) ??
                    [],
                scoped: fields.flag('IsScopedConnector') ?? false,
                disabled: fields.flag('Enabled') === false,
                description: fields.text('Comment') ?? null,
            },
        },
        ...others.map(
            ({ text }): Fact => ({
                kind: 'left-out',
                remark: l10n.t('Left out: address spaces of other types than SMTP'),
                name: `${name} (${text})`,
            }),
        ),
    ];
}

/** `SMTP:*.contoso.com;5`: type, pattern, cost. null for another type than SMTP. */
function spaceOf(text: string): ModelAddressSpace | null {
    const [, type = 'SMTP', pattern = text, cost] =
        /^(?:([A-Za-z0-9]+):)?(.*?)(?:;([0-9]{1,9}))?$/s.exec(text.trim()) ?? [];
    if (type.toUpperCase() !== 'SMTP') return null;
    return { pattern, cost: cost === undefined ? DEFAULT_SPACE_COST : Number(cost) };
}
