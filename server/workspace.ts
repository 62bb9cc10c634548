import * as l10n from '@vscode/l10n';
import { URI, Utils } from 'vscode-uri';
import type { Analysis } from '../language/project/analysis.js';
import { type Diagnostic, diagnosticsOf, wantedBy } from '../language/project/diagnostics.js';
import { Project } from '../language/project/project.js';
import { figure } from '../language/syntax/figures.js';
import type { SourceFile } from '../language/syntax/source-file.js';
import { normalUri } from '../language/syntax/uris.js';
import { isWithin, outsideWorkspace, readWithin } from './bounds.js';
import type { FileContent, Files } from './files.js';
import { NO_PROGRESS, type Progress } from './progress.js';
import { Reading } from './reading.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';

/**
 * The files of the editor's workspace: open ones as the editor has them, others as they are on disk, and what they
 * import from wherever it is. Tells when something changed, once for changes that come together.
 */
export class Workspace {
    readonly project = new Project();
    /** What changes while files are being read is told of when they are. */
    readonly reading = new Reading(() => this.tell());
    settings: Settings = DEFAULT_SETTINGS;
    /** Whether the editor can show the map. */
    showsMap = false;
    /** Whether the editor asks for the edit of a code action when it is chosen. */
    resolvesEdits = false;
    /** Whether an edit may make files. */
    createsFiles = false;
    /** Whether an edit may ask the user before it is made. */
    confirmsEdits = false;
    private readonly open = new Set<string>();
    /** The folders of files that were opened by themselves: what these import is theirs. */
    private readonly openedFolders = new Set<string>();
    /** What was not read since it lies outside: it is asked for again when more may be read. */
    private readonly refused = new Set<string>();
    private folders: readonly string[] = [];
    private known: ReadonlyMap<string, readonly Diagnostic[]> | undefined;
    private waiting: ReturnType<typeof setTimeout> | undefined;

    /**
     * @param changed called soon after something changed that may change what is shown
     */
    constructor(
        private readonly files: Files,
        private readonly changed: () => void,
    ) {}

    /** The text of an open file, new or edited. */
    edit(uri: string, text: string): void {
        const isOpened = !this.isOpen(uri);
        this.open.add(normalUri(uri));
        this.project.setText(uri, text);
        this.tell();
        const folder = folderOf(uri);
        if (isWithin(this.folders, uri) || this.openedFolders.has(folder)) void this.readImports();
        else {
            this.openedFolders.add(folder);
            void this.readOutside();
        }
        if (isOpened) void this.reading.wait().then(() => this.recheck(uri));
    }

    /** Takes over settings. What may be read with them is read, and what may not is forgotten. */
    async configure(settings: Settings): Promise<void> {
        const before = this.settings;
        this.settings = settings;
        if (settings.importsOutsideWorkspace !== before.importsOutsideWorkspace) await this.readOutside();
        this.tell();
    }

    /** A file is no longer open: what is on disk counts again. */
    async close(uri: string): Promise<void> {
        this.open.delete(normalUri(uri));
        await this.reload([uri]);
    }

    /**
     * Reads every file of the workspace's folders, and forgets those that are no longer there.
     * @param progress told of between files; stopped there, what has been read counts
     */
    scan(folders: readonly string[] = this.folders, progress: Progress = NO_PROGRESS): Promise<void> {
        this.folders = folders;
        return this.reading.during(() => this.readFolders(progress));
    }

    /** Reads files anew that may have changed on disk, come, or gone. Open ones are left as the editor has them. */
    async reload(uris: readonly string[]): Promise<void> {
        await Promise.all(uris.map(normalUri).map((uri) => this.read(uri)));
        await this.readImports();
        this.tell();
    }

    /** Reads anew what a file makes a topology with: that it changed, came or went may have been missed. */
    async recheck(uri: string): Promise<void> {
        const files = this.project.topologiesOf(uri).flatMap(({ topology }) => topology.files);
        const imported = files.flatMap((each) => this.project.file(each)?.imports ?? []);
        const others = new Set([...files, ...imported].filter((each) => !this.open.has(each)));
        if (others.size > 0) await this.reload([...others]);
    }

    /** Files, or folders with all that is in them, have gone from disk. */
    async forget(uris: readonly string[]): Promise<void> {
        const gone = uris.map(normalUri);
        const within = this.project.allFiles().filter(({ uri }) => gone.some((each) => uri.startsWith(`${each}/`)));
        const known = [...gone, ...within.map(({ uri }) => uri)].filter((uri) => this.drop(uri));
        if (known.length === 0) return;
        await this.readImports();
        this.tell();
    }

    /** Folders have come, it may be with files in them. */
    async discover(folders: readonly string[]): Promise<void> {
        const within = folders.map((folder) => `${normalUri(folder)}/`);
        const found = (await this.files.list(folders))
            .map(normalUri)
            .filter((uri) => within.some((folder) => uri.startsWith(folder)));
        if (found.length > 0) await this.reload(found);
    }

