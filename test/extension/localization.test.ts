import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundleFile, bundleOf, findMessages, messagesIn } from '../../scripts/lib/messages.mjs';

/** A message, with a comment for translators where its words alone do not tell it from another one. */
type Message = string | { readonly message: string; readonly comment: string };

type Messages = Readonly<Record<string, Message>>;

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const messagesOf = (file: string): Messages => readJson(file) as Messages;

/** What reads like words in extension/ and is none of VS Code's business to translate. */
const NO_MESSAGES: ReadonlySet<string> = new Set([
    // A name, and a command that is typed.
    'Mailtopo',
    'mailtopo diff OLD NEW',
    // Read by programs: a page's policy, and classes of its elements.
    'WorkerGlobalScope',
    'style-src …',
    'img-src blob:',
    'island …',
    'name of island …',
    'translate(…px, …px) scale(…)',
    'cost …',
    'name …',
]);

/** The same elsewhere, by the file: keys under which something is found, and words of the language itself. */
const NO_MESSAGES_IN: Readonly<Record<string, readonly string[]>> = {
    'language/expectations/pairs.ts': ['site … …', 'address …', 'removed …'],
    // A name that is written into the topology, as any other, where no export tells one.
    'language/interchange/assemble-model.ts': ['Exchange organization'],
    // Elements of XML.
    'language/interchange/clixml.ts': ['By', 'Sg', 'Db', 'Version', 'RefId'],
    // How Exchange and PowerShell write values.
    'language/interchange/fields.ts': ['Unlimited', 'Version ….…'],
    'language/interchange/records.ts': ['True', 'False'],
    'language/interchange/write-model.ts': [
        'organization … exchange …',
        '…site …',
        'subnet …',
        ' exchange …',
        'server … : ……',
        'cost …',
        'exchange-cost …',
        '…link …: … …',
        ' cost …',
        'connector … {',
        'description …',
        'max-message-size …',
    ],
    'language/map/legend.ts': ['used exchange'],
    'language/map/map-graph.ts': ['site …', 'link …'],
    'language/map/scene.ts': ['link …', 'Exchange'],
    'language/map/what-if.ts': ['What if', 'scenario … {', 'down … …', 'set site … …', 'not hub'],
    'language/questions/ends.ts': ['site or server'],
    'language/questions/failure.ts': ['Failure'],
    'language/questions/question.ts': [' size …', 'route … -> ……', '… is no route'],
    'language/routing/compare-servers.ts': ['… in …'],
    'language/routing/fan-out.ts': ['to …', 'by …'],
    'language/wording/expectation-text.ts': [' size …', 'expect …… …'],
    'language/wording/fact-clauses.ts': ['queues-at …', 'via …', 'path …', 'cost …', 'connector …'],
    // In the data of an answer to programs.
    'language/wording/route-record.ts': ['the Internet'],
    'language/wording/true-clause.ts': ['splits-at …', 'queues-at …', 'through …', 'hops …'],
    'server/features/route-documents.ts': ['mailtopo routes … --format csv'],
    'language/project/what-if.ts': ['scenario "What if" {\n…\n}', 'the changes close their scenario'],
    'language/refactorings/expect-present.ts': ['expect … -> … …'],
    'language/refactorings/join-links.ts': ['…link …: ……'],
    'language/refactorings/move-sites.ts': ['import …'],
    'language/refactorings/route-expect.ts': ['splits-at …', ' size …'],
    'language/refactorings/split-link.ts': ['…link …: ……'],
    'language/rules/duplicate-name.ts': ['site …', '`remove … …`'],
    'language/rules/exchange-cost.ts': ['exchange-cost …'],
    'language/rules/invalid-address-space.ts': [' cost …'],
    'language/rules/joining-link.ts': ['link …: … <-> …'],
    'language/rules/size-out-of-range.ts': ['… GB'],
    'language/rules/unknown-name.ts': ['site …'],
    // The name of a rule of the grammar.
    'language/syntax/expected.ts': ['Declaration'],
    'language/syntax/parse.ts': ['Declaration'],
    // What Exchange calls it in any language.
    'language/topology/build-connectors.ts': ['EdgeSync - … to Internet'],
    'server/features/code-actions/suppressions.ts': [
        '…// mailtopo-disable-next-line ……',
        '// mailtopo-disable-file ……',
    ],
    'server/features/document-symbols.ts': ['hub site', 'smtp link'],
    'server/features/map-what-if.ts': ['scenario …'],
    'server/features/map.ts': ['link …'],
    // An answer to an editor that has taken its question back.
    'server/features/pulled-diagnostics.ts': ['No longer wanted.'],
    'server/main.ts': ['WorkerGlobalScope'],
    // Lines of the log, and answers to an editor that keeps to no protocol.
    'server/answering.ts': [
        'The server is initialized already.',
        'The server was asked to shut down, and answers no more.',
        'The server is not initialized yet.',
    ],
    'server/refresher.ts': ['refresh: …'],
    'server/server.ts': [
        'route changes: …',
        'The editor did not say that it asks for diagnostics: they are sent to it.',
    ],
};

