// Everything that a citation states about an article, its authors as persons, and its key in a bibliography.

import type {Article, Entry, Person} from '../article/article.ts';
import {safePathName} from '../article/name.ts';
import type {CalendarDate} from '../date/calendar.ts';
import {parseDate} from '../date/parse-date.ts';
import {tokensOf} from '../text/fold.ts';
import {textHash} from '../text/hash.ts';
import {openAddress} from '../text/web-address.ts';
import {coreOfFamily, personOf} from './person.ts';

/** The data of a citation; `quote` is plain text. */
export interface CitationSource extends Pick<Entry, 'title' | 'authors' | 'date' | 'url' | 'lang'> {
	/** The article's name in the library, which identifies an article without an address. */
	name: string;
	/** The day it was saved, which serves as the date of access. */
	saved?: CalendarDate | undefined;
	/** Authors whose names the article gives in parts. */
	persons?: Person[] | undefined;
	/** The cited line of the source file, from 1. */
	line?: number | undefined;
	quote?: string | undefined;
}

/** An article outside the libraries is identified by its path, written as one safe line that leads back to it. */
export function citationSource({metadata, path}: Article, entry: Entry | undefined): CitationSource {
	const name = entry?.name ?? (path === standardInput ? '' : safePathName(path));
	const saved = typeof metadata.rest.saved === 'string' ? parseDate(metadata.rest.saved) : undefined;
	const authors = metadata.authors.flatMap(withOthers);
	return {...metadata, authors, saved, url: metadata.url && openAddress(metadata.url), name};
}

/** Splits `Jane Doe et al.` into Jane Doe and others. */
function withOthers(author: string): string[] {
	const named = author.replace(/,? et al\.?$/i, '');
	return named === author ? [author] : [named, andOthers];
}

/** Stands for unnamed authors; BibTeX and CSL each have their own word for it. */
export const andOthers = 'et al.';

const standardInput = '-';

/** The place in the library, which identifies an article without an address. */
export function placeName({name, line}: Pick<CitationSource, 'name' | 'line'>): string {
	return line === undefined || name === '' ? name : `${name}:${line}`;
}

/** The author as a person: with the parts that the article gives, or parsed from the byline. */
export function personIn(author: string, {persons = [], lang}: CitationSource): Person | undefined {
	return persons.find(({given, family}) => `${given} ${family}` === author) ?? personOf(author, lang);
}

/**
 * First author's family name, year, and first long word of the title: `lobo2023migrants`. A title without Latin letters is replaced
 * by a hash, because two articles with the same key would overwrite each other.
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

/** The words of a text in letters that every BibTeX accepts in a key. */
function words(text: string): string[] {
	return tokensOf(text).filter(token => /^[a-z0-9]+$/.test(token));
}
