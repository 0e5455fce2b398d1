// Files into what the catalog keeps of them, in their order, some at a time.

import {lstatSync} from 'node:fs';
import {growingBatches} from '../../../core/text/batches.ts';
import {pathBytes} from '../../../platform/path-bytes.ts';
import type {Arrival} from './pending-file.ts';
import type {ArticleRecord} from './record.ts';

/** What became of a file: an article, a reason why not, or nothing since it was seen. */
export type Reading = ArticleRecord | {reason: string} | undefined;

export type ReadFiles = (arrivals: Iterable<Arrival>) => AsyncIterable<[Arrival, Reading][]>;

/** So many files are read before others get a turn. */
const groupSize = 16;

export async function* readHere(arrivals: Iterable<Arrival>): AsyncGenerator<[Arrival, Reading][]> {
	for (const group of inGroups(arrivals)) {
		yield paired(group, await readAll(group));
		// A spinner turns and an interrupt comes through.
		await new Promise(resolve => setImmediate(resolve));
	}
}

/** One after another. */
export async function readAll(arrivals: Arrival[]): Promise<Reading[]> {
	const readings: Reading[] = [];
	for (const arrival of arrivals) readings.push(await readingOf(arrival));
	return readings;
}

export function paired(arrivals: Arrival[], readings: Reading[]): [Arrival, Reading][] {
	return arrivals.map((arrival, index) => [arrival, readings[index]]);
}

export function inGroups(arrivals: Iterable<Arrival>): Iterable<Arrival[]> {
	return growingBatches(arrivals, {first: groupSize});
}

/** The parsers are loaded only for a library that has changed. */
async function readingOf({path, reason}: Arrival): Promise<Reading> {
	if (reason === undefined) return (await import('./record.ts')).recordOf(path);
	return lstatSync(pathBytes(path), {throwIfNoEntry: false}) || reason === 'no such folder' ? {reason} : undefined;
}
