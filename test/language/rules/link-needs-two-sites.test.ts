import { describe, it } from 'vitest';
import { checkRule } from '../../support/rules.js';

describe('link-needs-two-sites', () => {
    it('marks a link of one site, however often it is named', () => {
        checkRule(
            'link-needs-two-sites',
            `
site A
site B
link L: A
//   ^ Link L joins nothing: it names A alone. Name a second site after it, or take out the link.
smtp link M: A <-> a <-> A
//        ^ Link M joins nothing: it names A alone, 3 times. Name a second site after it, or take out the link.
link "N 1": Unknown
//   ^^^^^ Link "N 1" joins nothing: it names Unknown alone. Name a second site after it, or take out the link.
link O: A <-> B
link P: A <-> Unknown
scenario S {
    link Q: A
//       ^ Link Q joins nothing: it names A alone. Name a second site after it, or take out the link.
}
`,
        );
    });

    it('leaves alone what does not parse', () => {
        checkRule(
            'link-needs-two-sites',
            `
site A
link L: A <->
link M: A <-> cost 5
`,
        );
    });
});
