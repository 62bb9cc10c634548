import { describe, it } from 'vitest';
import { checkHover } from '../support/features.js';

const ROUTING = 'https://github.com/mailtopo/mailtopo/blob/main/docs/routing.md';
const LANGUAGE = 'https://github.com/mailtopo/mailtopo/blob/main/docs/language.md';

describe('hover over a word of the language', () => {
    it('what a declaration is', () =>
        checkHover(
            'h$0ub site London\n',
            [
                '```mailtopo\nhub site NAME { … }\n```',
                'Marks a hub site, as `Set-AdSite -HubSiteEnabled` does. The flag never changes a path: mail whose path leads through the site stops there. A hub site needs a transport server, and does nothing for mail whose path does not lead through it.',
                `[R4.1](${ROUTING}#R4.1) · [R4.2](${ROUTING}#R4.2) · [R4.3](${ROUTING}#R4.3) · [R4.4](${ROUTING}#R4.4) · [The language: site](${LANGUAGE}#site)`,
            ].join('\n\n'),
        ));

    it('a clause, and not the attribute of the same name', () =>
        checkHover(
            `site A
site B
link AB: A <-> B cost 5
expect A -> B co$0st 5
//            ^^^^
`,
            [
                '```mailtopo\ncost N\ncost <= N\n```',
                'Holds if the path costs N, or less or more as the sign says; to an address, the path and the address space together.',
                `[R2.1](${ROUTING}#R2.1) · [R9.3](${ROUTING}#R9.3) · [The language: expect](${LANGUAGE}#expect)`,
            ].join('\n\n'),
        ));

    it('a word within a scenario as it is there', () =>
        checkHover(
            'site A\nscenario X {\n    set site A h$0ub\n}\n',
            [
                '```mailtopo\nset site NAME hub\nset site NAME not hub\n```',
                'Gives the site the hub flag in this scenario, or with `not` takes it. The flag never changes a path: mail whose path leads through the site stops there.',
                `[R4.1](${ROUTING}#R4.1) · [R4.2](${ROUTING}#R4.2) · [R4.3](${ROUTING}#R4.3) · [The language: scenario](${LANGUAGE}#scenario)`,
            ].join('\n\n'),
        ));

    it('a role', () =>
        checkHover(
            'site A { server A1 : e$0dge }\n',
            [
                '```mailtopo\nserver NAME : edge\n```',
                'An Edge Transport server subscribed to this site. It is no transport server of the site, and stands for a connector named `EdgeSync - SITE to Internet`.',
                `[R9.7](${ROUTING}#R9.7) · [The language: edge subscriptions](${LANGUAGE}#edge-subscriptions)`,
            ].join('\n\n'),
        ));

    it('the arrow of a link', () =>
        checkHover(
            'site A\nsite B\nlink AB: A <$0-> B\n',
            [
                '```mailtopo\nlink NAME: SITE <-> SITE\n```',
                'Joins the sites of a link; a comma does the same. Every pair of them is one hop apart.',
                `[R1.2](${ROUTING}#R1.2) · [The language: link](${LANGUAGE}#link)`,
            ].join('\n\n'),
        ));

    it.each([
        ['in a comment', '// the s$0ite\nsite A'],
        ['in a text', 'site A { description "the s$0ite" }'],
        ['a figure', 'site A\nsite B\nlink AB: A <-> B cost 5$00'],
        ['the name of the organization', 'organization ed$0ge'],
    ])('none: %s', (_, source) => checkHover(source, null));

    it('a name that is a role is the name of its site', () =>
        checkHover(
            'site ed$0ge\n',
            '**site `edge`**\n\nNo server is declared anywhere: every site is taken to have one transport and mailbox server.',
        ));
});
