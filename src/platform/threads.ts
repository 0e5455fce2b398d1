// Coordinator and worker side of a thread pool that returns answers in task order.

import {readFileSync} from 'node:fs';
import {
	MessageChannel,
	type MessagePort,
	parentPort,
	receiveMessageOnPort,
	Worker,
	workerData,
} from 'node:worker_threads';
import {UserError} from '../core/errors.ts';
import {absolutePath, needOpenFiles} from './fs.ts';

export interface Threads<Task, Answer> {
	/** Script of the worker, which calls `serve`. */
	script: string;
	count: number;
	/** Number of tasks given to each thread before the first answer is awaited. */
	ahead: number;
	/** Initial value passed to the worker. */
	data?: unknown;
	/** Heap limits of a thread, in megabytes. */
	memory?: {maxOldGenerationSizeMb: number; maxYoungGenerationSizeMb: number};
	/** Does a task whose worker died, for example of lack of memory. */
	here(task: Task): Answer | Promise<Answer>;
}

/** Runs the tasks on threads and yields each with its answer, in order. Ends the threads when the caller stops. */
export async function* inThreads<Task, Answer>(
	tasks: Iterable<Task>,
	threads: Threads<Task, Answer>,
): AsyncGenerator<[Task, Answer]> {
	const {ahead, here} = threads;
	const running = startThreads<Task, Answer>(threads);
	const count = Math.max(1, running.length);
	const pending: {task: Task; thread: Thread<Task, Answer> | undefined; done: Promise<void> | undefined}[] = [];
	const waiting = tasks[Symbol.iterator]();
	try {
		for (let turn = 0; ; ) {
			for (let next = waiting.next(); !next.done; next = waiting.next()) {
				const thread = running[turn++ % count];
				pending.push({task: next.value, thread, done: thread?.give(next.value)});
				if (pending.length >= count * ahead) break;
			}
			const first = pending.shift();
			if (!first) return;
			await first.done;
			const taken = first.thread?.take();
			yield [first.task, taken ? taken.answer : await here(first.task)];
		}
	} finally {
		for (const thread of running) thread.end();
	}
}

/** The worker side: answers the tasks of its thread one after another, until the thread is ended. */
export function serve<Task, Answer, Data>(begin: (data: Data) => (task: Task) => Answer | Promise<Answer>): void {
	const {queue, data}: {queue: MessagePort; data: Data} = workerData;
	const work = begin(data);
	const tasks: Task[] = [];
	// A task that awaits something must not be overtaken by the next.
	parentPort?.on('message', async (task: Task) => {
		if (tasks.push(task) > 1) return;
		while (tasks.length > 0) {
			queue.postMessage({answer: await work(tasks[0] as Task)});
			parentPort?.postMessage('done');
			tasks.shift();
		}
	});
}

interface Thread<Task, Answer> {
	/** Settles when there is an answer, or never will be. */
	give(task: Task): Promise<void>;
	/** The next answer; undefined if there is none. */
	take(): {answer: Answer} | undefined;
	end(): void;
}

/**
 * Throws UserError if Node can't start this many more threads: it crashes for lack of file descriptors or address space, and needs
 * a working folder.
 */
export function needThreads(count: number): void {
	absolutePath('.');
	needOpenFiles(count * filesOfThread);
	needAddressSpace(count * spaceOfThread);
}

/** In kilobytes: V8 reserves up to 970 MB for a thread, of which it uses little. */
const spaceOfThread = 1_000_000;

/** In kilobytes. Limits are set by `ulimit -v`, and known on Linux alone. */
function needAddressSpace(amount: number): void {
	const limit = /^Max address space +(\d+)/m.exec(ofProcess('limits'))?.[1];
	if (limit === undefined) return;
	const taken = /^VmSize:\s*(\d+)/m.exec(ofProcess('status'))?.[1] ?? 0;
	if (Number(taken) + amount <= Number(limit) / 1024) return;
	throw new UserError('too little address space', 'allow more in this shell with: ulimit -v unlimited');
}

function ofProcess(name: string): string {
	try {
		return readFileSync(`/proc/self/${name}`, 'utf8');
	} catch {
		return '';
	}
}

/** Four for its event loop, the rest for a database with its log. */
const filesOfThread = 8;

/** Starts as many threads as requested, or as possible; the coordinator then does the remaining work. */
function startThreads<Task, Answer>(threads: Threads<Task, Answer>): Thread<Task, Answer>[] {
	const running: Thread<Task, Answer>[] = [];
	try {
		for (let count = 1; count <= threads.count; count++) {
			needThreads(count);
			running.push(startThread(threads));
		}
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
	}
	return running;
}

/** Answers wait outside V8's heap, in the queue of a port; the event only says that one has arrived. */
function startThread<Task, Answer>({script, data, memory}: Threads<Task, Answer>): Thread<Task, Answer> {
	const {port1: answers, port2: queue} = new MessageChannel();
	const worker = new Worker(script, {
		workerData: {queue, data},
		transferList: [queue],
		// Its streams are not piped to ours, which would create our stream objects and buffer for a slow reader.
		stdout: true,
		stderr: true,
		...(memory ? {resourceLimits: memory} : {}),
	});
	const given: (() => void)[] = [];
	let isDead = false;
	worker.on('message', () => given.shift()?.());
	worker.on('error', () => {
		isDead = true;
		for (const settle of given.splice(0)) settle();
	});
	return {
		async give(task) {
			if (isDead) return;
			worker.postMessage(task);
			await new Promise<void>(resolve => given.push(resolve));
		},
		take: () => receiveMessageOnPort(answers)?.message,
		end: () => void worker.terminate(),
	};
}
