// An archive of any size beside ripgrep and a bare start of Node. The library stays in bench/libraries, the catalog is made anew.

import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {archiveGoals, archiveTables} from './archive-page.js';
import {assistantTimes} from './assistant.js';
import {figure} from './figures.js';
import {indexing} from './indexing.js';
import {article, commonWord, makeLibrary, rareWord} from './library.js';
import {inTurns} from './measure.js';
import {inNewHome, node, runtimes, search, wsws, wswsOn} from './programs.js';

const bare = '`node -e 0`';

/** Ones that no article has, with four letters and with many that every match holds; one that a third of them have, and one that all have. */
const patterns = {
	rare: 'stro[a-z]+ (of|the) ',
	absent: 'national [a-z]*guards?',
	frequent: 'flu[a-z]+ (of|the) ',
	common: 'archi[a-z]+ ',
};

/** @type {[name: string, words: string[]][]} */
const lookups = [
	['`list -n 20`', ['list', '-n', '20']],
	['a rare word', ['search', rareWord]],
	['a common word', ['search', '-n', '20', commonWord]],
	['a phrase', ['search', '-n', '20', '"of the time"']],
];

/** @type {[name: string, words: string[]][]} */
const scans = [
	['a rare pattern', ['search', '-e', patterns.rare]],
	['a pattern of absent words', ['search', '-e', patterns.absent]],
	['a frequent pattern', ['search', '-e', patterns.frequent]],
	['a common pattern, counted', ['search', '-c', '-e', patterns.common]],
];

/** @type {[name: string, words: string[]][]} */
const searches = [
	['`rg -il`, the rare word', ['-il', rareWord]],
	['`rg -il`, the common word', ['-il', commonWord]],
	['`rg`, the rare pattern', ['-e', patterns.rare]],
	['`rg`, the pattern of absent words', ['-e', patterns.absent]],
	['`rg`, the frequent pattern', ['-e', patterns.frequent]],
	['`rg -c`, the common pattern', ['-c', '-e', patterns.common]],
];

/**
 * @param {{articles: number, rounds?: number | undefined, peers: import('./peers.js').Peers}} options
 * @returns {Promise<import('./page.js').Group>}
 */
export async function archive({articles, rounds = 9, peers}) {
	const library = libraryOf(articles);
	return inNewHome(async home => {
		const environment = {...home, WSWS_LIBRARY: library};
		const first = await indexing(library, home.XDG_CACHE_HOME ?? '', environment);
		const programs = runtimes();
		const cases = [
			{name: bare, run: () => node(['-e', '0'], environment)},
			...programs.flatMap(program =>
				lookups.map(([name, words]) => caseOf(`${name}, ${program.name}`, words, {program, environment})),
			),
			...programs
				.slice(0, 1)
				.flatMap(program => scans.map(([name, words]) => caseOf(name, words, {program, environment}))),
			...ripgrepCases(library, peers.ripgrep),
		];
		const times = await inTurns(cases, rounds);
		const change = await changeTimes(library, environment, rounds);
		const assistant = await assistantTimes(environment);
		const measured = {articles, first, names: cases.map(({name}) => name), programs, times, change, assistant};
		return {
			title: `An archive of ${articles.toLocaleString('en')} articles`,
			about:
				`${figure(first.text)} MB in four languages that \`bench/library.js\` makes; warm, ${rounds} rounds; times of a processor, of all threads together. ` +
				'The rare word is in one article of ten thousand, the common word in each; the common word and the phrase ask for the best 20. ' +
				'The rare pattern is in no article, nor is that of absent words, which holds longer texts; the frequent one is in a third of them, ' +
				'the common one in all.',
			tables: archiveTables(measured),
			goals: archiveGoals(measured),
		};
	});
}

/**
 * The folder is there only when all of it was written.
 * @param {number} articles
 */
function libraryOf(articles) {
	const library = join(import.meta.dirname, 'libraries', String(articles));
	if (!existsSync(library)) {
		makeLibrary(`${library}~`, articles);
		renameSync(`${library}~`, library);
	}
	return library;
}

/**
 * @param {string} name
 * @param {string[]} words
 * @param {{program: import('./programs.js').Runtime, environment: import('./programs.js').Environment}} setting
 */
function caseOf(name, words, {program, environment}) {
	return {name, run: () => wswsOn(program, words, environment)};
}

/**
 * @param {string} library
 * @param {import('./peers.js').Peer | undefined} ripgrep
 */
function ripgrepCases(library, ripgrep) {
	if (!ripgrep) return [];
	return searches.map(([name, words]) => ({name, run: () => search(ripgrep.command, [...words, library])}));
}

/**
 * The search after one article changed, as editors save it, and the one after that.
 * @param {string} library
 * @param {import('./programs.js').Environment} environment
 * @param {number} rounds
 */
async function changeTimes(library, environment, rounds) {
	const path = join(library, article(0).path);
	const original = readFileSync(path);
	const searchAgain = () => node([wsws, 'search', rareWord], environment);
	let changes = 0;
	const change = () => {
		writeFileSync(`${path}~`, `${original}Changed ${++changes}.\n`);
		renameSync(`${path}~`, path);
	};
	try {
		return await inTurns(
			[
				{name: 'changed', before: change, run: searchAgain},
				{name: 'unchanged', run: searchAgain},
			],
			rounds,
		);
	} finally {
		writeFileSync(path, original);
	}
}
