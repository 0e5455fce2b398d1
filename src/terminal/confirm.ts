// A question to the person at the terminal, asked where they look even when standard output goes elsewhere.

import {createInterface} from 'node:readline/promises';
import {openKeyboard} from './keyboard.ts';

/** True for a yes; anything else, and the end of input, is a no. */
export async function confirm(question: string): Promise<boolean> {
	const asking = createInterface({input: openKeyboard(process.stdin), output: process.stderr});
	try {
		const ended = new Promise<string>(resolve => asking.once('close', () => resolve('')));
		return /^y(es)?$/i.test((await Promise.race([asking.question(`wsws: ${question} [y/N] `), ended])).trim());
	} finally {
		asking.close();
	}
}
