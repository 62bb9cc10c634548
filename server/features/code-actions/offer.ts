import type { CodeAction, Diagnostic as LspDiagnostic, WorkspaceEdit } from 'vscode-languageserver';

/** Something that an editor can offer to do: what it is called is known at once, what it changes when it is asked for. */
export interface Offer {
    readonly title: string;
    readonly kind: string;
    readonly diagnostics?: readonly LspDiagnostic[];
    readonly isPreferred?: boolean;
    /** What it changes; null where nothing does after all. */
    readonly edit: () => WorkspaceEdit | null;
    /** Whether the edit is dear: it is then computed only when the action is chosen, if the editor can ask for it. */
    readonly dear?: boolean;
}

/** Whether an action of a kind is wanted by an editor that asks for some kinds, or for all. */
export function isWanted(kind: string, only: readonly string[] | undefined): boolean {
    return only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
}

/** An offer as an action, with its edit or, `without`, with what finds it again. */
export function toAction(
    { title, kind, diagnostics, isPreferred, edit }: Offer,
    data: unknown | undefined,
): CodeAction | undefined {
    const action: CodeAction = {
        title,
        kind,
        ...(diagnostics === undefined ? {} : { diagnostics: [...diagnostics] }),
        ...(isPreferred === undefined ? {} : { isPreferred }),
    };
    if (data !== undefined) return { ...action, data };
    const made = edit();
    return made === null ? undefined : { ...action, edit: made };
}
