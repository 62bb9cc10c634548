import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerExplorer } from '../explorer/explorer.js';
import { registerRoutes } from '../routes/routes.js';
import { ActiveFile } from './active-file.js';
import { registerRouteChanges } from './route-changes.js';

/** Registers the views about routes, and the commands that belong to them. */
export function registerViews(context: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Disposable {
    const active = new ActiveFile();
    return vscode.Disposable.from(
        active,
        registerRouteChanges(client, active),
        registerExplorer(context, client, active),
        registerRoutes(client, active),
    );
}
