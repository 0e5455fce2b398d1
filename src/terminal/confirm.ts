// A question at the terminal that a person answers with yes or no.

import {createInterface} from 'node:readline/promises';

/** Asks on `output`; only an answer that begins with y agrees, and the end of the input does not. */
export async function confirm(
	question: string,
	input: NodeJS.ReadableStream,
	output: NodeJS.WritableStream,
): Promise<boolean> {
	const lines = createInterface({input, output});
	const closed = new Promise<string>(resolve => lines.once('close', () => resolve('')));
	try {
		return /^\s*y/i.test(await Promise.race([lines.question(`${question} [y/N] `), closed]));
	} finally {
		lines.close();
	}
}
