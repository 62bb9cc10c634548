import { optionsOf } from '../call/call.js';
import type { Command } from '../call/command.js';

/** A completion script for PowerShell, Windows PowerShell 5.1 included. Files are completed by PowerShell itself. */
export function powershellCompletion(commands: readonly Command[]): string {
    return `# Completion of mailtopo for PowerShell.
Register-ArgumentCompleter -Native -CommandName mailtopo -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $commands = [ordered]@{
${commands.map(({ name, summary }) => `        ${quoted(name)} = ${quoted(summary)}\n`).join('')}    }
    $options = @{
${commands
    .map(
        (command) =>
            `        ${quoted(command.name)} = @(${optionsOf(command)
                .map(({ name }) => quoted(`--${name}`))
                .join(', ')})\n`,
    )
    .join('')}    }
    $values = @{
${commands.flatMap(valueLines).join('')}    }
    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
    if ($words.Count -le 1) {
        $commands.GetEnumerator() | Where-Object { $_.Key -like "$wordToComplete*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterValue', $_.Value)
        }
        return
    }
    $found = $values["$($words[1]) $($words[-1])"]
    if (-not $found) { $found = @($options[$words[1]]) + @($values["$($words[1]) "]) }
    $found | Where-Object { $_ -and $_ -like "$wordToComplete*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
`;
}

/** By command and option, or by command and a blank for its first word, the words that may stand there. */
function valueLines({ name, options, arguments: words }: Command): readonly string[] {
    const line = (key: string, choices: readonly string[] | undefined): readonly string[] =>
        choices === undefined ? [] : [`        ${quoted(key)} = @(${choices.map(quoted).join(', ')})\n`];
    return [
        ...options.flatMap((option) => line(`${name} --${option.name}`, option.value?.choices)),
        ...words.flatMap(({ choices }) => line(`${name} `, choices)),
    ];
}

function quoted(text: string): string {
    return `'${text.replaceAll("'", "''")}'`;
}
