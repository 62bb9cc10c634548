import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { TOOL_REQUEST, type ToolParameters, type ToolResult } from '../server/protocol.js';

/** What assistants can ask, by the names that package.json gives the tools: each asks the server's tool of that name. */
const TOOLS = ['route', 'explain', 'impact', 'check'] as const;

/** Registers the tools of language models, where the editor knows of any. */
export function registerTools(client: BaseLanguageClient): vscode.Disposable {
    return vscode.Disposable.from(
        ...TOOLS.map((tool) =>
            vscode.lm.registerTool<ToolParameters['input']>(`mailtopo_${tool}`, {
                invoke: ({ input }, token) => invoke(client, tool, input, token),
                prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Asking mailtopo') }),
            }),
        ),
    );
}

/** @throws an Error that tells the assistant why there is no answer */
async function invoke(
    client: BaseLanguageClient,
    tool: string,
    input: ToolParameters['input'],
    token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
    const document = vscode.window.activeTextEditor?.document;
    const uri = document?.languageId === 'mailtopo' ? client.code2ProtocolConverter.asUri(document.uri) : undefined;
    const parameters: ToolParameters = { tool, input, ...(uri === undefined ? {} : { uri }) };
    const result = await client.sendRequest<ToolResult | null>(TOOL_REQUEST, parameters, token);
    if (result === null) throw new Error(vscode.l10n.t('The language server of mailtopo could not answer.'));
    if ('problem' in result) throw new Error(result.problem);
    return new vscode.LanguageModelToolResult([
        new vscode.LanguageModelTextPart(result.text),
        new vscode.LanguageModelTextPart(JSON.stringify(result.data)),
    ]);
}
