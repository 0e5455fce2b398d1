// Makes a library of any size for measuring: `node bench/library.js <folder> <articles>`. The same numbers give the same
// files on every machine. Words follow Zipf's law over 60,000 of them; most articles are English, some Spanish or German
// with accents, some Chinese or Japanese; folders are years and months.

import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const averageWords = 1150;
const vocabularySize = 60_000;
const firstYear = 1990;
const years = 34;

/** Every article holds this word: the dearest thing to search for. */
export const commonWord = 'archive';
/** Each of these is in one article of ten thousand. */
export const rareWord = 'quillon';

/**
 * Writes `articles` Markdown files of about 8.5 KB into the folder, under year and month.
 * @param {string} folder
 * @param {number} articles
 */
export function makeLibrary(folder, articles) {
	const months = new Set();
	for (let number = 0; number < articles; number++) {
		const {path, text} = article(number);
		const month = path.slice(0, 7);
		if (!months.has(month)) mkdirSync(join(folder, month), {recursive: true});
		months.add(month);
		writeFileSync(join(folder, path), text);
	}
}

/**
 * The article with this number, from 0: its path in the library and its text.
 * @param {number} number
 */
export function article(number) {
	const random = randomFrom(number);
	const tongue = tongueOf(random());
	const date = dateOf(random);
	const title = titleOf(random, tongue);
	const slug = tongue.isSpaced
		? title
				.normalize('NFD')
				.replace(/[^\w ]/g, '')
				.toLowerCase()
				.replaceAll(' ', '-')
		: 'kiji';
	const path = `${date.slice(0, 4)}/${date.slice(5, 7)}/${date}-${slug}-${number}.md`;
	return {path, text: `${header(number, {random, tongue, date, title})}\n${body(number, random, tongue)}`};
}

/** @typedef {{lang: string, isSpaced: boolean, words: string[]}} Tongue */
/** @typedef {() => number} Random */

/**
 * One article in four has the plain header of an exported one, the rest front matter.
 * @param {number} number
 * @param {{random: Random, tongue: Tongue, date: string, title: string}} facts
 */
function header(number, {random, tongue, date, title}) {
	const authors = Array.from({length: random() < 0.2 ? 2 : 1}, () => desks[Math.floor(random() * desks.length)]);
	if (number % 4 === 0) return `# ${title}\n\n${authors.join(', ')}  \n${date}\n`;
	const tags = Array.from(
		{length: 1 + Math.floor(random() * 3)},
		() => topics[Math.floor(random() ** 2 * topics.length)],
	);
	return [
		'---',
		`title: "${title}"`,
		`authors: [${authors.join(', ')}]`,
		`date: ${date}`,
		`tags: [${[...new Set(tags)].join(', ')}]`,
		`lang: ${tongue.lang}`,
		`summary: "${sentence(random, tongue)}"`,
		'---',
		'',
	].join('\n');
}

/**
 * Sections of paragraphs, with a list, a quotation or a table here and there.
 * @param {number} number
 * @param {Random} random
 * @param {Tongue} tongue
 */
function body(number, random, tongue) {
	const blocks = [];
	let left = averageWords * (0.5 + random());
	while (left > 0) {
		if (blocks.length % 7 === 6) blocks.push(`## ${titleOf(random, tongue)}`);
		const block = blockOf(random, tongue);
		blocks.push(block);
		left -= tongue.isSpaced ? block.length / 6.2 : block.length / 2;
	}
	if (number % 10_000 === 77) blocks.push(`A ${rareWord} was found.`);
	blocks.push(`*From the ${commonWord}, sheet ${number}.*`);
	return `${blocks.join('\n\n')}\n`;
}

/**
 * @param {Random} random
 * @param {Tongue} tongue
 */
function blockOf(random, tongue) {
	const kind = random();
	const sentences = Array.from({length: 3 + Math.floor(random() * 4)}, () => sentence(random, tongue));
	if (kind < 0.04) return sentences.map(text => `- ${text}`).join('\n');
	if (kind < 0.08) return `> ${sentences.join('\n> ')}`;
	if (kind < 0.1)
		return `| Year | Note |\n| --- | ---: |\n${sentences.map((text, row) => `| ${1900 + row} | ${text} |`).join('\n')}`;
	if (kind < 0.3)
		sentences[1] = `**${sentences[1]}** [${sentences[0]?.slice(0, 20)}](https://example.org/${Math.floor(random() * 1e6)})`;
	return sentences.join(kind < 0.6 ? '\n' : ' ');
}

