// `wsws completion` and the question that the shells ask: what may come next.

import {safeLine} from '../../core/text/safe-text.ts';
import type {Context} from '../context.ts';
import {type Shell, scripts} from './scripts.ts';

/** Prints what the shell runs at its start, as in `eval "$(wsws completion bash)"`. */
export async function completion({io}: Context, shell: Shell): Promise<void> {
	io.out(scripts[shell]);
}

export interface Completion {
	value: string;
	description: string;
}

export type CompletionKind = 'articles' | 'authors' | 'tags' | 'langs' | 'feeds' | 'searches' | 'files' | 'folders';

/** The word that is being typed. */
export interface NextWord {
	/** What of it stands already and is no part of the answer: `--tag=`. */
	before: string;
	/** The rest of it. */
	typed: string;
	/** Everything that may stand there, or the kind of word, of which the library knows the candidates. */
	wanted: Completion[] | CompletionKind;
}

/** More than anybody looks through. */
const most = 200;

/**
 * Prints the candidates that start as the word does, `value⇥description`, or as `form` writes a value; nothing for files, which
 * shells know themselves.
 */
export async function complete(
	{before, typed, wanted}: NextWord,
	context: Context,
	form?: (value: string) => string,
): Promise<void> {
	const candidates = Array.isArray(wanted) ? wanted : await candidatesOf(wanted, typed, context);
	const fitting = candidates.filter(({value}) => value.startsWith(typed)).slice(0, most);
	for (const {value, description} of fitting) {
		const whole = before + safeLine(value);
		context.io.out(form ? `${form(whole)}\n` : `${whole}\t${safeLine(description)}\n`);
	}
}

async function candidatesOf(kind: CompletionKind, word: string, context: Context): Promise<Completion[]> {
	if (kind === 'files' || kind === 'folders') return [];
	if (kind === 'feeds') {
		const feeds = await (await context.feeds()).list();
		return feeds.map(({title}) => ({value: title, description: ''}));
	}
	if (kind === 'searches') {
		const {savedSearches} = await import('../../core/library/saved-searches.ts');
		return savedSearches(await context.facts()).map(({name, query}) => ({value: `@${name}`, description: query}));
	}
	const library = await context.catalog();
	if (kind === 'articles') {
		return library.starting(word, most).map(({name, title}) => ({value: name, description: title}));
	}
	return library.values(kind === 'langs' ? 'lang' : kind).map(value => ({value, description: ''}));
}
