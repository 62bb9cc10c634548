import routeSchema from '../../schemas/route.schema.json' with { type: 'json' };
import { type Delivery, deliver } from '../expectations/delivery.js';
import { recipientsNamed, senderNamed } from '../questions/ends.js';
import { networkNamed, withOutages } from '../questions/network.js';
import { sizeAsked } from '../questions/size.js';
import type { Network } from '../routing/network.js';
import { endText } from '../wording/ends.js';
import { explainDelivery } from '../wording/explain-delivery.js';
import { explainFanOut } from '../wording/explain-fan-out.js';
import { messageText } from '../wording/message-line.js';
import { reasonFor } from '../wording/reason.js';
import { routeRecord } from '../wording/route-record.js';
import {
    type Asked,
    ERRORS_OUTPUT,
    errorsIn,
    FILE_INPUT,
    type JsonSchema,
    neededText,
    type Tool,
    type ToolAnswer,
    type ToolInput,
    textIn,
    textsIn,
} from './tool.js';

const INPUT: JsonSchema = {
    type: 'object',
    additionalProperties: false,
    properties: {
        file: FILE_INPUT,
        from: { type: 'string', description: 'The site or server that sends.' },
        to: {
            type: 'string',
            description:
                'Who receives: a site, a server or an address, such as joe@fabrikam.com; several with commas between them.',
        },
        size: { type: 'string', description: 'The size of the message, such as 12 MB.' },
        scenario: { type: 'string', description: 'A scenario of the file to ask in.' },
        down: {
            type: 'array',
            items: { type: 'string' },
            description: 'What is out of service: link:NAME, site:NAME or server:NAME.',
        },
    },
    required: ['from', 'to'],
};

const { $schema: _, $id: __, ...ROUTE } = routeSchema;

const OUTPUT: JsonSchema = {
    type: 'object',
    properties: {
        errors: ERRORS_OUTPUT,
        routes: { type: 'array', items: ROUTE, description: 'One for each recipient.' },
    },
    required: ['errors', 'routes'],
};

/** Which way a message goes, and why, in short. */
export const ROUTE_TOOL: Tool = {
    name: 'route',
    title: 'Mail Route',
    summary: 'Which way mail goes, and why',
    description:
        'Which way mail goes between two sites, servers or an address in the Exchange organization that a .mailtopo file describes: the path with its cost and hops, the hub sites it stops at, the send connector, where it waits in an outage, and by which rule the path was chosen. Computed by the rules of Exchange; do not work routes out by hand.',
    input: INPUT,
    output: OUTPUT,
    answer: (asked, input) => answer(asked, input, shortText),
};

/** The same with everything that led to it. */
export const EXPLAIN_TOOL: Tool = {
    name: 'explain',
    title: 'Explain a Mail Route',
    summary: 'Why mail goes the way it does, hop by hop and step by step',
    description:
        'Why mail goes the way it does: each hop with its link and cost, the next best path and the rule by which it lost, the legs, every step from server to server, the connectors that were not chosen and why, size limits, and where mail waits. Ask this when someone asks why.',
    input: INPUT,
    output: OUTPUT,
    answer: (asked, input) => answer(asked, input, explainDelivery),
};

function answer(asked: Asked, input: ToolInput, text: (network: Network, delivery: Delivery) => string): ToolAnswer {
    const size = sizeAsked(textIn(input, 'size'), 'size');
    const network = withOutages(
        networkNamed(asked.analysis, textIn(input, 'scenario')),
        textsIn(input, 'down'),
        'down',
    );
    const from = senderNamed(network.topology, neededText(input, 'from'));
    const to = recipientsNamed(network.topology, neededText(input, 'to'));
    const delivery = deliver(network, { from, to }, size);
    const { errors, warning } = errorsIn(asked);
    const routes = delivery.routes.map((message) => routeRecord(network, message));
    return { text: warning + text(network, delivery), data: { errors, routes } };
}

function shortText(network: Network, delivery: Delivery): string {
    const { topology } = network;
    const lines = delivery.routes.map((message) => {
        const line = `${endText(topology, message.from)} -> ${endText(topology, message.to)}: ${messageText(network, message)}`;
        return [line, reasonFor(network, message)].filter((part) => part !== '').join('\n\n');
    });
    return [...lines, explainFanOut(topology, delivery)].filter((part) => part !== '').join('\n\n');
}