/** What the cmdlets of Exchange and Active Directory call the properties of what they export. */
const EXPORTED: ReadonlySet<string> = new Set([
    'AddressSpaces',
    'AdminDisplayVersion',
    'Comment',
    'Cost',
    'DistinguishedName',
    'DropDirectory',
    'ExchangeCost',
    'HubSiteEnabled',
    'Identity',
    'InboundMailEnabled',
    'InterSiteTransportProtocol',
    'IsClientAccessServer',
    'IsEdgeServer',
    'IsHubTransportServer',
    'IsMailboxServer',
    'IsScopedConnector',
    'IsUnifiedMessagingServer',
    'MaxMessageSize',
    'Name',
    'ObjectClass',
    'ReplicationFrequencyInMinutes',
    'ReplicationSchedule',
    'ServerRole',
    'Site',
    'Sites',
    'SitesIncluded',
    'SmartHosts',
    'SmartHostsString',
    'SourceTransportServers',
]);

/** Files that hold no message at all. */
const WITHOUT_MESSAGES: ReadonlySet<string> = new Set([
    // What the command and the tools of assistants alone say, in English.
    'language/questions/changes.ts',
    'language/wording/difference-text.ts',
    // What a language model reads.
    'server/features/assistant.ts',
    // The forms of the language.
    'server/features/signatures.ts',
    // What the process of the server says on its standard error, in English, to whoever writes an editor.
    'server/node-frames.ts',
    'server/node.ts',
    // Scripts of PowerShell, which the command alone writes, in English.
    'language/interchange/export-connectors.ts',
    'language/interchange/export-links.ts',
    'language/interchange/export-powershell.ts',
    'language/interchange/powershell-command.ts',
    'language/interchange/powershell-literals.ts',
    // Words of other languages: DOT, Mermaid, CSS.
    'language/map/dot.ts',
    'language/map/mermaid.ts',
    'language/map/style.ts',
]);

const isNoMessage = (file: string, text: string): boolean =>
    file.startsWith('extension/')
        ? NO_MESSAGES.has(text)
        : WITHOUT_MESSAGES.has(file) ||
          (file.startsWith('language/interchange/') && EXPORTED.has(text)) ||
          (NO_MESSAGES_IN[file]?.includes(text) ?? false);

/** A topology, the markup of a page, and a pipeline of PowerShell. */
const isCode = (text: string): boolean =>
    /^(?:organization Contoso\n|<!DOCTYPE html>\n|Get-\w+ .*\| Export-Csv$)/.test(text);

