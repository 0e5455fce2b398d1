// Files into what the catalog keeps of them, in their order, some at a time.

import {lstatSync} from 'node:fs';
import {batches} from '../../../core/text/batches.ts';
import {pathBytes} from '../../../platform/path-bytes.ts';
import type {PendingFile} from './pending-file.ts';
import type {ArticleRecord} from './record.ts';

/** What became of a file: an article, a reason why not, or nothing since it was seen. */
export type ParseResult = ArticleRecord | {reason: string} | undefined;

export type ParseFiles = (arrivals: Iterable<PendingFile>) => AsyncIterable<[PendingFile, ParseResult][]>;

/** So many files are read before others get a turn. */
const groupSize = 16;

export async function* parseHere(arrivals: Iterable<PendingFile>): AsyncGenerator<[PendingFile, ParseResult][]> {
	for (const group of inGroups(arrivals)) {
		yield withResults(group, await parseAll(group));
		// A spinner turns and an interrupt comes through.
		await new Promise(resolve => setImmediate(resolve));
	}
}

/** One after another. */
export async function parseAll(arrivals: PendingFile[]): Promise<ParseResult[]> {
	const readings: ParseResult[] = [];
	for (const arrival of arrivals) readings.push(await readingOf(arrival));
	return readings;
}

export function withResults(arrivals: PendingFile[], readings: ParseResult[]): [PendingFile, ParseResult][] {
	return arrivals.map((arrival, index) => [arrival, readings[index]]);
}

export function inGroups(arrivals: Iterable<PendingFile>): Iterable<PendingFile[]> {
	return batches(arrivals, {first: groupSize});
}

/** The parsers are loaded only for a library that has changed. */
async function readingOf({path, reason}: PendingFile): Promise<ParseResult> {
	if (reason === undefined) return (await import('./record.ts')).recordOf(path);
	return lstatSync(pathBytes(path), {throwIfNoEntry: false}) || reason === 'no such folder' ? {reason} : undefined;
}
