// Locates notes in the current text of an article.

import type {Passage} from '../article/blocks.ts';
import {lazily} from '../lazily.ts';
import {type FoundQuote, findQuote} from './find-quote.ts';
import {textOfPassages} from './make-quote.ts';
import {type AnchoredNote, inReadingOrder, type Note, type NoteQuote} from './note.ts';

/** Locates the notes; returns them in reading order, lost ones last. */
export function anchorNotes<Kept extends Note>(notes: Kept[], passages: Passage[]): (Kept & AnchoredNote)[] {
	if (passages.length === 0) return inReadingOrder(notes.map(note => ({...note, place: undefined})));
	const text = lazily(() => textOfPassages(passages));
	const whole = lazily(() => passages.map(passage => passage.text).join('\n'));
	const isFew = notes.length <= fewNotes;
	const find = (quote: NoteQuote) => (isFew && findAsItWas(quote, whole(), passages)) || findQuote(quote, text());
	return inReadingOrder(
		notes.map(note => {
			const found = find(note.quote);
			if (!found) return {...note, place: undefined};
			return {...note, place: {...found.span, line: passages[found.span.first]?.line ?? 1, isChanged: found.isChanged}};
		}),
	);
}

/**
 * Up to this many notes are searched for one by one; for more, a word index is built, which takes a while but makes each search
 * free.
 */
const fewNotes = 20;
/** In UTF-16 units: a quote this long that occurs once is certainly the right one. */
const unmistakable = 40;

/** Fast path for an unchanged quote, as most are in most articles. */
function findAsItWas({exact, copy}: NoteQuote, whole: string, passages: Passage[]): FoundQuote | undefined {
	if (exact.length < unmistakable || copy) return undefined;
	const begin = whole.indexOf(exact);
	if (begin < 0 || whole.indexOf(exact, begin + 1) >= 0) return undefined;
	let first = 0;
	let offset = 0;
	const lengthOf = (index: number) => (passages[index]?.text.length ?? 0) + 1;
	while (begin >= offset + lengthOf(first)) offset += lengthOf(first++);
	let last = first;
	const start = begin - offset;
	const end = begin + exact.length;
	while (end > offset + lengthOf(last)) offset += lengthOf(last++);
	return {span: {first, start, last, end: end - offset}, isChanged: false};
}
