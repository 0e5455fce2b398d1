// Standard output and error of the process, written synchronously: what was said is said, whatever ends the
// program next, and Node's stream objects (some hundredths of a start) are never made.

import {fstatSync, statSync, writeSync} from 'node:fs';
import {ClosedPipe, UserError} from '../core/errors.ts';
import {errorCode, fileErrorReason, isCode} from '../platform/fs.ts';

export interface Output {
	/**
	 * Throws, once, ClosedPipe when nobody reads the output any more, UserError when it can't be written. What comes then is lost;
	 * messages that nobody reads are lost in silence: work goes on without them, and its status stays.
	 */
	write(text: string): void;
	/** Writes what was held back. Throws as `write` does. */
	flush(): void;
	isTerminal: boolean;
	/** Columns and rows, as they are now; 80 by 24 where there is no terminal. */
	size(): {width: number; height: number};
}

/** Characters held back before a program at the end of a pipe gets them; a person, and messages, wait for nothing. */
const batch = 1 << 16;

/** Opens standard output (1) or standard error (2). */
export async function openOutput(descriptor: 1 | 2): Promise<Output> {
	const terminal = mayBeTerminal(descriptor) ? await openTerminal(descriptor) : undefined;
	const isPrompt = terminal !== undefined || descriptor === 2;
	let held = '';
	let isLost = false;
	const flush = (): void => {
		const text = held;
		held = '';
		try {
			if (!isLost) writeWhole(descriptor, text);
		} catch (error) {
			isLost = true;
			if (descriptor === 1 || !(error instanceof ClosedPipe)) throw error;
		}
	};
	return {
		write(text) {
			held += text;
			if (isPrompt || held.length > batch) flush();
		},
		flush,
		isTerminal: terminal !== undefined,
		size: () => ({width: terminal?.columns || 80, height: terminal?.rows || 24}),
	};
}

/** The stream that knows the size; undefined for what is no terminal. Loading `tty` costs, so only for what could be one. */
async function openTerminal(descriptor: 1 | 2): Promise<NodeJS.WriteStream | undefined> {
	const {isatty} = await import('node:tty');
	if (!isatty(descriptor)) return undefined;
	return descriptor === 1 ? process.stdout : process.stderr;
}

/** Whether it is a device that takes characters, other than `/dev/null`. */
function mayBeTerminal(descriptor: number): boolean {
	try {
		const device = fstatSync(descriptor);
		return device.isCharacterDevice() && device.rdev !== statSync('/dev/null', {throwIfNoEntry: false})?.rdev;
	} catch {
		return false; // closed by whoever started us
	}
}

function writeWhole(descriptor: number, text: string): void {
	const bytes = Buffer.from(text);
	for (let start = 0; start < bytes.length; ) start += writeSome(descriptor, bytes, start);
}

function writeSome(descriptor: number, bytes: Buffer, start: number): number {
	try {
		return writeSync(descriptor, bytes, start);
	} catch (error) {
		if (isCode(error, 'EPIPE')) throw new ClosedPipe();
		if (!isCode(error, 'EAGAIN')) throw new UserError(`the output can't be written: ${fileErrorReason(error)}`);
		waitForReader();
		return 0;
	}
}

/** A pipe that someone else made non-blocking is full; Node has no blocking wait for it but sleep. */
function waitForReader(): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

/** In bytes. More than any article, page or PDF that wsws takes; what has no end must have one here. */
const largest = 64 * 2 ** 20;

/** All bytes up to the end. Throws UserError when somebody would have to type them, when they never end, and when they can't be read. */
export async function readStandardInput(): Promise<Uint8Array> {
	if (process.stdin.isTTY)
		throw new UserError('standard input is a terminal', 'pipe an article into it: curl … | wsws show -');
	const chunks: Buffer[] = [];
	let length = 0;
	try {
		// Node takes a folder for a stream that is empty.
		if (fstatSync(0).isDirectory()) throw new UserError('standard input is a folder');
		for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
			chunks.push(chunk);
			length += chunk.length;
			if (length > largest) throw new UserError('standard input is larger than 64 MB', 'wsws reads articles');
		}
	} catch (error) {
		if (errorCode(error) === '') throw error;
		throw new UserError(`standard input can't be read: ${fileErrorReason(error)}`);
	}
	return Buffer.concat(chunks);
}

/** Standard input for a program that is answered meanwhile. Throws UserError at a terminal. */
export function standardInputAsItComes(): AsyncIterable<Uint8Array> {
	if (process.stdin.isTTY)
		throw new UserError('standard input is a terminal', 'wsws mcp is started by an assistant: see docs/assistants.md');
	return process.stdin;
}
