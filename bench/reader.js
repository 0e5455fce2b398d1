// How long the reader takes from a key to its frame, on an ordinary article and on one of a megabyte: `node bench/reader.js`.
// Measured is all that is ours (update, view, what is sent to the terminal), without the terminal's own drawing.

import {mkdtempSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {rolldown} from 'rolldown';
import {program as config} from '../.config/rolldown.js';
import {article} from './library.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is measured: keys pressed before, the key, and how often. Each press is a frame. */
/** @type {[what: string, before: string[], key: string, times: number][]} */
const presses = [
	['a line down', [], 'j', 200],
	['a screen down', [], 'space', 100],
	['a screen up', [], 'b', 100],
	['the next heading', [], ']', 50],
	['the end', [], 'G', 1],
	['half-way', ['5', '0'], '%', 1],
	['the next hit', ['/', ...'archive', 'enter'], 'n', 50],
	['the next link', [], 'tab', 20],
	['contents', [], 't', 1],
];

/**
 * @typedef {object} Frames
 * @property {string} what
 * @property {number} median in milliseconds
 * @property {number} worst in milliseconds
 * @property {number} bytes sent to the terminal, median
 */

/**
 * The frames of each kind of key, and the first screen after the file was read.
 * @param {number} size of the article's text, in bytes at least
 * @returns {Promise<Frames[]>}
 */
export async function frameTimes(size) {
	const reader = await loadReader();
	const began = performance.now();
	const page = await reader.openText(textOf(size), 100, 40);
	const first = {milliseconds: performance.now() - began, bytes: page.bytes};
	const rows = [framesOf('opening', [first])];
	for (const [what, before, key, times] of presses) {
		for (const earlier of before) page.press(earlier);
		rows.push(
			framesOf(
				what,
				repeated(times, () => page.press(key)),
			),
		);
	}
	let width = 60;
	rows.push(
		framesOf(
			'another width',
			repeated(40, () => page.resize(width++, 40)),
		),
	);
	return rows;
}

/**
 * @param {number} times
 * @param {() => number} frame gives the bytes it sends
 */
function repeated(times, frame) {
	return Array.from({length: times}, () => {
		const began = performance.now();
		const bytes = frame();
		return {milliseconds: performance.now() - began, bytes};
	});
}

/**
 * @param {string} what
 * @param {{milliseconds: number, bytes: number}[]} frames
 * @returns {Frames}
 */
function framesOf(what, frames) {
	const times = frames.map(({milliseconds}) => milliseconds);
	return {what, median: medianOf(times), worst: Math.max(...times), bytes: medianOf(frames.map(({bytes}) => bytes))};
}

/** @param {number} size */
function textOf(size) {
	let text = '';
	for (let number = 0; text.length < size; number++) {
		text += `\n\n## Part ${number}\n\nSee [part ${number}](https://example.org/${number}).\n\n${article(number).text.replace(/^---[\s\S]*?\n---\n/, '')}`;
	}
	return text;
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
	await bundle.write({...config.output, codeSplitting: true, dir: folder});
	await bundle.close();
	return createRequire(import.meta.url)(join(folder, 'reader.cjs'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	for (const [name, size] of /** @type {const} */ ([
		['ordinary, 8 KB', 8000],
		['1 MB', 1_000_000],
	])) {
		console.log(`\n${name.padEnd(20)}   median     worst     bytes`);
		for (const {what, median, worst, bytes} of await frameTimes(size)) {
			console.log(`${what.padEnd(18)} ${figure(median)} ms ${figure(worst)} ms ${String(bytes).padStart(6)}`);
		}
	}
}

/** @param {number} milliseconds */
function figure(milliseconds) {
	return milliseconds.toFixed(2).padStart(7);
}
