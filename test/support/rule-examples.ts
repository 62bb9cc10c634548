import { readFileSync } from 'node:fs';
import { Project } from '../../language/project/project.js';
import type { RuleCode } from '../../language/rules/codes.js';

const PAGES = new URL('../../docs/diagnostics/', import.meta.url);

/** All examples in the page of a rule, each a project of its own, and further ones for what the pages do not show. */
export function projectsOf(code: RuleCode): readonly Project[] {
    const page = readFileSync(new URL(`${code}.md`, PAGES), 'utf8');
    const texts = [...page.matchAll(/^```mailtopo(?: wrong)?\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
    return [...texts, ...(MORE.get(code) ?? [])].map((text) => {
        const project = new Project();
        project.setText('file:///page.mailtopo', text);
        for (const uri of project.wantedFiles()) {
            if (/\/emea\.mailtopo$|\/sites\/asia\.mailtopo$/.test(uri)) project.setText(uri, '');
            else project.setProblem(uri, { kind: 'missing', message: 'does not exist' });
        }
        return project;
    });
}

const LINKED =
    'site A { server A1 : transport, mailbox }\nsite B { server B1 : mailbox, transport }\nlink AB: A <-> B\n';

const MORE: ReadonlyMap<string, readonly string[]> = new Map([
    ['import-not-found', ['import "sites\\asia.mailtopo"\nsite A\n']],
    [
        'subnet-in-two-sites',
        [
            'site A {\n    subnet 10.0.0.0/8, 10.1.0.0/16, 10.0.0.0/8\n}\n',
            'site A { subnet 10.0.0.0/8 }\nsite B {\n    subnet 10.0.0.0/8\n    description "b"\n}\nlink AB: A <-> B\n',
        ],
    ],
    [
        'duplicate-name',
        [
            `${LINKED}site C { server A1, C1 : transport, mailbox }\nlink AC: A <-> C\nlink ab: A <-> C\n`,
            `${LINKED}organization One\norganization Two\nsite a\nscenario X { down link AB }\nscenario x { down link AB }\n`,
        ],
    ],
    ['hub-site-without-transport', [`hub site H { server H1 : mailbox }\n${LINKED}link AH: A <-> H\n`]],
    [
        'source-server-without-transport',
        [
            `${LINKED}site C { server C1 : mailbox }\nlink AC: A <-> C\nconnector X {\n    source C1, A1\n    address-space "*"\n}\n`,
        ],
    ],
    [
        'connector-without-source',
        [`${LINKED}site C { server C1 : mailbox }\nlink AC: A <-> C\nconnector X { source C1 address-space "*" }\n`],
    ],
    [
        'message-too-large',
        [
            `${LINKED}site C { server C1 : transport }\nlink BC: B <-> C max-message-size 5 MB\nlink AB: A <-> B\nroute B -> C size 7 MB\n`,
        ],
    ],
    [
        'no-matching-connector',
        [`${LINKED}connector X { source A1 address-space "contoso.com" }\nroute B -> <joe@fabrikam.com>\n`],
    ],
    [
        'unused-address-space',
        [
            `${LINKED}connector X { source A1 address-space "*", "fabrikam.com" }\nconnector Y { source A1 address-space "fabrikam.com" cost 2, "contoso.com" }\n`,
        ],
    ],
    [
        'unused-link',
        ['site A\nsite B\nsite C\nlink AB: A <-> B cost 10\nlink BC: B <-> C cost 10\nlink AC: A <-> C cost 50\n'],
    ],
    ['syntax-error', ['site A\n/* not closed\nsite B\nlink AB: A <-> B\n']],
]);
