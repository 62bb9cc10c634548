/** How a heading is made to stand out: by a colour of the terminal, or not at all. */
export type Emphasis = (text: string) => string;

/** For a text without any. */
export const PLAIN: Emphasis = (text) => text;
