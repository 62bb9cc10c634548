/** What went wrong, for the log: with where, as far as it is known. */
export function errorText(error: unknown): string {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
