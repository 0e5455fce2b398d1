// The terminal of this process as a screen, and the programs that are started from it.

import {openSync} from 'node:fs';
import type {Programs} from '../ports/programs.ts';
import type {Terminal} from '../ports/screen.ts';
import {openKeyboard} from './keyboard.ts';
import {openPrograms} from './programs.ts';
import {openScreen} from './screen.ts';

/** Throws UserError when no terminal controls the process. */
export function openProcessTerminal(): Terminal {
	const input = openKeyboard(process.stdin);
	return openScreen({input, output: process.stdout, process, environment: process.env});
}

/** An editor takes its keys from the terminal, also when standard input is an article. */
export function openProcessPrograms(): Programs {
	const keyboard = process.stdin.isTTY ? 0 : openSync('/dev/tty', 'r');
	return openPrograms({environment: process.env, platform: process.platform, keyboard});
}
