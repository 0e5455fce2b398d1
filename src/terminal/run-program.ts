// Runs the person's own commands: beside the screen with their output captured, or on the terminal. Both output and time are
// bounded: the one by its length, the other by a key.

import {type ChildProcess, type StdioOptions, spawn} from 'node:child_process';
import {readSync, writeSync} from 'node:fs';
import {UserError} from '../core/errors.ts';
import type {ProgramOutput, ProgramRun} from '../ports/programs.ts';

/** Bytes of output that are kept; a program that prints more is ended. */
const longestOutput = 1_000_000;
const longestComplaint = 4096;
/** Limit on an argument in bytes: systems accept no longer ones. */
const longestArgument = 100_000;
/** Milliseconds that a program gets to terminate when asked. */
const graceMs = 500;

/** Runs it in a session of its own, away from the keyboard. */
export function runBeside(run: ProgramRun, environment: NodeJS.ProcessEnv, stop?: AbortSignal): Promise<ProgramOutput> {
	const child = start(run, environment, {stdio: 'pipe', detached: true});
	const out = kept(child.stdout, longestOutput, () => end(child));
	const complaint = kept(child.stderr, longestComplaint);
	give(child, run.input);
	const ending = () => end(child);
	// Nothing that it started may outlive the reader.
	const killing = () => signalGroup(child, 'SIGKILL');
	process.on('exit', killing);
	stop?.addEventListener('abort', ending, {once: true});
	if (stop?.aborted) ending();
	return new Promise(resolve => {
		const settle = (failure: string | undefined) => {
			stop?.removeEventListener('abort', ending);
			process.off('exit', killing);
			const text = out.text();
			const [said = ''] = complaint.text().trim().split('\n');
			const isCut = out.isFull();
			const isSaid = failure !== stopped && said !== '';
			resolve({text, isCut, failure: isCut || !failure ? undefined : isSaid ? `${failure}: ${said}` : failure});
		};
		child.on('error', error => settle(startFailure(error)));
		child.on('close', (code, signal) => {
			const failure = endingText(code, signal);
			settle(failure !== undefined && stop?.aborted ? stopped : failure);
		});
	});
}

/** Runs it on the terminal; Ctrl-C goes to the program, and a second one kills it. */
export async function runOnTerminal(
	run: ProgramRun,
	environment: NodeJS.ProcessEnv,
	{keyboard, waits}: {keyboard: number; waits: 'always' | 'on failure'},
): Promise<void> {
	const child = start(run, environment, {stdio: [run.input === undefined ? keyboard : 'pipe', 1, 2], detached: false});
	give(child, run.input);
	let presses = 0;
	const interrupted = () => {
		if (++presses > 1) child.kill('SIGKILL');
	};
	process.on('SIGINT', interrupted);
	const failure = await endingOf(child);
	const isOver = presses > 0;
	if (!isOver && (waits === 'always' || failure !== undefined)) await waitForEnter(keyboard, failure);
	process.off('SIGINT', interrupted);
	if (failure !== undefined && !isOver) throw new UserError(`the command ${failure}`);
}

function start(
	{call, environment: own}: ProgramRun,
	environment: NodeJS.ProcessEnv,
	{stdio, detached}: {stdio: StdioOptions; detached: boolean},
): ChildProcess {
	const options = {stdio, detached, env: {...environment, ...own}};
	if ('line' in call) return spawn(call.line, {...options, shell: true});
	const [program = '', ...parameters] = call.words;
	const long = parameters.find(parameter => Buffer.byteLength(parameter) > longestArgument);
	if (long !== undefined) throw new UserError('too long for an argument of a program', 'give it on its input');
	// A NUL byte would end an argument, and never occurs in text.
	return spawn(
		program,
		parameters.map(parameter => parameter.replaceAll('\0', '')),
		options,
	);
}

/** Writes the input; a program may ignore it or end early. */
function give({stdin}: ChildProcess, input: string | undefined): void {
	stdin?.on('error', () => {});
	stdin?.end(input ?? '');
}

/** Collects a stream up to a number of bytes; the rest is discarded. */
function kept(stream: ChildProcess['stdout'], most: number, onFull?: () => void) {
	const chunks: Buffer[] = [];
	let length = 0;
	stream?.on('data', (chunk: Buffer) => {
		if (length > most) return;
		length += chunk.length;
		chunks.push(chunk);
		if (length > most) onFull?.();
	});
	return {
		text: () => new TextDecoder().decode(Buffer.concat(chunks).subarray(0, most)),
		isFull: () => length > most,
	};
}

/** Ends it with everything that it started, because it leads a process group. */
function end(child: ChildProcess): void {
	signalGroup(child, 'SIGTERM');
	setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs).unref();
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	try {
		if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, signal);
		else child.kill(signal);
	} catch {
		// It has ended already.
	}
}

function startFailure(error: Error): string {
	return 'code' in error && error.code === 'ENOENT' ? 'is not there' : `could not be started: ${error.message}`;
}

/** Reported after Ctrl-C, however the program reacted. */
const stopped = 'was stopped';

function endingText(code: number | null, signal: NodeJS.Signals | null): string | undefined {
	if (signal) return `was ended by ${signal}`;
	if (code === 126 || code === 127) return `could not be started, status ${code}`;
	return code === 0 || code === null ? undefined : `ended with status ${code}`;
}

/** Describes how a program failed; undefined if it succeeded. */
function endingOf(child: ChildProcess): Promise<string | undefined> {
	return new Promise(resolve => {
		child.on('error', error => resolve(startFailure(error)));
		child.on('exit', (code, signal) => resolve(endingText(code, signal)));
	});
}

/**
 * Keeps the program's output on the screen until Enter. A shell does the waiting, because Ctrl-C ends it as well, which a blocking
 * read of ours would not notice.
 */
async function waitForEnter(keyboard: number, failure: string | undefined): Promise<void> {
	try {
		writeSync(1, `\n[${failure ?? 'done'} · Enter goes back to wsws]`);
		if (process.platform === 'win32') return void readSync(keyboard, Buffer.alloc(1024));
		const ending = await endingOf(spawn('sh', ['-c', 'read -r _'], {stdio: [keyboard, 1, 2]}));
		if (ending !== undefined) writeSync(1, '\n');
	} catch {
		// Nobody is there to press it.
	}
}