/**
 * @param {Random} random
 * @param {Tongue} tongue
 */
function sentence(random, tongue) {
	const words = Array.from({length: 8 + Math.floor(random() * 20)}, () => wordOf(random, tongue));
	if (!tongue.isSpaced) return `${words.join('')}。`;
	if (words.length > 14) words[7] += ',';
	return `${capitalised(words.join(' '))}.`;
}

/**
 * @param {Random} random
 * @param {Tongue} tongue
 */
function titleOf(random, tongue) {
	const words = Array.from({length: 4 + Math.floor(random() * 5)}, () => wordOf(random, tongue));
	return tongue.isSpaced ? capitalised(words.join(' ')) : words.join('');
}

/** @param {string} text */
function capitalised(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * By Zipf's law: the word of rank r as often as 1/r.
 * @param {Random} random
 * @param {Tongue} tongue
 */
function wordOf(random, {words}) {
	return words[Math.floor(words.length ** random()) - 1] ?? '';
}

/** @param {Random} random */
function dateOf(random) {
	const day = Math.floor(random() * years * 365.25);
	return new Date(Date.UTC(firstYear, 0, 1 + day)).toISOString().slice(0, 10);
}

/**
 * Mulberry32: small, quick, and good enough for words.
 * @param {number} seed
 * @returns {Random}
 */
function randomFrom(seed) {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const english =
	'the of and to in a was that he for it with as his on be at by had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
		' ',
	);
const spanish =
	'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada'.split(
		' ',
	);
const german =
	'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat daß sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde hatte können gegen vom schon wenn habe seine ihre dann unter wir soll ich eines jahr zwei jahren diese'.split(
		' ',
	);
const topics =
	'labour migration press printing telegraph history terminal economy war health science schools housing courts railways mining shipping farming elections letters'.split(
		' ',
	);
const desks = 'labour migration press foreign economy science courts letters northern southern night weekend'
	.split(' ')
	.map(desk => `The ${desk} desk`);
const onsets = 'b bl br c ch d dr f fl g gr h j k l m n p pl pr qu r s sc sh sl st t th tr v w'.split(' ');
const accented = ['é', 'ñ', 'ü', 'ö', 'á', 'ó', 'í', 'ç'];

/**
 * Words that can be said, shorter where they are frequent; `share` of them have an accent.
 * @param {string[]} frequent
 * @param {number} share
 */
function vocabulary(frequent, share) {
	const random = randomFrom(frequent.length);
	const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
	const words = new Set(frequent);
	while (words.size < vocabularySize) {
		let word = '';
		const syllables = 2 + Math.floor(random() * (1 + words.size / 25_000));
		for (let syllable = 0; syllable < syllables; syllable++) {
			const vowel = random() < share ? accented : vowels;
			word += onsets[Math.floor(random() * onsets.length)] + (vowel[Math.floor(random() * vowel.length)] ?? '');
		}
		words.add(word + ['', 'n', 's', 'r', 't'][Math.floor(random() * 5)]);
	}
	return [...words];
}

/** Ideographs and kana, each a word of its own. */
function ideographs() {
	const kana = Array.from({length: 80}, (_, index) => String.fromCodePoint(0x3042 + index));
	return [
		...'的一是不了人在有中大國移民',
		...kana,
		...Array.from({length: 3000}, (_, index) => String.fromCodePoint(0x4e00 + index * 5)),
	];
}

/** @type {[share: number, Tongue][]} */
const tongues = [
	[0.86, {lang: 'en', isSpaced: true, words: vocabulary(english, 0.002)}],
	[0.91, {lang: 'es', isSpaced: true, words: vocabulary(spanish, 0.1)}],
	[0.96, {lang: 'de', isSpaced: true, words: vocabulary(german, 0.08)}],
	[1, {lang: 'ja', isSpaced: false, words: ideographs()}],
];

/**
 * @param {number} share
 * @returns {Tongue}
 */
function tongueOf(share) {
	const [, tongue] = tongues.find(([limit]) => share < limit) ?? [];
	if (!tongue) throw new RangeError(`no language for ${share}`);
	return tongue;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const [folder, count] = process.argv.slice(2);
	if (!folder || !(Number(count) > 0)) throw new Error('usage: node bench/library.js <folder> <articles>');
	makeLibrary(folder, Number(count));
}
