// Standard input of the process, read whole when a command asks for it.

import {UserError} from '../core/errors.ts';

/** Above this an article is a mistake, and memory is worth more. */
const largest = 256 * 1024 * 1024;

/** All bytes up to the end. Throws UserError when somebody would have to type them, or when they never end. */
export async function readStandardInput(): Promise<Uint8Array> {
	if (process.stdin.isTTY)
		throw new UserError('standard input is a terminal', 'pipe an article into it: curl … | wsws show -');
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
		chunks.push(chunk);
		length += chunk.length;
		if (length > largest) throw new UserError('standard input is larger than 256 MB', 'wsws reads articles');
	}
	return Buffer.concat(chunks);
}
