// Scripts that part no words, over a tree of folders with one article each: what an index of words has the most work with.

import {existsSync, mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {figure, ratio, spread} from './figures.js';
import {inTurns} from './measure.js';
import {inNewHome, run, runtimes, search, wswsOn} from './programs.js';
import {randomFrom} from './random.js';
import {reasons} from './reasons.js';
import {tongueOf, wordOf} from './words.js';

const folders = 24_000;
const bare = '`node -e 0`';
const rareWord = 'quillon';

/** @typedef {import('./random.js').Random} Random */

/** Signs that follow each other in turns: two of one half stand side by side only where they were put, though each is frequent. */
const halves = [0, 1].map(half =>
	Array.from({length: 400}, (_, index) => String.fromCodePoint(0x4e00 + 14 * index + 7 * half)),
);
const [first = [], second = []] = halves;
const pairs = [`${first[2]}${first[5]}`, `${second[3]}${second[1]}`];
const particles = ['는', '이', '도', '의', '에'];
/** Hundreds of words that begin as the rare ones do. */
const loanWords = ['dev', 'docker'].flatMap(start =>
	Array.from({length: 200}, (_, index) => start + 'aeiou'.charAt(index % 5) + 'lmnrst'.charAt(index % 6) + index),
);

/** @type {[name: string, words: string[], text: string][]} */
const lookups = [
	['a rare word', [rareWord], rareWord],
	['rare pairs of frequent signs', pairs, pairs[0] ?? ''],
	['`dev를`', ['dev를'], 'dev를'],
	['`Docker를`', ['Docker를'], 'Docker를'],
];

/**
 * @param {{rounds?: number | undefined, peers: import('./peers.js').Peers}} options
 * @returns {Promise<import('./page.js').Group>}
 */
export async function scripts({rounds = 9, peers}) {
	const library = madeLibrary();
	const programs = runtimes();
	const {ripgrep} = peers;
	const times = await inNewHome(home => {
		const environment = {...home, WSWS_LIBRARY: library};
		const cases = programs.flatMap(program => [
			{name: `${bare}, ${program.name}`, run: () => run(program.node, ['-e', '0'], environment)},
			...lookups.map(([name, words]) => ({
				name: `${name}, ${program.name}`,
				run: () => wswsOn(program, ['search', ...words], environment),
			})),
		]);
		const beside = lookups.map(([name, , text]) => ({
			name: `\`rg -il\`, ${name}`,
			run: () => search(ripgrep?.command ?? '', ['-ilF', text, library]),
		}));
		return inTurns([...cases, ...(ripgrep ? beside : [])], rounds);
	});
	return {
		title: `${folders.toLocaleString('en')} folders, and scripts without spaces`,
		about:
			`${folders.toLocaleString('en')} articles that \`bench/scripts.js\` makes, each in a folder of its own, in Chinese, Korean and English; warm, ${rounds} rounds; ` +
			'times of a processor. All that is looked for is in ten of them, and its signs and beginnings are in thousands.',
		tables: programs.map(program => tableOf(program, times)).concat(ripgrep ? [peerTable(times)] : []),
		goals: programs.flatMap(program => goalsOf(program, times)),
	};
}

function madeLibrary() {
	const library = join(import.meta.dirname, 'libraries', `folders-${folders}`);
	if (existsSync(library)) return library;
	for (let number = 0; number < folders; number++) {
		const folder = join(`${library}~`, String(number % 155), `sheet-${number}`);
		mkdirSync(folder, {recursive: true});
		writeFileSync(join(folder, `article-${number}.md`), textOf(number));
	}
	renameSync(`${library}~`, library);
	return library;
}

/** @param {number} number */
function textOf(number) {
	const random = randomFrom(number);
	const sentence = [chinese, korean, english][number % 3] ?? english;
	const paragraphs = Array.from({length: 6}, () => Array.from({length: 4}, () => sentence(random)).join(''));
	if (number % 2400 === 5) paragraphs.push(`${pairs.join('，')}。`, 'dev를 Docker를', `A ${rareWord}.`);
	return `# Sheet ${number}\n\n${paragraphs.join('\n\n')}\n`;
}

/** @param {Random} random */
function chinese(random) {
	const signs = Array.from({length: 24}, (_, index) => zipf(random, halves[index % 2] ?? first));
	return `${signs.join('')}。`;
}

/** @param {Random} random */
function korean(random) {
	const syllable = () => String.fromCodePoint(0xac00 + 28 * Math.floor(400 ** random()));
	const words = Array.from({length: 8}, () =>
		random() < 0.3
			? zipf(random, loanWords) + zipf(random, particles)
			: `${syllable()}${syllable()}${random() < 0.4 ? '를' : ''}`,
	);
	return `${words.join(' ')}. `;
}

/** @param {Random} random */
function english(random) {
	const tongue = tongueOf(0);
	return `${Array.from({length: 12}, () => wordOf(random, tongue)).join(' ')}. `;
}

/** @param {Random} random @param {string[]} items */
function zipf(random, items) {
	return items[Math.floor(items.length ** random()) - 1] ?? '';
}

/** @typedef {import('./programs.js').Runtime} Runtime */
/** @typedef {(name: string) => import('./measure.js').Times} TimesByName */

/**
 * @param {Runtime} program
 * @param {TimesByName} times
 * @returns {import('./page.js').Table}
 */
function tableOf({name: where}, times) {
	const base = times(`${bare}, ${where}`).median;
	const rows = [bare, ...lookups.map(([name]) => name)].map(name => {
		const found = times(`${name}, ${where}`);
		return [name, figure(found.median), spread(found), ratio(found.median / base)];
	});
	return {caption: `${where}:`, heads: ['', 'ms', 'quartiles', `× ${bare}`], rows};
}

/** @param {TimesByName} times @returns {import('./page.js').Table} */
function peerTable(times) {
	const rows = lookups.map(([name]) => {
		const found = times(`\`rg -il\`, ${name}`);
		return [name, figure(found.median), spread(found)];
	});
	return {caption: '`rg -il`, of two pairs the first:', heads: ['', 'ms', 'quartiles'], rows};
}

/**
 * @param {Runtime} program
 * @param {TimesByName} times
 * @returns {import('./page.js').Goal[]}
 */
function goalsOf({name: where}, times) {
	const of = (/** @type {string} */ name) => times(`${name}, ${where}`).median;
	const [[rare = ''] = [], ...others] = lookups;
	const reason = reasons.looking;
	return [
		{
			what: `${rare} in ${folders.toLocaleString('en')} folders, ${where}`,
			unit: `× ${bare}`,
			limit: 2.5,
			measured: of(rare) / of(bare),
			reason,
		},
		...others.map(([name]) => ({
			what: `${name}, ${where}`,
			unit: '× a rare word',
			limit: 1.5,
			measured: of(name) / of(rare),
			reason,
		})),
	];
}
