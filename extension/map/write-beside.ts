/** What of the editor's file systems writing takes. */
export interface WritableFiles<Uri> {
    readonly writeFile: (uri: Uri, bytes: Uint8Array) => PromiseLike<void>;
    readonly rename: (from: Uri, to: Uri, options: { readonly overwrite: boolean }) => PromiseLike<void>;
    readonly delete: (uri: Uri) => PromiseLike<void>;
}

/**
 * Writes a file as a whole: beside it first, then in its place, so that no one ever meets half of it.
 * @param beside where nothing is, in the same folder
 * @throws what the file system throws: the file is what it was then, and nothing is left beside it
 */
export async function writeBeside<Uri>(
    files: WritableFiles<Uri>,
    target: Uri,
    beside: Uri,
    bytes: Uint8Array,
): Promise<void> {
    try {
        await files.writeFile(beside, bytes);
        await files.rename(beside, target, { overwrite: true });
    } catch (error) {
        try {
            await files.delete(beside);
        } catch {
            // It may never have been made. What is told is why it could not be written.
        }
        throw error;
    }
}
