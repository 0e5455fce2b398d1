// Coordinator and worker side of a pool of threads whose answers come in the order of the tasks.

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
	/** The file that a thread runs: it calls `serve`. */
	script: string;
	count: number;
	/** The number of tasks that each thread is given before the first answer is taken. */
	ahead: number;
	/** The value that the thread begins with. */
	data?: unknown;
	/** The limits of a thread, in megabytes. */
	memory?: {maxOldGenerationSizeMb: number; maxYoungGenerationSizeMb: number};
	/** Does a task that a thread left undone: it dies of what is too large for it. */
	here(task: Task): Answer | Promise<Answer>;
}

/** Does the tasks on threads. Gives each with its answer, in their order; ends the threads when nobody asks any more. */
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

/** The worker side: answers the tasks of its thread one after another, until that is ended. */
export function serve<Task, Answer, Data>(begin: (data: Data) => (task: Task) => Answer | Promise<Answer>): void {
	const {queue, data}: {queue: MessagePort; data: Data} = workerData;
	const work = begin(data);
	const tasks: Task[] = [];
	// A task that waits for something must not be overtaken by the next.
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
	/** Settles when there is an answer, or will never be. */
	give(task: Task): Promise<void>;
	/** The next answer; undefined where there is none. */
	take(): {answer: Answer} | undefined;
	end(): void;
}

/** Throws UserError where Node could start no more threads: it ends the process for want of files, and asks for a working folder. */
export function needThreads(count: number): void {
	absolutePath('.');
	needOpenFiles(count * filesOfThread);
}

/** Four of its event loop, and a database with its log. */
const filesOfThread = 8;

/** As many as were asked for, or as can be started: the others' tasks are done here. */
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

/** Answers wait outside of V8's heap, in the queue of a port of their own; only that they are there comes as an event. */
function startThread<Task, Answer>({script, data, memory}: Threads<Task, Answer>): Thread<Task, Answer> {
	const {port1: answers, port2: queue} = new MessageChannel();
	const worker = new Worker(script, {
		workerData: {queue, data},
		transferList: [queue],
		// Its streams are not joined to ours, which would be made for that, and not wait any more for who reads them slowly.
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
