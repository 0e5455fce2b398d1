// The short script that each shell needs to ask wsws for completions. `wsws complete -- words…` prints one value per line, with its
// description after a tab; the last word is the one being typed.

export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

/** bash passes the line as typed, with quotes, and receives the text to insert. */
const bash = `_wsws() {
	local answer
	COMPREPLY=()
	while IFS= read -r answer; do
		COMPREPLY+=("$answer")
	done < <(wsws complete --bash "$COMP_WORDBREAKS" -- "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -o nosort -o default -F _wsws wsws 2>/dev/null || complete -o default -F _wsws wsws
`;

/** zsh quotes what it inserts to match the word being typed. */
const zsh = `#compdef wsws
_wsws() {
	local -a typed values shown
	local line value
	typed=("\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}")
	while IFS= read -r line; do
		value=\${line%%$'\\t'*}
		line=\${line#*$'\\t'}
		values+=("$value")
		shown+=("$value\${line:+  -- $line}")
	done < <(wsws complete -- "\${typed[@]}" 2>/dev/null)
	if (( $#values )); then compadd -l -V wsws -d shown -a values; else _files; fi
}
compdef _wsws wsws
`;

/** fish quotes what it inserts; an open quotation has to be closed before fish can parse the line. */
const fish = `function __wsws_complete
	set -l typed (commandline -opc)
	set -l last (commandline -ct)
	set -l word (string unescape -- $last; or string unescape -- $last'"'; or string unescape -- $last"'")
	wsws complete -- $typed[2..] "$word" 2>/dev/null
end
complete -c wsws -a '(__wsws_complete)'
`;

/** PowerShell passes a word with its quotes, and expects it back quoted. */
const powershell = `Register-ArgumentCompleter -Native -CommandName wsws -ScriptBlock {
	param($wordToComplete, $commandAst, $cursorPosition)
	$typed = @($commandAst.CommandElements | Select-Object -Skip 1 |
		Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
		ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
	$word = $wordToComplete -replace '^[''"]|[''"]$', ''
	wsws complete -- @typed $word 2>$null | ForEach-Object {
		$value, $description = $_ -split [char]9, 2
		if (-not $description) { $description = $value }
		$text = if ($value -match '^[\\w./:=@%+-]+$') { $value } else { "'" + ($value -replace "'", "''") + "'" }
		[System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $description)
	}
}
`;

export const scripts: Record<Shell, string> = {bash, zsh, fish, powershell};
