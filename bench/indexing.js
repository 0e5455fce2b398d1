// What the first look at an archive costs: time, memory, room.

import {spawn} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {wsws} from './programs.js';

/** @typedef {{seconds: number, peak: number, text: number, catalog: number}} Indexing The memory at its peak, the text and the catalog in megabytes. */

/**
 * Makes the catalog of a library in a home that has none.
 * @param {string} library
 * @param {string} cache
 * @param {import('./programs.js').Environment} environment
 * @returns {Promise<Indexing>}
 */
export async function indexing(library, cache, environment) {
	const began = performance.now();
	const peak = await peakMemory([wsws, 'list', '-n', '1'], environment);
	return {seconds: (performance.now() - began) / 1000, peak, text: sizeOf(library), catalog: sizeOf(cache)};
}

/**
 * In megabytes; where there is no /proc, not a number.
 * @param {string[]} words
 * @param {import('./programs.js').Environment} env
 * @returns {Promise<number>}
 */
export function peakMemory(words, env) {
	const program = spawn(process.execPath, words, {env, stdio: 'ignore'});
	let peak = Number.NaN;
	const look = setInterval(() => {
		const status = existsSync(`/proc/${program.pid}/status`) ? readFileSync(`/proc/${program.pid}/status`, 'utf8') : '';
		const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1];
		if (kilobytes) peak = Number(kilobytes) / 1024;
	}, 100);
	return new Promise((resolve, reject) =>
		program.on('close', status => {
			clearInterval(look);
			if (status === 0) resolve(peak);
			else reject(new Error(`${words.join(' ')}: ${status}`));
		}),
	);
}

/** @param {string} folder */
function sizeOf(folder) {
	const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter(entry => entry.isFile());
	return files.reduce((sum, {parentPath, name}) => sum + statSync(join(parentPath, name)).size, 0) / 1e6;
}
