// `wsws completion` and the question that the shells ask: what may come next.

import {safeLine} from '../../core/text/safe-text.ts';
import type {Context} from '../context.ts';
import {completionScript, type Shell} from './completion-scripts.ts';

/** Prints what the shell runs at its start. */
export async function completion({io}: Context, shell: Shell): Promise<void> {
	io.out(completionScript(shell));
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
