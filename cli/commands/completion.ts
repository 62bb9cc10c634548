import type { Call } from '../call/call.js';
import type { ExitStatus } from '../call/command.js';
import { COMMANDS } from '../commands.js';
import { bashCompletion } from '../completion/bash.js';
import { fishCompletion } from '../completion/fish.js';
import { powershellCompletion } from '../completion/powershell.js';
import { zshCompletion } from '../completion/zsh.js';
import type { Io } from '../terminal/io.js';

/** What makes each shell complete the command. */
const SCRIPTS = {
    bash: bashCompletion,
    zsh: zshCompletion,
    fish: fishCompletion,
    powershell: powershellCompletion,
} as const;

/** `mailtopo completion SHELL`: a script from the table of commands. */
export async function completion(call: Call, io: Io): Promise<ExitStatus> {
    await io.output.write(SCRIPTS[call.word(0) as keyof typeof SCRIPTS](COMMANDS));
    return 0;
}
