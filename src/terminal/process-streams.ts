// Writes standard output and error synchronously: output is not lost however the program ends, and Node's stream objects, which
// cost some hundredths of a start, are never created.

import {fstatSync, statSync, writeSync} from 'node:fs';
import {ClosedPipe, UserError} from '../core/errors.ts';
import {errorCode, fileErrorReason, isCode} from '../platform/fs.ts';

export interface Output {
	/**
	 * Throws, once, ClosedPipe if nobody reads the output any more, or UserError if it can't be written. Later output is discarded.
	 * Messages that nobody reads are discarded silently, without affecting the status.
	 */
	write(text: string): void;
	/** Writes buffered output. Throws as `write` does. */
	flush(): void;
	isTerminal: boolean;
	/** Current columns and rows; 80 by 24 without a terminal. */
	size(): {width: number; height: number};
}

/** Characters buffered before a program in a pipe gets them; terminals, and messages, are not buffered. */
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

/**
 * The stream that knows the terminal's size; undefined if it is not a terminal. Importing `tty` is slow, so it is done only if it
 * may be one.
 */
async function openTerminal(descriptor: 1 | 2): Promise<NodeJS.WriteStream | undefined> {
	const {isatty} = await import('node:tty');
	if (!isatty(descriptor)) return undefined;
	return descriptor === 1 ? process.stdout : process.stderr;
}

/** Whether it is a character device other than `/dev/null`. */
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

/** A pipe that was set to non-blocking by another process is full; Node can only wait by sleeping. */
function waitForReader(): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

/** In bytes: larger than any article, page or PDF that wsws accepts; endless input must be cut off. */
const largest = 64 * 2 ** 20;

/** Reads all bytes. Throws UserError if standard input is a terminal, endless, or unreadable. */
export async function readStandardInput(): Promise<Uint8Array> {
	if (process.stdin.isTTY)
		throw new UserError('standard input is a terminal', 'pipe an article into it: curl … | wsws show -');
	const chunks: Buffer[] = [];
	let length = 0;
	try {
		// Node treats a folder as an empty stream.
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

/** Standard input for an interactive protocol. Throws UserError at a terminal. */
export function standardInputAsItComes(): AsyncIterable<Uint8Array> {
	if (process.stdin.isTTY)
		throw new UserError('standard input is a terminal', 'wsws mcp is started by an assistant: see docs/assistants.md');
	return process.stdin;
}
