// Explains why no article meets a filter: the value that no article has, and the nearest one that exists.

import {NoAnswer, UsageError, type UserError} from '../core/errors.ts';
import {lazily} from '../core/lazily.ts';
import {articlesIn, inForms} from '../core/library/answers.ts';
import {everything, type Filter} from '../core/query/filter.ts';
import {unknownWords} from '../core/query/loosen.ts';
import type {Query} from '../core/query/query.ts';
import {shellQuoted} from '../core/query/shell-words.ts';
import {spacedQueries} from '../core/query/spacing.ts';
import {nearestName} from '../core/text/did-you-mean.ts';
import {authorKey, isLang, tagKey} from '../core/text/fold-keys.ts';
import {languageCodes, languageTag} from '../core/text/language.ts';
import type {Catalog} from '../ports/catalog.ts';

type Values = Pick<Catalog, 'values'>;

/** Returns the error for a filter that no article meets; a UsageError for an invalid language code. */
export function noneMeets(filter: Filter, catalog: Values): UserError {
	const notCode = filter.langs.find(lang => languageTag(lang) === undefined);
	if (notCode !== undefined) return notLanguage(notCode);
	const [first] = unmetValues(filter, catalog);
	if (first) return new NoAnswer(`no article ${has[first.noun]} "${first.value}"`, hintOf(first));
	const {noted, ...others} = filter;
	const isOne = [noted && true, ...Object.values(others).flat()].filter(Boolean).length === 1;
	return new NoAnswer(
		'no article meets the filters',
		isOne ? 'see all with: wsws list' : 'drop one, or see all with: wsws list',
	);
}

/** The tag, author or language nearest to one that a query asks for in vain; undefined if there is none. */
export function nearestForQuery(query: Query, catalog: Values): string | undefined {
	const [first] = unmetValues(fieldsOf(query), catalog, true);
	return first?.near === undefined ? undefined : hintOf(first);
}

/**
 * Corrections for words that occur in no article: the same letters with other spaces, or the nearest words; undefined if nothing is
 * near.
 */
export async function nearestHint(query: Query, catalog: Catalog): Promise<string | undefined> {
	for (const {query: spaced, words} of spacedQueries(query, articlesIn(catalog)))
		if (catalog.countAnswers(spaced, everything)) return `did you mean ${shellQuoted(words)}?`;
	const inAllForms = await inForms(query, catalog);
	for (const word of unknownWords(inAllForms, (token, isPrefix) => catalog.articlesWith(token, isPrefix))) {
		const near = catalog.nearestWord(word);
		if (near !== undefined) return `no article has "${word}"; did you mean ${near}?`;
	}
	return undefined;
}

interface Unmet {
	noun: 'tag' | 'author' | 'language';
	value: string;
	near: string | undefined;
}

const has: Record<Unmet['noun'], string> = {tag: 'has the tag', author: 'is by', language: 'is in the language'};

function hintOf({noun, value, near}: Unmet): string {
	const parts = noun === 'tag' ? value.split(',').map(part => part.trim()) : [];
	if (parts.length > 1 && parts.every(part => part !== '')) {
		return `did you mean ${parts.map(part => `--tag ${shellQuoted(part)}`).join(' ')}?`;
	}
	return near === undefined ? 'see all with: wsws list' : `did you mean the ${noun} ${near}?`;
}

type Fields = Pick<Filter, 'tags' | 'authors' | 'langs'>;

/** Values that no article has. In a query, a prefix of a tag is enough. */
function unmetValues({tags, authors, langs}: Fields, catalog: Values, isPrefix = false): Unmet[] {
	const known = lazily(() => catalog.values('tags'));
	const names = lazily(() => catalog.values('authors'));
	const codes = lazily(() => catalog.values('lang'));
	const isTag = (tag: string) =>
		known().some(value => (isPrefix ? tagKey(value).includes(tagKey(tag)) : tagKey(value) === tagKey(tag)));
	const isAuthor = (author: string) => names().some(name => authorKey(name).includes(authorKey(author)));
	const isCode = (lang: string) => codes().some(code => isLang(code, lang));
	return [
		...tags.filter(tag => !isTag(tag)).map(value => unmet('tag', value, known())),
		...authors.filter(author => !isAuthor(author)).map(value => unmet('author', value, partsOf(names(), value))),
		...langs.filter(lang => !isCode(lang)).map(value => unmet('language', value, codes())),
	];
}

function unmet(noun: Unmet['noun'], value: string, known: Iterable<string>): Unmet {
	return {noun, value, near: nearestName(value, known)};
}

/**
 * The names, and every sequence of words in them as long as what was typed: `labor desk` is near the labour desk of any newspaper.
 */
function* partsOf(names: string[], typed: string): Generator<string> {
	yield* names;
	const count = typed.trim().split(/\s+/).length;
	for (const name of names) {
		const words = name.split(/\s+/);
		for (let at = 0; at + count <= words.length; at++) yield words.slice(at, at + count).join(' ');
	}
}

/** The fields that a query requires of every article. */
function fieldsOf(query: Query): Fields {
	if (query.kind === 'all') {
		const parts = query.parts.map(fieldsOf);
		return {
			tags: parts.flatMap(({tags}) => tags),
			authors: parts.flatMap(({authors}) => authors),
			langs: parts.flatMap(({langs}) => langs),
		};
	}
	if (query.kind === 'lang') return {...everything, langs: [query.lang]};
	if (query.kind !== 'term') return everything;
	const text = query.words.join(' ');
	if (query.field === 'tag') return {...everything, tags: [text]};
	return query.field === 'author' ? {...everything, authors: [text]} : everything;
}

/** Explains `--lang english` and `--lang de,es`. */
function notLanguage(typed: string): UsageError {
	const codes = languageCodes(typed);
	const hint = codes
		? `did you mean ${codes.map(code => `--lang ${code}`).join(' ')}?`
		: 'a code has two or three letters, as in: --lang de';
	return new UsageError(`--lang "${typed}" is not a language code`, hint);
}
