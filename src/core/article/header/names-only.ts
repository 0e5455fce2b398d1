// Whether a line is a byline and nothing else. A first paragraph begins with the same words, so each word has to be of a name.

import {monthNumber, weekdayNames} from '../../date/month-names.ts';
import {lazily} from '../../lazily.ts';
import {letterKey} from '../../text/fold-keys.ts';
import {withoutByline} from './byline-words.ts';
import {namesInByline} from './bylines.ts';

/** A word that bylines begin with, and one to six names of two to five words; one word alone only in scripts that write no space. */
export function isBylineOfNames(line: string): boolean {
	const names = withoutByline(line);
	if (names === line || line.length > 160 || /[.!?。！？…"“”„«»]$/.test(names) || /^\d/.test(names)) return false;
	if (/^(?:by|von|por|par|di|da|de|door|av|af|od|oleh|van)\s*$/i.test(names)) return false;
	const parts = namesInByline(line).map(name => withoutByline(name.trim()));
	return parts.length > 0 && parts.length <= 6 && parts.every(isName);
}

function isName(name: string): boolean {
	const words = name.replace(title, '').split(/\s+/);
	if (unspaced().test(name)) return true;
	if (words.length < 2 || words.length > 5) return false;
	if (uncased().test(name)) return words.length <= 4;
	const isWord = (word: string, index: number) => {
		const isInside = index > 0 && index < words.length - 1;
		return (capital().test(word) && !isOrdinary(word)) || (isInside && particle.test(word));
	};
	return words.every(isWord);
}

const unspaced = lazily(
	() =>
		/^(?:[\p{Script=Han}々]{2,4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・＝々]{2,12}|\p{Script=Hangul}{2,4})$/u,
);
const uncased = lazily(
	() =>
		/^(?:[\p{Script=Arabic}\p{M}]+|[\p{Script=Hebrew}\p{M}'"׳-]+|[\p{Script=Thai}\p{M}]+|[\p{Script=Devanagari}\p{M}]+)(?:\s+[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{M}'-]+)+$/u,
);
const title = /^(?:Dr|Prof|Mr|Mrs|Ms)\. /;
const capital = lazily(() => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u);
const particle = /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|y|e|zu|ter|ten)$/;

/** Titles of texts and headlines are in capitals, too. */
const ordinary = new Set(
	`any all popular every no the this that these those its their his her our your means demand other night day land sea air train hand
	design default law force accident chance choice order request proxy invitation way end beginning time spring summer autumn winter easter
	christmas noon midnight morning evening far some many most one two three year years century rail road virtue reason fire sword`
		.trim()
		.split(/\s+/),
);

function isOrdinary(word: string): boolean {
	const folded = letterKey(word);
	return (
		ordinary.has(folded) ||
		(monthNumber(folded) !== undefined && !/^(?:may|april|june|august|jan|mart|mai|marco|marcos|zari)$/.test(folded)) ||
		weekdays().has(folded)
	);
}

/** Whole names: `Jo` and `Dom` are short for more than days. */
const weekdays = lazily(() => new Set(weekdayNames().filter(name => name.length > 4)));
