// Many files read beside the database's own work, on other threads: parsing Markdown takes as long as indexing it.

import {existsSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import type {Arrival} from './arrival.ts';
import type {ReadFiles, Reading} from './readings.ts';
import {inGroups, readAll, readHere} from './readings.ts';

/** Reads on as many threads as help; where there is one processor, or no bundle, in this one. */
export function bestReader(script = bundledScript()): ReadFiles {
	const threads = Math.min(availableParallelism() - 1, mostThreads);
	return threads > 0 && existsSync(script) ? arrivals => readInThreads(arrivals, script, threads) : readHere;
}

/** With three the database has no time left over. */
const mostThreads = 3;
/** One group is read while the next one is on its way. */
const groupsPerThread = 2;
/** In megabytes: garbage is collected soon, so that memory stays flat; what does not fit is read in the main thread. */
const memory = {maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4};

type Group = [Arrival, Reading][];

function bundledScript(): string {
	return fileURLToPath(new URL('./read-files.cjs', import.meta.url));
}

async function* readInThreads(arrivals: Iterable<Arrival>, script: string, count: number): AsyncGenerator<Group> {
	const threads = Array.from({length: count}, () => startThread(script));
	const groups = inGroups(arrivals);
	const pending: Promise<Group>[] = [];
	try {
		for (let turn = 0; ; ) {
			for (let group = groups.next(); !group.done; group = groups.next()) {
				pending.push((threads[turn++ % count] ?? idle).read(group.value));
				if (pending.length >= count * groupsPerThread) break;
			}
			const first = pending.shift();
			if (!first) return;
			yield await first;
		}
	} finally {
		for (const thread of threads) thread.end();
	}
}

interface Thread {
	read(arrivals: Arrival[]): Promise<Group>;
	end(): void;
}

const idle: Thread = {read: readAll, end() {}};

/** A thread that dies, as one does of an article too large for it, leaves its work to this one. */
function startThread(script: string): Thread {
	const worker = new Worker(script, {resourceLimits: memory});
	const waiting: ((readings: Reading[] | undefined) => void)[] = [];
	let isDead = false;
	worker.on('message', (readings: Reading[]) => waiting.shift()?.(readings));
	worker.on('error', () => {
		isDead = true;
		for (const answer of waiting.splice(0)) answer(undefined);
	});
	return {
		async read(arrivals) {
			if (isDead) return readAll(arrivals);
			worker.postMessage(arrivals);
			const readings = await new Promise<Reading[] | undefined>(resolve => waiting.push(resolve));
			return readings ? arrivals.map((arrival, index) => [arrival, readings[index]]) : readAll(arrivals);
		},
		end: () => void worker.terminate(),
	};
}
