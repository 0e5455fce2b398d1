// The few lines that each shell needs to ask wsws what may come next. `wsws complete -- words…` answers with a value a
// line, and its description after a tab; the last word is the one being typed.

export type Shell = 'bash' | 'zsh' | 'fish';

/** What the shell is to run at its start, as in `eval "$(wsws completion bash)"`. */
export function completionScript(shell: Shell): string {
	return scripts[shell];
}

// bash breaks words at colons, which places have: what stands before the last one is taken off the answers again.
const bash = String.raw`_wsws() {
	local current=${'$'}{COMP_LINE:0:COMP_POINT} IFS=$'\n' value
	local -a words
	IFS=' ' read -r -a words <<< "$current"
	[[ $current == *' ' ]] && words+=('')
	local word=${'$'}{words[-1]} colons=''
	[[ $word == *:* && $COMP_WORDBREAKS == *:* ]] && colons=${'$'}{word%:*}:
	COMPREPLY=()
	while IFS=$'\t' read -r value _; do
		[[ $value == "$word"* ]] && COMPREPLY+=("$(printf '%q' "${'$'}{value#"$colons"}")")
	done < <(wsws complete -- "${'$'}{words[@]:1}" 2>/dev/null)
}
complete -o default -F _wsws wsws
`;

const zsh = String.raw`#compdef wsws
_wsws() {
	local -a answers
	local line
	while IFS= read -r line; do
		answers+=("${'$'}{${'$'}{line%%$'\t'*}//:/\\:}:${'$'}{line#*$'\t'}")
	done < <(wsws complete -- "${'$'}{(@)words[2,CURRENT]}" 2>/dev/null)
	if (( $#answers )); then _describe wsws answers; else _files; fi
}
compdef _wsws wsws
`;

const fish = `function __wsws_complete
	set -l words (commandline -opc) (commandline -ct)
	wsws complete -- $words[2..] 2>/dev/null
end
complete -c wsws -a '(__wsws_complete)'
`;

const scripts: Record<Shell, string> = {bash, zsh, fish};
