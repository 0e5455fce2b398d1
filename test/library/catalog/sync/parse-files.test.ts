// Threads that read files, and what becomes of their work when they die.

import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {PendingFile} from '../../../../src/library/catalog/sync/compare-files.ts';
import {bestParser, type ParsedFile} from '../../../../src/library/catalog/sync/parse-files.ts';
import {noStamp} from '../../../../src/library/catalog/sync/stamp.ts';
import {temporaryLibrary} from '../../temporary-library.ts';

const folder = temporaryLibrary();

/** A thread that gives this reason for every file, and throws at its third group. */
const dying = `
const {parentPort, workerData: {queue}} = require('node:worker_threads');
let groups = 0;
parentPort.on('message', files => {
	if (++groups === 3) throw new Error('too large');
	queue.postMessage({answer: files.map(() => ({reason: 'read by a thread', code: ''}))});
	parentPort.postMessage('done');
});`;

function pendingFiles(count: number): PendingFile[] {
	const names = Array.from({length: count}, (_, number) => `${1000 + number}.md`);
	folder.write(Object.fromEntries(names.map(name => [name, `# Article ${name}\n\nText.\n`])));
	return names.map(name => ({
		path: join(folder.folder, name),
		target: undefined,
		folder: folder.folder,
		...noStamp,
		failure: undefined,
	}));
}

test.skipIf(availableParallelism() === 1)(
	'a thread that dies loses nothing: what it had read is taken, the rest is read without it',
	async () => {
		folder.write({'dying.cjs': dying});
		const all = pendingFiles(500);
		const read: ParsedFile[] = [];
		for await (const group of bestParser(join(folder.folder, 'dying.cjs'))(all)) read.push(...group);
		expect(read.map(([file]) => file)).toEqual(all);
		const byThreads = read.filter(([, result]) => typeof result === 'object' && 'reason' in result);
		expect(byThreads.length % 32).toBe(0);
		expect(byThreads.length).toBeGreaterThan(0);
		expect(read.at(-1)?.[1]).toMatchObject({title: 'Article 1499.md', words: 1});
	},
);
