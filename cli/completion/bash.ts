import { optionsOf } from '../call/call.js';
import { type Argument, type Command, type Option, takesFiles } from '../call/command.js';

/** A completion script for bash: commands, options, the words that an option takes, and files. */
export function bashCompletion(commands: readonly Command[]): string {
    const names = commands.map(({ name }) => name).join(' ');
    return `# Completion of mailtopo for bash.
_mailtopo() {
    local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words= options=
    # bash takes the = of --option=value for a word of its own.
    if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
    COMPREPLY=()
    if [[ $COMP_CWORD -eq 1 ]]; then
        COMPREPLY=($(compgen -W '${names} --help --version' -- "$word"))
        return
    fi
    case "\${COMP_WORDS[1]} $before" in
${commands.flatMap((command) => command.options.flatMap((option) => valueCase(command, option))).join('')}    esac
    case "\${COMP_WORDS[1]}" in
        help) words='${names}' ;;
${commands.map(commandCase).join('')}    esac
    if [[ $word == -* || -n $words ]]; then
        COMPREPLY=($(compgen -W "$words $options" -- "$word"))
    else
        compopt -o default 2> /dev/null
    fi
}
complete -F _mailtopo mailtopo
`;
}

/** What stands behind an option that takes a value. */
function valueCase(command: Command, { name, short, value }: Option): readonly string[] {
    if (value === undefined) return [];
    const words = [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
    const pattern = words.map((word) => `'${command.name} ${word}'`).join(' | ');
    return [`        ${pattern})${valueReply(value)} return ;;\n`];
}

function valueReply({ kind, choices }: NonNullable<Option['value']>): string {
    if (choices !== undefined) return ` COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word"));`;
    return takesFiles(kind) ? ' compopt -o default 2> /dev/null;' : '';
}

function commandCase(command: Command): string {
    const options = optionsOf(command).map(({ name }) => `--${name}`);
    const choices = command.arguments.flatMap(({ choices: each = [] }: Argument) => each);
    return `        ${command.name}) options='${options.join(' ')}'; words='${choices.join(' ')}' ;;\n`;
}
