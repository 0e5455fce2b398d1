// Many files read beside the database's own work, on other threads: parsing Markdown takes as long as indexing it.

import {existsSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {fileURLToPath} from 'node:url';
import {MessageChannel, receiveMessageOnPort, Worker} from 'node:worker_threads';
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
/** So many that the threads have work while the database writes a part: a fifth of a second. */
const groupsPerThread = 16;
/** In megabytes: garbage is collected soon, so that memory stays flat; what does not fit is read in the main thread. */
const memory = {maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4};

type Group = [Arrival, Reading][];

function bundledScript(): string {
	return fileURLToPath(new URL('./read-files.cjs', import.meta.url));
}

async function* readInThreads(arrivals: Iterable<Arrival>, script: string, count: number): AsyncGenerator<Group> {
	const threads = Array.from({length: count}, () => startThread(script));
	const groups = inGroups(arrivals);
	const pending: Promise<Taken>[] = [];
	try {
		for (let turn = 0; ; ) {
			for (let group = groups.next(); !group.done; group = groups.next()) {
				pending.push((threads[turn++ % count] ?? none).read(group.value));
				if (pending.length >= count * groupsPerThread) break;
			}
			const first = pending.shift();
			if (!first) return;
			yield (await first)();
		}
	} finally {
		for (const thread of threads) thread.end();
	}
}

/** What was read, to be called in the order of reading. */
type Taken = () => Group | Promise<Group>;

interface Thread {
	read(arrivals: Arrival[]): Promise<Taken>;
	end(): void;
}

const none: Thread = {read: async arrivals => () => readAll(arrivals), end() {}};

/**
 * What was read waits outside of V8's heap, in the queue of a port of its own, and only that it is there comes as an event. A
 * thread that dies, as one does of an article too large for it, leaves its work to this one.
 */
function startThread(script: string): Thread {
	const {port1: queue, port2: end} = new MessageChannel();
	const worker = new Worker(script, {resourceLimits: memory, workerData: end, transferList: [end]});
	const waiting: (() => void)[] = [];
	let isDead = false;
	worker.on('message', () => waiting.shift()?.());
	worker.on('error', () => {
		isDead = true;
		for (const goOn of waiting.splice(0)) goOn();
	});
	return {
		async read(arrivals) {
			if (isDead) return none.read(arrivals);
			worker.postMessage(arrivals);
			await new Promise<void>(resolve => waiting.push(resolve));
			return () => {
				const readings: Reading[] | undefined = receiveMessageOnPort(queue)?.message;
				return readings ? arrivals.map((arrival, index) => [arrival, readings[index]]) : readAll(arrivals);
			};
		},
		end: () => void worker.terminate(),
	};
}
