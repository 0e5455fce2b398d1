// Standard output and error of the process, written synchronously: what was said is said, whatever ends the
// program next, and Node's stream objects (a tenth of a start) are never made.

import {fstatSync, writeSync} from 'node:fs';

/** Whoever read our output has gone: `head` had enough. Not a failure. */
export class ClosedPipe extends Error {}

/** Writes the whole text to a file descriptor. Throws ClosedPipe when nobody reads it any more. */
export function write(descriptor: number, text: string): void {
	const bytes = Buffer.from(text);
	for (let start = 0; start < bytes.length; ) start += writeSome(descriptor, bytes, start);
}

/** Whether a descriptor is a terminal; `tty` is loaded only for what could be one. */
export async function isTerminal(descriptor: number): Promise<boolean> {
	if (!isCharacterDevice(descriptor)) return false;
	const {isatty} = await import('node:tty');
	return isatty(descriptor);
}

function writeSome(descriptor: number, bytes: Buffer, start: number): number {
	try {
		return writeSync(descriptor, bytes, start);
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'EPIPE') throw new ClosedPipe();
		if (code !== 'EAGAIN') throw error;
		waitForReader();
		return 0;
	}
}

/** A pipe that someone else made non-blocking is full; there is no blocking wait for it in Node but sleep. */
function waitForReader(): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}

function isCharacterDevice(descriptor: number): boolean {
	try {
		return fstatSync(descriptor).isCharacterDevice();
	} catch {
		return false; // closed by whoever started us
	}
}
