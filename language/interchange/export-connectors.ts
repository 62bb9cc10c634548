import { nameKey } from '../syntax/names.js';
import type { Model, ModelConnector } from './model.js';
import { type Cmdlet, type Command, command } from './powershell-command.js';
import { powerShellComment, powerShellFlag, powerShellLiteral, powerShellSize } from './powershell-literals.js';

/** The cmdlets for send connectors; the ones of Edge subscriptions are not in a model, for EdgeSync keeps them. */
export function connectorCommands(wanted: Model, old: Model | null): readonly Command[] {
    if (old === null) return wanted.connectors.map(setOrNew);
    const before = new Map(old.connectors.map((connector) => [nameKey(connector.name), connector]));
    const after = new Set(wanted.connectors.map((connector) => nameKey(connector.name)));
    const changed = wanted.connectors.flatMap((connector): readonly Command[] => {
        const known = before.get(nameKey(connector.name));
        if (known === undefined) return [newConnector(connector)];
        const change = settings(command('Set-SendConnector').text('Identity', connector.name), connector, known);
        return change.hasChanges ? [change] : [];
    });
    const gone = old.connectors.filter((connector) => !after.has(nameKey(connector.name)));
    return [...changed, ...gone.map((connector) => command('Remove-SendConnector').text('Identity', connector.name))];
}

/** Without a topology to compare with it is not known whether a connector is there. */
function setOrNew(connector: ModelConnector): Command {
    const set = settings(command('Set-SendConnector').text('Identity', connector.name), connector, undefined);
    const isThere = `Get-SendConnector -Identity ${powerShellLiteral(connector.name)} -ErrorAction SilentlyContinue`;
    return {
        lines: (whatIf) => [
            `if (${isThere}) {`,
            `    ${set.line(whatIf)}`,
            '} else {',
            ...newConnector(connector)
                .lines(whatIf)
                .map((line) => `    ${line}`),
            '}',
        ],
    };
}

function newConnector(connector: ModelConnector): Command {
    if (connector.addressSpaces.length === 0) {
        const remark = `By hand: connector ${connector.name} has no address space, and New-SendConnector needs one.`;
        return { lines: () => [powerShellComment(remark)] };
    }
    return settings(command('New-SendConnector').text('Name', connector.name), connector, NEW);
}

/** What New-SendConnector makes where nothing is said. */
const NEW: ModelConnector = {
    name: '',
    sources: [],
    addressSpaces: [],
    maxMessageSize: null,
    smartHosts: [],
    scoped: false,
    disabled: false,
    description: null,
};

/** A cmdlet with all settings that differ from those known; with all there are, where none are known. */
function settings(base: Cmdlet, connector: ModelConnector, known: ModelConnector | undefined): Cmdlet {
    const differs = (of: (each: ModelConnector) => unknown): boolean =>
        known === undefined || JSON.stringify(of(connector)) !== JSON.stringify(of(known));
    let result = base;
    if (differs(spacesOf)) result = result.list('AddressSpaces', spacesOf(connector));
    if (differs((each) => each.sources.map(nameKey).sort()))
        result = result.list('SourceTransportServers', connector.sources);
    if (differs((each) => each.smartHosts)) {
        const none = connector.smartHosts.length === 0;
        result = none ? result.raw('SmartHosts', '$null') : result.list('SmartHosts', connector.smartHosts);
        result = result.raw('DNSRoutingEnabled', powerShellFlag(none));
    }
    if (known === NEW || differs((each) => each.maxMessageSize)) {
        result = result.raw('MaxMessageSize', powerShellSize(connector.maxMessageSize));
    }
    if (differs((each) => each.scoped)) result = result.raw('IsScopedConnector', powerShellFlag(connector.scoped));
    if (differs((each) => each.disabled)) result = result.raw('Enabled', powerShellFlag(!connector.disabled));
    if (differs((each) => each.description)) result = result.text('Comment', connector.description ?? '');
    return result;
}

function spacesOf({ addressSpaces }: ModelConnector): readonly string[] {
    return addressSpaces.map(({ pattern, cost }) => `SMTP:${pattern};${cost}`).sort();
}
