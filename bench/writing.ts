import type { Dice } from './dice.js';
import type { Plan, PlannedLink, PlannedSite } from './generator.js';

/** How the root file is called. */
export const ROOT_FILE = 'organization.mailtopo';

/**
 * An organization as an administrator writes it down, region by region: sites with servers and subnets, then the links,
 * with comments, and here and there a question and a statement. In one file, or in a root that imports the others.
 */
export function writeFiles(plan: Plan, files: number, dice: Dice): ReadonlyMap<string, string> {
    const parts = Array.from({ length: plan.regions }, (_, region) => regionText(plan, region, dice));
    if (files < 2) return new Map([[ROOT_FILE, `${HEAD}\n${parts.flat().join('\n')}\n${endText(plan, dice)}`]]);
    const pieces = parts.flat();
    const inEach = Math.ceil(pieces.length / (files - 1));
    const imported = new Map<string, string>();
    for (let at = 0; at < pieces.length; at += inEach) {
        const name = `part-${String(imported.size + 1).padStart(2, '0')}.mailtopo`;
        imported.set(name, `${pieces.slice(at, at + inEach).join('\n')}`);
    }
    const imports = [...imported.keys()].map((name) => `import "${name}"\n`).join('');
    return new Map([[ROOT_FILE, `${imports}\n${HEAD}\n${endText(plan, dice)}`], ...imported]);
}

const HEAD = `/*
 * The organization's mail topology.
 * Costs are those of Active Directory Sites and Services.
 */
organization Generated exchange 2010
`;

/** One text for each declaration of a region, or for several that belong together. */
function regionText({ sites, links }: Plan, region: number, dice: Dice): readonly string[] {
    const title = `// ---- Region ${region + 1} ----\n`;
    const own = sites.flatMap((site, index) => (site.region === region ? [siteText(site, index, dice)] : []));
    const lines = links.filter((link) => link.region === region).map((link) => linkText(sites, link, dice));
    const asked = sites.flatMap((site) =>
        site.region === region && site.hasExchange && dice.below(100) < 3 ? [questionText(sites, site, dice)] : [],
    );
    return [
        title + (own[0] ?? ''),
        ...own.slice(1),
        `// Lines of region ${region + 1}.\n${lines[0] ?? ''}`,
        ...lines.slice(1),
        ...asked,
    ];
}

function siteText({ name, tier, hasExchange }: PlannedSite, index: number, dice: Dice): string {
    const code = `S${String(index).padStart(5, '0')}`;
    const subnet = `    subnet 10.${index >> 8}.${index & 255}.0/24\n`;
    if (tier === 'core') {
        return `/** A hub site: mail between regions stops here. */
hub site ${name} {
    description "Core, data center ${index + 1}"
${subnet}    server ${code}-HT1, ${code}-HT2 : transport
    server ${code}-MB1, ${code}-MB2 : mailbox
    server ${code}-CA1 : client-access
}
`;
    }
    if (tier === 'center') {
        return `site ${name} {
    description "Regional office"
${subnet}    server ${code}-HT1 : transport, client-access
    server ${code}-MB1 : mailbox
}
`;
    }
    if (!hasExchange) return `site ${name} {                // no Exchange here\n${subnet}}\n`;
    const remark = dice.below(10) === 0 ? '                 // both roles on one machine' : '';
    return `site ${name} {\n${subnet}    server ${code}-EX1 : transport, mailbox${remark}\n}\n`;
}

function linkText(sites: readonly PlannedSite[], { name, members, cost }: PlannedLink, dice: Dice): string {
    const names = members.map((member) => sites[member]?.name ?? '');
    const joined = names.length === 2 ? names.join(' <-> ') : names.join(', ');
    const limit = dice.below(40) === 0 ? ' max-message-size 10 MB' : '';
    return `link ${name}: ${joined} cost ${cost}${limit}`;
}

function questionText(sites: readonly PlannedSite[], { name }: PlannedSite, dice: Dice): string {
    const other = dice.of(sites.filter((site) => site.hasExchange && site.name !== name)).name;
    return dice.below(2) === 0 ? `route ${name} -> ${other}` : `expect ${name} -> ${other} reachable`;
}

function endText({ sites }: Plan, dice: Dice): string {
    const cores = sites.filter(({ tier }) => tier === 'core');
    const pairs = cores.slice(1).map((site) => `route ${cores[0]?.name} -> ${site.name}`);
    const cut = dice.of(cores).name;
    return `// What people ask about most.
${pairs.join('\n')}

scenario "A data center is down" {
    down site ${cut}
    route ${cores[0]?.name} -> ${cores[1]?.name}
}
`;
}
