// Columns as a terminal itself counts them.

import {Unicode11Addon} from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';

/** The column in which each line ends, from 0, on a terminal that is wider than any of them; -1 where it is not. */
export async function terminalColumns(lines: string[], cols = 500): Promise<number[]> {
	const terminal = new xterm.Terminal({cols, rows: 2, scrollback: lines.length + 2, allowProposedApi: true});
	terminal.loadAddon(new Unicode11Addon());
	terminal.unicode.activeVersion = '11';
	// A mark at the end of a line shows where the text before it stops.
	await new Promise<void>(done => terminal.write(lines.map(line => `${line}▏\r\n`).join(''), done));
	return lines.map((_, index) => {
		const line = terminal.buffer.active.getLine(index);
		return Array.from({length: cols}, (_, column) => line?.getCell(column)?.getChars()).indexOf('▏');
	});
}
