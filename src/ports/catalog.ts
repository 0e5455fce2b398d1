import type {Entry} from '../core/article/article.ts';
import type {WrittenLink} from '../core/article/local-links.ts';
import type {Filter, Order} from '../core/query/filter.ts';
import type {Candidate, Hit, Result} from '../core/query/hit.ts';
import type {Pattern} from '../core/query/pattern/pattern.ts';
import type {Query} from '../core/query/query.ts';
import type {ArticleIdentity} from '../core/state/identity.ts';

/** A file that looked like an article and could not be read as one. */
export interface Unreadable {
	path: string;
	reason: string;
}

/** The number of hits in an article. */
export interface HitCount {
	/** The article's. */
	name: string;
	hits: number;
}

/** The hits in an article. */
export interface NamedHits {
	/** The article's. */
	name: string;
	/** Without ranges. */
	hits: Hit[];
}

/** An article as one text: its title, then its passages, a line each. */
export interface ArticleBody {
	path: string;
	lang: string | undefined;
	text: string;
}

/** An article and all that it links to. */
export interface LinkingArticle {
	entry: Entry;
	links: WrittenLink[];
}

export interface Totals {
	words: number;
	unread: number;
	/** Articles whose files `check` would complain of. */
	withProblems: number;
	/** Articles by year, oldest first; those without a date are in none. */
	years: [year: string, articles: number][];
}

/** How frequent a word is in the library: estimates. */
export interface WordStatistics {
	articles: number;
	occurrences: number;
}

/** All articles of all libraries, found without reading them again. */
export interface Catalog {
	/** How many articles there are. */
	readonly size: number;
	readonly unreadable: Unreadable[];
	/** The articles that meet the filter, in the order asked for; at most `limit`. */
	list(filter: Filter, order: Order, limit?: number): Entry[];
	/** The texts of the articles that meet the filter, in any order, one after another. */
	bodies(filter: Filter): Iterable<ArticleBody>;
	/** How many articles meet the filter: `list` without the reading. */
	count(filter: Filter): number;
	/** How many of these answer a query, where the index knows it without their texts. */
	countAnswers(query: Query, filter: Filter): number | undefined;
	/** Candidates for the query among the articles that meet the filter, best first or in date order, lazily. May give an article that has no hit; never leaves out one that has. */
	search(query: Query, filter: Filter, order: Order): Iterable<Candidate>;
	/**
	 * Looks through the plain text of every article that meets the filter, in the order asked for: for a pattern that no index can look up. Throws
	 * UserError when the pattern is so slow that it will not come to an end. Hits that are `unmarked` have no ranges, which are dear.
	 */
	scan(pattern: Pattern, filter: Filter, order: Order & {unmarked?: boolean}): AsyncIterable<Result>;
	/** The same where names and numbers of hits are all that is wanted, of which no more than `most` are counted in an article. */
	countHits(pattern: Pattern, filter: Filter, order: Order & {most: number}): AsyncIterable<HitCount>;
	/** The same where names and lines are: of nothing else an article has is made anything. */
	namedHits(pattern: Pattern, filter: Filter, order: Order): AsyncIterable<NamedHits>;
	/** The articles whose path ends with this name, extension and leading date aside: `amlo`, `2023/amlo`; else those that have it as an alias. */
	named(name: string): Entry[];
	/** The article at a place of the newest-first list, from 1. */
	numbered(place: number): Entry | undefined;
	/** The places of these articles, by path, in the newest-first list: the `#` that `list` shows whatever its filters and order. */
	places(paths: readonly string[]): ReadonlyMap<string, number>;
	/** The articles whose titles hold all these words, at most eleven. */
	titled(words: string): Entry[];
	/** The articles of this title, case and punctuation folded. */
	entitled(title: string): Entry[];
	/** The articles that were saved from one of these addresses. */
	savedFrom(addresses: readonly string[]): Entry[];
	/** The articles, newest first, that have a link with one of these texts in its address, whatever the case; may give others, too. */
	linkingWith(parts: readonly string[]): LinkingArticle[];
	/** What the whole library amounts to, for `info`. */
	totals(): Totals;
	/** The articles whose names start so, newest first, then those whose aliases do, as their names; case folded; at most `limit`: for completion. */
	starting(name: string, limit: number): Pick<Entry, 'name' | 'title'>[];
	/** Every author, tag or language there is, in the order of their letters: for completion. */
	values(field: 'authors' | 'tags' | 'lang'): string[];
	/** Whether the articles that answer are ranked; of words that are too frequent for that, those with them in fields come first, then the newest. */
	isRanked(query: Query): boolean;
	/** About how many articles hold a folded word, or one that starts with it. */
	articlesWith(word: string, isPrefix: boolean): number;
	/**
	 * How frequent each of many folded words is, as far as a sample of the articles tells, in which rare ones are not; where `isExact`,
	 * rare ones are counted. Several signs of a script without spaces are one word.
	 */
	wordStatistics(words: readonly string[], isExact?: boolean): WordStatistics[];
	/** The word of the library that a folded word, which is in no article, was most likely meant to be. */
	nearestWord(word: string): string | undefined;
	/** The folded words of the library with this beginning, at most so long. */
	wordsFrom(beginning: string, longest: number): string[];
	/** The languages of its articles by their codes, the most frequent first; those of a few articles are left out. */
	languages(): string[];
	/** Every name, for suggestions. */
	names(): string[];
	/** Looks at the files again. Whether the articles may be others than before, by this or by another program. */
	refresh(): Promise<boolean>;
	/** Stands for the articles as they are: another object when `refresh` says that they may be others. What is known by it goes with it. */
	readonly revision: object;
	/** The article of this file, if it is in a library. */
	at(path: string): Entry | undefined;
	/** What tells articles from others, wherever they go, by path; of those that are in no library there is none. */
	identities(paths: readonly string[]): ReadonlyMap<string, Pick<ArticleIdentity, 'text' | 'url' | 'title'>>;
	close(): void;
}

export interface CatalogOptions {
	/** Every file is to be looked at. In a large library only those of changed folders are, and all now and then. */
	isComplete?: boolean;
}
