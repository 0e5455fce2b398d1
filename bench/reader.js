// How long the reader takes from a key to its frame, on an ordinary article and on one of a megabyte: `node bench/reader.js`.
// Measured is all that is ours (update, view, what is sent to the terminal), without the terminal's own drawing.

import {mkdtempSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {rolldown} from 'rolldown';
import config from '../.config/rolldown.js';
import {article} from './library.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is pressed, and how often; each press is a frame. */
const presses = [
	['a line down', 'j', 200],
	['a screen down', 'space', 100],
	['a screen up', 'b', 100],
	['the next heading', ']', 50],
	['the end', 'G', 1],
	['half-way', '%', 1],
	['the next hit', 'n', 50],
	['the next link', 'tab', 20],
	['contents', 't', 1],
];

/**
 * Milliseconds: for each kind of key the median and the worst frame, and what the first screen took after the file was read.
 * @param {number} size of the article's text, in bytes at least
 * @returns {Promise<{what: string, median: number, worst: number}[]>}
 */
export async function frameTimes(size) {
	const reader = await loadReader();
	const began = performance.now();
	const page = await reader.openText(textOf(size), 100, 40);
	const first = performance.now() - began;
	const rows = [{what: 'opening', median: first, worst: first}];
	for (const [what, key, times] of presses) {
		if (key === '%') for (const digit of '50') page.press(digit);
		if (key === 'n') for (const typed of [...'archive', 'enter']) page.press(typed === 'a' ? '/' : typed);
		const taken = Array.from({length: Number(times)}, () => timed(() => page.press(String(key))));
		rows.push({what: String(what), median: medianOf(taken), worst: Math.max(...taken)});
	}
	const sizes = Array.from({length: 40}, (_, step) => timed(() => page.resize(60 + step, 40)));
	rows.push({what: 'another width', median: medianOf(sizes), worst: Math.max(...sizes)});
	return rows;
}

/** @param {number} size */
function textOf(size) {
	let text = '';
	for (let number = 0; text.length < size; number++) {
		text += `\n\n## Part ${number}\n\nSee [part ${number}](https://example.org/${number}).\n\n${article(number).text.replace(/^---[\s\S]*?\n---\n/, '')}`;
	}
	return text;
}

/** @param {() => void} action */
function timed(action) {
	const began = performance.now();
	action();
	return performance.now() - began;
}

/** @param {number[]} times */
function medianOf(times) {
	return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

async function loadReader() {
	const folder = mkdtempSync(join(root, 'node_modules/.cache-reader-'));
	// Parts of it are loaded when they are needed.
	process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
	const bundle = await rolldown({...config, input: {reader: join(root, 'bench/reader-page.ts')}});
	await bundle.write({...config.output, dir: folder});
	await bundle.close();
	return createRequire(import.meta.url)(join(folder, 'reader.cjs'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	for (const [name, size] of [
		['ordinary (8 KB)', 8000],
		['1 MB', 1_000_000],
	]) {
		console.log(`\n${name}`);
		for (const {what, median, worst} of await frameTimes(Number(size))) {
			console.log(
				`  ${what.padEnd(20)} ${median.toFixed(2).padStart(8)} ms   worst ${worst.toFixed(2).padStart(8)} ms`,
			);
		}
	}
}
