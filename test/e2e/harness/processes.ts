import { execFileSync } from 'node:child_process';

/** The processes that were started with an argument. */
export function processesOf(argument: string): readonly number[] {
    return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.split(' ').includes(argument))
        .map((line) => Number.parseInt(line, 10));
}
