import type { Output } from './io.js';

/** Writes an array of objects as JSON, one a line, each as soon as it is there. */
export class JsonArray {
    private isEmpty = true;

    constructor(
        private readonly output: Output,
        private readonly indent = '',
    ) {}

    async push(item: object): Promise<void> {
        const before = this.isEmpty ? '[' : ',';
        this.isEmpty = false;
        await this.output.write(`${before}\n${this.indent}${JSON.stringify(item)}`);
    }

    /** Writes its end. */
    async end(): Promise<void> {
        await this.output.write(this.isEmpty ? '[]' : `\n${this.indent.slice(2)}]`);
    }
}
