import { optionsOf } from '../call/call.js';
import { type Argument, type Command, type Option, takesFiles } from '../call/command.js';

/** A completion script for zsh. */
export function zshCompletion(commands: readonly Command[]): string {
    const list = commands.map(({ name, summary }) => `        ${quoted(`${name}:${summary}`)}\n`).join('');
    return `#compdef mailtopo
# Completion of mailtopo for zsh.
_mailtopo() {
    local -a commands
    commands=(
${list}    )
    if (( CURRENT == 2 )); then
        _describe command commands
        _arguments '--help[show help]' '--version[show the version]'
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
        help) _describe command commands ;;
${commands.map(commandCase).join('')}    esac
}
if [[ $funcstack[1] == _mailtopo ]]; then _mailtopo "$@"; else compdef _mailtopo mailtopo; fi
`;
}

function commandCase(command: Command): string {
    const specs = [...optionsOf(command).map(optionSpec), ...command.arguments.map(argumentSpec)];
    return `        ${command.name}) _arguments ${specs.map(quoted).join(' ')} ;;\n`;
}

function optionSpec({ name, summary, value, many }: Option): string {
    const star = many ? '*' : '';
    if (value === undefined) return `${star}--${name}[${inBrackets(summary)}]`;
    return `${star}--${name}=[${inBrackets(summary)}]:${value.name}:${action(value)}`;
}

function argumentSpec(argument: Argument): string {
    const { name, many, optional } = argument;
    const values = action(argument);
    return many ? `*:${name}:${values}` : `${optional ? ':' : ''}:${name}:${values}`;
}

/** What zsh offers for a value. */
function action({ kind, choices }: Pick<Argument, 'kind' | 'choices'>): string {
    if (choices !== undefined) return `(${choices.join(' ')})`;
    return takesFiles(kind) ? '_files' : ' ';
}

function inBrackets(text: string): string {
    return text.replace(/[\\[\]:]/g, '\\$&');
}

function quoted(text: string): string {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
