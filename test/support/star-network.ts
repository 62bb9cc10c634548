/** A site A and so many others, each with a link to it. */
export function star(branches: number): string {
    const lines = Array.from(
        { length: branches },
        (_, index) => `site B${index}\nlink L${index}: A <-> B${index} cost 1`,
    );
    return `site A\n${lines.join('\n')}`;
}
