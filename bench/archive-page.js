// What was measured of an archive, as tables and beside its goals.

import {figure, ratio, spread} from './figures.js';
import {reasons} from './reasons.js';

/** @typedef {import('./page.js').Table} Table */
/** @typedef {import('./page.js').Goal} Goal */

/**
 * @typedef {object} Archive
 * @property {number} articles
 * @property {import('./indexing.js').Indexing} first
 * @property {string[]} names of what was timed in turns
 * @property {import('./programs.js').Runtime[]} programs that looked up, this Node first
 * @property {(name: string) => import('./measure.js').Times} times
 * @property {(name: string) => import('./measure.js').Times} change the search after a change, and the one after that
 * @property {import('./measure.js').Times} assistant from a question to `wsws mcp` to its answer
 */

const bare = '`node -e 0`';

/** Goals are for an archive of this size; a smaller one shows only where they are going. */
const goalSize = 100_000;

/**
 * @param {Archive} archive
 * @returns {Table[]}
 */
export function archiveTables({articles, first, names, times, change, assistant}) {
	const base = times(bare).median;
	return [
		{
			caption: 'First indexing:',
			heads: ['', ''],
			rows: [
				['seconds', figure(first.seconds)],
				['articles a second', figure(articles / first.seconds)],
				['most memory, MB', figure(first.peak)],
				['catalog, MB', figure(first.catalog)],
			],
		},
		{
			caption: 'Then, in turns:',
			heads: ['', 'ms', 'quartiles', `× ${bare}`],
			rows: names.map(name => rowOf(name, times(name), base)),
		},
		{
			caption: 'The search for the rare word, where one article was saved in between:',
			heads: ['', 'ms', 'quartiles', '× unchanged'],
			rows: ['changed', 'unchanged'].map(name => rowOf(name, change(name), change('unchanged').median)),
		},
		{
			caption:
				'An answer to an assistant, in times of the thread that answers: 40 calls of `search`, `list`, `show` and `cite`, one after another.',
			heads: ['', 'median, ms', 'quartiles', 'worst, ms'],
			rows: [['`wsws mcp`', figure(assistant.median), spread(assistant), figure(assistant.worst)]],
		},
	];
}

/**
 * @param {string} name
 * @param {import('./measure.js').Times} times
 * @param {number} base
 */
function rowOf(name, times, base) {
	return [name, figure(times.median), spread(times), ratio(times.median / base)];
}

/**
 * @param {Archive} archive
 * @returns {Goal[]}
 */
export function archiveGoals(archive) {
	const {articles} = archive;
	const goalOf = articles < goalSize ? {isFor: `${goalSize.toLocaleString('en')} articles`} : {};
	return [...indexingGoals(archive), ...searchGoals(archive)].map(goal => ({...goal, ...goalOf}));
}

/**
 * @param {Archive} archive
 * @returns {Goal[]}
 */
function indexingGoals({articles, first}) {
	const reason = reasons.indexing;
	return [
		{
			what: 'first indexing',
			unit: 'articles a second',
			limit: 800,
			isFloor: true,
			measured: articles / first.seconds,
			reason,
		},
		{what: 'most memory while indexing', unit: 'MB', limit: 250, measured: first.peak, reason: reasons.memory},
		{
			what: 'the catalog',
			unit: '× the text',
			limit: 2.4,
			measured: first.catalog / first.text,
			reason: reasons.catalog,
		},
	];
}

/**
 * @param {Archive} archive
 * @returns {Goal[]}
 */
function searchGoals({programs, times, change, assistant}) {
	/** @param {string} one @param {string} other */
	const quotient = (one, other) => times(one).median / times(other).median;
	const faster = {unit: '× the speed of `rg -il`', isFloor: true, reason: reasons.looking};
	const toRipgrep = {unit: '× `rg`', reason: reasons.regexp};
	const quick = programs[0]?.name;
	return [
		...programs.flatMap(program => lookupGoals(program, quotient)),
		{...faster, what: 'a rare word', limit: 3, measured: quotient('`rg -il`, the rare word', `a rare word, ${quick}`)},
		{
			...faster,
			what: 'a word that every article has',
			limit: 1,
			measured: quotient('`rg -il`, the common word', `a common word, ${quick}`),
		},
		{
			...toRipgrep,
			what: 'a pattern that no article has',
			limit: 0.3,
			measured: quotient('a rare pattern', '`rg`, the rare pattern'),
		},
		{
			...toRipgrep,
			what: 'a pattern of words that no article has',
			limit: 0.3,
			measured: quotient('a pattern of absent words', '`rg`, the pattern of absent words'),
		},
		{
			...toRipgrep,
			what: 'a pattern that a third of the articles have',
			limit: 1.5,
			measured: quotient('a frequent pattern', '`rg`, the frequent pattern'),
		},
		{
			...toRipgrep,
			what: 'a pattern that all articles have, counted',
			limit: 3,
			measured: quotient('a common pattern, counted', '`rg -c`, the common pattern'),
		},
		{
			what: 'the search after one article changed',
			unit: '× the unchanged one',
			limit: 1.3,
			measured: change('changed').median / change('unchanged').median,
			reason: reasons.change,
		},
		{
			what: 'an answer to an assistant, median',
			unit: 'ms',
			limit: 15,
			measured: assistant.median,
			reason: reasons.assistant,
		},
	];
}

/**
 * @param {import('./programs.js').Runtime} program
 * @param {(one: string, other: string) => number} quotient
 * @returns {Goal[]}
 */
function lookupGoals({name: where, isNode}, quotient) {
	/** @type {[what: string, name: string, limit: number][]} */
	const onNode = [
		['`list -n 20`', '`list -n 20`', 1.9],
		['a rare word', 'a rare word', 2.5],
		['a word that every article has', 'a common word', 2.7],
	];
	/** @type {[what: string, name: string, limit: number][]} */
	const asExecutable = [['a rare word', 'a rare word', 1.5]];
	return (isNode ? onNode : asExecutable).map(([what, name, limit]) => ({
		what: `${what}, ${where}`,
		unit: `× ${bare}`,
		limit,
		measured: quotient(`${name}, ${where}`, bare),
		reason: reasons.looking,
	}));
}
