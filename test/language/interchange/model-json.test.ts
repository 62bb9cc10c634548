import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportJson, readModelJson } from '../../../language/interchange/model-json.js';
import { modelOf } from '../../../language/interchange/model-of-topology.js';
import { writeModel } from '../../../language/interchange/write-model.js';
import { anyModel, inOrder } from '../../support/random-model.js';
import { topologyOf } from '../../support/topology.js';

describe('a topology as JSON', () => {
    it('is read back as the same topology, whatever its names', () => {
        fc.assert(
            fc.property(anyModel, (model) => {
                const { topology } = topologyOf(writeModel(model, []));
                expect(topology.declarations.filter((each) => each.problem !== null)).toEqual([]);
                const back = readModelJson(JSON.parse(exportJson(topology)));
                expect(inOrder(back)).toEqual(inOrder(model));
                expect(inOrder(modelOf(topologyOf(writeModel(back, [])).topology))).toEqual(inOrder(model));
            }),
            { numRuns: 100 },
        );
    });

    it('has every field, sizes in bytes, and no connector of an Edge subscription', () => {
        const { topology } = topologyOf(`organization Contoso exchange 2016
hub site London { description "Core" subnet 10.2.0.0/16 server LON1 : mailbox server EDGE1 : edge exchange 2019 }
site Paris
link LON-PAR: London <-> Paris cost 50 exchange-cost 20 max-message-size 10 MB
connector Internet { source LON1 address-space "*" cost 3 smart-host "mail.contoso.com" scoped }
expect London -> Paris reachable
`);
        expect(JSON.parse(exportJson(topology))).toEqual({
            organization: { name: 'Contoso', version: '2016' },
            sites: [
                {
                    name: 'London',
                    hub: true,
                    description: 'Core',
                    subnets: ['10.2.0.0/16'],
                    servers: [
                        { name: 'LON1', roles: ['mailbox'], version: '2016' },
                        { name: 'EDGE1', roles: ['edge'], version: '2019' },
                    ],
                },
                { name: 'Paris', hub: false, description: null, subnets: [], servers: [] },
            ],
            links: [
                {
                    name: 'LON-PAR',
                    smtp: false,
                    sites: ['London', 'Paris'],
                    cost: 50,
                    exchangeCost: 20,
                    maxMessageSize: 10_485_760,
                    description: null,
                },
            ],
            connectors: [
                {
                    name: 'Internet',
                    sources: ['LON1'],
                    addressSpaces: [{ pattern: '*', cost: 3 }],
                    maxMessageSize: null,
                    smartHosts: ['mail.contoso.com'],
                    scoped: true,
                    disabled: false,
                    description: null,
                },
            ],
        });
    });

    const GOOD = { organization: null, sites: [], links: [], connectors: [] };
    const link = { name: 'L', smtp: false, sites: ['A'], cost: 1, exchangeCost: null, maxMessageSize: null };

    it.each([
        [{ ...GOOD, organization: { name: 'X', version: '2015' } }, 'organization.version'],
        [{ ...GOOD, sites: {} }, 'sites'],
        [{ ...GOOD, sites: [{ name: 1 }] }, 'sites[0].name'],
        [{ ...GOOD, links: [{ ...link, cost: '5' }] }, 'links[0].cost'],
        [{ ...GOOD, links: [{ ...link, cost: 1.5 }] }, 'links[0].cost'],
        [{ ...GOOD, links: [link] }, 'links[0].description'],
        [
            { ...GOOD, sites: [{ name: 'A', hub: true, description: null, subnets: ['x\nsite B'] }] },
            'sites[0].subnets[0]',
        ],
    ])('tells the field that is of a wrong shape: %j', (value, path) => {
        expect(() => readModelJson(value)).toThrow(`\`${path}\` is to be`);
    });
});