describe('what the extension and the server say', () => {
    const { messages, unlocalised } = findMessages();

    it('goes through the localisation of VS Code', () => {
        const missed = unlocalised.filter(({ file, text }) => !isNoMessage(file, text) && !isCode(text));
        expect(missed).toEqual([]);
    });

    it('stands in the bundle that is translated, which npm run l10n writes', () => {
        expect(messages.length).toBeGreaterThan(100);
        expect(readFileSync(bundleFile, 'utf8')).toBe(bundleOf(messages));
    });

    it('is found by its calls, and what goes round them is found too', () => {
        const source = `
            import { window } from 'Some module';
            const key: string = 'ArrowUp' as const;
            if (event.key === 'Enter') element.classList.add('two words');
            // A comment, and html('p', {}, 'a comment too').
            void window.show(vscode.l10n.t('Said to {0}', name('Of a person')));
            void window.show('Said past it', \`and \${count} more\`, l10n.t(computed + it));
            element.title = l10n.t("It's said") + l10n.t({ message: 'none', comment: 'of stops' });
            element.alt = l10n.t('It\\'s "said"');
        `;
        expect(messagesIn(source)).toEqual({
            messages: ['Said to {0}', "It's said", { message: 'none', comment: 'of stops' }, 'It\'s "said"'],
            unlocalised: ['ArrowUp', 'Of a person', 'Said past it', 'and … more', 'l10n.t(computed + it)'],
        });
    });
});

describe('package.json', () => {
    const manifest = readFileSync('package.json', 'utf8');
    const used = [...manifest.matchAll(/"%([^"%]+)%"/g)].map(([, key = '']) => key);

    it('says everything in words of package.nls.json, which holds nothing else', () => {
        expect([...new Set(used)].sort()).toEqual(Object.keys(messagesOf('package.nls.json')).sort());
    });

    it('has no words of its own where VS Code shows them', () => {
        expect(ownWords(readJson('package.json'))).toEqual([]);
    });
});

describe.each([
    ['package.nls.json', 'package.nls.*.json'],
    ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.*.json'],
])('the translations of %s', (english, translations) => {
    const expected = messagesOf(english);
    const files = globSync(translations);

    it('are there', () => {
        expect(files).not.toEqual([]);
    });

    it.each(files)('%s says all of it, in the same order', (file) => {
        expect(Object.keys(messagesOf(file))).toEqual(Object.keys(expected));
    });

    it.each(files)('%s takes in what the English words do, and leads to the same commands', (file) => {
        const translated = Object.entries(messagesOf(file)).map(([key, text]) => [key, placesIn(text)]);
        const wanted = Object.entries(expected).map(([key, text]) => [key, placesIn(text)]);
        expect(Object.fromEntries(translated)).toEqual(Object.fromEntries(wanted));
    });
});

/** What must stand in a message in any language: places for values, code, and addresses of links. */
function placesIn(message: Message): readonly string[] {
    const text = typeof message === 'string' ? message : message.message;
    return (text.match(/\{\d+\}|`[^`]+`|\]\([^)]+\)/g) ?? []).sort();
}

/** The properties whose values VS Code shows to users, but for those that assistants read. */
const SHOWN = new Set([
    'title',
    'shortTitle',
    'description',
    'markdownDescription',
    'enumDescriptions',
    'markdownEnumDescriptions',
    'deprecationMessage',
    'markdownDeprecationMessage',
    'displayName',
    'userDescription',
    'label',
    'contents',
    'altText',
    'contextualTitle',
]);

/** The values in package.json that are shown to users and are no keys of package.nls.json, by where they stand. */
function ownWords(value: unknown, path: readonly string[] = []): readonly string[] {
    // What a tool of language models takes is read by the model.
    if (path.at(-1) === 'inputSchema') return [];
    if (typeof value === 'string') {
        const property = path.findLast((each) => !/^\d+$/.test(each)) ?? '';
        const isShown = SHOWN.has(property) || (property === 'name' && path.includes('views'));
        return isShown && !/^%[^%]+%$/.test(value) ? [path.join('.')] : [];
    }
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, each]) => ownWords(each, [...path, key]));
}
