import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenarioText, type WhatIfChange } from '../../../language/map/what-if.js';
import { SourceFile } from '../../../language/syntax/source-file.js';

const name = fc
    .oneof(
        fc.constantFrom('Paris', 'Site A', 'hub', '}', '" down site X', '// no', 'not hub'),
        fc.string({ minLength: 1 }),
    )
    .filter((text) => !text.includes('\0'));
const change: fc.Arbitrary<WhatIfChange> = fc.oneof(
    fc.record({ kind: fc.constant('down' as const), thing: fc.constantFrom('site', 'link', 'server'), name }),
    fc.record({ kind: fc.constant('hub' as const), name, hub: fc.boolean() }),
);

describe('changes on the map as a scenario', () => {
    it('read as lines of the language', () => {
        const text = scenarioText([
            { kind: 'down', thing: 'link', name: 'LON-PAR' },
            { kind: 'hub', name: 'Site A', hub: false },
        ]);
        expect(text).toBe('scenario "What if" {\n    down link LON-PAR\n    set site "Site A" not hub\n}\n');
    });

    it('mean what was switched, whatever the names', () => {
        fc.assert(
            fc.property(fc.array(change), (changes) => {
                const file = SourceFile.read('test:/main.mailtopo', scenarioText(changes));
                expect(file.declarations).toHaveLength(1);
                const [scenario] = file.declarations;
                if (scenario?.declaration.kind !== 'scenario') throw new Error('no scenario');
                const read = scenario.declaration.members.map(({ declaration }): WhatIfChange => {
                    expect(declaration.problem).toBeNull();
                    if (
                        declaration.kind === 'down' &&
                        declaration.target !== null &&
                        declaration.target.kind !== 'connector'
                    )
                        return { kind: 'down', thing: declaration.target.kind, name: declaration.target.name.text };
                    if (declaration.kind !== 'set') throw new Error(declaration.kind);
                    return { kind: 'hub', name: declaration.target?.name.text ?? '', hub: declaration.flag === true };
                });
                expect(read).toEqual(changes);
            }),
        );
    });
});
