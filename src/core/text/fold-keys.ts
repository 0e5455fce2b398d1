// How the texts that filters name are compared: by a key that leaves out what nobody would type.

import {fold, tokensOf} from './fold.ts';
import {partingSign} from './fold-character.ts';

/** How authors are compared: words alone, so that `J. Smith` and `J Smith` are one. */
export function authorKey(author: string): string {
	return tokensOf(author).join(' ');
}

/** How tags are compared; signs count, for `C` and `C++` are two, but for the `#` that notes write before one. */
export function tagKey(tag: string): string {
	return fold(tag.replace(/^#+/, '')).text.replaceAll(partingSign, ' ').trim();
}

/** How sites, addresses and paths are compared: small letters, without accents. */
export function addressLetters(address: string): string {
	return letterKey(address.trim());
}

/** How languages are compared: `pt_BR` is `pt-br`. */
export function langKey(lang: string): string {
	return lang.trim().toLowerCase().replaceAll('_', '-');
}

export function isLang(lang: string | undefined, wanted: string): boolean {
	return lang !== undefined && `${langKey(lang)}-`.startsWith(`${langKey(wanted)}-`);
}

/**
 * How names of files, months and weekdays are compared: small letters of usual width, without accents (`März` is `marz`,
 * `май` is `маи`). Cheaper than `fold`, whose classes of Unicode take milliseconds to load.
 */
export function letterKey(text: string): string {
	if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
	const bare = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\u0300-\u036f]/g, '');
	return bare.normalize('NFC').replace(/ı/g, 'i');
}

/** How titles are compared: letters and numbers alone, case folded. */
export function titleKey(title: string): string {
	const isAscii = /^[\x00-\x7f]*$/.test(title);
	const text = (isAscii ? title : title.normalize('NFKC')).toLowerCase();
	return text.replace(isAscii ? /[^a-z\d]+/g : /[\x00-/:-`{-\xbf\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+/g, '');
}
