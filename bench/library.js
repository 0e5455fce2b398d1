// Makes a library of any size for measuring: `node bench/library.js <folder> <articles>`. The same numbers give the same
// files on every machine. Words follow Zipf's law over 60,000 of them; most articles are English, some Spanish or German
// with accents, some Chinese or Japanese; folders are years and months.

import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {randomFrom} from './random.js';
import {tongueOf, wordOf} from './words.js';

const averageWords = 1150;
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

/**
 * Articles one after the other as the parts of one, with a heading and a link each.
 * @param {number} size in letters, at least
 */
export function longText(size) {
	let text = '';
	for (let number = 0; text.length < size; number++) {
		const part = article(number).text.replace(/^---[\s\S]*?\n---\n/, '');
		text += `\n\n## Part ${number}\n\nSee [part ${number}](https://example.org/${number}).\n\n${part}`;
	}
	return text;
}

/** @typedef {import('./words.js').Tongue} Tongue */
/** @typedef {import('./random.js').Random} Random */

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

/** @param {Random} random */
function dateOf(random) {
	const day = Math.floor(random() * years * 365.25);
	return new Date(Date.UTC(firstYear, 0, 1 + day)).toISOString().slice(0, 10);
}

const topics =
	'labour migration press printing telegraph history terminal economy war health science schools housing courts railways mining shipping farming elections letters'.split(
		' ',
	);
const desks = 'labour migration press foreign economy science courts letters northern southern night weekend'
	.split(' ')
	.map(desk => `The ${desk} desk`);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const [folder, count] = process.argv.slice(2);
	if (!folder || !(Number(count) > 0)) throw new Error('usage: node bench/library.js <folder> <articles>');
	makeLibrary(folder, Number(count));
}