    /** Says that what is shown may have changed, as after a change of settings. */
    tell(): void {
        this.known = undefined;
        if (this.waiting !== undefined) clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.settle(), SETTLING_MILLISECONDS);
    }

    /** Has what changed be told of now, for somebody who asks: no more changes are waited for. */
    settle(): void {
        if (this.waiting === undefined) return;
        clearTimeout(this.waiting);
        this.waiting = undefined;
        if (this.reading.isOn) return;
        this.project.forgetProblems();
        this.changed();
    }

    /** Whether the editor has a file open. */
    isOpen(uri: string): boolean {
        return this.open.has(normalUri(uri));
    }

    /** A file as it was saved, whatever the editor has of it. */
    saved(uri: string): Promise<FileContent> {
        const file = this.isOpen(uri) ? undefined : this.project.file(uri);
        return file === undefined ? this.content(normalUri(uri)) : Promise.resolve({ text: file.text });
    }

    /**
     * A file as it is now: as the editor has it, or else as it is on disk.
     * @param root the file that the user asked for, if this one is imported by it
     */
    current(uri: string, root = uri): Promise<FileContent> {
        const file = this.project.file(uri);
        return file === undefined
            ? this.content(normalUri(uri), [folderOf(root)])
            : Promise.resolve({ text: file.text });
    }

    /** Whether every rule has looked at every topology as it is now. */
    get isChecked(): boolean {
        return this.project.topologies().every((each) => each.hasLooked(wantedBy(this.settings.severities)));
    }

    /** All diagnostics, each file with its own; until every rule has looked, those that are known so far. */
    diagnostics(): ReadonlyMap<string, readonly Diagnostic[]> {
        if (this.known !== undefined) return this.known;
        const { isChecked } = this;
        const found = diagnosticsOf(this.project, this.settings.severities, !isChecked);
        if (isChecked) this.known = found;
        return found;
    }

    /** A file and the first topology that it is part of; undefined for a file that is not known. */
    at(uri: string): { readonly file: SourceFile; readonly analysis: Analysis } | undefined {
        const file = this.project.file(uri);
        const analysis = this.project.topologiesOf(uri)[0];
        return file === undefined || analysis === undefined ? undefined : { file, analysis };
    }

    private async readFolders({ report, token }: Progress): Promise<void> {
        const found = new Set((await this.files.list(this.folders)).map(normalUri));
        for (const file of this.project.allFiles()) if (!found.has(file.uri)) this.drop(file.uri);
        this.forgetRefused();
        const uris = [...found];
        for (let read = 0; read < uris.length && !token.isCancellationRequested; read += FILES_AT_ONCE) {
            report(l10n.t('{0} of {1} files', figure(read), figure(uris.length)), read / uris.length);
            await Promise.all(uris.slice(read, read + FILES_AT_ONCE).map((uri) => this.read(uri)));
        }
        await this.readImports();
        this.tell();
    }

    private async read(uri: string): Promise<void> {
        if (this.open.has(uri)) return;
        const content = await this.ownContent(uri);
        // It may have been opened while it was read.
        if (this.open.has(uri)) return;
        if ('text' in content) this.project.setText(uri, content.text);
        else if (content.problem.kind === 'missing') this.drop(uri);
        else this.project.setProblem(uri, content.problem);
    }

    /** A file as it is on disk, where it may be read: in the folders that are open, or in others given. */
    private content(uri: string, others: readonly string[] = []): Promise<FileContent> {
        if (this.settings.importsOutsideWorkspace) return this.files.read(uri);
        const folders = [...this.folders, ...this.openedFolders, ...others];
        return readWithin(this.files, { folders, refusal: outsideWorkspace() }, uri);
    }

    /** As `content`, of a file of the project. */
    private async ownContent(uri: string): Promise<FileContent> {
        const content = await this.content(uri);
        if ('problem' in content && content.problem.kind === 'outside') this.refused.add(uri);
        return content;
    }

    /** Imports are asked for again that lead out of the folders, or led there. */
    private async readOutside(): Promise<void> {
        this.forgetRefused();
        for (const { uri } of this.project.allFiles()) if (!isWithin(this.folders, uri)) this.drop(uri);
        await this.readImports();
        this.tell();
    }

    private forgetRefused(): void {
        for (const uri of this.refused) this.drop(uri);
        this.refused.clear();
    }

    /** Forgets a file, but for one that is open: it has the editor's text. Answers whether there was something to forget. */
    private drop(uri: string): boolean {
        return !this.open.has(uri) && this.project.remove(uri);
    }

    /** Reads what is imported and not known yet, and what that imports, until nothing is missing. */
    private async readImports(): Promise<void> {
        const wanted = this.project.wantedFiles();
        if (wanted.length === 0) return;
        await this.reading.during(async () => {
            for (let next = wanted; next.length > 0; next = this.project.wantedFiles())
                await Promise.all(next.map((uri) => this.readImport(uri)));
        });
        // What is no longer waited for is told of all the same when it comes.
        this.tell();
    }

    private async readImport(uri: string): Promise<void> {
        const content = await this.ownContent(uri);
        if (this.project.file(uri) !== undefined) return;
        if ('text' in content) this.project.setText(uri, content.text);
        else this.project.setProblem(uri, content.problem);
    }
}

/** The folder that a file lies in. */
function folderOf(uri: string): string {
    return Utils.dirname(URI.parse(uri)).toString();
}

/** How many files are read at a time. */
const FILES_AT_ONCE = 50;

/** How long to wait for the next of changes that come together, before what is shown is brought up to date. */
const SETTLING_MILLISECONDS = 20;
