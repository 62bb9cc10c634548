// @ts-check
// The language server that Langium makes of the smallest grammar: of what a start costs, the part that the libraries take.
import { AbstractAstReflection, EmptyFileSystem, inject, loadGrammarFromJson } from 'langium';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';

/** `entry Model: names+=ID*;` with white space between, as langium-cli writes it. */
const grammar = {
    $type: 'Grammar',
    isDeclared: true,
    name: 'Empty',
    rules: [
        {
            $type: 'ParserRule',
            entry: true,
            name: 'Model',
            definition: {
                $type: 'Assignment',
                feature: 'names',
                operator: '+=',
                terminal: { $type: 'RuleCall', rule: { $ref: '#/rules@2' }, arguments: [] },
                cardinality: '*',
            },
            fragment: false,
            parameters: [],
        },
        {
            $type: 'TerminalRule',
            hidden: true,
            name: 'WS',
            definition: { $type: 'RegexToken', regex: '/\\s+/', parenthesized: false },
            fragment: false,
        },
        {
            $type: 'TerminalRule',
            name: 'ID',
            definition: { $type: 'RegexToken', regex: '/[_a-zA-Z][\\w_]*/', parenthesized: false },
            fragment: false,
            hidden: false,
        },
    ],
    imports: [],
    interfaces: [],
    types: [],
};

class Reflection extends AbstractAstReflection {
    /** @override */
    types = { Model: { name: 'Model', properties: { names: { name: 'names', defaultValue: [] } }, superTypes: [] } };
}

const connection = createConnection(ProposedFeatures.all);
const shared = inject(createDefaultSharedModule({ connection, ...EmptyFileSystem }), {
    AstReflection: () => new Reflection(),
});
const services = inject(createDefaultModule({ shared }), {
    Grammar: () => loadGrammarFromJson(JSON.stringify(grammar)),
    LanguageMetaData: () => ({
        languageId: 'empty',
        fileExtensions: ['.empty'],
        caseInsensitive: false,
        mode: /** @type {const} */ ('production'),
    }),
});
shared.ServiceRegistry.register(services);
startLanguageServer(shared);
