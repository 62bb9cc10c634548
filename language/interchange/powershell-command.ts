import { powerShellList, powerShellLiteral } from './powershell-literals.js';

/** Lines of a script. */
export interface Command {
    readonly lines: (whatIf: boolean) => readonly string[];
}

/** A cmdlet with its parameters. */
export class Cmdlet implements Command {
    constructor(private readonly words: readonly string[]) {}

    /** With a text as a parameter. */
    text(parameter: string, text: string): Cmdlet {
        return this.raw(parameter, powerShellLiteral(text));
    }

    /** With texts as a parameter. */
    list(parameter: string, texts: readonly string[]): Cmdlet {
        return this.raw(parameter, powerShellList(texts));
    }

    /** With a parameter that is PowerShell as it stands, never a text from a topology. */
    raw(parameter: string, value: string): Cmdlet {
        return new Cmdlet([...this.words, `-${parameter}`, value]);
    }

    /** Whether it says more than which object it is about. */
    get hasChanges(): boolean {
        return this.words.length > 3;
    }

    line(whatIf: boolean): string {
        return [...this.words, ...(whatIf ? ['-WhatIf'] : [])].join(' ');
    }

    lines(whatIf: boolean): readonly string[] {
        return [this.line(whatIf)];
    }
}

/** A cmdlet without parameters yet. */
export function command(name: string): Cmdlet {
    return new Cmdlet([name]);
}
