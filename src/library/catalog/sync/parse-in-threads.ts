// Many files read beside the database's own work, on other threads: parsing Markdown takes as long as indexing it.

import {existsSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {inThreads} from '../../../platform/threads.ts';
import type {ReadFiles, Reading} from './parse-files.ts';
import {inGroups, paired, readAll, readHere} from './parse-files.ts';
import type {Arrival} from './pending-file.ts';

/** Reads on as many threads as help; where there is one processor, or no bundle, in this one. */
export function bestReader(script = bundledScript()): ReadFiles {
	const count = Math.min(availableParallelism() - 1, mostThreads);
	return count > 0 && existsSync(script) ? arrivals => readInThreads(arrivals, script, count) : readHere;
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
	arrivals: Iterable<Arrival>,
	script: string,
	count: number,
): AsyncGenerator<[Arrival, Reading][]> {
	const threads = {script, count, ahead, memory, here: readAll};
	for await (const [group, readings] of inThreads(inGroups(arrivals), threads)) yield paired(group, readings);
}
