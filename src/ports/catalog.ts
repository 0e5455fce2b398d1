import type {Entry} from '../core/article/article.ts';
import type {WrittenLink} from '../core/article/local-links.ts';
import type {Filter, Order} from '../core/query/filter.ts';
import type {Candidate, Hit, Result} from '../core/query/hit.ts';
import type {Pattern} from '../core/query/pattern/pattern.ts';
import type {Query} from '../core/query/query.ts';
import type {ArticleIdentity} from '../core/state/identity.ts';

/** A file that looks like an article but could not be read as one. */
export interface Unreadable {
	path: string;
	reason: string;
}

/** The number of hits in an article. */
export interface HitCount {
	/** The name of the article. */
	name: string;
	hits: number;
}

/** The hits in an article. */
export interface NamedHits {
	/** The name of the article. */
	name: string;
	/** Without ranges. */
	hits: Hit[];
}

/** An article as one text: its title, then its passages, one per line. */
export interface ArticleBody {
	path: string;
	lang: string | undefined;
	text: string;
}

/** An article with the links it contains. */
export interface LinkingArticle {
	entry: Entry;
	links: WrittenLink[];
}

export interface Totals {
	words: number;
	unread: number;
	/** Number of articles whose metadata `check` would complain about. */
	withProblems: number;
	/** Number of articles per year, oldest first; undated ones are not counted. */
	years: [year: string, articles: number][];
}

/** Estimated frequency of a word in the library. */
export interface WordStatistics {
	articles: number;
	occurrences: number;
}

/** All articles of all libraries, available without reading the files again. */
export interface Catalog {
	/** Number of articles. */
	readonly size: number;
	readonly unreadable: Unreadable[];
	/** The articles that meet the filter, in the order asked for; at most `limit`. */
	list(filter: Filter, order: Order, limit?: number): Entry[];
	/** Yields the texts of the articles that meet the filter, in any order. */
	bodies(filter: Filter): Iterable<ArticleBody>;
	/** The number of articles that meet the filter, without loading them. */
	count(filter: Filter): number;
	/** The number of those that answer a query, if the index can tell without their texts. */
	countAnswers(query: Query, filter: Filter): number | undefined;
	/**
	 * Yields the candidates for the query that meet the filter, best first or in date order, lazily. May include articles without a
	 * hit, but never omits one that has any.
	 */
	search(query: Query, filter: Filter, order: Order): Iterable<Candidate>;
	/**
	 * Searches the plain text of every article that meets the filter, in the order asked for, for a pattern that no index can look
	 * up. Throws UserError if the pattern is too slow to finish. `unmarked` hits have no ranges, which are expensive.
	 */
	scan(pattern: Pattern, filter: Filter, order: Order & {unmarked?: boolean}): AsyncIterable<Result>;
	/** Like `scan`, but returns only names and numbers of hits, counting up to `most` per article. */
	countHits(pattern: Pattern, filter: Filter, order: Order & {most: number}): AsyncIterable<HitCount>;
	/** Like `scan`, but returns only names and lines, and loads nothing else. */
	namedHits(pattern: Pattern, filter: Filter, order: Order): AsyncIterable<NamedHits>;
	/**
	 * The articles whose path ends in this name, without extension and leading date (`amlo`, `2023/amlo`); if there are none, those
	 * with such an alias.
	 */
	named(name: string): Entry[];
	/** The article at a position of the newest-first list, from 1. */
	numbered(place: number): Entry | undefined;
	/**
	 * The positions of these articles, by path, in the newest-first list: the `#` that `list` shows whatever its filters and order.
	 */
	places(paths: readonly string[]): ReadonlyMap<string, number>;
	/** The articles whose titles contain all these words, at most eleven. */
	titled(words: string): Entry[];
	/** The articles with this title, ignoring case and punctuation. */
	entitled(title: string): Entry[];
	/** The articles that were saved from one of these addresses. */
	savedFrom(addresses: readonly string[]): Entry[];
	/** The articles, newest first, with a link whose address contains one of these texts, ignoring case; may include others. */
	linkingWith(parts: readonly string[]): LinkingArticle[];
	/** Totals of the whole library, for `info`. */
	totals(): Totals;
	/**
	 * Completions: the articles whose names have this prefix, newest first, then aliases with it, listed as names. Ignores case; at
	 * most `limit`.
	 */
	starting(name: string, limit: number): Pick<Entry, 'name' | 'title'>[];
	/** Completions: every author, tag or language, sorted. */
	values(field: 'authors' | 'tags' | 'lang'): string[];
	/** Whether results are ranked. For words too frequent to rank, articles with them in fields come first, then the newest. */
	isRanked(query: Query): boolean;
	/** Approximate number of articles with a folded word, or with words that begin with it. */
	articlesWith(word: string, isPrefix: boolean): number;
	/**
	 * The frequencies of many folded words, estimated from a sample of the articles, which misses rare words; with `isExact`, rare
	 * ones are counted. In scripts without spaces, several characters may form one word.
	 */
	wordStatistics(words: readonly string[], isExact?: boolean): WordStatistics[];
	/** The word of the library that a folded word, which is in no article, most likely stands for. */
	nearestWord(word: string): string | undefined;
	/** The folded words of the library with this prefix, up to a length. */
	wordsFrom(beginning: string, longest: number): string[];
	/** Language codes of the articles, most frequent first, without those of only a few articles. */
	languages(): string[];
	/** Every name, for suggestions. */
	names(): string[];
	/** Checks the files again. Returns whether articles may have changed, through this or another process. */
	refresh(): Promise<boolean>;
	/**
	 * Identifies the current state of the articles: a new object whenever `refresh` reports a change, so that caches keyed by it
	 * expire.
	 */
	readonly revision: object;
	/** The article of this file, if it is in a library. */
	at(path: string): Entry | undefined;
	/** Identities of articles, by path, for recognizing them elsewhere; articles in no library are left out. */
	identities(paths: readonly string[]): ReadonlyMap<string, Pick<ArticleIdentity, 'text' | 'url' | 'title'>>;
	close(): void;
}

export interface CatalogOptions {
	/** Checks every file. Otherwise a large library checks only changed folders, and all files only now and then. */
	isComplete?: boolean;
}
