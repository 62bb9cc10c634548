import { nameKey } from '../syntax/names.js';
import type { Coverage } from '../topology/address-spaces.js';
import { type Domain, readDomain } from '../topology/domains.js';
import type { Topology } from '../topology/topology.js';

/**
 * Domains that stand for all that an address space covers: which connector takes a domain depends on the address spaces
 * that cover it alone, so one domain of each kind will do. A domain with all below it has two kinds: itself, and what is
 * below it and named by no other address space.
 */
export function domainsIn(topology: Topology, coverage: Coverage): readonly Domain[] {
    switch (coverage.kind) {
        case 'domain':
            return [coverage.domain];
        case 'below':
            return [coverage.domain, unnamed(topology, `.${coverage.domain.text}`)];
        case 'all':
            return [unnamed(topology, '')];
    }
}

/** Domains that stand for all there are, as far as the connectors of a topology tell them apart. */
export function allDomains(topology: Topology): readonly Domain[] {
    const domains = topology.connectors.flatMap(({ addressSpaces }) =>
        addressSpaces.flatMap(({ coverage }) => domainsIn(topology, coverage)),
    );
    return [...new Map(domains.map((domain) => [domain.key, domain])).values()];
}

/** A domain right below another one, or at the top, that no address space names. */
function unnamed(topology: Topology, suffix: string): Domain {
    const named = new Set(
        topology.connectors.flatMap(({ addressSpaces }) =>
            addressSpaces.flatMap(({ coverage }) => (coverage.kind === 'all' ? [] : coverage.domain.key)),
        ),
    );
    for (let number = 1; ; number++) {
        const domain = readDomain(`any-other-domain${number === 1 ? '' : number}${suffix}`);
        // A domain that can be no longer has none below it.
        if (typeof domain === 'string') return { text: suffix.slice(1), key: nameKey(suffix.slice(1)) };
        if (!named.has(domain.key)) return domain;
    }
}
