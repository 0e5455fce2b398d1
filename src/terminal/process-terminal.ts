// The terminal of this process: keyboard, screen, confirmation prompts, and the programs started from it. Each is imported on first
// use.

import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {UserError} from '../core/errors.ts';
import type {Programs} from '../ports/programs.ts';
import type {Terminal} from '../ports/screen.ts';

/** Throws UserError if the process has no controlling terminal. */
export async function openProcessTerminal(): Promise<Terminal> {
	const {openScreen} = await import('./screen.ts');
	const input = openKeyboard(process.stdin);
	return openScreen({input, output: process.stdout, process, environment: process.env});
}

/** An editor reads its keys from the terminal, even if standard input is an article; a browser needs none. */
export async function openProcessPrograms(): Promise<Programs> {
	const {openPrograms} = await import('./programs.ts');
	const keyboard = () => (process.stdin.isTTY ? 0 : openTerminal());
	return openPrograms({environment: process.env, platform: process.platform, keyboard});
}

/**
 * Asks on standard error, which a person sees even if standard output is redirected. Returns true for a yes; anything else,
 * including the end of input, is a no.
 */
export async function confirm(question: string): Promise<boolean> {
	const {createInterface} = await import('node:readline/promises');
	const asking = createInterface({input: openKeyboard(process.stdin), output: process.stderr});
	try {
		const ended = new Promise<string>(resolve => asking.once('close', () => resolve('')));
		return /^y(es)?$/i.test((await Promise.race([asking.question(`wsws: ${question} [y/N] `), ended])).trim());
	} finally {
		asking.close();
	}
}

/**
 * Keys come from standard input, or from the controlling terminal if standard input is the article. Throws UserError without a
 * controlling terminal, because nobody could press a key.
 */
export function openKeyboard(standardInput: NodeJS.ReadStream): ReadStream {
	return standardInput.isTTY ? standardInput : new ReadStream(openTerminal());
}

/** Opens the controlling terminal. */
function openTerminal(): number {
	const path = process.platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty';
	try {
		return openSync(path, process.platform === 'win32' ? 'r+' : 'r');
	} catch (error) {
		throw new UserError('no terminal to take keys from', 'to print it instead: wsws show', {cause: error});
	}
}
