// Files into what the catalog keeps of them, in their order, some at a time.

import {lstatSync} from 'node:fs';
import {pathBytes} from '../path-bytes.ts';
import type {Arrival} from './arrival.ts';
import type {ArticleRecord} from './record.ts';

/** What became of a file: an article, a reason why not, or nothing since it was seen. */
export type Reading = ArticleRecord | {reason: string} | undefined;

export type ReadFiles = (arrivals: Iterable<Arrival>) => AsyncIterable<[Arrival, Reading][]>;

/** So many files are read before others get a turn. */
export const groupSize = 16;

export async function* readHere(arrivals: Iterable<Arrival>): AsyncGenerator<[Arrival, Reading][]> {
	for (const group of inGroups(arrivals)) {
		yield await readAll(group);
		// A spinner turns and an interrupt comes through.
		await new Promise(resolve => setImmediate(resolve));
	}
}

/** One after another. */
export async function readAll(arrivals: Arrival[]): Promise<[Arrival, Reading][]> {
	const readings: [Arrival, Reading][] = [];
	for (const arrival of arrivals) readings.push([arrival, await readingOf(arrival)]);
	return readings;
}

/** The parsers are loaded only for a library that has changed. */
async function readingOf({path, reason}: Arrival): Promise<Reading> {
	if (reason === undefined) return (await import('./record.ts')).recordOf(path);
	return lstatSync(pathBytes(path), {throwIfNoEntry: false}) || reason === 'no such folder' ? {reason} : undefined;
}

export function* inGroups<Item>(items: Iterable<Item>): Generator<Item[]> {
	let group: Item[] = [];
	for (const item of items) {
		if (group.push(item) < groupSize) continue;
		yield group;
		group = [];
	}
	if (group.length > 0) yield group;
}
