// The terminal of this process: its keyboard, its screen, questions to the person who sits there, and the programs that
// are started from it. Each is loaded when it is asked for.

import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {UserError} from '../core/errors.ts';
import type {Programs} from '../ports/programs.ts';
import type {Terminal} from '../ports/screen.ts';

/** Throws UserError when no terminal controls the process. */
export async function openProcessTerminal(): Promise<Terminal> {
	const {openScreen} = await import('./screen.ts');
	const input = openKeyboard(process.stdin);
	return openScreen({input, output: process.stdout, process, environment: process.env});
}

/** An editor takes its keys from the terminal, also when standard input is an article; a browser needs none. */
export async function openProcessPrograms(): Promise<Programs> {
	const {openPrograms} = await import('./programs.ts');
	const keyboard = () => (process.stdin.isTTY ? 0 : openTerminal());
	return openPrograms({environment: process.env, platform: process.platform, keyboard});
}

/**
 * Asks on standard error, where a person looks even when standard output goes elsewhere. True for a yes; anything else,
 * and the end of input, is a no.
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
 * Where keys come from: standard input, or the controlling terminal when standard input is the article. Throws UserError
 * when no terminal controls the process: nobody could press a key.
 */
export function openKeyboard(standardInput: NodeJS.ReadStream): ReadStream {
	return standardInput.isTTY ? standardInput : new ReadStream(openTerminal());
}

/** The terminal that controls the process. */
function openTerminal(): number {
	const path = process.platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty';
	try {
		return openSync(path, process.platform === 'win32' ? 'r+' : 'r');
	} catch (error) {
		throw new UserError('no terminal to take keys from', 'to print it instead: wsws show', {cause: error});
	}
}
