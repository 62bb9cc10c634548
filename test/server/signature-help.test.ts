import { describe, expect, it } from 'vitest';
import type { MarkupContent, SignatureHelp } from 'vscode-languageserver-protocol';
import { withServer } from '../support/features.js';

/** What is shown at the cursor, the active part in `«»`; null for nothing. */
async function shown(source: string): Promise<string | null> {
    const help = await helpAt(source);
    const signature = help?.signatures[help.activeSignature ?? 0];
    if (help == null || signature === undefined) return null;
    expect(signature.activeParameter).toBe(help.activeParameter);
    const label = signature.parameters?.[help.activeParameter ?? 0]?.label;
    if (!Array.isArray(label)) return signature.label;
    const [start = 0, end = 0] = label;
    return `${signature.label.slice(0, start)}«${signature.label.slice(start, end)}»${signature.label.slice(end)}`;
}

function helpAt(source: string): Promise<SignatureHelp | null> {
    return withServer(source, ({ request }) => request<SignatureHelp | null>('textDocument/signatureHelp'));
}

const CLAUSES =
    'reachable | unreachable | direct | via SITE, … | through SITE, … | path SITE, … | cost N | hops N | connector NAME | returned | queues-at SITE | splits-at SITE';
const SITES = 'site A\nsite B\n';

describe('signature help', () => {
    it('of an expect: its ends, then the clause that is being written', async () => {
        const all = `expect FROM -> TO, … size SIZE not ${CLAUSES}`;
        const active = (part: string): string => all.replace(part, `«${part}»`);
        expect(await shown(`${SITES}expect $0`)).toBe(active('expect FROM'));
        expect(await shown(`${SITES}expect A -> $0`)).toBe(active('-> TO, …'));
        expect(await shown(`${SITES}expect A -> B, $0`)).toBe(active('-> TO, …'));
        expect(await shown(`${SITES}expect A -> B size $0`)).toBe(active('size SIZE'));
        expect(await shown(`${SITES}expect A -> B not $0`)).toBe(active('not'));
        expect(await shown(`${SITES}expect A -> B via $0`)).toBe(active('via SITE, …'));
        expect(await shown(`${SITES}expect A -> B via A, $0`)).toBe(active('via SITE, …'));
        expect(await shown(`${SITES}expect A -> B via A cost <= $0`)).toBe(active('cost N'));
        expect(await shown(`${SITES}expect A -> B cost 5 connector $0`)).toBe(active('connector NAME'));
        expect(await shown(`${SITES}expect A -> B\n    hops $0`)).toBe(active('hops N'));
    });

    it('of a link: its name, its sites, its attributes', async () => {
        const all = 'link NAME : SITE <-> SITE cost N exchange-cost N max-message-size SIZE description "TEXT"';
        const active = (part: string): string => all.replace(part, `«${part}»`);
        expect(await shown(`${SITES}link $0`)).toBe(active('link NAME'));
        expect(await shown(`${SITES}smtp link $0`)).toBe(active('link NAME'));
        expect(await shown(`${SITES}link L: A <-> $0`)).toBe(active(': SITE <-> SITE'));
        expect(await shown(`${SITES}link L: A <-> B cost $0`)).toBe(active('cost N'));
        expect(await shown(`${SITES}link L: A <-> B cost 5 max-message-size $0`)).toBe(active('max-message-size SIZE'));
        // A word in quotes is a name, whatever it says.
        expect(await shown(`${SITES}link L: A, "cost", $0`)).toBe(active(': SITE <-> SITE'));
    });

    it('of a connector and a site: what stands in their braces', async () => {
        expect(await shown('connector C { source X address-space "*" cost $0 }')).toContain('«cost N, …»');
        expect(await shown('connector C {\n    source $0\n}')).toContain('«{ source SERVER, …»');
        expect(await shown('site A { server A1 : $0 }')).toContain('«: ROLE, …»');
        expect(await shown('site A {\n    subnet $0\n}')).toContain('«subnet NETWORK, …»');
    });

    it('of changes: every form until one is begun', async () => {
        const inScenario = (text: string): string => `${SITES}scenario X {\n    ${text}\n}\n`;
        expect((await helpAt(inScenario('set $0')))?.signatures.map(({ label }) => label)).toEqual([
            'set site NAME not hub',
            'set link NAME cost N exchange-cost N max-message-size SIZE description "TEXT"',
            'set connector NAME not disabled',
        ]);
        expect(await shown(inScenario('set link L exchange-cost $0'))).toContain('«exchange-cost N»');
        expect(await shown(inScenario('down server $0'))).toBe('«down server NAME»');
        expect(await shown(inScenario('expect A -> B via $0'))).toContain('«via SITE, …»');
    });

    it('explains the part as its hover does', async () => {
        const help = await helpAt(`${SITES}expect A -> B via $0`);
        const active = help?.signatures[0]?.parameters?.[help.activeParameter ?? 0];
        expect((active?.documentation as MarkupContent | undefined)?.value).toContain(
            'Holds if the message stops at exactly these hub sites, in this order.',
        );
    });

    it.each([
        ['in a comment', 'site A // link $0'],
        ['between declarations', 'site A\n$0\nsite B'],
        ['behind a declaration that is over', 'site A { } $0'],
    ])('is none %s', async (_, source) => {
        expect(await shown(source)).toBeNull();
    });
});
