// `wsws completion` and the question that the shells ask: what may come next.

import {safeLine} from '../../core/text/safe-text.ts';
import type {Context} from '../context.ts';

type Shell = 'bash' | 'zsh' | 'fish';

/** Prints what the shell runs at its start, as in `eval "$(wsws completion bash)"`. */
export async function completion({io}: Context, shell: Shell): Promise<void> {
	io.out(scripts[shell]);
}

export interface Completion {
	value: string;
	description: string;
}

export type CompletionKind = 'articles' | 'authors' | 'tags' | 'langs' | 'files' | 'folders';

/** More than anybody looks through. */
const most = 200;

/** Prints the candidates that start as the word does, `value⇥description`; nothing for files, which shells know themselves. */
export async function complete(context: Context, wanted: Completion[] | CompletionKind, word: string): Promise<void> {
	const candidates = Array.isArray(wanted) ? wanted : await candidatesOf(wanted, word, context);
	for (const {value, description} of candidates) {
		if (value.startsWith(word)) context.io.out(`${safeLine(value)}\t${safeLine(description)}\n`);
	}
}

async function candidatesOf(kind: CompletionKind, word: string, {catalog}: Context): Promise<Completion[]> {
	if (kind === 'files' || kind === 'folders') return [];
	const library = await catalog();
	if (kind === 'articles') {
		return library.starting(word, most).map(({name, title}) => ({value: name, description: title}));
	}
	return library.values(kind === 'langs' ? 'lang' : kind).map(value => ({value, description: ''}));
}

// The few lines that each shell needs to ask wsws what may come next. `wsws complete -- words…` answers with a value a
// line, and its description after a tab; the last word is the one being typed.

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
