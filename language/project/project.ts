import { SourceFile } from '../syntax/source-file.js';
import { type ImportState, normalUri, type ReadProblem } from '../syntax/uris.js';
import { Analysis } from './analysis.js';
import { filesOf, rootsOf } from './roots.js';

/**
 * All files at hand and the topologies they make. Whoever holds it hands in texts as they come and go; it hands out
 * analyses that are as new as the texts, and the same objects where nothing has changed.
 */
export class Project {
    private readonly files = new Map<string, SourceFile>();
    private readonly problems = new Map<string, ReadProblem>();
    private analyses: readonly Analysis[] | undefined;
    private previous: readonly Analysis[] = [];

    /** The same files in a project of its own, to try changes in; what is known of them is shared. */
    copy(): Project {
        const copy = new Project();
        for (const [uri, file] of this.files) copy.files.set(uri, file);
        for (const [uri, problem] of this.problems) copy.problems.set(uri, problem);
        copy.previous = this.analyses ?? this.previous;
        return copy;
    }

    /** Takes a file's text, new or changed. */
    setText(uri: string, text: string): SourceFile {
        const key = normalUri(uri);
        const previous = this.files.get(key);
        if (previous !== undefined && previous.text === text) return previous;
        const file = SourceFile.read(key, text, previous);
        this.files.set(key, file);
        this.problems.delete(key);
        this.stale();
        return file;
    }

    /** Takes note that a file cannot be read, and why. */
    setProblem(uri: string, problem: ReadProblem): void {
        const key = normalUri(uri);
        this.files.delete(key);
        this.problems.set(key, problem);
        this.stale();
    }

    /** Forgets a file, if anything was known of it. One that is still imported is then asked for again. */
    remove(uri: string): boolean {
        const key = normalUri(uri);
        const known = this.files.delete(key) || this.problems.delete(key);
        if (known) this.stale();
        return known;
    }

    /** Forgets why files cannot be read that nothing imports: each is asked for again once something does. */
    forgetProblems(): void {
        if (this.problems.size === 0) return;
        const imported = new Set([...this.files.values()].flatMap((file) => file.imports));
        for (const uri of this.problems.keys()) if (!imported.has(uri)) this.problems.delete(uri);
    }

    /** A file that has been read; undefined for any other. */
    file(uri: string): SourceFile | undefined {
        return this.files.get(uri) ?? this.files.get(normalUri(uri));
    }

    /** All files that have been read. */
    allFiles(): readonly SourceFile[] {
        return [...this.files.values()];
    }

    /** The files that are imported and of which nothing is known yet. Whoever holds the project reads them. */
    wantedFiles(): readonly string[] {
        const wanted = new Set<string>();
        for (const file of this.files.values()) {
            for (const uri of file.imports) if (!this.files.has(uri) && !this.problems.has(uri)) wanted.add(uri);
        }
        return [...wanted];
    }

    /** One analysis a topology, in the order of their root files. */
    topologies(): readonly Analysis[] {
        if (this.analyses === undefined) {
            this.analyses = this.analyse();
            this.previous = [];
        }
        return this.analyses;
    }

    /** The analyses of the topologies that a file is part of. */
    topologiesOf(uri: string): readonly Analysis[] {
        const key = normalUri(uri);
        return this.topologies().filter((analysis) => analysis.topology.files.includes(key));
    }

    private stale(): void {
        this.previous = this.analyses ?? this.previous;
        this.analyses = undefined;
    }

    private analyse(): readonly Analysis[] {
        const imports = new Map([...this.files].map(([uri, file]) => [uri, file.imports]));
        const states = (uri: string): ImportState =>
            this.files.has(uri) ? 'read' : (this.problems.get(uri) ?? 'unknown');
        return rootsOf(imports).map((root) => {
            const files = filesOf(root, imports).flatMap((uri) => this.files.get(uri) ?? []);
            const previous = this.previous.find((analysis) => analysis.topology.root === root);
            return Analysis.of(files, states, previous);
        });
    }
}
