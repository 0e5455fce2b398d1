// `wsws completion`, and the hidden command that shells call for candidates.

import {safeLine} from '../../core/text/safe-text.ts';
import type {Context} from '../context.ts';
import {type Shell, scripts} from './scripts.ts';

/** Prints the script that the shell runs at startup, as in `eval "$(wsws completion bash)"`. */
export async function completion({io}: Context, shell: Shell): Promise<void> {
	io.out(scripts[shell]);
}

export interface Completion {
	value: string;
	description: string;
}

export type CompletionKind = 'articles' | 'authors' | 'tags' | 'langs' | 'feeds' | 'searches' | 'files' | 'folders';

/** The word being typed. */
export interface NextWord {
	/** The part that is complete and not to be repeated in candidates: `--tag=`. */
	before: string;
	/** The rest of it. */
	typed: string;
	/** All candidates, or the kind of word, whose candidates come from the library. */
	wanted: Completion[] | CompletionKind;
}

/** Limit on candidates: more than anyone looks through. */
const most = 200;

/**
 * Prints the candidates that begin like the word, as `value⇥description` or as `form` formats a value. Prints nothing for files,
 * which shells complete themselves.
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
