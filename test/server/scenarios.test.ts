import { describe, expect, it } from 'vitest';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import {
    checkCompletion,
    checkDefinition,
    checkHints,
    checkHover,
    checkLenses,
    checkReferences,
    checkRename,
    checkTokens,
    completionsAt,
} from '../support/features.js';

/** A - B - C in a row at 10 and 20, and A - C directly at 100. */
const ROW = 'site A\nsite B\nsite C\nlink AB: A <-> B cost 10\nlink BC: B <-> C cost 20\nlink AC: A <-> C cost 100\n';

describe('hints in a scenario', () => {
    it('of a change: what is so in it, and what is without it', () =>
        checkHints(
            `
${ROW}route A -> C
//         ^ 30 · A › B › C
scenario "AC is cheap" {
    set link AC cost 5
    route A -> C
//             ^ 5 · A › C · before: 30 · A › B › C
    route A -> B
//             ^ 10 · A › B · as before
    expect A -> C direct cost 5
//                            ^ ✓ holds · before: ✗ is 30 · A › B › C
    expect A -> C cost 30
//                      ^ ✗ is 5 · A › C · before: ✓ holds
}
scenario "B is a hub site" {
    set site B hub
    route A -> C
//             ^ 30 · A › B (hub) › C · before: 30 · A › B › C
}
`,
            { settings: { inlayHints: { links: false } } },
        ));

    it('of an outage: the route stays, and the mail queues (R2.5, R6.1)', () =>
        checkHints(
            `
${ROW}scenario "C is down" {
    down site C
    route A -> C
//             ^ 30 · A › B › C · queues at B: no transport server answers in C · before: delivered
    expect A -> C queues-at B
//                          ^ ✓ holds · before: ✗ is 30 · A › B › C
    expect A -> C path A, C
//                        ^ ✗ is 30 · A › B › C · queues at B: no transport server answers in C · before: ✗ is 30 · A › B › C
}
`,
            { settings: { inlayHints: { links: false } } },
        ));

    it('of what the scenario adds and takes out', () =>
        checkHints(
            `
${ROW}scenario "D for B" {
    remove site B
    hub site D
//           ^ 2 routes stop here
    link AD: A <-> D cost 1
    link DC: D <-> C cost 1
    route A -> C
//             ^ 2 · A › D (hub) › C · before: 30 · A › B › C
    route A -> D
//             ^ 1 · A › D
    route A -> B
//             ^ unreachable: B is taken out in this scenario · before: 10 · A › B
}
`,
            { settings: { inlayHints: { links: false } } },
        ));
});

describe('a scenario', () => {
    it('has a lens that says what it does to the routes', () =>
        checkLenses(
            `
site A
//   ^ reaches 1 of 1 site · 1 reference
site B
//   ^ reaches 1 of 1 site · 2 references
link AB: A <-> B cost 10
//   ^^ 100% of all routes · 4 references
scenario Dearer { set link AB cost 11 }
//       ^^^^^^ alters 2 of 2 routes
scenario Gone { remove link AB }
//       ^^^^ loses 2 of 2 routes
scenario Cut { down link AB }
//       ^^^ holds up 2 of 2 routes
scenario Same { set link AB cost 10 }
//       ^^^^ alters no route
scenario More { site C link BC: B <-> C cost 1 }
//       ^^^^ gains 4 of 6 routes
`,
        ));

    it('is explained by the routes that it alters', () =>
        checkHover(
            `${ROW}scenario Ch$0eap { set link AC cost 5 }`,
            [
                '**scenario `Cheap`** · alters 4 of 6 routes',
                [
                    '| route | before | in the scenario |',
                    '|---|---|---|',
                    '| `A -> C` | `30 · A › B › C` | `5 · A › C` |',
                    '| `B -> C` | `20 · B › C` | `15 · B › A › C` |',
                    '| `C -> A` | `30 · C › B › A` | `5 · C › A` |',
                    '| `C -> B` | `20 · C › B` | `15 · C › A › B` |',
                ].join('\n'),
            ].join('\n\n'),
        ));

    it('is completed with what is in it, and by what is so in it', async () => {
        await checkCompletion(
            `${ROW}scenario X {\n    site D\n    link CD: $0\n}`,
            ['A', 'B', 'C', 'D'],
            CompletionItemKind.Class,
        );
        await checkCompletion(`${ROW}scenario X { down link $0 }`, ['AB', 'AC', 'BC']);
        await checkCompletion(`${ROW}scenario X { set site A $0 }`, ['hub', 'not']);
        const items = await completionsAt(`${ROW}scenario X {\n    set link AC cost 5\n    route A -> $0\n}`);
        const details = items.map(({ label, labelDetails }) => `${label}${labelDetails?.detail ?? ''}`);
        expect(details.slice(0, 2)).toEqual(['C cost 5 · 1 hop', 'B cost 10 · 1 hop']);
    });

    it('has names of its own', async () => {
        await checkDefinition(`
site A { server A1 : transport }
scenario X {
    site B { server B1 : transport }
//                  ^^
    route A -> B$01
}
`);
        await checkReferences(`
site A
scenario X {
    site B
//       ^ declares
    link AB: A <-> B
//                 ^
    route A -> $0B
//             ^
}
`);
        await checkRename(
            'site A\nscenario X {\n    site $0B\n    link AB: A <-> B\n}\n',
            'Site C',
            'site A\nscenario X {\n    site "Site C"\n    link AB: A <-> "Site C"\n}\n',
        );
    });

    it('colours a hub site as it is there', () =>
        checkTokens(`
site A
//   ^ class declaration
scenario X {
//       ^ namespace declaration
    set site A hub
//           ^ class hub
}
`));
});
