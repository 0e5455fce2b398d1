// Where keys come from: standard input, or the controlling terminal when standard input is the article.

import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {UserError} from '../core/errors.ts';

/** Throws UserError when no terminal controls the process: nobody could press a key. */
export function openKeyboard(standardInput: NodeJS.ReadStream): ReadStream {
	return standardInput.isTTY ? standardInput : controllingTerminal();
}

function controllingTerminal(): ReadStream {
	const path = process.platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty';
	try {
		return new ReadStream(openSync(path, process.platform === 'win32' ? 'r+' : 'r'));
	} catch (error) {
		throw new UserError('no terminal to take keys from', 'to print it instead: wsws show', {cause: error});
	}
}
