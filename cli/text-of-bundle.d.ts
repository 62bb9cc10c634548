/** What the build makes of such an import: the text of a bundle that begins at the named file. */
declare module 'text-of-bundle:*' {
    export const text: string;
}
