// How the texts that filters name are compared: by a key that leaves out what nobody would type.

import {fold, tokensOf} from './fold.ts';

/** How authors are compared: words alone, so that `J. Smith` and `J Smith` are one. */
export function authorKey(author: string): string {
	return tokensOf(author).join(' ');
}

/** How tags are compared; signs count, for `C` and `C++` are two. */
export function tagKey(tag: string): string {
	return fold(tag).text.trim();
}

/** How languages are compared: `pt_BR` is `pt-br`. */
export function langKey(lang: string): string {
	return lang.trim().toLowerCase().replaceAll('_', '-');
}

export function isLang(lang: string | undefined, wanted: string): boolean {
	return lang !== undefined && `${langKey(lang)}-`.startsWith(`${langKey(wanted)}-`);
}
