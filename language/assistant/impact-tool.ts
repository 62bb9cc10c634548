import { changesAsked } from '../questions/changes.js';
import { brokenExpectations } from '../questions/expectations.js';
import { impactSteps } from '../questions/impact.js';
import { ImpactText } from '../questions/impact-text.js';
import { PLAIN } from '../wording/emphasis.js';
import { mailboxChanges } from '../wording/mailbox-changes.js';
import { SiteImpacts } from '../wording/site-impacts.js';
import { ERRORS_OUTPUT, errorsIn, FILE_INPUT, type Tool, textsIn } from './tool.js';

/** How much of each list the data holds: an assistant reads all that it is given. */
const MOST = 50;

const COUNT = { type: 'integer', minimum: 0 } as const;
const LIST = { type: 'array', items: { type: 'object' } } as const;

/** What an outage or a change would do to every route. */
export const IMPACT_TOOL: Tool = {
    name: 'impact',
    title: 'Impact of an Outage or Change',
    summary: 'What an outage or a change would do to every route',
    description:
        'What an outage or a change of the configuration would do to every route of the Exchange organization that a .mailtopo file describes: routes altered, lost, gained and on which mail waits, the most affected sites, mail to the outside, mailboxes cut off, and expectations that would fail. An outage changes no route: mail waits in a queue. Nothing is written.',
    input: {
        type: 'object',
        additionalProperties: false,
        properties: {
            file: FILE_INPUT,
            down: {
                type: 'array',
                items: { type: 'string' },
                description: 'What goes out of service: link:NAME, site:NAME or server:NAME.',
            },
            set: {
                type: 'array',
                items: { type: 'string' },
                description:
                    'What is configured otherwise, in the words of the language: `link PAR-LON cost 5`, `site Paris hub`, `site Paris not hub`, `connector Internet disabled`.',
            },
        },
    },
    output: {
        type: 'object',
        properties: {
            errors: ERRORS_OUTPUT,
            changes: { type: 'array', items: { type: 'string' }, description: 'What was asked.' },
            routes: { ...COUNT, description: 'How many pairs of sites have a route before or after.' },
            altered: COUNT,
            lost: COUNT,
            gained: COUNT,
            held: { ...COUNT, description: 'Routes on which mail waits.' },
            outside: { ...COUNT, description: 'How much mail to the outside fares otherwise.' },
            sites: { ...LIST, description: `The most affected sites, ${MOST} at most.` },
            changed: { ...LIST, description: `Routes before and after, ${MOST} at most.` },
            connectors: { ...LIST, description: `Mail to the outside before and after, ${MOST} at most.` },
            mailboxes: { ...LIST, description: `Mailbox servers that mail fares differently with, ${MOST} at most.` },
            expectations: { ...LIST, description: `Expectations that would fail, ${MOST} at most.` },
        },
        required: ['errors', 'changes', 'routes', 'altered', 'lost', 'gained', 'held', 'outside', 'sites', 'changed'],
    },
    answer: (asked, input) => {
        const option = (kind: 'down' | 'set'): string => kind;
        // What is asked is laid into a copy, and is none of the asker's files.
        const project = asked.project.copy();
        const before = asked.analysis.network;
        const { scenario, texts } = changesAsked(
            { down: textsIn(input, 'down'), set: textsIn(input, 'set'), option },
            project,
            before.topology,
        );
        const after = scenario.network;
        const text = new ImpactText(texts, PLAIN);
        const sites = new SiteImpacts();
        const [changed, connectors]: [object[], object[]] = [[], []];
        let [routes, outside] = [0, 0];
        for (const step of impactSteps(before, after)) {
            if (step.kind === 'outside') {
                outside++;
                text.outside(step.change);
                if (connectors.length < MOST) connectors.push(step.change);
                continue;
            }
            routes++;
            if (step.kind === 'same') continue;
            const { record } = step.after;
            sites.add(step.kind, record.from, record.to);
            text.route(step.before, step.after);
            if (changed.length < MOST) changed.push({ kind: step.kind, before: step.before.record, after: record });
        }
        const mailboxes = [...mailboxChanges(before, after)];
        const expectations = [...brokenExpectations(project, asked.path, before, after)];
        const { errors, warning } = errorsIn(asked);
        return {
            text: warning + text.end({ routes, outside, sites, mailboxes, expectations }),
            data: {
                errors,
                changes: texts,
                routes,
                ...sites.total,
                outside,
                sites: sites.mostAffected().slice(0, MOST),
                changed,
                connectors,
                mailboxes: mailboxes.slice(0, MOST),
                expectations: expectations.slice(0, MOST),
            },
        };
    },
};
