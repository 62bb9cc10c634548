import { describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList, MarkupContent } from 'vscode-languageserver-protocol';
import { completionsAt, withServer } from '../support/features.js';

/** Paris to Rome costs 30 over the hub site London, 90 over Bern; Oslo lies behind London; Malta is an island. */
const NETWORK = `
site Paris { server P1 : transport, mailbox }
hub site London { server L1 : transport, mailbox }
hub site Oslo { server O1 : transport, mailbox }
site Rome { server R1 : transport, mailbox }
site Bern
site Malta
link PL: Paris <-> London cost 10
link LR: London <-> Rome cost 20
link LO: London <-> Oslo cost 5
link PB: Paris <-> Bern cost 40
link BR: Bern <-> Rome cost 50
connector Internet { source R1 address-space "*" cost 7 }
connector Far { source O1 address-space "*" cost 70 }
connector Partner { source L1 address-space "fabrikam.com" }
`;

/** What is offered in the order shown, each with what stands beside it. */
async function offered(text: string): Promise<readonly string[]> {
    const items = await completionsAt(`${NETWORK}${text}`);
    return items.flatMap(({ label, labelDetails }) =>
        /^[A-Z]/.test(label) ? `${label}|${labelDetails?.detail?.trim() ?? ''}|${labelDetails?.description ?? ''}` : [],
    );
}

describe('completion of the sites of a clause', () => {
    it('through: those on the path first, then the nearest, then what is out of reach', async () => {
        expect(await offered('expect Paris -> Rome through $0')).toEqual([
            'Paris||on the path',
            'London|cost 10 · 1 hop|on the path',
            'Rome|cost 30 · 2 hops via London|on the path',
            'Oslo|cost 15 · 2 hops via London|hub site',
            'Bern|cost 40 · 1 hop|site without transport',
            'Malta||unreachable',
        ]);
    });

    it('via: where the message stops first, then hub sites', async () => {
        expect(await offered('expect Paris -> Rome via $0')).toEqual([
            'London|cost 10 · 1 hop|the message stops here',
            'Oslo|cost 15 · 2 hops via London|hub site',
            'Rome|cost 30 · 2 hops via London|site',
            'Bern|cost 40 · 1 hop|site without transport',
            'Paris||site',
            'Malta||unreachable',
        ]);
    });

    it('path: what comes next on it', async () => {
        expect((await offered('expect Paris -> Rome path Paris, $0')).slice(0, 2)).toEqual([
            'London|cost 10 · 1 hop|on the path',
            'Rome|cost 30 · 2 hops via London|on the path',
        ]);
    });

    it('as they are in a scenario', async () => {
        const text =
            'scenario X {\n    set site London not hub\n    set link LR cost 99\n    expect Paris -> Rome through $0\n}';
        expect((await offered(text)).slice(0, 3)).toEqual([
            'Paris||on the path',
            'Bern|cost 40 · 1 hop|on the path',
            'Rome|cost 90 · 2 hops|on the path',
        ]);
    });

    it('without a known sender, without figures', async () => {
        expect((await offered('expect * -> Rome through $0'))[0]).toBe('Bern||site without transport');
    });
});

it('completion of connectors: the one that takes the mail first, with the cost of the way out', async () => {
    expect(await offered('expect Paris -> <joe@example.com> connector $0')).toEqual([
        'Internet|cost 37|takes this mail',
        'Far|cost 85|*',
        'Partner||does not take this mail',
    ]);
});

describe('the documentation of a destination', () => {
    const explain = (text: string, label: string): Promise<{ readonly before: unknown; readonly after: string }> =>
        withServer(`${NETWORK}${text}`, async ({ server, request }) => {
            const items = await request<readonly CompletionItem[]>('textDocument/completion');
            const item = items.find((each) => each.label === label);
            const resolved = await server.client.sendRequest<CompletionItem>('completionItem/resolve', item);
            return {
                before: item?.documentation,
                after: (resolved.documentation as MarkupContent | undefined)?.value ?? '',
            };
        });

    it('comes when it is asked for: the route, and why it is that', async () => {
        const { before, after } = await explain('route Paris -> $0', 'Rome');
        expect(before).toBeUndefined();
        expect(after).toContain('**`Paris` → `Rome`**: cost 30, 2 hops');
        expect(after).toContain('It lost by cost: 90 is more than 30 (R2.1).');
        expect(after).toContain('The message stops at 1 hub site on the path (R4.3)');
    });

    it('is that of a server, with its steps', async () => {
        const { after } = await explain('route P1 -> $0', 'R1');
        expect(after).toContain('**`P1` → `R1`** (sites `Paris` → `Rome`): cost 30, 2 hops');
    });

    it('is that of the scenario', async () => {
        const text = 'scenario X {\n    remove link LR\n    route Paris -> $0\n}';
        expect((await explain(text, 'Rome')).after).toContain('cost 90, 2 hops');
    });

    it('says why no mail gets there', async () => {
        expect((await explain('route Paris -> $0', 'Malta')).after).toContain('No path leads there.');
    });

    it('is none of a word', async () => {
        expect((await explain('expect Paris -> Rome $0', 'via')).after).toBe('');
    });
});

describe('completion among very many names', () => {
    /** A hub site and its branches, each a little farther away than the one before. */
    const many = Array.from(
        { length: 400 },
        (_, index) => `site Branch${index}\nlink L${index}: Center <-> Branch${index} cost ${index + 1}\n`,
    ).join('');
    const asked = (line: string): Promise<CompletionList | readonly CompletionItem[]> =>
        withServer(`site Center\n${many}${line}`, ({ request }) => request('textDocument/completion'));
    const labels = (items: readonly CompletionItem[]): readonly string[] =>
        items.map(({ label }) => label).filter((label) => /^[A-Z]/.test(label));

    it('offers the nearest, and is asked again when more is typed', async () => {
        const list = (await asked('route Center -> $0')) as CompletionList;
        expect(list.isIncomplete).toBe(true);
        expect(labels(list.items)).toEqual(Array.from({ length: 300 }, (_, index) => `Branch${index}`));
    });

    it('offers what begins with what is typed before what only holds its letters', async () => {
        const far = (await asked('route Center -> branch39$0')) as readonly CompletionItem[];
        // 39 and 390 to 399; then 139, 239, 309, 319 and the like, with the two in their order: the nearest first.
        expect(labels(far).slice(0, 13)).toEqual([
            'Branch39',
            ...Array.from({ length: 10 }, (_, index) => `Branch${390 + index}`),
            'Branch139',
            'Branch239',
        ]);
        expect(labels(far)).toContain('Branch329');
        expect(labels(far)).not.toContain('Branch93');
        const quoted = (await asked('route Branch7 -> "cent$0"')) as readonly CompletionItem[];
        expect(quoted.map(({ label }) => label)).toEqual(['"Center"']);
    });

    it('offers all that fit, where they are few', async () => {
        const items = (await asked('route Branch7 -> cent$0')) as readonly CompletionItem[];
        expect(labels(items)).toEqual(['Center']);
        const list = (await asked('link New: Branch$0')) as CompletionList;
        expect(list.isIncomplete).toBe(true);
        expect(labels(list.items)).toHaveLength(300);
    });
});
