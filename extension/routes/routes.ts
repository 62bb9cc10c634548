import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ActiveFile } from '../views/active-file.js';
import { registerRouteCommands } from './route-commands.js';
import { RouteFiles } from './route-files.js';
import { registerRouteReading } from './route-reading.js';

/** Registers documents of routes: tables, and comparisons of two topologies. */
export function registerRoutes(client: BaseLanguageClient, active: ActiveFile): vscode.Disposable {
    return vscode.Disposable.from(
        new RouteFiles(client),
        registerRouteReading(client),
        registerRouteCommands(client, active),
    );
}
