// @ts-check
const vscode = require('vscode');

/** What is asked, in this order. */
const questions = [
    { tool: 'mailtopo_route', input: { from: 'Madrid', to: 'Portoo' } },
    { tool: 'mailtopo_route', input: { from: 'Madrid', to: 'Porto' } },
    { tool: 'mailtopo_explain', input: { from: 'Madrid', to: 'Porto' } },
    { tool: 'mailtopo_impact', input: { down: ['site:Lisbon'] } },
    { tool: 'mailtopo_check', input: {} },
];

exports.activate = (/** @type {import('vscode').ExtensionContext} */ context) => {
    context.subscriptions.push(
        vscode.commands.registerCommand('assistant.ask', async () => {
            const answers = [`${vscode.lm.tools.filter(({ name }) => name.startsWith('mailtopo_')).length} tools`];
            for (const { tool, input } of questions) {
                const said = vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined }).then(
                    ({ content }) =>
                        content
                            .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
                            .join('\n'),
                    (error) => `refused: ${error instanceof Error ? error.message : String(error)}`,
                );
                answers.push(`--- ${tool}`, await said);
            }
            const document = await vscode.workspace.openTextDocument({ content: answers.join('\n') });
            await vscode.window.showTextDocument(document);
        }),
    );
};
