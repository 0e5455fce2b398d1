// Many files read beside the database's own work, on other threads: parsing Markdown takes as long as indexing it.

import {existsSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {inThreads} from '../../../platform/threads.ts';
import type {ParseFiles, ParseResult} from './parse-files.ts';
import {inGroups, parseAll, parseHere, withResults} from './parse-files.ts';
import type {PendingFile} from './pending-file.ts';

/** Reads on as many threads as help; where there is one processor, or no bundle, in this one. */
export function bestParser(script = bundledScript()): ParseFiles {
	const count = Math.min(availableParallelism() - 1, mostThreads);
	return count > 0 && existsSync(script) ? arrivals => readInThreads(arrivals, script, count) : parseHere;
}

/** With three the database has no time left over. */
const mostThreads = 3;
/** Groups: so many that the threads have work while the database writes a part, a fifth of a second. */
const ahead = 16;
/** Garbage is collected soon, so that memory stays flat. */
const memory = {maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4};

function bundledScript(): string {
	return fileURLToPath(new URL('./parse-thread.cjs', import.meta.url));
}

async function* readInThreads(
	arrivals: Iterable<PendingFile>,
	script: string,
	count: number,
): AsyncGenerator<[PendingFile, ParseResult][]> {
	const threads = {script, count, ahead, memory, here: parseAll};
	for await (const [group, readings] of inThreads(inGroups(arrivals), threads)) yield withResults(group, readings);
}
