// Everything that a citation says of an article, the persons among its authors, and the key that it goes by in a list.

import type {Article, Entry, Person} from '../article/article.ts';
import {safePathName} from '../article/name.ts';
import type {CalendarDate} from '../date/calendar.ts';
import {parseDate} from '../date/parse-date.ts';
import {tokensOf} from '../text/fold.ts';
import {textHash} from '../text/hash.ts';
import {openAddress} from '../text/web-address.ts';
import {coreOfFamily, personOf} from './person.ts';

/** Everything that a citation can say; `quote` is plain text. */
export interface CitationSource extends Pick<Entry, 'title' | 'authors' | 'date' | 'url' | 'lang'> {
	/** The article's name in the library: what cites an article that has no address. */
	name: string;
	/** The day it was saved, which is when somebody saw its address. */
	saved?: CalendarDate | undefined;
	/** Authors that the article gives in parts. */
	persons?: Person[] | undefined;
	/** The cited line of the source file, from 1. */
	line?: number | undefined;
	quote?: string | undefined;
}

/** An article from outside the libraries is known by its path, written so that it is one safe line and leads back. */
export function citationSource({metadata, path}: Article, entry: Entry | undefined): CitationSource {
	const name = entry?.name ?? (path === standardInput ? '' : safePathName(path));
	const saved = typeof metadata.rest.saved === 'string' ? parseDate(metadata.rest.saved) : undefined;
	const authors = metadata.authors.flatMap(withOthers);
	return {...metadata, authors, saved, url: metadata.url && openAddress(metadata.url), name};
}

/** `Jane Doe et al.` is Jane Doe, and others. */
function withOthers(author: string): string[] {
	const named = author.replace(/,? et al\.?$/i, '');
	return named === author ? [author] : [named, andOthers];
}

/** Who stands for authors that are not named; both kinds of references have a word of their own for it. */
export const andOthers = 'et al.';

const standardInput = '-';

/** The place in the library: what cites an article that has no address. */
export function placeName({name, line}: Pick<CitationSource, 'name' | 'line'>): string {
	return line === undefined || name === '' ? name : `${name}:${line}`;
}

/** The person that the article gives in parts, or that the byline can be read as. */
export function personIn(author: string, {persons = [], lang}: CitationSource): Person | undefined {
	return persons.find(({given, family}) => `${given} ${family}` === author) ?? personOf(author, lang);
}

/**
 * The first author's family name, the year, the first long word of the title: `lobo2023migrants`. A title without a Latin letter
 * has a hash in its place, since one key for two articles loses one of them.
 */
export function citationKey(source: CitationSource): string {
	const {authors, date, title} = source;
	const [first = ''] = authors;
	const person = personIn(first, source);
	const author = person ? words(coreOfFamily(person.family)).join('') : words(first).at(-1);
	const titleWords = words(title);
	const word = titleWords.find(({length}) => length > 3) ?? titleWords[0] ?? textHash(title);
	return [author, date?.slice(0, 4), word].filter(Boolean).join('');
}

/** The words of a text in the letters that every BibTeX takes in a key. */
function words(text: string): string[] {
	return tokensOf(text).filter(token => /^[a-z0-9]+$/.test(token));
}
