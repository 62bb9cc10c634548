import * as vscode from 'vscode';

/** A small topology with a hub site, a detour and something to expect: for whoever has none yet. */
const EXAMPLE = `organization Contoso

/** The head office. Mail from Paris stops here on its way. */
hub site London { server LON-HT1 : transport, mailbox }
site Paris { server PAR-EX1 : transport, mailbox }
site "New York" { server NYC-EX1 : transport, mailbox }

link LON-PAR: London <-> Paris cost 20
link LON-NYC: London <-> "New York" cost 50
link PAR-NYC: Paris <-> "New York" cost 90

route Paris -> "New York"

expect Paris -> "New York" via London cost 70
`;

/** Registers the command that opens an example as a new file. */
export function registerNewTopology(): vscode.Disposable {
    return vscode.commands.registerCommand('mailtopo.newTopology', async () => {
        const document = await vscode.workspace.openTextDocument({ language: 'mailtopo', content: EXAMPLE });
        await vscode.window.showTextDocument(document);
    });
}
