/** What comes of steps that are taken all at once: of what may be long, callers that do other things in between take one at a time. */
export function toEnd<R>(steps: Generator<unknown, R>): R {
    for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
    }
}
