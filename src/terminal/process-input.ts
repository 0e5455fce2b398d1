// Standard input of the process, read whole when a command asks for it.

import {UserError} from '../core/errors.ts';

/** In bytes. More than any article, page or PDF that wsws takes; what has no end must have one here. */
const largest = 64 * 2 ** 20;

/** All bytes up to the end. Throws UserError when somebody would have to type them, or when they never end. */
export async function readStandardInput(): Promise<Uint8Array> {
	if (process.stdin.isTTY)
		throw new UserError('standard input is a terminal', 'pipe an article into it: curl … | wsws show -');
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
		chunks.push(chunk);
		length += chunk.length;
		if (length > largest) throw new UserError('standard input is larger than 64 MB', 'wsws reads articles');
	}
	return Buffer.concat(chunks);
}
