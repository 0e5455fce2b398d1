// An archive of any size beside ripgrep and a bare start of Node. The library stays in bench/libraries, the catalog is made anew.

import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {archiveGoals, archiveTables} from './archive-page.js';
import {figure} from './figures.js';
import {indexing} from './indexing.js';
import {article, commonWord, makeLibrary, rareWord} from './library.js';
import {inTurns} from './measure.js';
import {environments, inNewHome, node, search, wsws} from './programs.js';

/** One that no article has, and one that a third of them have: to find nothing is quicker. */
const patterns = {rare: 'stro[a-z]+ (of|the) ', frequent: 'flu[a-z]+ (of|the) '};

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
	['a frequent pattern', ['search', '-e', patterns.frequent]],
];

/** @type {[name: string, words: string[]][]} */
const searches = [
	['`rg -il`, the rare word', ['-il', rareWord]],
	['`rg -il`, the common word', ['-il', commonWord]],
	['`rg`, the rare pattern', ['-e', patterns.rare]],
	['`rg`, the frequent pattern', ['-e', patterns.frequent]],
];

/**
 * @param {{articles: number, rounds?: number | undefined, peers: import('./peers.js').Peers}} options
 * @returns {Promise<import('./page.js').Group>}
 */
export async function archive({articles, rounds = 9, peers}) {
	const library = libraryOf(articles);
	return inNewHome(async home => {
		const surroundings = environments({...home, WSWS_LIBRARY: library});
		const [{environment = {}} = {}] = surroundings;
		const first = await indexing(library, home.XDG_CACHE_HOME ?? '', environment);
		const cases = [
			...surroundings.flatMap(casesIn),
			...scans.map(([name, words]) => caseOf(name, words, environment)),
			...ripgrepCases(library, peers.ripgrep),
		];
		const times = await inTurns(cases, rounds);
		const change = await changeTimes(library, environment, rounds);
		const environmentNames = surroundings.map(({name}) => name);
		const measured = {articles, first, names: cases.map(({name}) => name), environmentNames, times, change};
		return {
			title: `An archive of ${articles.toLocaleString('en')} articles`,
			about:
				`${figure(first.text)} MB in four languages that \`bench/library.js\` makes; warm, ${rounds} rounds. ` +
				'The rare word is in one article of ten thousand, the common word in each; the common word and the phrase ask for the best 20. ' +
				'The rare pattern is in no article, the frequent one in a third of them.',
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

/** @param {{name: string, environment: import('./programs.js').Environment}} surroundings */
function casesIn({name: where, environment}) {
	return [
		{name: `\`node -e 0\`, ${where}`, run: () => node(['-e', '0'], environment)},
		...lookups.map(([name, words]) => caseOf(`${name}, ${where}`, words, environment)),
	];
}

/**
 * @param {string} name
 * @param {string[]} words
 * @param {import('./programs.js').Environment} environment
 */
function caseOf(name, words, environment) {
	return {name, run: () => search(process.execPath, [wsws, ...words], environment)};
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
