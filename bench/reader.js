// How long the reader takes from a key to its frame, on an ordinary article and on one of a megabyte.
// Measured is all that is ours (update, view, what is sent to the terminal), without the terminal's own drawing.

import {bundled} from './bundled.js';
import {figure} from './figures.js';
import {longText} from './library.js';
import {timeOf, timesOf} from './measure.js';
import {reasons} from './reasons.js';

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

/** @returns {Promise<import('./page.js').Group>} */
export async function readerFrames() {
	const {openText: open} = await bundled('reader-page.ts');
	const short = await framesOf(open, 8000);
	const long = await framesOf(open, 1_000_000);
	return {
		title: 'The reader',
		about:
			'From a key to what is sent to the terminal, 100 columns by 40 lines; opening is the parsing and the first screen.',
		tables: [tableOf('8 KB:', short), tableOf('1 MB:', long)],
		goals: [...goalsOf('8 KB', short), ...goalsOf('1 MB', long)],
	};
}

/** @typedef {{what: string, times: import('./measure.js').Times}} Frames */
/** @typedef {{press(key: string): unknown, resize(columns: number, rows: number): unknown}} Page */
/** @typedef {(text: string, width: number, height: number) => Promise<Page>} Open */

/**
 * The frames of each kind of key, after the first screen.
 * @param {Open} open
 * @param {number} size
 * @returns {Promise<Frames[]>}
 */
async function framesOf(open, size) {
	const text = longText(size);
	/** @type {Page[]} */
	const opened = [];
	const opening = await timeOf(async () => opened.push(await open(text, 100, 40)));
	const frames = [{what: 'opening', times: timesOf([opening])}];
	for (const page of opened) {
		for (const [what, before, key, times] of presses) {
			for (const earlier of before) page.press(earlier);
			frames.push({what, times: await repeated(times, () => page.press(key))});
		}
		let width = 60;
		frames.push({what: 'another width', times: await repeated(40, () => page.resize(width++, 40))});
	}
	return frames;
}

/**
 * @param {number} times
 * @param {() => unknown} frame
 */
async function repeated(times, frame) {
	const taken = [];
	for (let time = 0; time < times; time++) taken.push(await timeOf(frame));
	return timesOf(taken);
}

/**
 * @param {string} caption
 * @param {Frames[]} frames
 * @returns {import('./page.js').Table}
 */
function tableOf(caption, frames) {
	const rows = frames.map(({what, times: {median, worst}}) => [what, figure(median), figure(worst)]);
	return {caption, heads: ['', 'median, ms', 'worst, ms'], rows};
}

/**
 * @param {string} size
 * @param {Frames[]} frames
 * @returns {import('./page.js').Goal[]}
 */
function goalsOf(size, frames) {
	const [opening, ...others] = frames.map(({times}) => times);
	const slowest = Math.max(...others.map(({median}) => median));
	const worst = Math.max(...others.map(times => times.worst));
	const frame = {unit: 'ms', limit: 16, reason: reasons.frame};
	return [
		{
			what: `reader, ${size}: opening`,
			unit: 'ms',
			limit: 1000,
			measured: opening?.median ?? Number.NaN,
			reason: reasons.opening,
		},
		{...frame, what: `reader, ${size}: the slowest kind of frame, median`, measured: slowest},
		{...frame, what: `reader, ${size}: the worst of all frames`, measured: worst},
	];
}
