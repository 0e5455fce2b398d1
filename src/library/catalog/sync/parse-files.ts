// Files into what the catalog keeps of them, in their order, some at a time. Many are parsed beside the database's own work,
// on other threads: parsing Markdown takes as long as indexing it.

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

/** What became of a file: an article, the same one as before, the reason why not, or nothing where it is gone since it was seen. */
export type ParseResult = ArticleRecord | 'unchanged' | Failure | undefined;

export type ParsedFile = [PendingFile, ParseResult];

export type ParseFiles = (files: Iterable<PendingFile>) => AsyncIterable<ParsedFile[]>;

/** Parses on as many threads as help; where there is one processor, or no bundle, in this one. */
export function bestParser(script = bundledScript()): ParseFiles {
	const count = Math.min(availableParallelism() - 1, mostThreads);
	return count > 0 && existsSync(script) ? files => parseInThreads(files, script, count) : parseHere;
}

/** Parses files one after another, in this thread. */
export async function parseAll(files: PendingFile[]): Promise<ParseResult[]> {
	const results: ParseResult[] = [];
	while (results.length < files.length) await withParts(() => parseNext(files, results));
	return results;
}

/** Adds results of the next files: of one that is long, or of all short ones up to it. These have one limit of time; the one that is at work when it is over has its own then. */
function parseNext(files: PendingFile[], results: ParseResult[]): void {
	const isLong = () => (files[results.length]?.size ?? 0) >= shortText;
	const next = () => results.push(parse(files[results.length] as PendingFile));
	// One of many bytes may have few letters.
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

/** The parsers are loaded only for files that have changed. */
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

/** By which bytes are known again: 128 bits, for nobody looks whether they are the same. */
function fileKeyOf(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/** Files that are parsed before others get a turn. */
const groups = {first: 16};

async function* parseHere(files: Iterable<PendingFile>): AsyncGenerator<ParsedFile[]> {
	for (const group of batches(files, groups)) {
		yield withResults(group, await parseAll(group));
		// A spinner turns and an interrupt comes through.
		await new Promise(resolve => setImmediate(resolve));
	}
}

/** With three the database has no time left over. */
const mostThreads = 3;
/** Groups that a thread is given in advance: so many that it has work while the database writes a part, a fifth of a second. */
const ahead = 16;
/** Garbage is collected soon, so that memory stays flat; sooner would take a seventh of a thread's time. */
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
