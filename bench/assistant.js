// What an assistant waits for: answers of `wsws mcp`, started once over an archive whose catalog is there.

import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {commonWord, rareWord} from './library.js';
import {timesOf} from './measure.js';
import {wsws} from './programs.js';

/** Words that made articles have, so that questions differ. */
const words = ['time', 'world', 'people', 'years', 'house', 'state', 'work', 'life', 'day', 'right'];
const questions = [
	...words.map(word => call('search', {query: `${word} ${commonWord}`, limit: 5})),
	...words.map(word => call('search', {query: `${rareWord} OR "the ${word}"`, since: '2005', limit: 3})),
	...words.map((word, index) => call('list', {query: `title:${word}`, limit: 5 + index})),
];

/**
 * The times that the server's processor takes from a question to its answer: searches and lists, then newest articles shown and cited.
 * @param {import('./programs.js').Environment} env
 * @returns {Promise<import('./measure.js').Times>}
 */
export async function assistantTimes(env) {
	const server = spawn(process.execPath, [wsws, 'mcp'], {env, stdio: ['pipe', 'pipe', 'inherit']});
	try {
		const ask = asking(server);
		const client = {name: 'bench', version: '1'};
		await ask({method: 'initialize', params: {protocolVersion: '2025-06-18', capabilities: {}, clientInfo: client}});
		server.stdin.write(`${JSON.stringify({jsonrpc: '2.0', method: 'notifications/initialized'})}\n`);
		const {result} = await ask(call('list', {limit: 10}));
		const names = result.structuredContent.articles.map((/** @type {{name: string}} */ {name}) => name);
		const shown = names.flatMap((/** @type {string} */ name, /** @type {number} */ index) =>
			index % 2 ? [call('show', {article: name, from: 1, count: 5})] : [call('cite', {place: name})],
		);
		const times = [];
		for (const question of [...questions, ...shown]) {
			const began = processorTimeOf(server);
			const {error, result} = await ask(question);
			times.push(processorTimeOf(server) - began);
			if (error) throw new Error(`${JSON.stringify(question)}: ${JSON.stringify(error ?? result)}`);
		}
		return timesOf(times);
	} finally {
		server.kill();
	}
}

/**
 * Of the thread that answers, in milliseconds; where there is no /proc, the clock.
 * @param {import('node:child_process').ChildProcess} server
 */
function processorTimeOf({pid}) {
	const file = `/proc/${pid}/schedstat`;
	return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6 : performance.now();
}

/** @param {string} name @param {object} given */
function call(name, given) {
	return {method: 'tools/call', params: {name, arguments: given}};
}

/**
 * A function that asks and waits for the answer; answers come in the order of the questions.
 * @param {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, null>} server
 */
function asking(server) {
	const answers = createInterface({input: server.stdout})[Symbol.asyncIterator]();
	let id = 0;
	return async (/** @type {object} */ question) => {
		server.stdin.write(`${JSON.stringify({jsonrpc: '2.0', id: ++id, ...question})}\n`);
		for (let answer = await answers.next(); !answer.done; answer = await answers.next()) {
			const message = JSON.parse(answer.value);
			if (message.id === id) return message;
		}
		throw new Error('wsws mcp has ended');
	};
}
