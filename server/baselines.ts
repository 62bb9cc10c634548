import * as l10n from '@vscode/l10n';
import type { Analysis } from '../language/project/analysis.js';
import { Project } from '../language/project/project.js';
import type { SourceFile } from '../language/syntax/source-file.js';
import type { FileContent } from './files.js';
import type { CommittedResult, Since } from './protocol.js';
import { readInto } from './read-topology.js';
import type { Workspace } from './workspace.js';

/** A topology as it was before an edit. */
export interface Baseline {
    readonly since: Since;
    readonly analysis: Analysis;
    /** A file as it was; undefined where it was not there, or not part of it. */
    readonly file: (uri: string) => SourceFile | undefined;
}

/** The topologies as they were saved, or as the last commit has them. */
export class Baselines {
    private readonly projects = new Map<string, Project>();
    private committed = new Map<string, CommittedResult>();

    /** @param askCommitted for a file as it is in the last commit */
    constructor(
        private readonly workspace: Workspace,
        private readonly askCommitted: (uri: string) => Promise<CommittedResult>,
    ) {}

    /** The last commit is another one. */
    forgetCommit(): void {
        this.committed = new Map();
    }

    /** Forgets the topologies of all root files but some: nobody edits them any more. */
    keepOnly(roots: ReadonlySet<string>): void {
        for (const key of this.projects.keys())
            if (!roots.has(key.slice(key.indexOf(' ') + 1))) this.projects.delete(key);
        if (this.projects.size === 0) this.forgetCommit();
    }

    /**
     * A topology as it was: undefined where there was none, as for a file that was never saved. What is in no commit is
     * compared with what was saved.
     * @param root the address of its root file
     */
    async of(root: string, wanted: Since): Promise<Baseline | undefined> {
        const since = wanted === 'commit' && (await this.commitHas(root)) ? 'commit' : 'saved';
        const read = (uri: string): Promise<FileContent> =>
            since === 'commit' ? this.inCommit(uri) : this.workspace.saved(uri);
        const key = `${since} ${root}`;
        const project = this.projects.get(key) ?? new Project();
        this.projects.set(key, project);
        const known = project.allFiles().map(({ uri }) => uri);
        const analysis = await readInto(project, [...new Set([root, ...known])], read);
        return analysis && { since, analysis, file: (uri) => project.file(uri) };
    }

    private async commitHas(uri: string): Promise<boolean> {
        const result = await this.commit(uri);
        return 'text' in result || result.state === 'missing';
    }

    /** A file that the last commit knows nothing of, since it lies elsewhere, is as it was saved. */
    private async inCommit(uri: string): Promise<FileContent> {
        const result = await this.commit(uri);
        if ('text' in result) return result;
        if (result.state === 'none') return this.workspace.saved(uri);
        return { problem: { kind: 'missing', message: l10n.t('is not in the last commit') } };
    }

    private async commit(uri: string): Promise<CommittedResult> {
        const known = this.committed.get(uri);
        if (known !== undefined) return known;
        const { committed } = this;
        const result = await this.askCommitted(uri);
        committed.set(uri, result);
        return result;
    }
}
