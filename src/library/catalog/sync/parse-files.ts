// Parses files into catalog records, in order and in batches. Many files are parsed on worker threads, in parallel with the
// database: parsing Markdown takes as long as indexing it.

import {createHash} from 'node:crypto';
import {existsSync, lstatSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {batches} from '../../../core/batches.ts';
import {latePart, withParts} from '../../../core/late-parts.ts';
import {limitingShortTexts, shortText, TookTooLong, withinShortTime} from '../../../core/time-limit.ts';
import {threadScript} from '../../../platform/executable.ts';
import {pathBytes} from '../../../platform/path-bytes.ts';
import {articleBytes, CannotRead} from '../../files.ts';
import {type Failure, type PendingFile, unreadableFile} from './compare-files.ts';
import type {ArticleRecord} from './record.ts';

/**
 * The result for a file: an article, the same article as before, a reason why it can't be read, or undefined if it has disappeared.
 */
export type ParseResult = ArticleRecord | 'unchanged' | Failure | undefined;

export type ParsedFile = [PendingFile, ParseResult];

export type ParseFiles = (files: Iterable<PendingFile>) => AsyncIterable<ParsedFile[]>;

/** Parses on as many threads as help; with one processor, or without the bundle, in this thread. */
export function bestParser(script = bundledScript()): ParseFiles {
	const count = Math.min(availableParallelism() - 1, mostThreads);
	return count > 0 && existsSync(script) ? files => parseInThreads(files, script, count) : parseHere;
}

/** Parses files one after another in this thread. */
export async function parseAll(files: PendingFile[]): Promise<ParseResult[]> {
	const results: ParseResult[] = [];
	while (results.length < files.length) await withParts(() => parseNext(files, results));
	return results;
}

/**
 * Parses the next group of files: a long one alone, or all short ones before it. Short ones share a time limit; the file being
 * parsed when it expires gets a limit of its own.
 */
function parseNext(files: PendingFile[], results: ParseResult[]): void {
	const isLong = () => (files[results.length]?.size ?? 0) >= shortText;
	const next = () => results.push(parse(files[results.length] as PendingFile));
	// A file of many bytes may have few letters.
	if (isLong()) return void limitingShortTexts(next);
	try {
		withinShortTime(() => {
			while (results.length < files.length && !isLong()) next();
		});
	} catch (error) {
		if (!(error instanceof TookTooLong)) throw error;
		if (results.length < files.length) limitingShortTexts(next);
	}
}

/** Pairs files with their results, which are in the same order. */
export function withResults(files: PendingFile[], results: ParseResult[]): ParsedFile[] {
	return files.map((file, index) => [file, results[index]]);
}

/** The parsers are imported only if files have changed. */
const record = latePart(() => import('./record.ts'));

function parse(file: PendingFile): ParseResult {
	const {path, folder, failure, knownKey} = file;
	const isRoot = path === folder;
	if (failure !== undefined) return isRoot || lstatSync(pathBytes(path), {throwIfNoEntry: false}) ? failure : undefined;
	const bytes = bytesOf(path);
	if ('reason' in bytes) return bytes;
	const fileKey = fileKeyOf(bytes);
	if (fileKey === knownKey) return 'unchanged';
	const result = record().recordOf(path, bytes, isRoot);
	return 'reason' in result ? result : {...result, fileKey};
}

function bytesOf(path: string): Buffer | Failure {
	try {
		return articleBytes(path);
	} catch (error) {
		if (error instanceof CannotRead) return unreadableFile(error);
		throw error;
	}
}

/** Hash that identifies the contents of a file; 128 bits, because equality is not verified. */
function fileKeyOf(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/** Number of files parsed before the event loop gets a turn. */
const groups = {first: 16};

async function* parseHere(files: Iterable<PendingFile>): AsyncGenerator<ParsedFile[]> {
	for (const group of batches(files, groups)) {
		yield withResults(group, await parseAll(group));
		// Lets a spinner turn and an interrupt arrive.
		await new Promise(resolve => setImmediate(resolve));
	}
}

/** With three threads, the database is the bottleneck. */
const mostThreads = 3;
/** Groups queued per thread, enough work for a fifth of a second, in which the database may be writing. */
const ahead = 16;
/** Small heaps keep memory use flat; collecting still sooner would cost a seventh of a thread's time. */
const memory = {maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16};

function bundledScript(): string {
	return threadScript('parse-thread', import.meta.url);
}

async function* parseInThreads(
	files: Iterable<PendingFile>,
	script: string,
	count: number,
): AsyncGenerator<ParsedFile[]> {
	const {inThreads} = await import('../../../platform/threads.ts');
	const pool = {script, count, ahead, memory, here: parseAll};
	for await (const [group, results] of inThreads(batches(files, groups), pool)) yield withResults(group, results);
}
