// `wsws words`: counts words in articles, the words near them, and their frequency against the rest of the library.

import {todayBy} from '../../core/date/calendar.ts';
import {NoAnswer, NothingFound, noArticles} from '../../core/errors.ts';
import {answersTo} from '../../core/library/answers.ts';
import {knowingNotes} from '../../core/library/noted/asked-notes.ts';
import {collocates, frequentWords, keyWords} from '../../core/library/word-rows.ts';
import {everything, type Filter, type FilterOptions, isUnfiltered} from '../../core/query/filter.ts';
import {parseQuery} from '../../core/query/parse-query.ts';
import {filterOf} from '../../core/query/read-filter.ts';
import {queryOfWords, shellWords} from '../../core/query/shell-words.ts';
import {functionWordsOf} from '../../core/query/words/function-words.ts';
import {createWordTally, type IsNode, type WordRow, type WordTally} from '../../core/query/words/word-tally.ts';
import {fold, unspacedWords} from '../../core/text/fold.ts';
import {joinedWord} from '../../core/text/joined-words.ts';
import {safeJson} from '../../core/text/safe-text.ts';
import {wordLines} from '../../page/list/word-lines.ts';
import type {Catalog} from '../../ports/catalog.ts';
import type {Context} from '../context.ts';
import {writtenOut} from '../search/saved.ts';

export interface WordsOptions extends FilterOptions {
	collocates?: string;
	keyness?: boolean;
	allWords?: boolean;
	/** Limit on the words printed. */
	limit?: number;
	json?: boolean;
}

/** Throws NoAnswer if the articles contain no countable words. */
export async function wordCounts(context: Context, typed: string[], options: WordsOptions): Promise<void> {
	const {io} = context;
	const filter = filterOf(options, todayBy(context.now));
	const catalog = await context.catalog();
	if (catalog.size === 0) throw noArticles();
	const counted = await withProgress(context, () => counts(context, {catalog, filter, typed, options}));
	const isShown = options.allWords ? () => true : await tellingTest(counted.langs);
	const all = rowsOf(counted, options);
	const rows = all.filter(({word}) => isShown(word));
	if (rows.length === 0) throw nothingCounted(options.collocates, all.length > 0);
	const shown = rows.slice(0, options.limit ?? (io.isLaidOut && !options.json ? usualLimit : rows.length));
	if (io.isLaidOut && !options.json) return context.page({text: `${wordLines(shown, io).join('\n')}\n`});
	for (const row of shown) io.out(`${options.json ? safeJson(rounded(row)) : textOf(row)}\n`);
}

function nothingCounted(node: string | undefined, hasOthers: boolean): NoAnswer {
	return new NoAnswer(
		node === undefined ? 'there are no words to count' : `nothing stands near "${node}"`,
		hasOthers ? 'with function words and numbers: --all-words' : undefined,
	);
}

const usualLimit = 30;

interface Counted {
	here: WordTally;
	elsewhere: WordTally;
	langs: string[];
}

interface Asked {
	catalog: Catalog;
	filter: Filter;
	typed: string[];
	options: WordsOptions;
}

/** Counts the words of the articles asked for and, for a comparison, those of all other articles. */
async function counts(context: Context, asked: Asked): Promise<Counted> {
	const {catalog, typed, options} = asked;
	const here = createWordTally(options.collocates === undefined ? undefined : nodeTest(options.collocates));
	const elsewhere = createWordTally();
	const langs = new Map<string, number>();
	const paths = new Set<string>();
	for await (const {path, lang = '', text} of textsAskedFor(context, asked)) {
		paths.add(path);
		langs.set(lang, (langs.get(lang) ?? 0) + 1);
		here.add(text);
	}
	if (paths.size === 0) throw noArticle(typed);
	if (options.keyness) for (const {path, text} of catalog.bodies(everything)) if (!paths.has(path)) elsewhere.add(text);
	if (options.keyness && elsewhere.total === 0) throw nothingElse(typed.length > 0 || !isUnfiltered(options));
	const usual = [...langs].filter(([lang, count]) => lang !== '' && count * 100 >= paths.size);
	return {here, elsewhere, langs: usual.map(([lang]) => lang.slice(0, 2).toLowerCase())};
}

/** The texts of the articles that match the query and the filter, with their titles. */
async function* textsAskedFor(
	{now, facts, notes}: Context,
	{catalog, filter: filters, typed}: Asked,
): AsyncGenerator<{path: string; lang?: string | undefined; text: string}> {
	const words = typed.length > 0 ? await writtenOut(typed, {facts}) : [];
	const asked = {filter: filters, query: words.length > 0 ? parseQuery(queryOfWords(words), todayBy(now)) : undefined};
	const {filter, query} = await knowingNotes(asked, {catalog, notes});
	if (!query) return yield* catalog.bodies(filter);
	for await (const {entry, passages} of answersTo(query, {catalog, filter, order: {by: 'date', reverse: false}}))
		yield {
			path: entry.path,
			lang: entry.lang,
			text: [entry.title, ...passages().map(({text}) => text)].join('\n'),
		};
}

function noArticle(typed: string[]): NoAnswer {
	return new NoAnswer('no article answers', `how the query was read: wsws search --explain ${shellWords(typed)}`);
}

function nothingElse(isPartAsked: boolean): NothingFound {
	return new NothingFound(
		'there are no other articles to compare with',
		isPartAsked ? undefined : 'say which articles: wsws words --keyness tag:strike',
	);
}

/** A test for the word, compared as search does; a trailing star makes it a prefix. */
function nodeTest(typed: string): IsNode {
	const bare = typed.trim().replace(/^=|\*$/g, '');
	const [only = '', ...others] = unspacedWords(bare);
	const word = others.length === 0 ? only : joinedWord(fold(bare).text);
	return typed.endsWith('*') ? other => other.startsWith(word) : other => other === word;
}

/** A test for words that are not function words. An article without a language may be in English. */
async function tellingTest(langs: string[]): Promise<(word: string) => boolean> {
	const functionWords = functionWordsOf(langs.length > 0 ? langs : ['en']);
	return word => !functionWords.has(word) && !/^(?:[\d.,]+|[a-z])$/.test(word);
}

function rowsOf({here, elsewhere}: Counted, options: WordsOptions): WordRow[] {
	if (options.collocates !== undefined) return collocates(here);
	return options.keyness ? keyWords(here, elsewhere) : frequentWords(here);
}

/** Formats `word⇥count⇥articles`, then what was asked for: `near` or `elsewhere`, and the score. */
function textOf(row: WordRow): string {
	const {word, count, articles, near, elsewhere, score} = row;
	return [word, count, articles, ...[near, elsewhere, score?.toFixed(2)].filter(value => value != null)].join('\t');
}

function rounded(row: WordRow): WordRow {
	return {...row, score: row.score === null ? null : Math.round(row.score * 100) / 100};
}

async function withProgress<Result>(context: Context, work: () => Promise<Result>): Promise<Result> {
	const progress = await context.progress();
	progress.report('Counting words');
	try {
		return await work();
	} finally {
		progress.end();
	}
}
