// Keys for comparing the texts in filters, without the details that nobody would type.

import {fold, tokensOf} from './fold.ts';
import {partingSign} from './fold-character.ts';

/** Key of an author: words only, so that `J. Smith` equals `J Smith`. */
export function authorKey(author: string): string {
	return tokensOf(author).join(' ');
}

/** Key of a tag; signs count, since `C` and `C++` differ, except a leading `#`, as written in notes. */
export function tagKey(tag: string): string {
	return fold(tag.replace(/^#+/, '')).text.replaceAll(partingSign, ' ').trim();
}

/** Key of a site, address or path: lower case, without accents. */
export function addressLetters(address: string): string {
	return letterKey(address.trim());
}

/** Key of a language: `pt_BR` is `pt-br`. */
export function langKey(lang: string): string {
	return lang.trim().toLowerCase().replaceAll('_', '-');
}

export function isLang(lang: string | undefined, wanted: string): boolean {
	return lang !== undefined && `${langKey(lang)}-`.startsWith(`${langKey(wanted)}-`);
}

/**
 * Key of a file name, month or weekday: lower case, normal width, without accents (`März` is `marz`, `май` is `маи`). Cheaper than
 * `fold`, whose Unicode classes take milliseconds to load.
 */
export function letterKey(text: string): string {
	if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
	const bare = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\u0300-\u036f]/g, '');
	return bare.normalize('NFC').replace(/ı/g, 'i');
}

/** Key of a title: letters and digits only, lower case. */
export function titleKey(title: string): string {
	const isAscii = /^[\x00-\x7f]*$/.test(title);
	const text = (isAscii ? title : title.normalize('NFKC')).toLowerCase();
	return text.replace(isAscii ? /[^a-z\d]+/g : /[\x00-/:-`{-\xbf\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+/g, '');
}
