import { type Delivery, deliver } from '../../language/expectations/delivery.js';
import { recipientsNamed, senderNamed } from '../../language/questions/ends.js';
import { networkNamed, withOutages } from '../../language/questions/network.js';
import { sizeAsked } from '../../language/questions/size.js';
import type { Network } from '../../language/routing/network.js';
import { endText } from '../../language/wording/ends.js';
import { explainDelivery } from '../../language/wording/explain-delivery.js';
import { explainFanOut } from '../../language/wording/explain-fan-out.js';
import { messageText } from '../../language/wording/message-line.js';
import { reasonFor } from '../../language/wording/reason.js';
import { routeRecord } from '../../language/wording/route-record.js';
import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { warnOfErrors } from '../input/errors.js';
import { readTopology } from '../input/topologies.js';
import { deliveryRecord } from '../reports/delivery-record.js';
import type { Io, Output } from '../terminal/io.js';
import { markdownText } from '../terminal/markdown.js';

/** `mailtopo route FILE FROM TO[,TO…]`: the way of one message, in short, explained, or as JSON. */
export async function route(call: Call, io: Io): Promise<ExitStatus> {
    const size = sizeAsked(call.value('size'), '--size');
    const { project, analysis } = await readTopology(io, call.word(0), call);
    const network = withOutages(networkNamed(analysis, call.value('scenario')), call.values('down'), '--down');
    const from = senderNamed(network.topology, call.word(1));
    const to = recipientsNamed(network.topology, call.word(2));
    const errors = await warnOfErrors(io, project);
    const delivery = deliver(network, { from, to }, size);
    await io.output.write(
        call.has('json')
            ? `${JSON.stringify(jsonOf(network, delivery), null, 2)}\n`
            : call.has('explain')
              ? markdownText(explainDelivery(network, delivery), io.output)
              : shortText(network, delivery, io.output),
    );
    return errors > 0 ? 1 : 0;
}

/** One route for one recipient, and for several the copies too. */
function jsonOf(network: Network, delivery: Delivery): object {
    const [only, second] = delivery.routes;
    return only !== undefined && second === undefined ? routeRecord(network, only) : deliveryRecord(network, delivery);
}

/** A line for each recipient, as the editor shows it, and under it why the message goes this way. */
function shortText(network: Network, delivery: Delivery, output: Output): string {
    const { topology } = network;
    const texts = delivery.routes.map((message) => {
        const reason = reasonFor(network, message);
        const ends = `${endText(topology, message.from)} -> ${endText(topology, message.to)}`;
        return `${output.paint('bold', ends)}: ${messageText(network, message)}\n${reason === '' ? '' : markdownText(reason, output)}`;
    });
    const copies = explainFanOut(topology, delivery);
    return [...texts, ...(copies === '' ? [] : [markdownText(copies, output)])].join(texts.length > 1 ? '\n' : '');
}
