import { nameKey } from '../syntax/names.js';
import type { Model, ModelLink } from './model.js';
import { type Cmdlet, type Command, command } from './powershell-command.js';
import { powerShellList, powerShellSize } from './powershell-literals.js';

/** The cmdlets for IP site links; SMTP site links take no part in mail routing (R1.7) and are left as they are. */
export function linkCommands(wanted: Model, old: Model | null): readonly Command[] {
    const links = wanted.links.filter((link) => !link.smtp);
    if (old === null) return links.flatMap((link) => [costCommand(link), exchangeCommand(link, undefined, true)]);
    const oldLinks = old.links.filter((link) => !link.smtp);
    const before = new Map(oldLinks.map((link) => [nameKey(link.name), link]));
    const after = new Set(links.map((link) => nameKey(link.name)));
    const changed = links.flatMap((link) => {
        const known = before.get(nameKey(link.name));
        const directory = known === undefined ? newLink(link) : directoryCommand(link, known);
        return [directory, exchangeCommand(link, known, false)];
    });
    const gone = oldLinks.filter((link) => !after.has(nameKey(link.name)));
    return [
        ...changed.filter((each) => each.hasChanges),
        ...gone.map((link) => command('Remove-ADReplicationSiteLink').text('Identity', link.name)),
    ];
}

function newLink(link: ModelLink): Cmdlet {
    return command('New-ADReplicationSiteLink')
        .text('Name', link.name)
        .list('SitesIncluded', link.sites)
        .raw('Cost', String(link.cost))
        .raw('InterSiteTransportProtocol', 'IP');
}

function costCommand(link: ModelLink): Cmdlet {
    return command('Set-ADReplicationSiteLink').text('Identity', link.name).raw('Cost', String(link.cost));
}

/** What Active Directory holds of a link: its cost and its sites. */
function directoryCommand(link: ModelLink, known: ModelLink): Cmdlet {
    const base = command('Set-ADReplicationSiteLink').text('Identity', link.name);
    const withCost = link.cost === known.cost ? base : base.raw('Cost', String(link.cost));
    const added = without(link.sites, known.sites);
    const removed = without(known.sites, link.sites);
    const changes = [
        ...(added.length === 0 ? [] : [`Add = ${powerShellList(added)}`]),
        ...(removed.length === 0 ? [] : [`Remove = ${powerShellList(removed)}`]),
    ];
    return changes.length === 0 ? withCost : withCost.raw('SitesIncluded', `@{ ${changes.join('; ')} }`);
}

/** What Exchange adds to a link: its own cost and the limit, cleared where the file has none. */
function exchangeCommand(link: ModelLink, known: ModelLink | undefined, everything: boolean): Cmdlet {
    let result = command('Set-AdSiteLink').text('Identity', link.name);
    if (everything || link.exchangeCost !== (known?.exchangeCost ?? null)) {
        result = result.raw('ExchangeCost', link.exchangeCost === null ? '$null' : String(link.exchangeCost));
    }
    if (everything || link.maxMessageSize !== (known?.maxMessageSize ?? null)) {
        result = result.raw('MaxMessageSize', powerShellSize(link.maxMessageSize));
    }
    return result;
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
    const keys = new Set(others.map(nameKey));
    return names.filter((name) => !keys.has(nameKey(name)));
}
