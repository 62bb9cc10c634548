import type {} from 'vscode-webview';
import type { Answers, FromPage, PageState, Question } from '../messages.js';

const code = acquireVsCodeApi<PageState>();
const waiting = new Map<number, (answer: never) => void>();
let asked = 0;

/** Tells the extension something. */
export function tell(message: FromPage): void {
    code.postMessage(message);
}

type About = Question['about'];
type Parameters<A extends About> = Omit<Extract<Question, { about: A }>, 'kind' | 'number' | 'about'>;

/** Asks the language server something, through the extension. */
export function ask<A extends About>(about: A, parameters: Parameters<A>): Promise<Answers[A]> {
    const number = ++asked;
    return new Promise((resolve) => {
        waiting.set(number, resolve);
        tell({ kind: 'ask', number, about, ...parameters } as unknown as Question);
    });
}

/** Hands an answer to whoever asked. */
export function answered(number: number, answer: Answers[About]): void {
    waiting.get(number)?.(answer as never);
    waiting.delete(number);
}

/** What was kept before the page was loaded anew. */
export function keptState(): PageState | undefined {
    return code.getState();
}

export function keepState(state: PageState): void {
    code.setState(state);
}
